/** Appends to the list of a key, making it on first use. */
export function addTo<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const found = groups.get(key);
  if (found === undefined) groups.set(key, [value]);
  else found.push(value);
}
