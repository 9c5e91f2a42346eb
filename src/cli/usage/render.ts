import { FORMATS } from '../output-format.ts';
import { choice, command, flag } from './declare.ts';
import { CAMPAIGN, FORCE, OWN_TEMPLATES, output } from './shared.ts';

export const RENDER = command({
  name: 'render',
  says: '生成情况报告',
  args: [CAMPAIGN],
  settings: {
    format: choice('格式', '报告的格式；不写就看 -o 的扩展名，没有就是 docx', FORMATS),
    output: output('写到哪里，写“-”就显示出来；默认在活动文件旁边，以标题为名'),
    draft: flag('有问题也生成，每页标明草稿'),
    force: FORCE,
    templates: OWN_TEMPLATES,
    withContent: flag('谈话登记表印谈话内容；活动文件里也要写明准许'),
    lock: flag('数据加锁：.docx 里的数放进内容控件，不能直接改；有的软件读不到其中的字'),
  },
  run: async ([path], options, io) => (await import('../commands/render.ts')).render(path, options, io),
});
