import type { Meaning } from './statement.ts';

/** Where a number stands: what comes before it since the last thing counted, what comes behind its unit. */
export type Context = {
  readonly near: string;
  readonly after: string;
  readonly unit: string;
  readonly sentence: string;
  readonly rate: boolean;
};

/** `lead`: what stands before the phrase; `groups`: what the pattern picked out of it; `loose`: never more than a warning at all. */
export type Reach = {
  readonly lead: string;
  readonly groups: readonly (string | undefined)[];
  readonly loose?: boolean;
};

/** One way to say what a number counts. */
export type Pattern = {
  reach(context: Context): Reach | undefined;
  meaning(context: Context, reach: Reach): Meaning | undefined;
};

/** 谈话, in the words of reports, for use in a pattern. */
export const TALK = '(?:交心谈心|谈心交心|谈心谈话|谈话谈心|谈心|谈话|交心|约谈)';

export const PEOPLE: readonly string[] = ['人', '名', '位', '个人'];
export const ITEMS: readonly string[] = ['条', '个', '项', '件'];

/** What may stand between the word counted and its number. */
export const FILL =
  '(?:活动|工作|情况|总数|数量|人数|总?场次|总?人次|数)?(?:已经|已|均|仅|只|才|共计|共有|共|累计|总计|合计|达到了|达到|达|高达|完成|了|到|出|计|为|有|是|：|:|\\s)*$';

type Options = { readonly loose?: boolean /** The sentence must also speak of this. */; readonly about?: RegExp };

const spoken = ({ about }: Options, sentence: string): boolean => about === undefined || about.test(sentence);

/** The phrase ends just before the number. */
export function before(source: string, options: Options = {}): Pattern['reach'] {
  const pattern = new RegExp(source + FILL, 'u');
  return ({ near, sentence }) => {
    const match = spoken(options, sentence) ? pattern.exec(near) : null;
    if (match === null) return undefined;
    return { lead: near.slice(0, match.index), groups: [...match].slice(1), loose: options.loose ?? false };
  };
}

/** The phrase begins just behind the unit, and a verb leads up to the number. */
export function behind(verb: string, source: string, options: Options = {}): Pattern['reach'] {
  const lead = new RegExp(`(?:${verb})(?:了|到|出|各类|已|\\s)*(?:共计|共|累计|合计)?\\s*$`, 'u');
  const pattern = new RegExp(`^${source}`, 'u');
  return ({ near, after, sentence }) => {
    const match = spoken(options, sentence) ? lead.exec(near) : null;
    if (match === null || !pattern.test(after)) return undefined;
    return { lead: near.slice(0, match.index), groups: [], loose: options.loose ?? false };
  };
}

export const byUnit =
  (units: readonly string[], meaning: Meaning): Pattern['meaning'] =>
  ({ unit, rate }) =>
    !rate && units.includes(unit) ? meaning : undefined;

export const byRate =
  (meaning: Meaning): Pattern['meaning'] =>
  ({ rate }) =>
    rate ? meaning : undefined;

/** The word that the pattern picked out says which: 电话谈话, 立行立改. */
export const byWord =
  (of: 'mode' | 'track' | 'disposition' | 'state', units: readonly string[]): Pattern['meaning'] =>
  ({ unit }, { groups: [word] }) =>
    word !== undefined && units.includes(unit) ? { of, word } : undefined;
