import type { Obligation, Outcome } from '../../pairing/obligation.ts';
import type { Pairing } from '../../records/pairing.ts';
import type { Person } from '../../records/person.ts';
import type { RuleRemark } from '../define-rule.ts';

/** How many reasons, and how many names, one message gives before it says how many there are. */
const MOST_REASONS = 3;

/** 两两都谈 of sixty persons asks for some 1,800 pairs. Of a pairing that asks for more nobody reads pair by pair: each person has one remark. */
const MOST_PAIRS = 2000;

/**
 * 未谈, 无法判断 or 未到期, one remark per person or pair, pairing and event; several windows of one stand in one remark. Where a pairing asks
 * for very many pairs, one remark per person instead, with how many others it is about. How many are asked for decides, not how many are
 * open, so that a baseline knows the same remarks while they are mended. `relate` adds the places that decide.
 */
export function remarksOn(
  obligations: readonly Obligation[],
  outcome: Outcome,
  say: (who: string, why: string, first: Obligation) => string,
  relate: (group: readonly Obligation[]) => NonNullable<RuleRemark['related']> = () => [],
): RuleRemark[] {
  const many = crowded(obligations);
  const groups = new Map<string, Obligation[]>();
  const crowds = new Map<string, Crowd>();
  for (const obligation of obligations) {
    if (obligation.outcome !== outcome) continue;
    if (many.has(obligation.pairing)) {
      joinCrowds(obligation, crowds);
      continue;
    }
    const found = groups.get(subjectOf(obligation));
    if (found === undefined) groups.set(subjectOf(obligation), [obligation]);
    else found.push(obligation);
  }
  const remarks = [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [remarkOn(first, say(whoOf(first), reasons(group), first), relate(group))];
  });
  for (const [subject, crowd] of crowds) {
    const [first] = crowd.open;
    if (first === undefined) continue;
    const shown = crowd.open.slice(0, MOST_REASONS);
    const about = { ...first, subject: [crowd.person] };
    const why = `一共 ${crowd.open.length} 项，例如：${first.why}`;
    const remark = remarkOn(about, say(namesIn(crowd), why, first), relate(shown));
    remarks.push({ ...remark, subject, times: crowd.open.length });
  }
  return remarks;
}

/** 一个人的未谈: those of his pairs that are open. */
type Crowd = { readonly person: Person; readonly open: Obligation[] };

/** Pairings that ask for more pairs than anybody reads. */
function crowded(obligations: readonly Obligation[]): ReadonlySet<Pairing> {
  const pairs = new Map<Pairing, number>();
  for (const { pairing, subject } of obligations)
    if (subject.length === 2) pairs.set(pairing, (pairs.get(pairing) ?? 0) + 1);
  return new Set([...pairs].filter(([, count]) => count > MOST_PAIRS).map(([pairing]) => pairing));
}

/** Each of a pair has it among his own. */
function joinCrowds(obligation: Obligation, crowds: Map<string, Crowd>): void {
  const { pairing, subject, event } = obligation;
  for (const person of subject) {
    const key = [pairing.id, person.id, ...(event ? [event.id] : [])].join('/');
    const crowd = crowds.get(key);
    if (crowd === undefined) crowds.set(key, { person, open: [obligation] });
    else crowd.open.push(obligation);
  }
}

/** 张一与李二、周三、吴五等 988 人 */
function namesIn({ person, open }: Crowd): string {
  const others = new Set<Person>();
  for (const { subject } of open) for (const it of subject) if (it !== person) others.add(it);
  const names = [...others].slice(0, MOST_REASONS).map(({ name }) => name);
  return `${person.name}与${names.join('、')}${others.size > names.length ? `等 ${others.size} 人` : ''}`;
}

/** p1/zhang/li, and the event where there is one. */
const subjectOf = ({ pairing, event, subject }: Obligation): string =>
  [pairing.id, ...subject.map(({ id }) => id), ...(event ? [event.id] : [])].join('/');

/** 张一与李二; of a share over everybody, the pairing speaks for itself. */
const whoOf = ({ subject }: Obligation): string => subject.map(({ name }) => name).join('与');

function reasons(group: readonly Obligation[]): string {
  const all = [...new Set(group.map(({ why }) => why))].filter((why) => why !== '');
  const more = all.length > MOST_REASONS ? `；等共 ${all.length} 项` : '';
  return all.slice(0, MOST_REASONS).join('；') + more;
}

/** At the event, else at the first person, else at the pairing; the pairing is always shown beside it. */
function remarkOn(obligation: Obligation, message: string, deciding: NonNullable<RuleRemark['related']>): RuleRemark {
  const { event, subject, pairing } = obligation;
  const about = event ?? subject[0] ?? pairing;
  const basis = pairing.basis === undefined ? '' : `（依据：${pairing.basis}）`;
  const remark = {
    origin: about.origin,
    record: about.id,
    subject: subjectOf(obligation),
    message: message + basis,
    lighter: pairing.level === 'should',
  };
  if (about === pairing) return { ...remark, related: deciding };
  return { ...remark, related: [...deciding, { origin: pairing.origin, message: `必谈关系「${pairing.title}」` }] };
}
