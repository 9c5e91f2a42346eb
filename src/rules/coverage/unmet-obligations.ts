import type { Obligation, Outcome } from '../../pairing/obligation.ts';
import type { RuleRemark } from '../define-rule.ts';

/** How many reasons one message gives before it says how many there are. */
const MOST_REASONS = 3;

/**
 * 未谈, 无法判断 or 未到期, one remark per person or pair, pairing and event; several windows of one stand in one remark. `relate` adds
 * the places that decide.
 */
export function remarksOn(
  obligations: readonly Obligation[],
  outcome: Outcome,
  say: (who: string, why: string, first: Obligation) => string,
  relate: (group: readonly Obligation[]) => NonNullable<RuleRemark['related']> = () => [],
): RuleRemark[] {
  const groups = new Map<string, Obligation[]>();
  for (const obligation of obligations) {
    if (obligation.outcome !== outcome) continue;
    const found = groups.get(subjectOf(obligation));
    if (found === undefined) groups.set(subjectOf(obligation), [obligation]);
    else found.push(obligation);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [remarkOn(first, say(whoOf(first), reasons(group), first), relate(group))];
  });
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
