import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { remarksOnForm } from '../../src/report/letterhead.ts';
import { composeFrom, factsOf } from './compose-from.ts';

const yaml = (report: string): string => `format: 1
unit: {name: 青岭县水务局, superior: 县委组织部}
campaign: {title: 谈心谈话活动, period: {from: 2013-05-06, to: 2013-05-31}, phase: final}
report: {date: 2013-06-08, ${report}}
`;

function documentOf(report: string): Document {
  const { document } = composeFrom(yaml(report));
  if (document === undefined) throw new Error('no document');
  return document;
}

const remarksOn = (report: string): string[] => {
  const { campaign } = factsOf(yaml(report));
  return remarksOnForm(campaign.report, campaign.report.title ?? '情况的报告');
};

describe('版头', () => {
  test('a report has none unless it asks for one', () => {
    expect(documentOf('').letterhead).toBeUndefined();
    expect(documentOf('').imprint).toBeUndefined();
  });

  test('密级 is printed even without a head', () => {
    expect(documentOf('密级: 秘密★1年, 版头: 无').letterhead).toMatchObject({ form: 'none', secrecy: '秘密★1年' });
  });

  test('红头 takes the unit, pads 份号 to six digits, names the 签发人 of a report that goes up', () => {
    expect(documentOf('版头: 红头, 份号: "7", 文号: 青水发〔2013〕8号, 签发人: [田一鸣]').letterhead).toMatchObject({
      form: 'red',
      issuers: ['青岭县水务局'],
      withDocumentWord: true,
      serial: '000007',
      number: '青水发〔2013〕8号',
      signers: ['田一鸣'],
    });
    expect(documentOf('版头: 红头, 标题: 关于印发方案的通知, 签发人: 田一鸣').letterhead?.signers).toEqual([]);
  });

  test('印发机关 and 印发日期 default to the unit and the date of the document', () => {
    expect(documentOf('版头: 红头, 抄送: [县纪委]').imprint).toEqual({
      copies: ['县纪委'],
      issuer: '青岭县水务局',
      issuedOn: '2013-06-08',
    });
    expect(documentOf('版头: 红头, 印发机关: 办公室, 印发日期: 2013-06-09').imprint).toMatchObject({
      issuer: '办公室',
      issuedOn: '2013-06-09',
    });
    expect(documentOf('版头: 信函, 抄送: 县纪委').imprint).toEqual({ copies: ['县纪委'] });
  });

  test('纪要 list who was there, and go to nobody by default', () => {
    const { attendance, addressee } = documentOf('版头: 纪要, 出席: [田一鸣, 何春], 列席: 王督导');
    expect(attendance).toEqual([
      { label: '出席', names: ['田一鸣', '何春'] },
      { label: '列席', names: ['王督导'] },
    ]);
    expect(addressee).toBeUndefined();
    expect(documentOf('出席: [田一鸣]').attendance).toEqual([]);
  });

  test('a joint document is signed by every unit', () => {
    expect(documentOf('版头: 红头, 发文机关标志: [青岭县水务局, 青岭县林业局]').signature).toMatchObject({
      name: '青岭县水务局',
      others: ['青岭县林业局'],
    });
  });
});

describe('署名', () => {
  test.each([
    ['署名位置: 题下', { underTitle: true }],
    ['署名位置: 题下, 加盖印章: 是', { sealed: true }],
    ['加盖印章: 签名章, 签发人职务: 局长', { sealed: false, stampOf: '局长' }],
  ])('%s', (report, expected) => {
    const { signature } = documentOf(report);
    expect(signature).toEqual({ name: '青岭县水务局', date: '2013-06-08', sealed: false, ...expected });
  });
});

test.each([
  ['', []],
  ['文号: 青水发〔2013〕8号, 抄送: 县纪委', ['版头是“无”，文号、抄送没有印；要印，请写“版头: 红头”']],
  ['版头: 信函, 文号: a, 印发机关: 办公室', ['版头是“信函”，印发机关没有印；信函不标注这些']],
  ['版头: 红头, 文号: a', ['上行文要标注签发人（GB/T 9704 7.2.6），现在没有：请补上“签发人”']],
  ['版头: 红头, 签发人: 田一鸣', ['没有写发文字号，版头里空着：发文前请补上“文号”']],
  ['版头: 红头, 文号: a, 标题: 关于某事的通知', []],
  ['版头: 红头, 文号: a, 签发人: 田一鸣, 标题: 关于某事的通知', ['标题不以“报告”“请示”结尾，不是上行文，签发人没有印']],
  ['出席: 田一鸣', ['版头是“无”，出席没有印；出席、请假、列席只有纪要才印']],
  ['署名位置: 题下, 加盖印章: 是', ['有版头或者要盖章的报告署名在文末，没有印在题下']],
  ['加盖印章: 签名章', ['加盖签名章要在左边标注签发人职务（7.3.5.3）：请补上“签发人职务”']],
])('what the form does not print is said: %s', (report, expected) => expect(remarksOn(report)).toEqual(expected));
