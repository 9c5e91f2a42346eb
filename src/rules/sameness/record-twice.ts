import type { Place } from '../../finding/finding.ts';
import type { Campaign } from '../../records/campaign.ts';
import { chineseDay, type Day } from '../../text/day.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';

export default defineRule({
  id: 'record-twice',
  title: '情形、关系、免谈不重复登记',
  basis: '内部约定',
  family: 'sameness',
  severity: always('warning'),
  why: '同一个人同一天的同一件事登记了两次，就要谈两次，应谈的项数多算了。同样的关系、免谈登记两次，改的时候容易只改一条。',
  mend: '只留一条；确是两件事的，把类型或日期写清楚。',
  examples: {
    passes: `
events:
  - {id: e1, person: li, kind: 岗位变动, date: 2013-05-10}
  - {id: e2, person: li, kind: 岗位变动, date: 2013-05-20}
edges:
  - {kind: 分管, from: zhang, to: li, until: 2013-05-10}
  - {kind: 分管, from: zhang, to: li, since: 2013-05-20}`,
    fails: [
      {
        yaml: `
events:
  - {id: e1, person: li, kind: 岗位变动, date: 2013-05-10}
  - {id: e2, person: li, kind: 岗位变动, date: 2013-05-10}
edges:
  - {kind: 分管, from: zhang, to: li}
  - {kind: 分管, from: zhang, to: li, since: 2013-05-20}
exemptions:
  - {person: li, reason: 长期病假, approvedBy: zhang}
  - {person: li, reason: 病假, approvedBy: zhang}`,
        says: [
          { line: 3, message: '李二2013年5月10日的「岗位变动」登记了两次' },
          { line: 6, message: '张一与李二的「分管」关系登记了两次' },
          { line: 9, message: '李二的免谈登记了两次，时间重叠' },
        ],
      },
    ],
  },
  check: (facts) => [...events(facts.campaign), ...edges(facts.campaign), ...exemptions(facts.campaign)],
});

/** One of a group that is to be told from the others: when it holds, and where it stands. */
type Held = Place & {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly record?: string | undefined;
};

const overlap = (a: Held, b: Held): boolean =>
  (a.from === undefined || b.to === undefined || a.from <= b.to) &&
  (b.from === undefined || a.to === undefined || b.from <= a.to);

/** Each that overlaps an earlier one of the same key. */
function twice<T>(records: readonly T[], keyOf: (it: T) => string, held: (it: T) => Held, say: (it: T) => string) {
  const known = new Map<string, T[]>();
  return records.flatMap((it): RuleRemark[] => {
    const before = known.get(keyOf(it)) ?? [];
    known.set(keyOf(it), [...before, it]);
    const twin = before.find((other) => overlap(held(other), held(it)));
    if (twin === undefined) return [];
    const related = [{ origin: held(twin).origin, message: '先登记的一条' }];
    const { origin, field, record } = held(it);
    return [{ origin, field, record, message: `${say(it)}：请只留一条`, related }];
  });
}

const nameIn = ({ people }: Campaign, id: string): string => people.get(id)?.name ?? id;

const events = (campaign: Campaign) =>
  twice(
    campaign.events,
    ({ person, kind, date }) => [person, kind, date].join('\n'),
    ({ origin, id }) => ({ origin, field: 'date', record: id }),
    ({ person, kind, date }) => `${nameIn(campaign, person)}${chineseDay(date)}的「${kind}」登记了两次`,
  );

const edges = (campaign: Campaign) =>
  twice(
    campaign.edges,
    ({ kind, from, to, toPerson }) => [kind, from, toPerson ?? to].join('\n'),
    ({ origin, since, until }) => ({ origin, field: 'to', from: since, to: until }),
    ({ kind, from, to }) => `${nameIn(campaign, from)}与${nameIn(campaign, to)}的「${kind}」关系登记了两次`,
  );

const exemptions = (campaign: Campaign) =>
  twice(
    campaign.exemptions,
    ({ person, pairing, substitute }) => [person, substitute, ...[...(pairing ?? [])].sort()].join('\n'),
    ({ origin, from, until, person }) => ({ origin, field: 'person', record: person, from, to: until }),
    ({ person }) => `${nameIn(campaign, person)}的免谈登记了两次，时间重叠`,
  );
