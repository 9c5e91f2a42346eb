import { command, optional } from './declare.ts';
import { language } from './shared.ts';

export const PRESETS = command({
  name: 'presets',
  says: '列出自带的必谈关系预设；写上名称就显示它展开成什么',
  args: [optional('名称', '预设名称，例如 五个环节')],
  settings: { lang: language('展开成中文还是英文的键') },
  run: async ([name], options, io) => (await import('../commands/presets.ts')).presets(name, options, io),
});
