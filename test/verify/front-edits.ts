import type { Document } from '../../src/document/document.ts';
import { markOf } from '../../src/document/letterhead.ts';
import { chineseDay } from '../../src/text/day.ts';
import { paragraphsOf, placesIn, put } from './edited.ts';
import { type Edit, plain } from './edits.ts';

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Other words in the last paragraph that says these, before a text and behind another; nothing where none does. */
const instead =
  (words: string | undefined, other: (words: string) => string, before = '', behind = '', which = -1): Edit =>
  (xml) => {
    if (words === undefined || words === '') return undefined;
    const pattern = new RegExp(`(?<=${before})${escaped(words)}(?=${behind})`, 'gu');
    const place = placesIn(paragraphsOf(xml), pattern).at(which);
    return place && put(xml, place, other(words));
  };

/** The same for a paragraph that says nothing else. */
const line = (words: string | undefined, other: (words: string) => string): Edit =>
  instead(words, other, '^[\\s（]*', '[\\s）：]*$');

/** The same for the first of them: 发文机关标志 stands above everything else. */
const above = (words: string | undefined, other: (words: string) => string): Edit => instead(words, other, '^', '$', 0);

/** 标题 as the paragraph has it, without the breaks between its lines. */
const inTitle =
  ({ title }: Document, other: (words: string) => string): Edit =>
  (xml) => {
    const words = title.replace(/\n/g, '');
    const of = paragraphsOf(xml).find(({ text }) => plain(text) === words);
    const said = other(words);
    return of === undefined || said === words ? undefined : put(xml, { of, from: 0, to: words.length, words }, said);
  };

const nextDay = (words: string): string => words.replace(/\d+(?=日)/, (day) => String((Number(day) % 27) + 1));

/** Edits of what stands around the text, after which it says something else than the records. */
export function frontHarm(document: Document): Readonly<Record<string, Edit>> {
  const { addressee, signature, letterhead, imprint, attendance, note, attachments } = document;
  const to = addressee?.replace(/[:：\s]+$/u, '');
  const [copy] = imprint?.copies ?? [];
  const mark = letterhead && letterhead.form !== 'letter' ? markOf(letterhead).lines[0] : undefined;
  const there = attendance?.[0]?.names.join('、');
  return {
    标题换说法: inTitle(document, (words) => words.replace('情况', '成效').replace('征求意见', '民主评议')),
    标题报告改请示: inTitle(document, (words) => words.replace(/(?:报告|汇报|说明|通知|方案)$/, '请示')),
    换主送: line(to, () => '市委组织部'),
    主送多一家: line(to, (words) => `${words}、市委组织部`),
    换署名: line(signature.name, () => '石桥县某局'),
    删署名: line(signature.name, () => ''),
    换成文日期: line(chineseDay(signature.date), nextDay),
    换发文字号: instead(letterhead?.number, (words) => words.replace(/.*(?=〔)/u, '某办发')),
    换签发人: instead(letterhead?.signers.at(-1), () => '段文海'),
    删签发人: instead(letterhead?.signers.at(-1), () => ''),
    换发文机关标志: above(mark, () => '石桥县某局文件'),
    删发文机关标志: above(mark, () => ''),
    换密级: instead(letterhead?.secrecy, () => '机密★5年'),
    换紧急程度: instead(letterhead?.urgency, () => '特急'),
    换抄送: instead(copy, () => '市委组织部'),
    添一家抄送: instead(copy, (words) => `${words}，市委组织部`),
    换印发机关: instead(imprint?.issuer, () => '石桥县委办公室', '^'),
    换印发日期: instead(imprint?.issuedOn && `${chineseDay(imprint.issuedOn)}印发`, nextDay),
    换附注: instead(note, () => '联系人：段文海'),
    换出席的人: instead(there, () => '段文海', '出席：'),
    添出席的人: instead(there, (words) => `${words}、段文海`, '出席：'),
    附件换名称: instead(attachments[0]?.title, () => '民主评议结果', '^附件：(?:1\\.)?'),
  };
}

const NUMERALS = '〇一二三四五六七八九';
const numeral = (value: number): string =>
  (value < 20 ? '' : NUMERALS.charAt(Math.floor(value / 10))) +
  (value < 10 ? '' : '十') +
  (value % 10 === 0 ? '' : NUMERALS.charAt(value % 10));

/** Edits of what stands around the text that an office may make. */
export function frontFreedom(document: Document): Readonly<Record<string, Edit>> {
  const { signature, addressee } = document;
  const [year = 0, month = 0, day = 0] = signature.date.split('-').map(Number);
  const inWords = `${[...String(year)].map((digit) => NUMERALS.charAt(Number(digit))).join('')}年${numeral(month)}月${numeral(day)}日`;
  return {
    标题另起一行: (xml) => {
      const of = paragraphsOf(xml).find(({ text }) => plain(text) === document.title.replace(/\n/g, ''));
      return of && put(xml, { of, from: 4, to: 4, words: '' }, '</w:t><w:br/><w:t xml:space="preserve">');
    },
    署名隔开写: line(signature.name, (words) => [...words].join('\u3000')),
    成文日期用汉字: line(chineseDay(signature.date), () => inWords),
    主送加尊敬的: line(addressee?.replace(/[:：\s]+$/u, ''), (words) => `尊敬的${words}`),
  };
}
