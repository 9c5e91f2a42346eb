import { command, flag } from './declare.ts';
import { CAMPAIGN } from './shared.ts';

export const FIGURES = command({
  name: 'figures',
  says: '列出全部数据，每个都写明怎么算、出自哪些记录',
  args: [CAMPAIGN],
  settings: { json: flag('按 JSON 输出，带记录的文件和行号') },
  run: async ([path], options, io) => (await import('../commands/figures.ts')).figures(path, options, io),
});
