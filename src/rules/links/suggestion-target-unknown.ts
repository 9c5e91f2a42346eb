import { always, defineRule } from '../define-rule.ts';
import { referenceReader, remarksOnReferences } from '../known-words.ts';

export default defineRule({
  id: 'suggestion-target-unknown',
  title: '意见的对象是班子、人员或部门，没有写错',
  basis: '内部约定',
  family: 'links',
  needsEverything: true,
  needs: ['roster', 'externals'],
  severity: always('error'),
  why: '意见按对象分别统计，对象写错一个字，就会多出一个并不存在的对象。写成别的话（例如“机关各科室”）也可以，这里只说查无此人的、像是写错的和分不清是谁的。',
  mend: '改成花名册里的姓名、编号或部门；同名的写编号。',
  examples: {
    passes: `
roster: [{id: zhang, name: 张一建, department: 综合室}, {id: li, name: 李二, department: 车管所}, {id: li2, name: 李二, department: 事故科}]
suggestions:
  - {id: s1, target: 班子, text: 改进会风, disposition: accepted}
  - {id: s2, target: 张一建, text: 少开会, disposition: accepted}
  - {id: s3, target: 机关各科室, text: 值班公开, disposition: accepted}`,
    fails: [
      {
        yaml: `
channels:
  - {id: form, title: 征求意见表, received: [{target: 班子, category: 作风, raw: 6}, {target: 班于, category: 作风, raw: 4}]}`,
        says: [{ line: 2, message: '「班于」不是花名册里的人员或部门：是不是「班子」？' }],
      },
      {
        yaml: `
roster: [{id: zhang, name: 张一建, department: 综合室}, {id: li, name: 李二, department: 车管所}, {id: li2, name: 李二, department: 事故科}]
suggestions:
  - {id: s1, target: 车管索, text: 多开窗口}
  - {id: s2, target: 李二, text: 少开会}
  - {id: s3, raisedBy: 张一健, text: 修缮食堂}
  - {id: s4, target: 班了, text: 改进会风}`,
        says: [
          { line: 3, message: '「车管索」不是花名册里的人员或部门：是不是「车管所」？' },
          { line: 4, message: '叫「李二」的有 2 人：请写编号 li、li2' },
          { line: 5, message: '是不是「张一建」？' },
          { line: 6, message: '「班了」不是花名册里的人员或部门：是不是「班子」？' },
        ],
      },
    ],
  },
  check({ campaign }) {
    const read = referenceReader(campaign);
    return [
      ...campaign.suggestions.flatMap((it) =>
        remarksOnReferences('suggestions', it, { target: it.target, raisedBy: it.raisedBy }, read),
      ),
      ...campaign.channels.flatMap((channel) =>
        channel.received.flatMap(({ target }, at) =>
          remarksOnReferences('channels', channel, { [`received.${at}.target`]: target }, read),
        ),
      ),
    ];
  },
});
