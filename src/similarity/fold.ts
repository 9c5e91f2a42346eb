/** What stands between words and says nothing: spaces, punctuation, marks, and characters that cannot be seen. */
const SILENT = /[\s\p{P}\p{M}\p{C}]/gu;

/** Chinese characters fold to themselves, and are nearly all there is to fold. */
const PLAIN_FROM = 0x4e00;
const PLAIN_TO = 0x9fff;

const known = new Map<number, string>();

/**
 * Folds one UTF-16 unit: full-width and other compatible forms (NFKC), small letters, and nothing at all for spaces and punctuation, so
 * that a copy with other commas is still a copy. Unit by unit, so that every folded unit has its place in the original.
 */
function foldUnit(unit: number): string {
  let text = known.get(unit);
  if (text === undefined) {
    const char = String.fromCharCode(unit);
    // Half of a pair (a rare character) stands for itself.
    const half = unit >= 0xd800 && unit <= 0xdfff;
    text = half ? char : char.normalize('NFKC').toLowerCase().replace(SILENT, '');
    known.set(unit, text);
  }
  return text;
}

/** Text folded. */
export function fold(text: string): string {
  let result = '';
  for (let at = 0; at < text.length; at += 1) result += foldUnit(text.charCodeAt(at));
  return result;
}

/** UTF-16 units, each with the stretch [from, to) of the original it stands for; `length` of them are in use. */
export type Units = { unit: Uint16Array; from: Int32Array; to: Int32Array; length: number };

export const noUnits = (): Units => ({
  unit: new Uint16Array(1024),
  from: new Int32Array(1024),
  to: new Int32Array(1024),
  length: 0,
});

/** Adds one unit, making room where there is none. */
export function addUnit(units: Units, unit: number, from: number, to: number): void {
  const at = units.length;
  if (at === units.unit.length) makeRoom(units);
  units.unit[at] = unit;
  units.from[at] = from;
  units.to[at] = to;
  units.length = at + 1;
}

function makeRoom(units: Units): void {
  const { unit, from, to } = units;
  units.unit = new Uint16Array(unit.length * 2);
  units.from = new Int32Array(unit.length * 2);
  units.to = new Int32Array(unit.length * 2);
  units.unit.set(unit);
  units.from.set(from);
  units.to.set(to);
}

/** Adds the folded unit that stands at `at` of a text. */
export function addFolded(units: Units, text: string, at: number): void {
  const unit = text.charCodeAt(at);
  if (unit >= PLAIN_FROM && unit <= PLAIN_TO) {
    addUnit(units, unit, at, at + 1);
    return;
  }
  const folded = foldUnit(unit);
  for (let i = 0; i < folded.length; i += 1) addUnit(units, folded.charCodeAt(i), at, at + 1);
}

/** The units from `start` to `end` as text. */
export function spell({ unit }: Units, start: number, end: number): string {
  // In stretches, for a call takes only so many arguments. Any array-like will do for `apply`, though its type asks for an array; spreading
  // a typed array goes through its iterator, which is many times slower.
  const AT_ONCE = 4096;
  let text = '';
  for (let at = start; at < end; at += AT_ONCE) {
    const stretch = unit.subarray(at, Math.min(end, at + AT_ONCE));
    text += String.fromCharCode.apply(null, stretch as unknown as number[]);
  }
  return text;
}
