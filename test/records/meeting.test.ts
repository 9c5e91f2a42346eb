import { expect, it } from 'vitest';
import { campaignHeadSchema } from '../../src/records/campaign-head.ts';
import { channelSchema } from '../../src/records/channel.ts';
import { meetingOf } from '../../src/records/meeting.ts';

const headOf = (...milestones: object[]) =>
  campaignHeadSchema.safeParse({ title: '活动', period: { from: '2013-05-06', to: '2013-05-31' }, milestones });

it.each([
  ['the last meeting', ['动员会', '2013-05-06'], ['民主生活会', '2013-06-05'], '民主生活会'],
  ['whatever the order they are written in', ['民主生活会', '2013-06-05'], ['动员会', '2013-05-06'], '民主生活会'],
  ['never a deadline', ['总结会议', '2013-06-05'], ['整改期限', '2013-07-01'], '总结会议'],
])('the meeting is %s', (_which, [first, firstDay], [second, secondDay], found) => {
  const { data } = headOf({ id: 'a', title: first, date: firstDay }, { id: 'b', title: second, date: secondDay });
  if (data === undefined) throw new Error('no head');
  expect(meetingOf(data)?.title).toBe(found);
});

it('no more come than are expected', () => {
  const meeting = { id: 'm', title: '民主生活会', date: '2013-06-05', expected: '9' };
  expect(headOf({ ...meeting, attended: '9' }).success).toBe(true);
  const { error } = headOf({ ...meeting, attended: '10' });
  expect(error?.issues[0]?.path).toEqual(['milestones', 0, 'attended']);
});

it('a channel does not close before it opens', () => {
  const channel = { id: 'box', title: '意见箱', from: '2013-05-08' };
  expect(channelSchema.safeParse({ ...channel, to: '2013-05-08' }).success).toBe(true);
  expect(channelSchema.safeParse({ ...channel, to: '2013-05-07' }).error?.issues[0]?.path).toEqual(['to']);
});
