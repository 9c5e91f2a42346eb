import { expect, test } from 'vitest';
import { unmarked } from '../../src/document/word-marks.ts';
import type { Action } from '../../src/records/action.ts';
import type { Channel } from '../../src/records/channel.ts';
import type { Suggestion } from '../../src/records/suggestion.ts';
import { namesOf } from '../../src/report/names.ts';
import { actionsView } from '../../src/report/view-actions.ts';
import { suggestionsView } from '../../src/report/view-suggestions.ts';
import { factsOf } from './compose-from.ts';
import { FULL } from './full-campaign.ts';

/** A list whose records count how often a key of theirs is read. */
function counting<T extends object>(records: readonly T[], key: keyof T): { records: T[]; reads: () => number } {
  let reads = 0;
  const counted = records.map((record) =>
    Object.defineProperty({ ...record }, key, {
      get: () => {
        reads += 1;
        return record[key];
      },
    }),
  );
  return { records: counted, reads: () => reads };
}

const MANY = 300;
const { campaign, figures } = factsOf(FULL);
const [suggestion] = campaign.suggestions as [Suggestion];
const [action] = campaign.actions as [Action];
const [channel] = campaign.channels as [Channel];

test('the ledger reads each suggestion once, however many measures answer them', () => {
  const suggestions = counting(
    Array.from({ length: MANY }, (_, at) => ({ ...suggestion, id: `s${at}` })),
    'text',
  );
  const actions = Array.from({ length: MANY }, (_, at) => ({ ...action, addresses: [`s${at}`] }));
  const view = actionsView({ ...campaign, suggestions: suggestions.records, actions }, figures, namesOf(campaign));
  expect(view.rows.map((row) => unmarked(row.suggestion))).toEqual(actions.map(() => suggestion.text));
  expect(suggestions.reads()).toBeLessThanOrEqual(2 * MANY);
});

test('the table of suggestions reads each channel once', () => {
  const channels = counting(
    Array.from({ length: MANY }, (_, at) => ({ ...channel, id: `c${at}`, title: `渠道${at}` })),
    'id',
  );
  const suggestions = Array.from({ length: MANY }, (_, at) => ({
    ...suggestion,
    id: `s${at}`,
    merged: [],
    channel: `c${at}`,
  }));
  const shown = { ...campaign, channels: channels.records, suggestions };
  const { rows } = suggestionsView(shown, figures, 'suggestion', namesOf(campaign));
  expect(rows.map((row) => unmarked(row.channel))).toEqual(suggestions.map((_, at) => `渠道${at}`));
  expect(channels.reads()).toBeLessThanOrEqual(2 * MANY);
});
