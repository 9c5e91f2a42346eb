import type { Campaign } from '../../records/campaign.ts';
import type { Exemption } from '../../records/exemption.ts';
import type { Talk } from '../../records/talk.ts';
import { chineseDay, within } from '../../text/day.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';

export default defineRule({
  id: 'exempt-person-talked',
  title: '免谈期间没有谈话记录',
  basis: '内部约定',
  family: 'exemptions',
  severity: always('warning'),
  why: '写着长期病假免谈的人，免谈期间却有谈话记录，两处总有一处不对。能谈的就不该免，免谈会缩小应谈的总数。',
  mend: '已经谈了的，撤掉免谈或改“至”；日期、人员写错的改谈话；准予换一种形式谈的，写替代形式。',
  examples: {
    passes: `
exemptions:
  - {person: li, reason: 长期病假, approvedBy: zhang, from: 2013-05-10, until: 2013-06-30}
  - {person: zhou, reason: 驻村, approvedBy: zhang, substitute: phone}
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}
  - {id: t2, date: 2013-05-20, mode: phone, talkers: [zhang], talkees: [zhou]}`,
    fails: [
      {
        yaml: `
exemptions:
  - {person: li, reason: 长期病假, approvedBy: zhang, from: 2013-05-01, until: 2013-06-30}
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}`,
        says: [{ line: 2, message: '李二免谈（长期病假），这期间却有谈话「t1」（2013年5月7日）' }],
      },
    ],
  },
  check({ campaign, coverage }) {
    if (campaign.exemptions.length === 0) return [];
    const byPerson = talksByPerson(campaign);
    // What is asked for by other pairings than those of the exemption is no contradiction.
    const counted = new Map<Talk, Set<string>>();
    for (const { pairing, talks } of coverage.obligations)
      for (const talk of talks) counted.set(talk, (counted.get(talk) ?? new Set()).add(pairing.id));
    return campaign.exemptions.flatMap((exemption): RuleRemark[] => {
      const { person, origin, reason, substitute, pairing } = exemption;
      if (substitute !== undefined) return [];
      const elsewhere = (talk: Talk) =>
        pairing !== undefined && [...(counted.get(talk) ?? [])].some((id) => !pairing.includes(id));
      const talk = (byPerson.get(person) ?? []).find((it) => isIn(exemption, it) && !elsewhere(it));
      if (talk === undefined) return [];
      const why = reason === undefined ? '' : `（${reason}）`;
      const seen = `${campaign.people.get(person)?.name ?? person}免谈${why}，这期间却有谈话「${talk.id}」（${chineseDay(talk.date)}）`;
      const message = `${seen}：请核对免谈的起止和谈话的日期、人员`;
      const related = [{ origin: talk.origin, field: 'date', message: '免谈期间的谈话' }];
      return [{ origin, field: 'person', record: person, message, related, lighter: pairing !== undefined }];
    });
  },
});

const isIn = ({ from, until }: Exemption, { date }: Talk): boolean => within(date, { from, to: until });

function talksByPerson({ talks, exemptions }: Campaign): ReadonlyMap<string, readonly Talk[]> {
  const asked = new Set(exemptions.map(({ person }) => person));
  const byPerson = new Map<string, Talk[]>();
  for (const talk of talks) {
    for (const id of new Set([...talk.talkers, ...talk.talkees])) {
      if (asked.has(id)) byPerson.set(id, [...(byPerson.get(id) ?? []), talk]);
    }
  }
  return byPerson;
}
