import { command, flag, several, text, texts } from './declare.ts';
import { MAX_WARNINGS, TOLD } from './shared.ts';

export const VALIDATE = command({
  name: 'validate',
  says: '核对记录：格式、关联、日期、必谈关系，一次列出全部问题',
  args: [several('campaign.yaml', '活动文件、文件夹或通配符，可以写几个；文件夹里的活动文件都会找出来')],
  settings: {
    ...TOLD,
    maxWarnings: MAX_WARNINGS,
    baseline: text('文件', '基线：里面记着的发现不再算数，只看新的'),
    updateBaseline: flag('把现有的发现写进基线'),
    showSuppressed: flag('已屏蔽的、基线中已有的发现也列出来'),
    against: texts('活动文件', '往年的活动，查照抄往年的记录；可写几次'),
    exclude: texts('通配符', '文件夹里的这些文件不看，例如 草稿 或 "模板/**"；可写几次'),
    templates: text('文件夹', '本单位自己的模板；汇报里写的模板要在这里或者自带的里面'),
    watch: flag('记录一有改动就重新核对'),
  },
  run: async ([paths], options, io) => (await import('../commands/validate.ts')).validate(paths, options, io),
});
