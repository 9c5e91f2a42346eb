import { chineseWord } from '../../records/vocabulary.ts';
import { always, defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'merge-across-kinds',
  title: '只在同一类中合并',
  basis: '内部约定',
  family: 'links',
  severity: always('error'),
  why: '意见建议和问题分开计数，汇报里各是一个数。跨类的合并会让一条记录两头都不在，所以不计入，两条各计各的。',
  mend: '两条类型写错的，改类型；确是两类的，从“合并”里去掉，各办各的。',
  examples: {
    passes: `
suggestions:
  - {id: s1, kind: problem, text: 值班不匀, merged: [s2]}
  - {id: s2, kind: problem, text: 值班太密}`,
    fails: [
      {
        yaml: `
suggestions:
  - {id: s1, kind: problem, text: 值班不匀, merged: [s2]}
  - {id: s2, text: 改进值班}`,
        says: [{ line: 2, message: '问题 s1 合并了意见建议 s2' }],
      },
    ],
  },
  check({ campaign: { suggestions } }) {
    const byId = new Map(suggestions.map((it) => [it.id, it]));
    const word = (kind: (typeof suggestions)[number]['kind']) => chineseWord('suggestionKind', kind);
    return suggestions.flatMap(({ id, kind, merged, origin }) =>
      merged.flatMap((other, at) => {
        const absorbed = byId.get(other);
        if (absorbed === undefined || absorbed.kind === kind) return [];
        const message = `${word(kind)} ${id} 合并了${word(absorbed.kind)} ${other}，两类分开计数，这一处合并没有计入：请核对两条的「类型」，或者删去这一处合并`;
        const related = [{ origin: absorbed.origin, message: `被合并的${word(absorbed.kind)} ${other}` }];
        return [{ origin, field: `merged.${at}`, record: id, message, related }];
      }),
    );
  },
});
