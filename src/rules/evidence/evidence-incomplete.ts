import { acceptsMode, checkEvidence } from '../../pairing/done/talk-check.ts';
import type { Obligation } from '../../pairing/obligation.ts';
import { cannotTell } from '../../pairing/who/answer.ts';
import type { Calendar } from '../../records/calendar.ts';
import type { Evidence } from '../../records/pairing.ts';
import type { Talk } from '../../records/talk.ts';
import { within } from '../../text/day.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';
import { encounterFinder } from '../encounters.ts';

export default defineRule({
  id: 'evidence-incomplete',
  title: '谈话记录符合必谈关系的记录要求',
  basis: '本活动的必谈关系（记录要求）',
  family: 'evidence',
  severity: always('warning'),
  why: '必谈关系写明了记录要有哪些内容，记录不全的谈话不能计入，或者无法判断能不能计入。检查谈话记录时，要素不全是常被指出的问题。',
  mend: '照原始记录补上缺的内容；当时没有记、没有签的，照实留空，不要事后补造。',
  needsEverything: true,
  examples: {
    passes: `
pairings:
  - {id: p1, left: {people: [zhang]}, right: {people: [li]}, evidence: {fields: [place], signed: [talker, talkee]}}
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li], place: 会议室, signed: [talker, talkee]}
  - {id: t2, date: 2013-05-08, talkers: [zhang], talkees: [li]}
  - {id: t3, date: 2013-05-08, talkers: [zhang], talkees: [zhou]}`,
    fails: [
      {
        yaml: `
pairings:
  - {id: p1, title: 书记与委员, left: {people: [zhang]}, right: {people: [li, zhou]}, evidence: {fields: [place], signed: [talker, talkee]}}
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li], place: 会议室, signed: talker}
  - {id: t2, date: 2013-05-08, talkers: [zhang], talkees: [zhou], signed: [talker, talkee]}`,
        says: [
          { line: 4, message: '「书记与委员」不计这场谈话：没有谈话对象的签字' },
          { line: 5, message: '「书记与委员」无法判断能不能计入这场谈话：没有填写「地点」' },
        ],
      },
    ],
  },
  check({ campaign, coverage }) {
    const open = coverage.obligations.filter(
      ({ pairing, outcome }) => pairing.evidence !== undefined && outcome !== 'met' && outcome !== 'exempt',
    );
    if (open.length === 0) return [];
    const encountersOf = encounterFinder(campaign);
    const said = new Map<string, RuleRemark | undefined>();
    for (const obligation of open) {
      const { evidence, form, id } = obligation.pairing;
      for (const talk of encountersOf(obligation)) {
        const key = `${talk.id}\n${id}`;
        if (evidence === undefined || said.has(key)) continue;
        if (!within(talk.date, obligation.window) || !acceptsMode(talk, form, [])) continue;
        const faults = evidenceFaults(talk, evidence, campaign.calendar);
        said.set(key, faults.length > 0 ? remarkOn(talk, obligation, faults) : undefined);
      }
    }
    return [...said.values()].filter((remark) => remark !== undefined);
  },
});

/** What is written and falls short comes first; what is only absent is lighter, for it may have been so. */
function remarkOn({ origin, id }: Talk, { pairing }: Obligation, faults: readonly Fault[]): RuleRemark {
  const breaches = faults.filter(({ absent }) => !absent);
  const ordered = [...breaches, ...faults.filter(({ absent }) => absent)];
  const seen = ordered.map(({ message }) => message).join('；');
  const verdict = breaches.length > 0 ? '不计这场谈话' : '无法判断能不能计入这场谈话';
  return {
    origin,
    field: ordered[0]?.field,
    record: id,
    message: `「${pairing.title}」${verdict}：${seen}。请照实补齐或更正`,
    lighter: breaches.length === 0 || pairing.level === 'should',
    related: [{ origin: pairing.origin, field: 'evidence', message: `必谈关系「${pairing.title}」的记录要求` }],
  };
}

/** One thing asked of a record that it does not give. `absent`: nothing is written, so it cannot be told; else what is written falls short. */
type Fault = { readonly absent: boolean; readonly field: string; readonly message: string };

/** 记录要求, one by one: what a talk's record lacks, or gives otherwise than asked. */
function evidenceFaults(talk: Talk, evidence: Evidence, calendar: Calendar | undefined): readonly Fault[] {
  const fields = fieldsOf(evidence);
  return checkEvidence(talk, evidence, calendar).flatMap(({ answer, instead }, at): Fault[] => {
    if (answer === true) return [];
    const field = fields[at] ?? 'id';
    if (!cannotTell(answer)) return [{ absent: false, field, message: instead().replace(/^的/, '') }];
    return [{ absent: true, field, message: answer.map((it) => it.replace(`谈话 ${talk.id} `, '')).join('；') }];
  });
}

/** The field of the talk that each condition looks at, in their order. */
const fieldsOf = ({ fields, signed, opinions, recordedWithin }: Evidence): readonly string[] => [
  ...fields.map(({ name }) => name),
  ...(signed ? ['signed'] : []),
  ...(opinions ? ['opinions'] : []),
  ...(recordedWithin ? ['recordedOn'] : []),
];
