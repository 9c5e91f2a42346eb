/** Whether two values say the same. Where records came from is not part of what they say. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((value, at) => sameValue(value, other[at]))
    );
  }
  return changedFields(one, other).length === 0;
}

/** 改动的字段: the names of those whose values differ, in the order in which either side has them. */
export function changedFields(one: object, other: object): string[] {
  const before = new Map(Object.entries(one));
  const after = new Map(Object.entries(other));
  const names = new Set([...before.keys(), ...after.keys()]);
  names.delete('origin');
  return [...names].filter((name) => !sameValue(before.get(name), after.get(name)));
}
