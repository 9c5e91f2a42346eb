import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { escapeMarkdown, fullWidth, recordText } from '../../src/report/record-text.ts';
import { composeFrom, figuresIn, plainText, reportOf, templates } from './compose-from.ts';

const NASTY = [
  '甲|乙',
  '**粗**',
  '{{unit.name}}',
  ':figure[9]{id=x}',
  ':figure[9]{id="talks.sittings"}',
  ':lead[假标题]{depth=1}',
  '<script>x</script>',
  '# 假标题',
  '- 假列表',
  '1. 假列表',
  '[链](http://a.example)',
  'http://a.example',
  'a@b.example',
  '~~删~~',
  '`code`',
  '反\\斜',
  '&lt;实体&gt;',
  '[^1]',
  '::: note',
  '| 甲 | 乙 |',
  '$x$ 14:30 :name',
];

const campaign = (nasty: string): string => {
  const text = JSON.stringify(nasty);
  return `
format: 1
unit: {name: ${text}, superior: ${text}}
campaign: {title: ${text}, period: {from: 2013-05-06, to: 2013-05-31}, phase: final, asOf: 2013-06-08}
roster: [{id: a, name: ${text}, post: ${text}, department: ${text}}, {id: b, name: 乙, department: 二队}]
pairings: [{id: p1, title: ${text}, left: {people: [a]}, right: {people: [b]}}, {id: p2, title: ${text}, left: everyone, relation: within, require: all-pairs}]
exemptions: [{person: b, pairing: [p1], reason: ${text}, approvedBy: a}]
talks: [{id: t1, date: 2013-05-07, place: ${text}, kind: ${text}, talkers: [a], talkees: [a, b], content: 不得印出}]
suggestions: [{id: s1, target: ${text}, category: ${text}, text: ${text}}, {id: s2, kind: problem, category: ${text}, text: ${text}}]
channels: [{id: ${text}, title: ${text}, sent: 3, returned: 2}]
actions: [{id: a1, addresses: [s1], measure: ${text}, owner: a, due: 2013-05-20, evidence: ${text}}]
stated: [{id: ${text}, title: ${text}, value: 3, unit: ${text}, source: ${text}, parts: [{title: ${text}, value: 3}]}]
frames: [{name: ${text}, part: method, text: ${text}, items: [{title: ${text}, text: ${text}}, {pairing: p1}]}]
narrative: {overview: ${text}, problems: [${text}], next: [${text}], ${text}: ${text}}
report: {closing: ${text}, attachments: [statistics, missing, exemptions, talk-register, suggestions, action-ledger, sources]}
`;
};

describe.each(['numbered-frames', 'slogan-pairs'])('in %s record text comes out as it was typed', (name) => {
  const documentOf = (nasty: string): Document => {
    const { document, findings } = composeFrom(campaign(nasty), templates(name));
    if (document === undefined) throw new Error(findings.map(({ message }) => message).join('\n'));
    return document;
  };
  const kinds = ({ body, attachments }: Document): string[] =>
    [body, ...attachments.map((it) => it.body)].flatMap(({ children }) => children.map(({ type }) => type));
  const plain = kinds(documentOf('平常'));

  it.each(NASTY)('%s', (nasty) => {
    const document = documentOf(nasty);
    expect(kinds(document)).toEqual(plain);
    expect(plainText(document.body)).toContain(nasty);
    expect(figuresIn(document).some(({ id }) => id === 'x')).toBe(false);
    expect(JSON.stringify(document)).not.toContain('不得印出');
  });
});

it('line breaks in a record do not break a table row or a paragraph', () => {
  const yaml = campaign('平常').replace('text: "平常"', 'text: "第一行\\n\\n| 第二行 |"');
  expect(reportOf(yaml)).toContain('第一行\\| 第二行 \\|');
});

it.each([
  ['提高认识,改进作风', '提高认识，改进作风'],
  ['参会人员:张一;李二', '参会人员：张一；李二'],
  ['成立小组(组长张一)', '成立小组（组长张一）'],
  ['下午14:30,a,b', '下午14:30,a,b'],
  ['完成了吗?', '完成了吗？'],
])('half-width marks inside Chinese become full-width: %s', (typed, expected) => {
  expect(fullWidth(typed)).toBe(expected);
});

it('escaping leaves letters, digits and Chinese alone and escapes each ASCII mark once', () => {
  expect(escapeMarkdown('甲a1，“”')).toBe('甲a1，“”');
  expect(escapeMarkdown('a_b*')).toBe('a\\_b\\*');
  expect(recordText('甲\n乙')).toBe('甲乙');
});
