import { mergeCircles } from '../../figures/merges.ts';
import { chineseWord } from '../../records/vocabulary.ts';
import { always, defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'merge-circle',
  title: '意见的合并不成圈',
  basis: '内部约定',
  family: 'links',
  severity: always('error'),
  why: '甲合并了乙，乙又合并了甲，就看不出最后留下的是哪一条。这样的一圈在合并后条数中只计排在最前的一条，很可能少计。',
  mend: '选定一条保留，其他几条只写进它的“合并”里。',
  examples: {
    passes: `
suggestions:
  - {id: s1, text: 改进值班, merged: [s2]}
  - {id: s2, text: 值班太密, merged: [s3]}
  - {id: s3, text: 值班不匀}`,
    fails: [
      {
        yaml: `
suggestions:
  - {id: s1, text: 改进值班, merged: [s2]}
  - {id: s2, text: 值班太密, merged: [s1]}
  - {id: s3, text: 增加装备, merged: [s3]}`,
        says: [
          { line: 2, message: 's1、s2 互相合并' },
          { line: 4, message: 's3 合并了自己' },
        ],
      },
    ],
  },
  check({ campaign: { suggestions } }) {
    const byId = new Map(suggestions.map((it) => [it.id, it]));
    const circles = mergeCircles(suggestions).flatMap((ids) => {
      const first = byId.get(ids[0] ?? '');
      if (first === undefined) return [];
      const message = `${chineseWord('suggestionKind', first.kind)} ${ids.join('、')} 互相合并，合并后只计排在最前的 ${first.id}：请只留一条合并其余的，删去别处的「合并」`;
      return [{ origin: first.origin, field: 'merged', record: first.id, message }];
    });
    const selves = suggestions.flatMap(({ id, kind, merged, origin }) =>
      merged.includes(id)
        ? [
            {
              origin,
              field: `merged.${merged.indexOf(id)}`,
              record: id,
              message: `${chineseWord('suggestionKind', kind)} ${id} 合并了自己，这一处不起作用：请改成被合并的那一条，或者删去`,
            },
          ]
        : [],
    );
    return [...circles, ...selves];
  },
});
