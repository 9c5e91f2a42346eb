import type { Campaign } from '../records/campaign.ts';
import type { Channel } from '../records/channel.ts';
import { countFigure, rateFigure } from './build-figure.ts';
import { channelIds, countedByChannel, mergedOf, rawOf } from './channel-counts.ts';
import type { Figure } from './figure.ts';
import { figureId } from './figure-id.ts';
import { absorbedIds } from './merges.ts';
import { type Fraction, namedShares, ROUNDING } from './rate-text.ts';

/** 征求意见渠道: forms sent and returned, and what came in: counts where the channel has them, else its records. */
export function channelFigures(campaign: Campaign): Figure[] {
  const named = namedShares(campaign);
  return campaign.channels.flatMap((channel) => [
    ...formFigures(channel, named),
    ...receivedFigures(channel, campaign),
  ]);
}

function formFigures(channel: Channel, named: readonly Fraction[]): Figure[] {
  const id = figureId('channels', channel.id);
  const { sent, returned, sessions } = channel;
  const about = { records: [channel], stated: true };
  const figures = [
    countFigure(`${id}.sent`, sent, '份', {
      ...about,
      formula: `填报：${channel.title}发出份数`,
    }),
    countFigure(`${id}.returned`, returned, '份', {
      ...about,
      formula: `填报：${channel.title}收回份数`,
    }),
    rateFigure(`${id}.rate`, returned, sent, {
      ...about,
      formula: `${channel.title}收回率 = 收回${returned ?? '（未填）'} ÷ 发出${sent ?? '（未填）'}，${ROUNDING}`,
      of: [`${id}.returned`, `${id}.sent`],
      named,
    }),
  ];
  if (sessions !== undefined) {
    figures.push(
      countFigure(`${id}.sessions`, sessions, '场', {
        ...about,
        formula: `填报：${channel.title}场次`,
      }),
    );
  }
  return figures;
}

function receivedFigures(channel: Channel, campaign: Campaign): Figure[] {
  const id = figureId('channels', channel.id);
  if (countedByChannel(channel)) {
    const about = { records: [channel], stated: true };
    const merged = '各行合并后条数相加，没有填合并后条数的行按原始条数计';
    return [
      countFigure(`${id}.raw`, rawOf(channel), '条', {
        ...about,
        formula: `填报：${channel.title}各行原始条数相加`,
      }),
      countFigure(`${id}.merged`, mergedOf(channel), '条', {
        ...about,
        formula: `填报：${channel.title}，${merged}`,
      }),
    ];
  }
  const idOf = channelIds(campaign.channels);
  const records = campaign.suggestions.filter((it) => it.channel !== undefined && idOf(it.channel) === channel.id);
  const absorbed = absorbedIds(campaign.suggestions);
  const kept = records.filter((it) => !absorbed.has(it.id));
  return [
    countFigure(`${id}.raw`, records.length, '条', {
      formula: `渠道为${channel.title}的意见、问题记录条数`,
      records,
    }),
    countFigure(`${id}.merged`, kept.length, '条', {
      formula: `渠道为${channel.title}的意见、问题记录中没有被合并的条数`,
      records: kept,
    }),
  ];
}
