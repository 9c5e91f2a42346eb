import { LIST_NAMES } from '../../records/list-names.ts';
import { chosen, command } from './declare.ts';
import { FORCE, language, output } from './shared.ts';

/** Kinds of files: besides the campaign file and the findings, each list that may stand in files of its own. */
const KINDS = ['campaign', 'findings', ...LIST_NAMES] as const;

export const SCHEMA = command({
  name: 'schema',
  says: '写出活动文件的 JSON Schema，供编辑器提示键和选项、随写随查',
  settings: {
    of: chosen('名称', '哪种文件：活动文件、单独存放的列表、核对结果', KINDS, 'campaign'),
    lang: language('提示中文还是英文的键；两种写法都认'),
    output: output('写到哪里；不写就显示出来'),
    force: FORCE,
  },
  run: async (_, options, io) => (await import('../commands/schema.ts')).schema(options, io),
});
