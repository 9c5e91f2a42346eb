import { expect, test } from 'vitest';
import { HEAD, load } from '../in-memory.ts';

// More than there is room for arguments on the stack, where a list is handed to a function item by item.
const MANY = 200_000;

const talks = (date: string): string =>
  Array.from({ length: MANY }, (_, at) => `- {id: t${at}, date: ${date}, talkers: zhang, talkees: li}\n`).join('');

test.each([
  ['2013-05-07', MANY, 0],
  ['昨天', 0, MANY],
  // Of two years nobody knows which is meant.
  ['5月20日', 0, MANY],
])('two hundred thousand talks of %s are read, or each is told of', (date, read, told) => {
  const head = date.startsWith('5月') ? HEAD.replace('2013-05-06', '2012-05-06') : HEAD;
  const { campaign, judgements } = load({ 'campaign.yaml': `${head}talks: 谈话.yaml\n`, '谈话.yaml': talks(date) });
  expect(campaign?.talks.length).toBe(read);
  expect(judgements.filter(({ severity }) => severity === 'error')).toHaveLength(told);
});
