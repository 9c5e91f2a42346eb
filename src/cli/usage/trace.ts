import { any, command, required, text } from './declare.ts';
import { JSON_TEXT } from './shared.ts';

export const TRACE = command({
  name: 'trace',
  says: '一个数据从哪里来：怎么算、用了哪些记录，写明文件和行号；也查写好的报告里的任何一个数',
  args: [
    required('文件', '活动文件（或只有一个活动文件的文件夹），或生成的报告（.docx、.html、.md）'),
    any('要查的', '数据编号；报告里的写序号、旁边的字或文中的姓名、状态、期限，例如 7 或 谈话率，后面可加活动文件'),
  ],
  settings: { templates: text('文件夹', '生成报告用的自己的模板'), json: JSON_TEXT },
  run: async ([path, rest], options, io) => (await import('../commands/trace.ts')).trace(path, rest, options, io),
});
