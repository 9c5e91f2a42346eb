import type { Filter, State, Thing } from './phrase.ts';

/** 词义: what a word of a report adds to the meaning of a count. */
export type Sense =
  /** 空词: adds nothing. `whole`: it says that everything is meant (共, 活动期间). */
  | {
      readonly is: 'fill';
      readonly every?: boolean;
      readonly never?: boolean;
      readonly whole?: boolean;
      readonly extent?: boolean;
    }
  | { readonly is: 'thing'; readonly things: readonly Thing[] }
  | { readonly is: 'state'; readonly state: State; readonly thing?: Thing }
  | { readonly is: 'filter'; readonly filters: readonly Filter[] }
  | { readonly is: 'rate'; readonly things: readonly Thing[]; readonly state: State }
  | { readonly is: 'mark' }
  | { readonly is: 'most'; readonly rank: number; readonly thing?: Thing }
  | { readonly is: 'than'; readonly by?: 'more' | 'fewer' }
  | { readonly is: 'more' | 'fewer' | 'self' }
  /** 全部; 全覆盖 says by itself in what state all are. */
  | { readonly is: 'all'; readonly state?: State; readonly things?: readonly Thing[] }
  | { readonly is: 'none' | 'least' | 'each' | 'share' | 'part' | 'remain' | 'per-head' | 'unknown' };

/** A pattern of words, and what they mean; the groups of the pattern are handed to a meaning that depends on them. */
export type Entry = readonly [pattern: string, sense: Sense | ((groups: readonly string[]) => Sense)];

/** Words that stand in many patterns. */
export const TALK = '(?:交心谈心|谈心交心|谈心谈话|谈话谈心|谈心|谈话|交心|约谈)';
export const NOT = '(?:尚未|还未|仍未|并未|从未|未能|未|没有|没能|没|尚没有|还没有)';
export const DONE =
  '(?:完成|办结销号|整改销号|办成|办结|销号|办理完毕|整改到位|整改完成|整改完毕|落实到位|落实|解决|办妥|办完|结案|完毕|到位|清零|见底|兑现|闭环|落地)';
export const REPLY = '(?:答复|回复|回应|反馈|回音|回话|回声|交代)';
export const ITEM = '[条项件个名人位份场桩]';

export const thing = (...things: Thing[]): Sense => ({ is: 'thing', things });
export const state = (it: State, of?: Thing): Sense =>
  of === undefined ? { is: 'state', state: it } : { is: 'state', state: it, thing: of };
export const fill: Sense = { is: 'fill' };
export const whole: Sense = { is: 'fill', whole: true };
export const by = (axis: Filter['axis'], key: string): Sense => ({ is: 'filter', filters: [{ axis, key }] });

/** Plain words, the longest first, as a pattern tries them. */
export const words = (list: string): string =>
  list
    .split('|')
    .sort((one, other) => other.length - one.length)
    .join('|');
