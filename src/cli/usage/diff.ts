import { chosen, command, flag, optional, required, text } from './declare.ts';
import { FORCE, output } from './shared.ts';

export const DIFF = command({
  name: 'diff',
  says: '比较同一活动的两个时点：谁新谈了、整改动了什么、哪些数据因哪条记录而变',
  args: [
    required('旧', '旧的活动文件或文件夹；写了 --since 就是现在的活动文件'),
    optional('新', '新的活动文件或文件夹'),
  ],
  settings: {
    since: text('版本', '和 git 里的这个版本比较，例如 HEAD~1、某个标签'),
    format: chosen('格式', '结果的格式；docx 是带修订标记的新报告', ['pretty', 'md', 'json', 'docx'], 'pretty'),
    output: output('写到哪里；不写就显示出来，docx 默认在活动文件旁边'),
    force: FORCE,
    templates: text('文件夹', '本单位自己的模板，同名文件优先于自带的（只用于 docx）'),
    failOnChange: flag('有变化就以退出码 1 结束'),
  },
  run: async ([first, second], options, io) => (await import('../commands/diff.ts')).diff(first, second, options, io),
});
