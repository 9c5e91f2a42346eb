import type { Pairing } from '../../records/pairing.ts';
import type { Person } from '../../records/person.ts';
import type { Talk } from '../../records/talk.ts';
import { addTo } from '../../text/grouped.ts';
import type { Demand, Encounter, FindPartner } from '../owed/demand.ts';
import { isMemberOn } from '../who/membership.ts';
import type { Side } from '../who/sets.ts';

/** A sitting of two persons, seen from one of them: `led` where he was the talker. */
export type Meeting = { readonly talk: Talk; readonly partner: Person; readonly led: boolean };

/** 谈话索引: from persons to the sittings that pair them with somebody, in the order of the records. */
export type TalkIndex = {
  meetingsOf(person: Person): readonly Meeting[];
  meetingsBetween(person: Person, partner: Person): readonly Meeting[];
  /** Where the talk stands among the records. */
  orderOf(talk: Talk): number;
};

/** A talk with its sides as persons: those who were members on its day. */
type Sitting = { readonly talk: Talk; readonly talkers: readonly Person[]; readonly talkees: readonly Person[] };

function sittingOf(talk: Talk, people: ReadonlyMap<string, Person>): Sitting {
  const present = (ids: readonly string[], others: readonly string[]): readonly Person[] => {
    const persons: Person[] = [];
    for (const id of ids.length > 1 ? new Set(ids) : ids) {
      const person = people.get(id);
      // One who stands on both sides of a record shares a side with everybody in it, and co-talkers and co-talkees are never a pair.
      if (person !== undefined && !others.includes(id) && isMemberOn(person, talk.date)) persons.push(person);
    }
    return persons;
  };
  return { talk, talkers: present(talk.talkers, talk.talkees), talkees: present(talk.talkees, talk.talkers) };
}

function sittingsByPerson(
  talks: readonly Talk[],
  people: ReadonlyMap<string, Person>,
): ReadonlyMap<Person, readonly Sitting[]> {
  const byPerson = new Map<Person, Sitting[]>();
  for (const talk of talks) {
    const sitting = sittingOf(talk, people);
    for (const person of sitting.talkers) addTo(byPerson, person, sitting);
    for (const person of sitting.talkees) addTo(byPerson, person, sitting);
  }
  return byPerson;
}

function meetingsIn(sittings: readonly Sitting[], person: Person): readonly Meeting[] {
  const meetings: Meeting[] = [];
  for (const { talk, talkers, talkees } of sittings) {
    const led = talkers.includes(person);
    for (const partner of led ? talkees : talkers) meetings.push({ talk, partner, led });
  }
  return meetings;
}

function byPartner(meetings: readonly Meeting[]): ReadonlyMap<Person, readonly Meeting[]> {
  const groups = new Map<Person, Meeting[]>();
  for (const meeting of meetings) addTo(groups, meeting.partner, meeting);
  return groups;
}

const memo = <T>(make: (person: Person) => T): ((person: Person) => T) => {
  const known = new Map<Person, T>();
  return (person) => {
    const found = known.get(person);
    if (found !== undefined) return found;
    const made = make(person);
    known.set(person, made);
    return made;
  };
};

/** Indexes the talks once; what concerns one person is worked out when he is first asked for. Between members on the day only. */
export function indexTalks(talks: readonly Talk[], people: ReadonlyMap<string, Person>): TalkIndex {
  const byPerson = sittingsByPerson(talks, people);
  const sittingsOf = (person: Person) => byPerson.get(person) ?? [];
  const meetingsOf = memo((person) => meetingsIn(sittingsOf(person), person));
  const grouped = memo((person) => byPartner(meetingsOf(person)));
  const meetingsBetween = (person: Person, partner: Person): readonly Meeting[] => {
    // Whoever has fewer talks is asked, so that a leader of thousands is not sorted through for one of his people.
    if (sittingsOf(person).length <= sittingsOf(partner).length) return grouped(person).get(partner) ?? [];
    return (grouped(partner).get(person) ?? []).map(({ talk, led }) => ({ talk, partner, led: !led }));
  };
  const order = new Map(talks.map((talk, at) => [talk, at]));
  return { meetingsOf, meetingsBetween, orderOf: (talk) => order.get(talk) ?? -1 };
}

const TURNED = { left: 'right', right: 'left' } as const;

/** Which side must be the talker, if one must. In a set with itself nobody is on a side. */
const talkerIn = ({ relation, form }: Pairing): Side | undefined =>
  relation.kind === 'within' ? undefined : form.direction;

/** The meetings with partners, where the side that must talk is the talker. */
function withPartners(
  meetings: readonly Meeting[],
  partner: FindPartner,
  talker: Side | undefined,
): readonly Encounter[] {
  const encounters: Encounter[] = [];
  for (const { talk, partner: other, led } of meetings) {
    const member = partner(other, talker && (led ? talker : TURNED[talker]));
    if (member !== undefined) encounters.push({ talk, counted: other, lacking: member.lacking, members: [member] });
  }
  return encounters;
}

function encountersIn(demand: Demand, talks: TalkIndex, talker: Side | undefined): readonly Encounter[] {
  const { subject, partner, base } = demand;
  const [one, other] = subject;
  // Of a share over everybody, each of the base is counted, whoever of the others talks with him.
  const ofBase = base?.flatMap(({ member, partner: find }) =>
    withPartners(talks.meetingsOf(member.person), find, talker).map((encounter) => ({
      talk: encounter.talk,
      counted: member.person,
      lacking: [...member.lacking, ...encounter.lacking],
      members: [member, ...encounter.members],
    })),
  );
  if (ofBase !== undefined || one === undefined) return ofBase ?? [];
  return withPartners(other === undefined ? talks.meetingsOf(one) : talks.meetingsBetween(one, other), partner, talker);
}

/** The sittings that a demand may count. */
export const encountersOf = (demand: Demand, talks: TalkIndex): readonly Encounter[] =>
  encountersIn(demand, talks, talkerIn(demand.pairing));

/** The sittings of the same persons the wrong way round, where the pairing says which side must be the talker. */
export function turnedRound(demand: Demand, talks: TalkIndex): readonly Encounter[] {
  const talker = talkerIn(demand.pairing);
  return talker === undefined ? [] : encountersIn(demand, talks, TURNED[talker]);
}
