import { describe, expect, test } from 'vitest';
import { doubtsOf } from '../../../src/pairing/who/word-doubts.ts';
import { campaignOf, linesOf, person, talk, whysOf } from './campaign-of.ts';

const sides = { left: { role: '书记' }, right: { role: '委员' } };
const boss = person('甲', '书记');

describe('a word that is one slip away from one that a pairing names makes membership unknown', () => {
  const roster = [boss, person('乙', '委员'), person('乔立', '委圆')];
  const talks = [talk('2013-05-07', '甲', '乙')];

  test('a role', () => {
    expect(linesOf({ roster, pairings: [sides], talks })).toEqual(['甲-乙 1/1 met', '甲-乔立 0/1 undecided']);
    expect(whysOf({ roster, pairings: [sides], talks })[1]).toBe('花名册中乔立的角色「委圆」像是「委员」的笔误');
  });

  test('a word of the office that lost a character inside, but none that is a word itself', () => {
    const two = { left: { role: '书记' }, right: { role: ['班子成员', '技术人员'] } };
    const people = [boss, person('乙', '班子成员'), person('乔立', '班子员'), person('丙', '技术员')];
    expect(linesOf({ roster: people, pairings: [two], talks })).toEqual(['甲-乙 1/1 met', '甲-乔立 0/1 undecided']);
  });

  test('also where everybody who should bear it bears the slip', () => {
    expect(linesOf({ roster: [boss, person('乔立', '委圆')], pairings: [sides] })).toEqual(['甲-乔立 0/1 undecided']);
  });

  test('and where it is the pairing that has the slip', () => {
    const pairings = [{ left: { role: '书记' }, right: { role: '委圆' } }];
    expect(linesOf({ roster: [boss, person('乙', '委员')], pairings })).toEqual(['甲-乙 0/1 undecided']);
    expect(whysOf({ roster: [boss, person('乙', '委员')], pairings })).toEqual([
      '必谈关系里的角色「委圆」像是「委员」的笔误',
    ]);
  });

  test('what is left out by it is not left out for certain', () => {
    const pairings = [{ left: { role: '书记' }, right: { department: '一科', not: { role: '委员' } } }];
    const people = [boss, person('乙', '委员', { department: '一科' }), person('乔立', '委圆', { department: '一科' })];
    expect(linesOf({ roster: people, pairings })).toEqual(['甲-乔立 0/1 undecided']);
  });

  test('a political status that is none', () => {
    const people = [boss, person('乔立', [], { party: '中共党圆' }), person('丙', [], { party: '群众' })];
    const pairings = [{ left: { role: '书记' }, right: { party: '党员' } }];
    expect(linesOf({ roster: people, pairings })).toContain('甲-乔立 0/1 undecided');
    expect(linesOf({ roster: people, pairings }).some((line) => line.includes('丙'))).toBe(false);
  });

  test('a department that one must stay in', () => {
    const people = [
      person('甲', '所长', { department: '车管所' }),
      person('乙', '民警', { department: '车管所' }),
      person('丙', '民警', { department: '车管所' }),
      person('丁', '民警', { department: '车管索' }),
    ];
    const pairings = [{ left: { role: '所长' }, right: { role: '民警' }, relation: 'any-of', same: 'department' }];
    expect(linesOf({ roster: people, pairings })).toEqual(['乙 0/1 missing', '丙 0/1 missing', '丁 0/1 undecided']);
  });

  test('the kinds of edges and events', () => {
    const people = [person('甲', '书记'), person('乙', []), person('丙', [])];
    const edges = [
      { kind: '分管', from: '甲', to: '乙' },
      { kind: '分官', from: '甲', to: '丙' },
    ];
    expect(linesOf({ roster: people, edges, pairings: [{ relation: { edge: '分管' } }] })).toEqual([
      '甲-乙 0/1 missing',
      '甲-丙 0/1 undecided',
    ]);
    const events = [{ id: 'e1', person: '乙', kind: '岗位变功', date: '2013-05-10' }];
    const pairings = [{ left: { role: '书记' }, right: 'everyone', trigger: { event: '岗位变动' } }];
    expect(linesOf({ roster: people, events, pairings })).toEqual(['甲-乙 e1 0/1 undecided']);
  });

  test('the type of a talk', () => {
    const pairings = [{ ...sides, form: { kinds: '提醒谈话' } }];
    const told = [talk('2013-05-07', '甲', '乙', { kind: '提醒谈活' })];
    expect(linesOf({ roster: roster.slice(0, 2), pairings, talks: told })).toEqual(['甲-乙 0/1 undecided']);
  });
});

test.each([
  [['民警', '民警', '辅警']],
  [['党委委员', '纪委委员']],
  [['科长', '副科长']],
  [['第一支部书记', '第二支部书记']],
  [['教师甲', '教师乙']],
  [['骨干', '骨灰', '骨灰']],
])('%j are different words, however near', (roles) => {
  const roster = roles.map((role, at) => person(`人${at}`, role));
  const pairings = [{ left: { role: roles[0] }, right: 'everyone' }];
  expect(doubtsOf(campaignOf({ roster, pairings })).all).toEqual([]);
});

test('ten thousand departments of one person each are gone through once', () => {
  const roster = Array.from({ length: 10_000 }, (_, at) =>
    person(`人${at}`, [], { department: String.fromCodePoint(0x4e00 + (at % 2000), 0x5800 + at, 0x961f) }),
  );
  expect(
    doubtsOf(campaignOf({ roster, pairings: [{ left: 'everyone', right: { department: '车管所' } }] })).all,
  ).toEqual([]);
});

