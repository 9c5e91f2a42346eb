import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/records/vocabulary.ts';
import { reportOf } from './compose-from.ts';
import { FULL } from './full-campaign.ts';

const HEAD = `
format: 1
unit: {name: 某局}
campaign: {title: 谈心活动, period: {from: 2013-05-06, to: 2013-05-31}, phase: final, asOf: 2013-06-08}
roster: [{id: a, name: 甲一}]
`;

describe('an attachment without records says so in a sentence', () => {
  test.each(wordsOf('attachment'))('%s', (name) => {
    const [, attachment = ''] = reportOf(`${HEAD}report: {attachments: [${name}]}`).split(/\n附件\n/);
    expect(attachment).toMatch(/(?:尚未|没有).+。$/m);
    expect(attachment).not.toContain('|');
  });
});

/** An attachment of the full campaign. */
const attached = (title: string): string => {
  const [, rest = ''] = reportOf(FULL).split(`## ${title}\n`);
  return rest.split(/\n---\n/)[0] ?? '';
};

describe('what the attachments print', () => {
  test('suggestions by source and by target, before and after merging, with their sums', () => {
    const table = attached('征求意见汇总表');
    expect(table).toContain('| 谈心谈话 | 3 | 2 |\n| 合计 | 3 | 2 |');
    expect(table).toContain('| 班子 | 2 | 1 |\n| 李二 | 1 | 1 |\n| 合计 | 3 | 2 |');
  });

  test('a merged suggestion beside the words it was made of', () => {
    expect(attached('征求意见汇总表')).toContain('| 建议完善值班安排 | 值班太密 | 谈话 |');
  });

  test('departments, each with what it comes to', () => {
    const table = attached('谈心谈话情况统计表');
    expect(table).toContain('| 一中队 | 2 | 3 | 2 | 1 | 50% |');
    expect(table).toMatch(/\| 合计 \| 7 \| 7 \| \d+ \| \d+ \| [\d.]+% \|/);
  });

  test('the ledger says how far the measures are', () => {
    expect(attached('整改台账')).toContain('逾期未完成1项');
    expect(attached('整改台账')).toContain('按状态分：整改中1项、已完成1项。');
  });

  test('the exempt are counted before they are named', () => {
    expect(attached('免谈人员名单')).toContain('登记免谈1人，应谈中免谈1项，名单如下。');
  });
});
