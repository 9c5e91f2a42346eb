import { command } from './declare.ts';
import { JSON_TEXT } from './shared.ts';

export const RULES = command({
  name: 'rules',
  says: '列出全部规则：编号、要求、各阶段的级别、会不会挡住汇报',
  settings: { json: JSON_TEXT },
  run: async (_, options, io) => (await import('../commands/rules.ts')).rules(options, io),
});
