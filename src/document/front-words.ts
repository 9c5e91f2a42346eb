import { chineseDay } from '../text/day.ts';
import type { Document } from './document.ts';
import { type Attendance, type Letterhead, markOf, noteInBrackets } from './letterhead.ts';
import type { MarkedWord } from './word-marks.ts';

/** What a document says around its text, by the field of the report that says it: 标题, 主送, 署名, 成文日期, 文号, 签发人… */
export type FrontField =
  | 'title'
  | 'addressee'
  | 'signature'
  | 'date'
  | 'signerPost'
  | 'serial'
  | 'secrecy'
  | 'urgency'
  | 'number'
  | 'signer'
  | 'issuers'
  | 'copies'
  | 'issuer'
  | 'printedOn'
  | 'note'
  | 'present'
  | 'absent'
  | 'observers'
  | 'attachments';

/** The record that they are of, as marks call it. What the report leaves to its template or to the unit is traced to it all the same. */
export const FRONT = 'report';

/** The field of a list of those who were there. */
export const attendanceField = (label: Attendance['label']): FrontField =>
  label === '出席' ? 'present' : label === '请假' ? 'absent' : 'observers';

/** 发文机关标志: the names of the units, and the word beside several. */
function markWords(letterhead: Letterhead): readonly (string | undefined)[] {
  const { lines, word } = markOf(letterhead);
  return [...lines, word];
}

/** The words around the text of a document. */
export function frontWords(document: Document): MarkedWord[] {
  const { title, addressee, signature, letterhead, imprint, attendance, note, attachments } = document;
  const texts: readonly (readonly [FrontField, readonly (string | undefined)[]])[] = [
    ['title', [title]],
    ['addressee', [addressee]],
    ['signature', [signature.name, ...(signature.others ?? [])]],
    ['date', [chineseDay(signature.date)]],
    ['signerPost', [signature.stampOf]],
    ['serial', [letterhead?.serial]],
    ['secrecy', [letterhead?.secrecy]],
    ['urgency', [letterhead?.urgency]],
    ['number', [letterhead?.number]],
    ['signer', letterhead?.signers ?? []],
    ['issuers', letterhead === undefined ? [] : markWords(letterhead)],
    ['copies', imprint?.copies ?? []],
    ['issuer', [imprint?.issuer]],
    ['printedOn', [imprint?.issuedOn && chineseDay(imprint.issuedOn)]],
    ['note', [note && noteInBrackets(note)]],
    ...(attendance ?? []).map(({ label, names }) => [attendanceField(label), names] as const),
    ['attachments', attachments.map((it) => it.title)],
  ];
  return texts.flatMap(([field, words]) =>
    words.flatMap((text) => (text === undefined || text === '' ? [] : [{ of: FRONT, field, text }])),
  );
}
