import { command } from './declare.ts';
import { campaignOr, JSON_TEXT } from './shared.ts';

export const LAYOUT = command({
  name: 'layout',
  says: '列出版面的数值：现用的、国家标准的，哪一项不同、属于哪一条、是规定还是推荐',
  args: [campaignOr('不写就列国家标准的')],
  settings: { json: JSON_TEXT },
  run: async ([path], options, io) => (await import('../commands/layout.ts')).layout(path, options, io),
});
