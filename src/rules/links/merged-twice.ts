import type { Suggestion } from '../../records/suggestion.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';

export default defineRule({
  id: 'merged-twice',
  title: '一条意见只合并到一处',
  basis: '内部约定',
  family: 'links',
  severity: always('warning'),
  why: '同一条意见合并到两处，就看不出它归在哪一条之下，两边的整改都像是回应了它。合并后条数只扣除一次，但合并的写法应当改正。',
  mend: '只留归得更贴切的一处，另一处的“合并”里去掉。',
  examples: {
    passes: `
suggestions:
  - {id: s1, text: 改进值班, merged: [s3]}
  - {id: s2, text: 增加装备, merged: [s4]}
  - {id: s3, text: 值班太密}
  - {id: s4, text: 装备陈旧}`,
    fails: [
      {
        yaml: `
suggestions:
  - {id: s1, text: 改进值班, merged: [s3]}
  - {id: s2, text: 增加装备, merged: [s3]}
  - {id: s3, text: 值班太密}`,
        says: [{ line: 3, message: 's3 已经合并到 s1' }],
      },
    ],
  },
  check({ campaign: { suggestions } }) {
    const absorbers = new Map<string, Suggestion>();
    const remarks: RuleRemark[] = [];
    for (const suggestion of suggestions) {
      suggestion.merged.forEach((id, at) => {
        const first = absorbers.get(id);
        if (first === undefined) {
          absorbers.set(id, suggestion);
          return;
        }
        remarks.push({
          origin: suggestion.origin,
          field: `merged.${at}`,
          record: suggestion.id,
          message: `${id} 已经合并到 ${first.id}，${first === suggestion ? '同一处又写了一次' : `又合并到 ${suggestion.id}`}：请只留一处`,
          ...(first === suggestion
            ? {}
            : { related: [{ origin: first.origin, message: `先合并 ${id} 的 ${first.id}` }] }),
        });
      });
    }
    return remarks;
  },
});
