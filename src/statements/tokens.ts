import { senseAt } from './lexicon.ts';
import type { Filter, Name } from './phrase.ts';
import { type Quantity, quantitiesIn } from './quantity.ts';
import type { Sense } from './sense.ts';

/** 词: one word of a clause with what it means. */
export type Token =
  | (Exclude<Sense, { readonly is: 'filter' }> & { readonly text: string })
  | { readonly is: 'name'; readonly filters: readonly Filter[]; readonly text: string; readonly ofRecords: boolean }
  | { readonly is: 'quantity'; readonly quantity: Quantity; readonly unit: string; readonly text: string }
  | { readonly is: 'pause'; readonly text: string };

/** The names of the records by their first character, longest first. */
export type Dictionary = ReadonlyMap<string, readonly Name[]>;

export function dictionaryOf(names: readonly Name[]): Dictionary {
  const merged = new Map<string, Filter[]>();
  for (const { words, filters } of names)
    if (words.length > 1) merged.set(words, [...(merged.get(words) ?? []), ...filters]);
  const found = new Map<string, Name[]>();
  for (const [words, filters] of merged) {
    const first = words.charAt(0);
    const list = found.get(first) ?? [];
    list.push({ words, filters });
    found.set(first, list);
  }
  for (const list of found.values()) list.sort((one, other) => other.words.length - one.words.length);
  return found;
}

const UNIT = /^\s*(?:人次|场次|个月|个星期|个?工作日|分钟|小时|[场次对轮条个项件份人名位天日户家类周元倍])/u;
/** 3个百分点, 一次性, 四个方面: no counts of anything that the records know. */
const NO_COUNT =
  /^(?:个(?:百分点|小时|方面|环节|必谈|对照|明确|季度|层面|批次)|次[性数]|年(?!级)|对[一多]|场所|项目部)/u;

/** The words of a clause, from left to right. Whatever has no meaning here is one `unknown` as long as it goes. */
export function tokensOf(clause: string, dictionary: Dictionary): Token[] {
  const tokens: Token[] = [];
  const quantities = new Map(quantitiesIn(clause).map((it) => [it.start, it]));
  let at = 0;
  let unknown = '';
  const flush = () => {
    if (unknown !== '') tokens.push({ is: 'unknown', text: unknown });
    unknown = '';
  };
  while (at < clause.length) {
    const name = dictionary.get(clause.charAt(at))?.find(({ words }) => clause.startsWith(words, at));
    const sense = senseAt(clause, at);
    const longest = Math.max(name?.words.length ?? 0, sense?.length ?? 0);
    const quantity = quantities.get(at);
    // 多于5月: what it is more than is a month.
    const isMonth =
      quantity !== undefined && /^[多少高低]于/.test(quantity.words) && /^月/.test(clause.slice(quantity.end));
    if (quantity !== undefined && !isMonth && longest < quantity.end - at) {
      flush();
      const token = quantityToken(clause, quantity);
      tokens.push(token);
      at += token.text.length;
      continue;
    }
    if (longest === 0) {
      if (clause.charAt(at) === '、') {
        flush();
        tokens.push({ is: 'pause', text: '、' });
      } else unknown += clause.charAt(at);
      at += 1;
      continue;
    }
    flush();
    const text = clause.slice(at, at + longest);
    if (name !== undefined && name.words.length === longest)
      tokens.push({ is: 'name', filters: name.filters, text, ofRecords: true });
    else if (sense?.sense.is === 'filter')
      tokens.push({ is: 'name', filters: sense.sense.filters, text, ofRecords: false });
    else if (sense !== undefined) tokens.push({ ...sense.sense, text });
    at += longest;
  }
  flush();
  return tokens;
}

/** 两个半月, 一个多月, 五十多天: the half and the 多 stand behind the measure word, or before 天. */
function durationToken(clause: string, quantity: Quantity): Token | undefined {
  const found = /^个?(多|余|半)个?(月|星期|周|天)/.exec(clause.slice(quantity.end));
  if (found === null || quantity.rate || !quantity.exact) return undefined;
  const [behind, how = '', measure = ''] = found;
  const text = clause.slice(quantity.start, quantity.end) + behind;
  const unit = measure === '月' ? '个月' : measure === '星期' ? '个星期' : measure;
  const round = measure === '天' && quantity.low % 10 === 0 ? 9 : 0.95;
  const [low, high] =
    how === '半' ? [quantity.low + 0.5, quantity.low + 0.5] : [quantity.low + 0.05, quantity.low + round];
  return { is: 'quantity', quantity: { ...quantity, words: text, exact: how === '半', low, high }, unit, text };
}

function quantityToken(clause: string, quantity: Quantity): Token {
  const duration = durationToken(clause, quantity);
  if (duration !== undefined) return duration;
  const after = clause.slice(quantity.end, quantity.end + 8);
  const unit = quantity.rate ? '' : (UNIT.exec(after)?.[0] ?? '');
  // 90人以上: the word behind the unit has been read with the number.
  const behind =
    unit !== '' && !quantity.exact ? (/^(?:左右|上下|以上|以下)/.exec(after.slice(unit.length))?.[0] ?? '') : '';
  const text = clause.slice(quantity.start, quantity.end + unit.length + behind.length);
  if (!quantity.rate && NO_COUNT.test(after)) return { is: 'unknown', text };
  return { is: 'quantity', quantity, unit: unit.trim(), text };
}
