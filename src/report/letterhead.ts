import type { Document } from '../document/document.ts';
import type { Attendance, Imprint, Letterhead } from '../document/letterhead.ts';
import type { Campaign } from '../records/campaign.ts';
import { chineseKey } from '../records/keys.ts';
import type { Report } from '../records/report.ts';
import { chineseWord } from '../records/vocabulary.ts';
import type { Day } from '../text/day.ts';

/** 上行文: its 版头 names the 签发人 (7.2.6). */
const goesUp = (title: string): boolean => /(?:报告|请示|汇报)$/.test(title);

/** 版头 of a report (7.2). Without a form, only what guards its secrecy is printed. */
export function letterheadOf({ report, unit }: Campaign, title: string): Letterhead | undefined {
  const { letterhead: form, serial, secrecy, urgency, number } = report;
  if (form === 'none' && serial === undefined && secrecy === undefined && urgency === undefined) return undefined;
  const head = form !== 'none';
  return {
    form,
    issuers: head ? (report.issuers ?? [unit.name]) : [],
    withDocumentWord: form === 'red' && report.documentWord,
    serial: serial?.replace(/^\d{1,5}$/, (digits) => digits.padStart(6, '0')),
    secrecy,
    urgency,
    number: head ? number : undefined,
    signers: form === 'red' && goesUp(title) ? (report.signer ?? []) : [],
  };
}

/** 署名 and 成文日期: in 落款 or under the title, by the unit, by several, or by the 签名章 of the signer. */
export function signatureOf({ report, unit }: Campaign, date: Day): Document['signature'] {
  const name = report.signature ?? unit.name;
  const joint = report.letterhead === 'red' ? (report.issuers ?? []).slice(1) : [];
  return {
    name,
    date,
    sealed: report.sealed === true,
    ...(joint.length > 0 ? { others: joint } : {}),
    ...(isUnderTitle(report) ? { underTitle: true } : {}),
    ...(report.sealed === 'stamp' ? { stampOf: report.signerPost ?? '' } : {}),
  };
}

/** 题下署名 is a custom of reports without a head; a sealed one needs a place to be sealed. */
const isUnderTitle = (report: Report): boolean =>
  report.signaturePlace === 'title' && report.letterhead === 'none' && report.sealed === false;

/** 版记 (7.4): of documents with a head. That of a 信函 has neither 印发机关 nor 印发日期 (10.1). */
export function imprintOf({ report, unit }: Campaign, date: Day): Imprint | undefined {
  const copies = report.copies ?? [];
  if (report.letterhead === 'none') return undefined;
  if (report.letterhead === 'letter') return copies.length === 0 ? undefined : { copies };
  return { copies, issuer: report.issuer ?? unit.name, issuedOn: report.printedOn ?? date };
}

/** 出席、请假、列席 of 纪要 (10.3). */
export function attendanceOf({ present, absent, observers, letterhead }: Report): Attendance[] {
  if (letterhead !== 'minutes') return [];
  const lines: Attendance[] = [
    { label: '出席', names: present ?? [] },
    { label: '请假', names: absent ?? [] },
    { label: '列席', names: observers ?? [] },
  ];
  return lines.filter(({ names }) => names.length > 0);
}

const OF_HEAD = ['number', 'signer', 'issuers', 'copies', 'issuer', 'printedOn'] as const;
const OF_MINUTES = ['present', 'absent', 'observers'] as const;

/** What the report has written and its form does not print, and what its form asks for and is not written: a sentence each. */
export function remarksOnForm(report: Report, title: string): string[] {
  const remarks: string[] = [];
  const form = chineseWord('letterhead', report.letterhead);
  const written = (keys: readonly (keyof Report)[]): string =>
    keys
      .filter((key) => report[key] !== undefined)
      .map((key) => chineseKey(key, 'report'))
      .join('、');
  const unprinted = (keys: readonly (keyof Report)[], how: string): void => {
    if (written(keys) !== '') remarks.push(`版头是“${form}”，${written(keys)}没有印；${how}`);
  };
  if (report.letterhead === 'none') unprinted(OF_HEAD, '要印，请写“版头: 红头”');
  if (report.letterhead === 'letter') unprinted(['signer', 'issuer', 'printedOn'], '信函不标注这些');
  if (report.letterhead === 'minutes') unprinted(['signer'], '纪要不标注签发人');
  if (report.letterhead !== 'minutes') unprinted(OF_MINUTES, '出席、请假、列席只有纪要才印');
  if (report.letterhead === 'red' && report.signer !== undefined && !goesUp(title))
    remarks.push('标题不以“报告”“请示”结尾，不是上行文，签发人没有印');
  if (report.letterhead === 'red' && report.signer === undefined && goesUp(title))
    remarks.push('上行文要标注签发人（GB/T 9704 7.2.6），现在没有：请补上“签发人”');
  if ((report.letterhead === 'red' || report.letterhead === 'letter') && report.number === undefined)
    remarks.push('没有写发文字号，版头里空着：发文前请补上“文号”');
  if (report.signaturePlace === 'title' && !isUnderTitle(report))
    remarks.push('有版头或者要盖章的报告署名在文末，没有印在题下');
  if (report.sealed === 'stamp' && report.signerPost === undefined)
    remarks.push('加盖签名章要在左边标注签发人职务（7.3.5.3）：请补上“签发人职务”');
  return remarks;
}
