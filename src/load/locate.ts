import type { Finding, Judgement, Place } from '../finding/finding.ts';
import type { SourceFile, Span } from '../source/source-file.ts';
import { findKey, indexOf, rangeOf, rootOf, stepDown } from './event-index.ts';

const NOWHERE: SourceFile = { path: '', text: '' };

/**
 * A place in the records → the stretch of file to show. A path may point at nothing (a missing key): the deepest node that exists is
 * shown then; an unknown key is shown itself; and an empty value is shown by its key.
 */
export function locate(place: Place, sources: ReadonlyMap<string, SourceFile>): Span {
  const file = sources.get(place.origin.file) ?? { ...NOWHERE, path: place.origin.file };
  const [start, end] = place.range ?? find(file, place) ?? [0, 0];
  const inside = (offset: number): number => Math.min(offset, file.text.length);
  return { file, start: inside(start), end: inside(end) };
}

function find(file: SourceFile, place: Place): [number, number] | undefined {
  if (file.text === '') return undefined;
  const index = indexOf(file);
  let node = rootOf(index);
  let lastKey = -1;
  const steps = [
    ...place.origin.path,
    ...(place.field === undefined || place.field === '' ? [] : place.field.split('.')),
  ];
  for (const step of steps) {
    const { key, value } = stepDown(index, node, step);
    if (value < 0) break;
    node = value;
    lastKey = key;
  }
  if (place.key !== undefined) {
    const key = findKey(index, node, [place.key]);
    if (key >= 0) return rangeOf(index, key);
  }
  return rangeOf(index, node) ?? (lastKey >= 0 ? rangeOf(index, lastKey) : undefined);
}

const subjectOf = ({ origin, field }: Place): string => [...origin.path, ...(field ? [field] : [])].join('.');

/** What could not be checked is said after all that was. */
const LAST = 'checks-skipped';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Puts every judgement at its place, in the order of files, lines, then rules; the same thing said twice at one place is said once. */
export function locateAll<Id extends string>(
  judgements: readonly Judgement<Id>[],
  sources: ReadonlyMap<string, SourceFile>,
): Finding<Id>[] {
  const order = new Map([...sources.keys()].map((path, at) => [path, at]));
  const findings = judgements.map(
    (judgement): Finding<Id> => ({
      rule: judgement.rule,
      severity: judgement.severity,
      message: judgement.message,
      record: judgement.record,
      subject: judgement.subject ?? judgement.record ?? subjectOf(judgement),
      ...(judgement.times !== undefined && { times: judgement.times }),
      at: locate(judgement, sources),
      related: (judgement.related ?? []).map((place) => ({ at: locate(place, sources), message: place.message })),
    }),
  );
  const rank = ({ rule, at }: Finding): number =>
    rule === LAST ? order.size + 1 : (order.get(at.file.path) ?? order.size);
  findings.sort(
    (a, b) => rank(a) - rank(b) || a.at.start - b.at.start || compare(a.rule, b.rule) || compare(a.message, b.message),
  );
  return findings.filter((finding, at) => {
    const before = findings[at - 1];
    return !(
      before &&
      before.message === finding.message &&
      before.at.file === finding.at.file &&
      before.at.start === finding.at.start &&
      before.rule === finding.rule
    );
  });
}
