import { numberingFaults } from '../../text/typed-numbering.ts';
import { always, defineRule } from '../define-rule.ts';
import { runningPassages } from '../passages.ts';

export default defineRule({
  id: 'numbering-form',
  title: '段落前不写序号，序号后的标点符合规定',
  basis: 'GB/T 9704-2012《党政机关公文格式》7.3.3；GB/T 15834-2011《标点符号用法》',
  family: 'words',
  severity: always('warning'),
  why: '标题和条目的序号由程序按“一、（一）1.（1）”统一编排，段落前再写序号就会重号、错号。第一、首先之后用逗号，（一）（1）之后不用标点。',
  mend: '删去段落开头的序号；要分条写的，每条写成列表里的一项。',
  examples: {
    passes: `
narrative:
  practice: [一是加强领导，二是细化责任。第一，定名单；第二，定时间。分三步：（1）预约；（2）谈话；（3）记录。, 1.5小时的谈话有2场。]`,
    fails: [
      {
        yaml: `
narrative:
  practice:
    - 一、加强领导。党支部书记负总责。
    - （二）细化责任。
    - 分三步走。第一、定名单。`,
        says: [
          { line: 3, message: '段落开头写了序号「一、」' },
          { line: 4, message: '段落开头写了序号「（二）」' },
          { line: 5, message: '序号「第一、」应写成「第一，」' },
        ],
      },
    ],
  },
  check: ({ campaign }) =>
    runningPassages(campaign).flatMap(({ text, place }) =>
      numberingFaults(text).map(({ words, typed, proper }) => ({
        ...place,
        lighter: !typed,
        message: typed
          ? `段落开头写了序号「${words}」，会与程序编排的序号重复：请删去`
          : `序号「${words}」应写成「${proper}」`,
      })),
    ),
});
