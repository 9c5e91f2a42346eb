import type { Obligation, Outcome } from '../../pairing/obligation.ts';
import type { Pairing } from '../../records/pairing.ts';
import type { Person } from '../../records/person.ts';
import type { RuleSettings } from '../../records/rule-settings.ts';
import { addTo } from '../../text/grouped.ts';
import type { RuleRemark } from '../define-rule.ts';

/** How many reasons, and how many names, one message gives before it says how many there are. */
const MOST_REASONS = 3;

/** 两两都谈 of sixty persons asks for some 1,800 pairs. Of a pairing that asks for more nobody reads pair by pair: each person has one remark. */
const MOST_PAIRS = 2000;

/**
 * 未谈, 无法判断 or 未到期, one remark per person or pair, pairing and event; several windows of one stand in one remark. Where a pairing asks
 * for very many pairs, one remark per person instead, with how many others it is about. How many are asked for decides, not how many are
 * open, so that a baseline knows the same remarks while they are mended; a pair that is suppressed by name is told by itself, so that it can be.
 * `relate` adds the places that decide.
 */
export function remarksOn(
  obligations: readonly Obligation[],
  outcome: Outcome,
  { suppress }: Pick<RuleSettings[string], 'suppress'> = { suppress: [] },
  say: (who: string, why: string, first: Obligation) => string,
  relate: (group: readonly Obligation[]) => NonNullable<RuleRemark['related']> = () => [],
): RuleRemark[] {
  const open = obligations.filter((obligation) => obligation.outcome === outcome);
  if (open.length === 0) return [];
  const many = crowded(obligations);
  const suppressed = new Set(suppress.map(({ record }) => record));
  const [alone, inCrowds] = parted(
    open,
    (it) => !many.has(it.pairing) || (suppressed.size > 0 && suppressed.has(subjectOf(it))),
  );
  const groups = new Map<string, Obligation[]>();
  for (const obligation of alone) addTo(groups, subjectOf(obligation), obligation);
  const remarks = [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [remarkOn(first, say(whoOf(first), reasons(group), first), relate(group))];
  });
  for (const crowd of crowdsOf(inCrowds)) {
    const { person, first, shown, times } = crowd;
    const why = `一共 ${times} 项，例如：${first.why}`;
    const { pairing, event } = first;
    remarks.push({
      ...remarkOn({ pairing, event, subject: [person] }, say(namesIn(crowd), why, first), relate(shown)),
      times,
    });
  }
  return remarks;
}

/** Those of which it holds, and the others. */
function parted<T>(all: readonly T[], holds: (one: T) => boolean): [T[], T[]] {
  const parts: [T[], T[]] = [[], []];
  for (const one of all) parts[holds(one) ? 0 : 1].push(one);
  return parts;
}

/** Pairings that ask for more pairs than anybody reads. */
function crowded(obligations: readonly Obligation[]): ReadonlySet<Pairing> {
  const pairs = new Map<Pairing, number>();
  for (const { pairing, subject } of obligations)
    if (subject.length === 2) pairs.set(pairing, (pairs.get(pairing) ?? 0) + 1);
  return new Set([...pairs].filter(([, count]) => count > MOST_PAIRS).map(([pairing]) => pairing));
}

/** 一个人的未谈: those of his pairs that are open: how many, with how many others, and the first of them. */
type Crowd = {
  readonly person: Person;
  readonly first: Obligation;
  readonly shown: Obligation[];
  readonly names: string[];
  last: Person | undefined;
  others: number;
  times: number;
};

/** One for each person, pairing and event. Each of a pair has it among his own. */
function crowdsOf(obligations: readonly Obligation[]): readonly Crowd[] {
  const known = new Map<Pairing, Map<Obligation['event'], Map<Person, Crowd>>>();
  const all: Crowd[] = [];
  for (const obligation of obligations) {
    const { pairing, event, subject } = obligation;
    const byPerson = getOrMake(
      getOrMake(known, pairing, () => new Map()),
      event,
      () => new Map<Person, Crowd>(),
    );
    for (const person of subject) {
      const crowd = getOrMake(byPerson, person, () => {
        const made = { person, first: obligation, shown: [], names: [], last: undefined, others: 0, times: 0 };
        all.push(made);
        return made;
      });
      join(crowd, obligation);
    }
  }
  return all;
}

/** Obligations of one pair follow each other, window by window. */
function join(crowd: Crowd, obligation: Obligation): void {
  const [one, two] = obligation.subject;
  const other = one === crowd.person ? two : one;
  crowd.times += 1;
  if (crowd.shown.length < MOST_REASONS) crowd.shown.push(obligation);
  if (other === undefined || other === crowd.last) return;
  crowd.last = other;
  crowd.others += 1;
  if (crowd.names.length < MOST_REASONS) crowd.names.push(other.name);
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** 张一与李二、周三、吴五等 988 人 */
function namesIn({ person, names, others }: Crowd): string {
  if (others === 0) return person.name;
  return `${person.name}与${names.join('、')}${others > names.length ? `等 ${others} 人` : ''}`;
}

/** What a remark is about. */
type About = Pick<Obligation, 'pairing' | 'event' | 'subject'>;

/** p1/zhang/li, and the event where there is one. */
const subjectOf = ({ pairing, event, subject }: About): string =>
  [pairing.id, ...subject.map(({ id }) => id), ...(event ? [event.id] : [])].join('/');

/** 张一与李二; of a share over everybody, the pairing speaks for itself. */
const whoOf = ({ subject }: Obligation): string => subject.map(({ name }) => name).join('与');

function reasons(group: readonly Obligation[]): string {
  const all = [...new Set(group.map(({ why }) => why))].filter((why) => why !== '');
  const more = all.length > MOST_REASONS ? `；等共 ${all.length} 项` : '';
  return all.slice(0, MOST_REASONS).join('；') + more;
}

/** At the event, else at the first person, else at the pairing; the pairing is always shown beside it. */
function remarkOn(about: About, message: string, deciding: NonNullable<RuleRemark['related']>): RuleRemark {
  const { event, subject, pairing } = about;
  const at = event ?? subject[0] ?? pairing;
  const basis = pairing.basis === undefined ? '' : `（依据：${pairing.basis}）`;
  const remark = {
    origin: at.origin,
    record: at.id,
    subject: subjectOf(about),
    message: message + basis,
    lighter: pairing.level === 'should',
  };
  if (at === pairing) return { ...remark, related: deciding };
  return { ...remark, related: [...deciding, { origin: pairing.origin, message: `必谈关系「${pairing.title}」` }] };
}
