import { calleeOf, literalOf, paramsOf, pathOf, type TemplateNode } from '../template-tree.ts';

/** What is known where a piece of a template is printed: names that hold something, `!name` those that do not, `=full` that everybody was talked with. */
export type Known = ReadonlySet<string>;

export const FULL = '=full';

/** The canonical name of what a path in a condition stands for; undefined where it stands for nothing known. */
type NameOf = (node: TemplateNode) => string | undefined;

/** What follows from a condition that holds (or, with `holds` false, that does not). */
export function knownFrom(condition: TemplateNode | undefined, holds: boolean, nameOf: NameOf): Known {
  if (condition === undefined) return new Set();
  if (pathOf(condition)) return fromName(nameOf(condition), holds);
  const params = paramsOf(condition);
  const each = (value: boolean): Known[] => params.map((param) => knownFrom(param, value, nameOf));
  switch (calleeOf(condition)?.original) {
    case 'not':
      return knownFrom(params[0], !holds, nameOf);
    case 'and':
      return holds ? union(each(true)) : common(each(false));
    case 'or':
      return holds ? common(each(true)) : union(each(false));
    case 'several':
      return holds ? knownFrom(params[0], true, nameOf) : new Set();
    case 'full-coverage':
      return new Set(holds && params.length > 0 ? [FULL] : []);
    case 'positive':
      return holds
        ? new Set([`${literalOf(params[0]) ?? nameOf(params[0] ?? condition) ?? ''}>0`, ...there(params, nameOf)])
        : new Set();
    case 'applicable':
      return new Set(holds ? there(params, nameOf) : []);
    default:
      return new Set();
  }
}

/** A figure that counts something, or applies, is there. */
function there([first]: readonly TemplateNode[], nameOf: NameOf): string[] {
  const path = pathOf(first);
  const name = path && nameOf(path);
  return name === undefined ? [] : [name];
}

function fromName(name: string | undefined, holds: boolean): Known {
  if (name === undefined) return new Set();
  if (!holds) return new Set([`!${name}`]);
  return new Set(name.endsWith('.full') ? [name, FULL] : [name]);
}

const union = (sets: readonly Known[]): Known => new Set(sets.flatMap((set) => [...set]));

const common = ([first, ...rest]: readonly Known[]): Known =>
  new Set([...(first ?? [])].filter((name) => rest.every((set) => set.has(name))));

/** Lists that are there to hold something: the view makes none that is empty. */
const NEVER_EMPTY =
  /^(?:(?:suggestions|problems)\.(?:categories|targets)\[\]\.texts|matters\.(?:closed|open)\[\]\.measures)$/;

/** Lists that hold something where another name does: a list on the left, what it follows from on the right. */
const FOLLOWS: readonly (readonly [RegExp, string])[] = [
  [/^talks\.(?:byMode|byMonth|rows)$/, 'talks.any'],
  [/^actions\.(?:byState|rows)$/, 'actions.any'],
  [/^exemptions\.(?:groups|rows)$/, 'exemptions.any'],
  [/^(.*\b(?:missing|undecided|pending|exempt))\.(?:reasons|rows)$/, '$1.any'],
  [/^pairings$/, 'coverage.any'],
];

/** What those of its list always have: they stand there because of it. */
const ALWAYS = /^matters\.answered\[\]\.disposition$/;

/** What there is where another name says so. */
const THERE: readonly (readonly [RegExp, string])[] = [
  [/^talks\.rows\[\]\.content$/, 'talks.withContent'],
  // A list that is too long for the text has its attachment, as soon as the text refers to it.
  [/^attachments\.exemptions$/, '!exemptions.few'],
  [/^attachments\.missing$/, '!coverage.missing.few'],
  [/^attachments\.missing$/, '!coverage.undecided.few'],
];

/** Whether what the records may lack is certainly there here. */
export const isThere = (name: string, known: Known): boolean =>
  known.has(name) || ALWAYS.test(name) || THERE.some(([pattern, from]) => pattern.test(name) && known.has(from));

/** Whether a list certainly holds something here. */
export const holdsSomething = (list: string, known: Known): boolean =>
  known.has(list) ||
  NEVER_EMPTY.test(list) ||
  FOLLOWS.some(([pattern, from]) => pattern.test(list) && known.has(list.replace(pattern, from)));
