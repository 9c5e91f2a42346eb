import { channelIds, countedByChannel, rawOf } from '../../figures/channel-counts.ts';
import { always, defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'channel-records',
  title: '渠道的条数与逐条记录一致',
  basis: '内部约定',
  family: 'words',
  severity: always('warning'),
  why: '一个渠道既填了收到的意见条数，又逐条登记了意见（问题另计），两个数应当一样。不一样时汇报用填报的条数，逐条记录只当作其中一部分。',
  mend: '清点原件，改正填报的条数，或者补登漏下的意见；逐条登记的只是一部分的，可以屏蔽并写明。',
  examples: {
    passes: `
channels:
  - {id: form, title: 征求意见表, received: [{raw: 1}]}
  - {id: box, title: 意见箱, received: [{raw: 9}]}
suggestions: [{id: s1, channel: form, text: 改进值班}, {id: s2, kind: problem, channel: form, text: 值班不匀}]`,
    fails: [
      {
        yaml: `
channels:
  - {id: form, title: 征求意见表, received: [{raw: 19}]}
suggestions: [{id: s1, channel: form, text: 改进值班}]`,
        says: [{ line: 2, message: '「征求意见表」填报收到 19 条，逐条登记的意见有 1 条' }],
      },
    ],
  },
  check({ campaign: { channels, suggestions } }) {
    const idOf = channelIds(channels);
    const records = new Map<string, number>();
    // A channel's counts are of 意见建议; 问题 are counted from their records, whatever the channel.
    for (const { channel, kind } of suggestions) {
      if (channel !== undefined && kind === 'suggestion')
        records.set(idOf(channel), (records.get(idOf(channel)) ?? 0) + 1);
    }
    return channels.filter(countedByChannel).flatMap((channel) => {
      const listed = records.get(channel.id) ?? 0;
      const raw = rawOf(channel);
      if (listed === 0 || listed === raw) return [];
      const message = `渠道「${channel.title}」填报收到 ${raw} 条，逐条登记的意见有 ${listed} 条：汇报按填报数，请核对`;
      return [{ origin: channel.origin, field: 'received', record: channel.id, message }];
    });
  },
});
