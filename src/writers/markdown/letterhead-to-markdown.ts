import type { Document } from '../../document/document.ts';
import type { Imprint, Letterhead } from '../../document/letterhead.ts';
import { guardsOf, markOf, printedOf, recipientsOf } from '../../document/letterhead-words.ts';
import { chineseDay } from '../../text/day.ts';

/** 版头 as lines of plain words, a line each element. That of 纪要 bears unit and date, which stand nowhere else. */
export function letterheadLines(letterhead: Letterhead, signature: Document['signature']): string[] {
  const { lines, word } = markOf(letterhead);
  const signers = letterhead.signers.length === 0 ? [] : [`签发人：${letterhead.signers.join('、')}`];
  const mark = lines.length === 0 ? [] : [`${lines.join('、')}${word ?? ''}`];
  const number = letterhead.number === undefined ? [] : [letterhead.number];
  const signed = letterhead.form === 'minutes' ? [signatureLines(signature).join('\u3000')] : [];
  return [...guardsOf(letterhead).map(({ text }) => text), ...mark, ...number, ...signers, ...signed];
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
