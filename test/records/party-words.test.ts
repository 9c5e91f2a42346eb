import { expect, test } from 'vitest';
import { partiesIn, partyOf, slipOfParty } from '../../src/records/party-words.ts';
import { rankOf } from '../../src/records/rank-words.ts';

test.each([
  ['党员', '中共党员'],
  ['中共党员', '中共党员'],
  ['党员(预备)', '中共预备党员'],
  ['团员', '共青团员'],
  ['民盟', '民盟盟员'],
  ['九三学社', '九三学社社员'],
  ['无党派', '无党派人士'],
  ['党圆', undefined],
  ['汉族', undefined],
])('%s is %s', (written, name) => {
  expect(partyOf(written)).toBe(name);
});

test('党员 in a set counts those on probation, 正式党员 does not, 民主党派 is the eight', () => {
  expect(partiesIn('党员')).toEqual(['中共党员', '中共预备党员']);
  expect(partiesIn('正式党员')).toEqual(['中共党员']);
  expect(partiesIn('民主党派')).toHaveLength(8);
  expect(partiesIn('党圆')).toBeUndefined();
});

test.each([
  ['中共党圆', '中共党员'],
  ['群从', '群众'],
  ['预备党圆', '预备党员'],
  ['汉族', undefined],
])('%s may be a slip of the pen for %s', (written, meant) => {
  expect(slipOfParty(written)).toBe(meant);
});

test.each([
  ['正科', '正科级'],
  ['乡科级正职', '正科级'],
  ['县处级副职', '副处级'],
  ['管理8级', '管理八级'],
  ['八级职员', '管理八级'],
  ['专业技术10级', '专技十级'],
  ['一级警长', '一级警长'],
])('the rank %s is %s', (written, rank) => {
  expect(rankOf(written)).toBe(rank);
});
