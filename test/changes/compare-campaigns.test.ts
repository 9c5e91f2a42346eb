import { describe, expect, test } from 'vitest';
import { changesToText } from '../../src/changes/changes-to-text.ts';
import { type Changes, compareCampaigns, isChanged } from '../../src/changes/compare-campaigns.ts';
import { outlineOf } from '../../src/changes/outline.ts';
import { workOutFigures } from '../../src/figures/work-out-figures.ts';
import { workOutCoverage } from '../../src/pairing/work-out-coverage.ts';
import { load } from '../in-memory.ts';

/** The campaign that every row changes: a leader, two who must be talked with, one of them already. */
const BASE = `format: 1
unit: {name: 某县某局}
campaign: {title: 谈心活动, period: {from: 2013-05-06, to: 2013-05-31}, phase: running, asOf: 2013-05-20}
roster:
  - {id: zhang, name: 张一, roles: [支部书记]}
  - {id: li, name: 李二, post: 民警, roles: [民警], department: 车管所}
  - {id: zhou, name: 周三, post: 民警, roles: [民警], department: 车管所}
pairings:
  - {id: p1, title: 书记与民警, relation: any-of, left: {role: 支部书记}, right: {role: 民警}}
exemptions: []
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}
suggestions:
  - {id: s1, kind: problem, talk: t1, text: 办事窗口排队太久}
  - {id: s2, talk: t1, text: 多开一个窗口}
channels: []
actions:
  - {id: a1, addresses: [s1], measure: 加开窗口, owner: li, due: 2013-05-25, state: doing}
stated: []
narrative: {next: [继续谈。]}
`;

type Edit = readonly [from: string, to: string];

