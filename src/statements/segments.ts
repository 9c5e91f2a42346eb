import type { Token } from './tokens.ts';

/** 采纳15条、解释4条: a pause behind what was counted begins anew; one between names does not. */
export function segmentsOf(tokens: readonly Token[]): Token[][] {
  if (tokens.some(({ is }) => is === 'each')) return spread(tokens);
  const segments: Token[][] = [[]];
  const lastCounter = tokens.findLastIndex(isCounter);
  let counted = false;
  for (const [at, token] of tokens.entries()) {
    if (token.is === 'pause' && counted && at < lastCounter) {
      segments.push([]);
      counted = false;
    } else segments.at(-1)?.push(token);
    counted ||= token.is === 'quantity';
  }
  return segments;
}

export const isCounter = ({ is }: Token): boolean =>
  is === 'quantity' || is === 'all' || is === 'none' || is === 'most' || is === 'least';

/** 采纳、解释分别为17条、2条: every number goes to its own label. */
function spread(tokens: readonly Token[]): Token[][] {
  const at = tokens.findIndex(({ is }) => is === 'each');
  const head = tokens.slice(0, at);
  const rest = tokens.slice(at + 1);
  const numbers = rest.filter((it) => it.is === 'quantity');
  const isLabel = (it: Token): boolean => it.is === 'name' || it.is === 'state';
  const first = head.findIndex(
    (it, index) => isLabel(it) && /^(?:、|和|与|及|以及)$/.test(head[index + 1]?.text ?? ''),
  );
  if (first < 0) return [[{ is: 'unknown', text: '分别' }, ...tokens]];
  let end = first + 1;
  while (
    end + 1 < head.length &&
    /^(?:、|和|与|及|以及)$/.test(head[end]?.text ?? '') &&
    isLabel(head[end + 1] ?? { is: 'pause', text: '' })
  )
    end += 2;
  const labels = head.slice(first, end).filter(isLabel);
  const around = [...head.slice(0, first), ...head.slice(end)];
  const fits = rest.every(
    (it) => it.is === 'quantity' || it.is === 'pause' || it.is === 'fill' || it.is === 'thing' || it.is === 'mark',
  );
  if (!fits || labels.length !== numbers.length) return [[{ is: 'unknown', text: '分别' }, ...tokens]];
  const unit = numbers.map((it) => it.unit).find((it) => it !== '') ?? '';
  const nouns = rest.filter(({ is }) => is === 'thing');
  return labels.map((label, index) => {
    const number = numbers[index];
    if (number === undefined) return [];
    const counted: Token =
      number.unit === '' && !number.quantity.rate ? { ...number, unit, text: number.text + unit } : number;
    return [...around, label, counted, ...nouns];
  });
}

/** 执法规范、窗口服务两类: a number that only says how many were listed before it. */
export const withoutListed = (tokens: readonly Token[]): Token[] =>
  tokens.map((it, at): Token => {
    if (it.is !== 'quantity' || !/^[类个项家名人]$/.test(it.unit) || tokens[at - 1]?.is !== 'name') return it;
    let names = 0;
    for (
      let back = at - 1;
      back >= 0 && (tokens[back]?.is === 'name' || JOINS.test(tokens[back]?.text ?? ''));
      back -= 1
    )
      if (tokens[back]?.is === 'name') names += 1;
    return names > 1 && it.quantity.exact && it.quantity.low === names ? { is: 'fill', text: it.text } : it;
  });

export const JOINS = /^(?:、|和|与|同|及|以及)$/;
