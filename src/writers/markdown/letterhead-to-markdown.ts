import type { Document } from '../../document/document.ts';
import type { Imprint, Letterhead } from '../../document/letterhead.ts';
import { guardsOf, markOf, printedOf, recipientsOf } from '../../document/letterhead-words.ts';
import { chineseDay } from '../../text/day.ts';

/** 版头 as lines of plain words, a line each element. */
export function letterheadLines(letterhead: Letterhead): string[] {
  const { lines, word } = markOf(letterhead);
  const signers = letterhead.signers.length === 0 ? [] : [`签发人：${letterhead.signers.join('、')}`];
  const mark = lines.length === 0 ? [] : [`${lines.join('、')}${word ?? ''}`];
  const number = letterhead.number === undefined ? [] : [letterhead.number];
  return [...guardsOf(letterhead).map(({ text }) => text), ...mark, ...number, ...signers];
}

/** 署名 and 成文日期, a line each. */
export function signatureLines({ name, others = [], date, stampOf }: Document['signature']): string[] {
  const names = stampOf === undefined ? [name, ...others] : [`${stampOf}（签名章）`];
  return [...names.filter((it) => it !== ''), chineseDay(date)];
}

/** 版记 as lines. */
export function imprintLines(imprint: Imprint): string[] {
  const printed = printedOf(imprint);
  return [
    ...recipientsOf(imprint).map(({ label, names }) => `${label}：${names}`),
    ...(printed === undefined ? [] : [`${printed.issuer}\u3000${printed.date}`.trim()]),
  ];
}
