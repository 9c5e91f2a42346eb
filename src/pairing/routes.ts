import type { Edge } from '../records/edge.ts';
import type { Pairing } from '../records/pairing.ts';
import type { SetExpression } from '../records/set-expression.ts';

/** One left and one right of a pairing: a cascade has several, one for each step down. */
export type Route = {
  readonly left: SetExpression | undefined;
  readonly right: SetExpression | undefined;
  /** Only along edges of this kind. */
  readonly edge: Edge['kind'] | undefined;
  /** Both sides are one set: who is on the left is on the right too, also where it is unknown whether he is. */
  readonly oneSet: boolean;
};

const narrowed = (role: string, filter: SetExpression | undefined): SetExpression =>
  filter === undefined ? { role: [role] } : { all: [{ role: [role] }, filter] };

/** 逐级: each role with the next. */
function cascade(roles: readonly string[], { left, right }: Pairing): Route[] {
  return roles.slice(1).map((lower, index) => ({
    left: narrowed(roles[index] ?? lower, left),
    right: narrowed(lower, right),
    edge: undefined,
    oneSet: false,
  }));
}

/** The sides of a pairing. `within` is a set with itself. */
export function routesOf(pairing: Pairing): readonly Route[] {
  const { left, right, relation } = pairing;
  if (relation.kind === 'tier') return cascade(relation.roles, pairing);
  const edge = relation.kind === 'edge' ? relation.edge : undefined;
  if (relation.kind === 'within') return [{ left, right: left, edge, oneSet: true }];
  return [{ left, right, edge, oneSet: JSON.stringify(left) === JSON.stringify(right) }];
}
