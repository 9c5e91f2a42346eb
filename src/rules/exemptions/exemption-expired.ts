import type { Obligation } from '../../pairing/obligation.ts';
import type { Exemption } from '../../records/exemption.ts';
import { chineseDay } from '../../text/day.ts';
import { always, defineRule } from '../define-rule.ts';

const OPEN: ReadonlySet<string> = new Set(['missing', 'pending']);

/** Whether the exemption ran out inside the window, so that it is of no avail on its last day. */
const ranOut = ({ pairing, until, from }: Exemption, { pairing: asked, window }: Obligation): boolean =>
  until !== undefined &&
  until >= window.from &&
  until < window.to &&
  (from === undefined || from <= window.to) &&
  (pairing === undefined || pairing.includes(asked.id));

export default defineRule({
  id: 'exemption-expired',
  title: '免谈到期后，时限内还没有谈的要补谈或续批',
  basis: '内部约定',
  family: 'exemptions',
  severity: always('hint'),
  why: '免谈管到时限的最后一天才算数；在这之前到期的，到期以后仍然要谈。这里的人免谈已经到期，还没有谈到。',
  mend: '安排补谈；情况没有变的，续批后把“至”改到时限的最后一天以后。',
  needsEverything: true,
  examples: {
    passes: `
pairings: [{id: p1, left: {people: [zhang]}, right: {people: [li, zhou]}}]
exemptions:
  - {person: li, reason: 长期病假, approvedBy: zhang, until: 2013-05-31}
  - {person: zhou, reason: 驻外, approvedBy: zhang, until: 2013-05-10}
talks: [{id: t1, date: 2013-05-20, talkers: [zhang], talkees: [zhou]}]`,
    fails: [
      {
        yaml: `
pairings: [{id: p1, title: 队长与队员, left: {people: [zhang]}, right: {people: [li]}}]
exemptions:
  - {person: li, reason: 长期病假, approvedBy: zhang, until: 2013-05-30}`,
        says: [{ line: 3, message: '李二的免谈到2013年5月30日为止，「队长与队员」的时限到2013年5月31日' }],
      },
    ],
  },
  check({ campaign: { exemptions, people }, coverage }) {
    if (exemptions.every(({ until }) => until === undefined)) return [];
    const open = new Map<string, Obligation[]>();
    for (const obligation of coverage.obligations) {
      if (!OPEN.has(obligation.outcome)) continue;
      for (const { id } of obligation.subject) open.set(id, [...(open.get(id) ?? []), obligation]);
    }
    return exemptions.flatMap((exemption) => {
      const { person, until, origin } = exemption;
      const found = open.get(person)?.find((obligation) => ranOut(exemption, obligation));
      if (found === undefined || until === undefined) return [];
      const said = `「${found.pairing.title}」的时限到${chineseDay(found.window.to)}，还没有谈到`;
      const message = `${people.get(person)?.name ?? person}的免谈到${chineseDay(until)}为止，${said}：请补谈，或续批后改「至」`;
      return [{ origin, field: 'until', record: person, message }];
    });
  },
});