test('what the unit says is meant as it stands is no slip', () => {
  const written = campaignOf({
    roster: [boss, person('乙', [], { department: '柳塘中队' }), person('丙', [], { department: '柳唐中队' })],
    pairings: [{ left: { role: '书记' }, right: { department: '柳塘中队' } }],
  });
  const known = { 'word-misspelt': { severity: undefined, suppress: [], options: { known: ['柳唐中队'] } } };
  expect(doubtsOf(written).all.map((doubt) => doubt.written)).toEqual(['柳唐中队']);
  expect(doubtsOf({ ...written, rules: known }).all).toEqual([]);
});

/** What a word beside those that a pairing names, or that others bear, is taken to be a slip for. */
function meantBy(kind: string, written: string, right: string, others = 3): readonly string[] {
  const keys = (word: string): Record<string, unknown> => {
    if (kind === 'role') return { roles: [word] };
    if (kind === 'tag') return { tags: [word] };
    return kind.startsWith('group.') ? { groups: { [kind.slice('group.'.length)]: word } } : { [kind]: word };
  };
  const bearers = Array.from({ length: others }, (_, at) => person(`丙${at}`, [], keys(right)));
  const roster = [boss, ...bearers, person('乔立', [], keys(written))];
  const isPlace = kind === 'department' || kind.startsWith('group.');
  const pairing = isPlace
    ? { left: { role: '书记' }, right: 'everyone', relation: 'any-of', same: kind }
    : { left: { role: '书记' }, right: { [kind]: right } };
  return doubtsOf(campaignOf({ roster, pairings: [pairing] })).all.map(({ meant }) => meant);
}

test.each([
  ['role', '镇干部部', '镇干部'],
  ['role', '护士长长', '护士长'],
  ['role', '干部镇', '镇干部'],
  ['role', '主任科', '科主任'],
  ['role', '职', '职工'],
  ['role', '职エ', '职工'],
  ['role', '职I', '职工'],
  ['role', '調解员', '调解员'],
  ['role', '乘务', '乘务员'],
  ['role', '校车司', '校车司机'],
  ['tag', '入职', '新入职'],
  ['tag', '入路', '新入路'],
  ['tag', '驻村村', '驻村'],
  ['post', '村支', '村支书'],
  ['post', '村支画', '村支书'],
  ['post', '护士厂', '护士长'],
  ['department', '检验', '检验科'],
  ['department', '急诊科科', '急诊科'],
  ['department', '內一科', '内一科'],
  ['department', '内壹科', '内一科'],
  ['department', '内科一', '内一科'],
  ['department', '经友办', '经发办'],
  ['group.支部', '外科部', '外科支部'],
])('%s %s is taken for a slip for %s', (kind, written, right) => {
  expect(meantBy(kind, written, right)).toEqual([right]);
});

test.each([
  ['role', '临工', '职工'],
  ['role', '书记', '书记员'],
  ['role', '铆工', '钳工'],
  ['role', '代课教师', '任课教师'],
  ['role', '班车司机', '校车司机'],
  ['tag', '顶岗学习', '跟岗学习'],
  ['tag', '日班', '夜班'],
  ['role', '组织员', '组织委员'],
  ['tag', '新入党', '新入职'],
  ['post', '组织部部长', '组织部长'],
  ['post', '检验士', '检验师'],
  ['post', '村文书', '村支书'],
  ['department', '内三科', '内一科'],
  ['department', '农发办', '经发办'],
  ['department', '放疗科', '放射科'],
  ['department', '荷塘中队', '柳塘中队'],
  ['group.支部', '第二支部', '第一支部'],
])('%s %s beside %s is a word of its own', (kind, written, right) => {
  expect(meantBy(kind, written, right)).toEqual([]);
});

test('of two words the likelier is meant: the one that sounds or looks alike', () => {
  const departments = ['党政办', '党政办', '党政办', '党建办', '党建办', '党健办'];
  const roster = departments.map((department, at) => person(`人${at}`, '干部', { department }));
  const pairings = [{ left: 'everyone', right: 'everyone', relation: 'any-of', same: 'department' }];
  expect(doubtsOf(campaignOf({ roster, pairings })).all.map(({ meant }) => meant)).toEqual(['党建办']);
});

test('a group whose own name is misspelt, in the pairing or in the roster, accuses nobody', () => {
  const inBranch = (name: string, role: string, key: string) => person(name, role, { groups: { [key]: '一支部' } });
  const pairing = { left: { role: '书记' }, right: { role: '委员' }, relation: 'any-of' };
  const roster = [inBranch('甲', '书记', '支部'), inBranch('乙', '委员', '支部'), inBranch('丙', '委员', '支部')];
  expect(linesOf({ roster, pairings: [{ ...pairing, same: 'group.支布' }] })).toEqual([
    '乙 0/1 undecided',
    '丙 0/1 undecided',
  ]);
  const one = [...roster, inBranch('丁', '委员', '支步')];
  expect(linesOf({ roster: one, pairings: [{ ...pairing, same: 'group.支部' }] })).toContain('丁 0/1 undecided');
});

test('a political status of a pairing that is none is said of the pairing', () => {
  const pairings = [{ left: { role: '书记' }, right: { party: '民主党配' } }];
  const roster = [boss, person('乙', [], { party: '中共党员' })];
  expect(whysOf({ roster, pairings })).toContain('必谈关系里的政治面貌「民主党配」像是「民主党派」的笔误');
});

test('of an external who is in no group, nothing is asked within groups', () => {
  const roster = [person('甲', '书记', { groups: { 支部: '一支部' } })];
  const pairings = [{ left: { role: '书记' }, right: { party: '党员' }, relation: 'any-of', same: 'group.支部' }];
  const externals = [{ id: '客', name: '客', party: '党员' }];
  expect(linesOf({ roster, externals, pairings }).some((line) => line.includes('客'))).toBe(false);
});
