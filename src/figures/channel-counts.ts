import type { Channel } from '../records/channel.ts';

type Row = Channel['received'][number];

/** Whether the channel states counts of its own; its records are then a sample, and the counts win. */
export const countedByChannel = (channel: Channel): boolean => channel.received.length > 0;

/** 合并后条数 of one row; where none was written nothing was merged. */
export const mergedOfRow = (row: Row): number => row.merged ?? row.raw;

export const rawOf = (channel: Channel): number => channel.received.reduce((sum, row) => sum + row.raw, 0);

export const mergedOf = (channel: Channel): number => channel.received.reduce((sum, row) => sum + mergedOfRow(row), 0);

/** A suggestion names its channel by id or by title: either → the id; a word that no channel bears stays as it is. */
export function channelIds(channels: readonly Channel[]): (name: string) => string {
  const ids = new Map([
    ...channels.map(({ id, title }) => [title, id] as const),
    ...channels.map(({ id }) => [id, id] as const),
  ]);
  return (name) => ids.get(name) ?? name;
}
