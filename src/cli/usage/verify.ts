import { command, flag, required, text } from './declare.ts';
import { CAMPAIGN, MAX_WARNINGS, TOLD } from './shared.ts';

export const VERIFY = command({
  name: 'verify',
  says: '复核改过的 .docx：文中的数、名单、说法是不是还和记录一致',
  args: [required('报告.docx', '生成以后在 WPS、Word 里改过的报告'), CAMPAIGN],
  settings: {
    wording: flag('文字的改动也列出来（提示）'),
    annotate: text('副本.docx', '另存一份副本，发现写成批注，标在原处；原文件不动'),
    attest: flag('验印：用同样的记录重新生成一遍，逐字节比较'),
    templates: text('文件夹', '生成时用的本单位模板'),
    ...TOLD,
    maxWarnings: MAX_WARNINGS,
  },
  run: async ([report, path], options, io) => (await import('../commands/verify.ts')).verify(report, path, options, io),
});
