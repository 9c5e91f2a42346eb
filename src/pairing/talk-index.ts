import type { Person } from '../records/person.ts';
import type { Talk } from '../records/talk.ts';
import { isMemberOn } from './membership.ts';

/** A sitting of two persons, seen from one of them: `led` where he was the talker. */
export type Meeting = { readonly talk: Talk; readonly partner: Person; readonly led: boolean };

/** 谈话索引: from persons to the sittings that pair them with somebody, in the order of the records. */
export type TalkIndex = {
  meetingsOf(person: Person): readonly Meeting[];
  meetingsBetween(person: Person, partner: Person): readonly Meeting[];
};

function talksByPerson(talks: readonly Talk[]): ReadonlyMap<string, readonly Talk[]> {
  const byPerson = new Map<string, Talk[]>();
  for (const talk of talks) {
    for (const id of new Set([...talk.talkers, ...talk.talkees])) {
      const known = byPerson.get(id);
      if (known) known.push(talk);
      else byPerson.set(id, [talk]);
    }
  }
  return byPerson;
}

function meetingsIn(talk: Talk, person: Person, people: ReadonlyMap<string, Person>): Meeting[] {
  const led = talk.talkers.includes(person.id);
  // One who stands on both sides of a record shares a side with everybody in it, and co-talkers and co-talkees are never a pair.
  if ((led && talk.talkees.includes(person.id)) || !isMemberOn(person, talk.date)) return [];
  const [own, opposite] = led ? [talk.talkers, talk.talkees] : [talk.talkees, talk.talkers];
  return [...new Set(opposite)].flatMap((id) => {
    const partner = own.includes(id) ? undefined : people.get(id);
    return partner !== undefined && isMemberOn(partner, talk.date) ? [{ talk, partner, led }] : [];
  });
}

function byPartner(meetings: readonly Meeting[]): ReadonlyMap<string, readonly Meeting[]> {
  const groups = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    const known = groups.get(meeting.partner.id);
    if (known) known.push(meeting);
    else groups.set(meeting.partner.id, [meeting]);
  }
  return groups;
}

const memo = <T>(make: (person: Person) => T): ((person: Person) => T) => {
  const known = new Map<string, T>();
  return (person) => {
    const found = known.get(person.id);
    if (found !== undefined) return found;
    const made = make(person);
    known.set(person.id, made);
    return made;
  };
};

/** Indexes the talks once; what concerns one person is worked out when he is first asked for. Between members on the day only. */
export function indexTalks(talks: readonly Talk[], people: ReadonlyMap<string, Person>): TalkIndex {
  const byPerson = talksByPerson(talks);
  const talksOf = (person: Person) => byPerson.get(person.id) ?? [];
  const meetingsOf = memo((person) => talksOf(person).flatMap((talk) => meetingsIn(talk, person, people)));
  const grouped = memo((person) => byPartner(meetingsOf(person)));
  const meetingsBetween = (person: Person, partner: Person): readonly Meeting[] => {
    // Whoever has fewer talks is asked, so that a leader of thousands is not sorted through for one of his people.
    if (talksOf(person).length <= talksOf(partner).length) return grouped(person).get(partner.id) ?? [];
    return (grouped(partner).get(person.id) ?? []).map(({ talk, led }) => ({ talk, partner, led: !led }));
  };
  return { meetingsOf, meetingsBetween };
}
