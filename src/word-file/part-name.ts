/** Names of entries as some writers make them (`\word\document.xml`, `/word/document.xml`, `./word/document.xml`), as all others do. */
export const entryName = (name: string): string => name.replace(/\\/g, '/').replace(/^(?:\.?\/)+/, '');

/** What a part in this folder refers to, as a name from the root of the file: `../media/a.png`, `/word/a.xml`. */
export function targetName(folder: string, target: string): string {
  const path = target.replace(/\\/g, '/');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/'))
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  return steps.join('/');
}

type Parts = ReadonlyMap<string, Uint8Array>;

const lowered = new WeakMap<Parts, ReadonlyMap<string, string>>();

/** The part as the file spells it: names that differ by their case alone are one name. What is not there stays as it was asked for. */
export function spelled(parts: Parts, name: string): string {
  if (parts.has(name)) return name;
  const known = lowered.get(parts) ?? new Map([...parts.keys()].map((it) => [it.toLowerCase(), it]));
  lowered.set(parts, known);
  return known.get(name.toLowerCase()) ?? name;
}
