import { FORMATS } from '../output-format.ts';
import { choice, command, count, flag, texts } from './declare.ts';
import { campaignOr, FORCE, output } from './shared.ts';

export const FORM = command({
  name: 'form',
  says: '打印谈心谈话记录表：每场谈话一份，一份一页；也可以出空表',
  args: [campaignOr('只要空表可以不写')],
  settings: {
    talk: texts('编号', '只要这场谈话的，可写几次；不写就是全部'),
    missing: flag('还没有谈的，每一项一份，填好双方姓名'),
    empty: count('份数', '空表几份'),
    format: choice('格式', '文件的格式；不写就看 -o 的扩展名，没有就是 docx', FORMATS),
    output: output('写到哪里，写“-”就显示出来；默认在活动文件旁边'),
    withContent: flag('印谈话内容；活动文件里也要写明准许'),
    force: FORCE,
  },
  run: async ([path], options, io) => (await import('../commands/form.ts')).form(path, options, io),
});