function worked(yaml: string) {
  const { campaign, judgements } = load(yaml);
  const errors = judgements.filter(({ severity }) => severity === 'error');
  if (campaign === undefined || errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  const coverage = workOutCoverage(campaign);
  return { campaign, coverage, figures: workOutFigures(campaign, coverage) };
}

function edited(edits: readonly Edit[]): string {
  return edits.reduce((yaml, [from, to]) => {
    expect(yaml).toContain(from);
    return yaml.replace(from, to);
  }, BASE);
}

const compared = (...edits: readonly Edit[]): Changes => compareCampaigns(worked(BASE), worked(edited(edits)));
/** The same, the other way round: from the edited state to the first one. */
const undone = (...edits: readonly Edit[]): Changes => compareCampaigns(worked(edited(edits)), worked(BASE));

const told = ({ obligations }: Changes): string[] =>
  obligations.map(({ move, before, after, talks }) =>
    `${move} ${(after ?? before)?.subject.map(({ id }) => id).join('+')} ${before?.outcome ?? '-'}→${after?.outcome ?? '-'} ${talks.map((it) => `${it.before?.id ?? ''}/${it.after?.id ?? ''}`).join(' ')}`.trim(),
  );

/** `id old→new because of …` for one figure. */
function figure({ figures }: Changes, id: string): string {
  const found = figures.find((it) => it.id === id);
  if (found === undefined) return 'unchanged';
  const causes = found.causes.map((it) => `${it.change} ${it.section} ${it.id}`);
  return `${found.before?.text ?? '-'}→${found.after?.text ?? '-'} ${causes.join(', ')}`.trim();
}

const TALK: Edit = ['suggestions:', '  - {id: t2, date: 2013-05-18, talkers: [zhang], talkees: [zhou]}\nsuggestions:'];
const LATER: Edit = ['asOf: 2013-05-20', 'asOf: 2013-06-08'];

test('nothing changed is no change, whatever the order of keys and records', () => {
  expect(isChanged(compared())).toBe(false);
  const [first, second] = [/ {2}- {id: li.*\n/.exec(BASE)?.[0] ?? '', / {2}- {id: zhou.*\n/.exec(BASE)?.[0] ?? ''];
  expect(isChanged(compared([`${first}${second}`, `${second}${first}`]))).toBe(false);
  expect(isChanged(compared(['{id: t1, date: 2013-05-07,', '{date: 2013-05-07, id: t1,']))).toBe(false);
});

describe('应谈', () => {
  const EXEMPT: Edit = ['exemptions: []', 'exemptions: [{person: zhou, reason: 病假, approvedBy: zhang}]'];
  const NEWCOMER: Edit = ['pairings:', '  - {id: wu, name: 吴五, roles: [民警], department: 车管所}\npairings:'];

  test.each<[string, Changes, string[]]>([
    ['a talk', compared(TALK), ['newly-met zhou pending→met /t2']],
    ['a talk that is no more', undone(TALK), ['no-longer-met zhou met→pending t2/']],
    [
      'a talk put into another year is no longer one of the campaign',
      compared(['{id: t1, date: 2013-05-07', '{id: t1, date: 2013-06-02']),
      ['no-longer-met li met→pending t1/'],
    ],
    ['the day passed', compared(LATER), ['newly-missing zhou pending→missing']],
    ['an exemption', compared(EXEMPT), ['other zhou pending→exempt']],
    ['an exemption taken back', undone(EXEMPT), ['other zhou exempt→pending']],
    ['one who came', compared(NEWCOMER), ['asked wu -→pending']],
    ['one who was struck off', undone(NEWCOMER), ['dropped wu pending→-']],
    ['a talk of another content', compared(['talkees: [li]}', 'talkees: [li], content: 谈了工作}']), []],
  ])('%s', (_, changes, expected) => {
    expect(told(changes)).toEqual(expected);
  });
});

describe('人员、免谈、意见建议、整改', () => {
  test.each<[string, Changes, keyof Changes, string[]]>([
    ['left by a last day', compared(['name: 周三,', 'name: 周三, to: 2013-05-15,']), 'people', ['left zhou']],
    ['another post', compared(['name: 周三, post: 民警', 'name: 周三, post: 副所长']), 'people', ['posts zhou']],
    ['another name', compared(['name: 周三', 'name: 周三三']), 'people', ['altered zhou']],
    [
      'answered',
      compared(['text: 办事窗口排队太久', 'text: 办事窗口排队太久, disposition: accepted']),
      'suggestions',
      ['answered s1'],
    ],
    [
      'taken in',
      compared(['text: 多开一个窗口}', 'text: 多开一个窗口, merged: [s3]}\n  - {id: s3, talk: t1, text: 再开一个}']),
      'suggestions',
      ['merged s2', 'new s3'],
    ],
    ['closed', compared(['state: doing', 'state: done, closedOn: 2013-05-18']), 'actions', ['closed a1']],
    ['opened again', undone(['state: doing', 'state: done, closedOn: 2013-05-18']), 'actions', ['reopened a1']],
    ['begun', undone(['state: doing', 'state: planned']), 'actions', ['state a1']],
    ['overdue by the calendar alone', compared(LATER), 'actions', ['overdue a1']],
    ['a longer day', compared(['due: 2013-05-25', 'due: 2013-06-25']), 'actions', ['altered a1']],
  ])('%s', (_, changes, part, expected) => {
    const list = changes[part] as readonly { readonly move?: string; readonly id?: string }[]; // these lists have both
    expect(list.map(({ move, id }) => `${move} ${id}`)).toEqual(expected);
  });
});

describe('数据, and because of which records', () => {
  test.each<[string, Changes, Readonly<Record<string, string>>]>([
    [
      'a talk',
      compared(TALK),
      {
        'coverage.p1.met': '1→2 added talks t2',
        'coverage.p1.pending': '1→0 added talks t2',
        'coverage.p1.rate': '50%→100% added talks t2',
        'coverage.people.met': '1→2 added talks t2',
        'pairings.full': '0→1 added talks t2',
        'talks.sittings': '1→2 added talks t2',
        'coverage.p1.required': 'unchanged',
        'actions.total': 'unchanged',
      },
    ],
    [
      'the day passed: no record did it',
      compared(LATER),
      { 'coverage.p1.missing': '0→1 counted roster zhou', 'actions.overdue': '0→1 counted actions a1' },
    ],
    [
      'an action closed its problem',
      compared(['state: doing', 'state: done']),
      { 'actions.done': '0→1 altered actions a1', 'problems.closed': '0→1 altered actions a1' },
    ],
    [
      'one who came',
      compared(['pairings:', '  - {id: wu, name: 吴五, roles: [民警]}\npairings:']),
      { 'coverage.p1.required': '2→3 added roster wu' },
    ],
    [
      'a number typed in',
      compared(['stated: []', 'stated: [{id: x, title: 走访, value: 3}]']),
      { 'stated.x': '-→3 added stated x' },
    ],
    [
      'a post altered beside a talk is no cause of it',
      compared(TALK, ['name: 周三, post: 民警', 'name: 周三, post: 副所长']),
      { 'coverage.people.met': '1→2 added talks t2' },
    ],
  ])('%s', (_, changes, expected) => {
    expect(Object.fromEntries(Object.keys(expected).map((id) => [id, figure(changes, id)]))).toEqual(expected);
  });
});

describe('in words', () => {
  const textOf = (changes: Changes, after: string): string => {
    const [old, now] = [worked(BASE).campaign, worked(after).campaign];
    const place = (file: string) => () => ({ file, line: 1 });
    const outline = outlineOf(changes, old, now, { before: place('旧.yaml'), after: place('新.yaml') });
    return changesToText(outline, { before: '旧', after: '新' }, 80);
  };

  test('what was talked about is not told', () => {
    const secret: Edit = ['talkees: [li]}', 'talkees: [li], content: 家中困难}'];
    const text = textOf(compared(secret), edited([secret]));
    expect(text).toContain('内容有改动');
    expect(text).not.toContain('家中困难');
  });

  test('settings and texts are changes too', () => {
    const edits: Edit[] = [
      ['phase: running', 'phase: final'],
      ['继续谈。', '谈到底。'],
    ];
    const text = textOf(compared(...edits), edited(edits));
    expect(text).toContain('活动的阶段：进行中 → 已结束');
    expect(text).toContain('文字「下一步」有改动');
  });
});
