import type { Action } from '../../records/action.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';

export default defineRule({
  id: 'same-measure',
  title: '整改措施不重复登记',
  basis: '内部约定',
  family: 'sameness',
  severity: always('warning'),
  why: '两条措施一字不差，多半是同一件事登记了两次，措施的条数就多算了。各单位各办各的也有，那样请把各自办的写出来。',
  mend: '同一件事只留一条，把对应的意见写在一起；各办各的，把责任人或具体内容写清楚。',
  examples: {
    passes: `
actions:
  - {id: a1, measure: 增设两个窗口, owner: zhang}
  - {id: a2, measure: 调整值班表, owner: zhang}`,
    fails: [
      {
        yaml: `
actions:
  - {id: a1, measure: 增设两个窗口, owner: zhang}
  - {id: a2, measure: 增设两个窗口。, owner: zhang}
  - {id: a3, measure: 增设两个窗口, owner: li}`,
        says: [
          { line: 3, message: '「a2」和「a1」的措施一字不差' },
          { line: 4, message: '「a3」和「a1」的措施一字不差，责任人不同' },
        ],
      },
    ],
  },
  check({ campaign: { actions } }) {
    const known = new Map<string, Action[]>();
    return actions.flatMap((action): RuleRemark[] => {
      const text = action.measure.replace(/[\s\p{P}]/gu, '');
      const before = known.get(text) ?? [];
      known.set(text, [...before, action]);
      const twin = before.find((other) => isForSame(other, action)) ?? before[0];
      if (twin === undefined || text.length < 4) return [];
      const apart = !isForSame(twin, action);
      const seen = `「${action.id}」和「${twin.id}」的措施一字不差${apart ? '，责任人不同' : ''}`;
      const message = `${seen}：同一件事请只留一条${apart ? '，各办各的不必改' : ''}`;
      const related = [{ origin: twin.origin, field: 'measure', message: '同样的措施' }];
      return [{ origin: action.origin, field: 'measure', record: action.id, message, related, lighter: apart }];
    });
  },
});

const isForSame = (a: Action, b: Action): boolean => a.owner === b.owner && a.department === b.department;
