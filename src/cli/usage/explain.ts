import { command, optional } from './declare.ts';
import { language } from './shared.ts';

export const EXPLAIN = command({
  name: 'explain',
  says: '解释一条规则：为什么查、例子和结果、怎样改、怎样调整',
  args: [optional('规则', '规则编号，例如 obligation-missing')],
  settings: { lang: language('例子用中文还是英文的键') },
  run: async ([id], options, io) => (await import('../commands/explain.ts')).explain(id, options, io),
});
