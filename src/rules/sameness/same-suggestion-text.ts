import { field } from '../../records/field.ts';
import { OPTIONS } from '../../records/rule-settings.ts';
import { share } from '../../records/share.ts';
import type { Suggestion } from '../../records/suggestion.ts';
import { findSimilar } from '../../similarity/find-similar.ts';
import { fold } from '../../similarity/fold.ts';
import { addTo } from '../../text/grouped.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';
import { percentOf } from './likeness-words.ts';

export default defineRule({
  id: 'same-suggestion-text',
  title: '相同的意见建议合并成一条',
  basis: '内部约定',
  family: 'sameness',
  severity: always('hint'),
  why: '几个人提了同一条意见，归并后只算一条，不合并就多算。措辞一字不差的，还可能是照抄的，请对照原始记录。',
  mend: '同一条意见的，留一条，其他写进它的“合并”；确是不同的人各自提的，也用“合并”归到一起。',
  options: {
    similarity: field(
      OPTIONS.similarity,
      '两条意见建议相似到多少才提示，0.8 或 80%',
      share.default({ numerator: 8, denominator: 10 }),
    ),
  },
  examples: {
    passes: `
suggestions:
  - {id: s1, raisedBy: li, text: 建议增加窗口预约名额, merged: [s2]}
  - {id: s2, raisedBy: zhou, text: 建议增加窗口预约名额。}
  - {id: s3, raisedBy: wu, text: 建议减少夜间值班}
  - {id: s4, raisedBy: wu, target: 班子, text: 作风不够扎实}
  - {id: s5, raisedBy: wu, target: zhang, text: 作风不够扎实}`,
    fails: [
      {
        yaml: `
suggestions:
  - {id: s1, raisedBy: li, text: 建议增加窗口预约名额, merged: [s2]}
  - {id: s2, raisedBy: zhou, text: 建议增加窗口的预约名额}
  - {id: s3, raisedBy: wu, text: 建议增加窗口预约名额。}`,
        says: [{ line: 4, message: '与 s1 的文字相似 100%，没有合并' }],
      },
    ],
  },
  check: ({ campaign: { suggestions } }, { similarity }) => {
    const headOf = mergeHeads(suggestions);
    return [...byTarget(suggestions)].flatMap((own) => {
      // Names and numbers stay: whom and how many a suggestion is about is what it says.
      const clusters = findSimilar(
        own.map(({ text }) => fold(text)),
        { atLeast: similarity },
      );
      return clusters.flatMap(({ members }) =>
        members.flatMap(({ text, like }): RuleRemark[] => {
          const [one, other] = [own[text], own[like.text]];
          if (one === undefined || other === undefined || like.text > text || headOf(one) === headOf(other)) return [];
          const seen = `这条与 ${other.id} 的文字相似 ${percentOf(like.similarity)}，没有合并`;
          const message = `${seen}：是同一条意见的，写进其中一条的「合并」；确是两回事的不必改`;
          const related = [{ origin: other.origin, field: 'text', message: '与这一条相近' }];
          return [{ origin: one.origin, field: 'text', record: one.id, message, related }];
        }),
      );
    });
  },
});

/** The same words about two targets, or as a suggestion and as a problem, are two. */
function byTarget(suggestions: readonly Suggestion[]): Iterable<readonly Suggestion[]> {
  const groups = new Map<string, Suggestion[]>();
  for (const suggestion of suggestions) addTo(groups, `${suggestion.kind} ${suggestion.target ?? ''}`, suggestion);
  return groups.values();
}

/** For each suggestion the one that absorbed it in the end; itself, where none did. A circle of merges ends where it began. */
function mergeHeads(suggestions: readonly Suggestion[]): (suggestion: Suggestion) => string {
  const absorber = new Map(suggestions.flatMap(({ id, merged }) => merged.map((absorbed) => [absorbed, id] as const)));
  return ({ id }) => {
    const passed = new Set<string>();
    let head = id;
    for (let next = absorber.get(head); next !== undefined && !passed.has(next); next = absorber.get(head)) {
      passed.add(next);
      head = next;
    }
    return head;
  };
}
