import type { Place } from '../../finding/finding.ts';
import type { Campaign } from '../../records/campaign.ts';
import { documentNumberFaults } from '../../text/document-number.ts';
import { always, defineRule } from '../define-rule.ts';
import { passagesOf } from '../passages.ts';

export default defineRule({
  id: 'document-number-form',
  title: '发文字号的年份用六角括号〔〕，序号不加“第”、不编虚位',
  basis: 'GB/T 9704-2012《党政机关公文格式》7.2.5',
  family: 'words',
  severity: always('warning'),
  why: '国家标准规定年份写全称、用六角括号〔〕括入，序号不编虚位，不加“第”字。写成方括号、圆括号，是公文里最常被退回的错。',
  mend: '照提示改写；六角括号在输入法的符号表里，也可以从这里复制：〔〕。',
  examples: {
    passes: `
campaign: {title: 谈心活动, period: {from: 2013-05-06, to: 2013-05-31}, basis: [{title: 通知, number: 某公发〔2013〕8号}]}
narrative: {practice: 按照某公发〔2013〕8号文件要求，于2013年（第2季度）开展。}`,
    fails: [
      {
        yaml: `
campaign:
  title: 谈心活动
  period: {from: 2013-05-06, to: 2013-05-31}
  basis: [{title: 通知, number: '某公发[2013]8号'}]
narrative: {practice: 按照某公发（2013）第08号文件要求开展。}`,
        says: [
          { line: 4, message: '「[2013]8号」应写成「〔2013〕8号」' },
          { line: 5, message: '「（2013）第08号」应写成「〔2013〕8号」' },
        ],
      },
    ],
  },
  check: ({ campaign }) =>
    [...numberFields(campaign), ...passagesOf(campaign)].flatMap(({ text, place }) =>
      documentNumberFaults(text).map(({ words, proper }) => ({
        ...place,
        message: `发文字号「${words}」应写成「${proper}」：年份用六角括号〔〕、写全四位，序号不加“第”、不加0`,
      })),
    ),
});

/** Fields that hold a document number, or the title of a document with its number. */
function numberFields({ file, report, basis }: Campaign): { readonly text: string; readonly place: Place }[] {
  const fields = basis.flatMap(({ number, title }, at) => {
    const origin = { file, path: ['campaign', 'basis', at] };
    const titled = { text: title, place: { origin, field: 'title' } };
    return number === undefined ? [titled] : [titled, { text: number, place: { origin, field: 'number' } }];
  });
  if (report.number === undefined) return fields;
  return [...fields, { text: report.number, place: { origin: { file, path: ['report'] }, field: 'number' } }];
}
