import { describe, expect, test } from 'vitest';
import { wordsIn, wordsInTree } from '../../src/document/walk.ts';
import type { Campaign } from '../../src/records/campaign.ts';
import { recordsByKey } from '../../src/records/record-by-key.ts';
import type { RecordKey } from '../../src/records/record-key.ts';
import { WORDS } from '../../src/records/vocabulary.ts';
import { dayText, namesOf, periodText } from '../../src/report/names.ts';
import { fullWidth } from '../../src/report/record-text.ts';
import { shortDay } from '../../src/text/day.ts';
import { CAMPAIGNS, goldenOf } from '../verify/golden.ts';

/** What stands at a path of canonical keys. */
const at = (record: unknown, field: string): unknown =>
  field.split('.').reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], record);

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Every way in which a report may print a text of the records: as typed, or what an id, a day or an enumerated word stands for. */
function printed(value: string, campaign: Campaign): string[] {
  const titles = [...campaign.pairings, ...campaign.channels].flatMap(({ id, title }) => (id === value ? [title] : []));
  const texts = campaign.suggestions.flatMap(({ id, text }) => (id === value ? [text] : []));
  const words = Object.values<Record<string, readonly string[]>>(WORDS).flatMap((all) =>
    Object.hasOwn(all, value) ? [all[value]?.[0] ?? ''] : [],
  );
  const days = DAY.test(value) ? [dayText(value), shortDay(value), `${shortDay(value)}起`, `至${shortDay(value)}`] : [];
  const quoted = [value.replace(/^[“"「](.*)[”"」]$/u, '$1')];
  return [value, namesOf(campaign).plain(value), ...titles, ...texts, ...words, ...days, ...quoted];
}

const bare = (text: string): string => fullWidth(text).replace(/[\s。；，、.;,]/gu, '');

/** Fields of which a report says in words of its own what they mean. */
const TOLD = /^(?:require|window|rounds|form\..*|evidence\..*|exempt|outcome|post|talk|mode)$/;

function says(text: string, record: unknown, field: string, campaign: Campaign): boolean {
  if (TOLD.test(field)) return true;
  if (field === 'period') return text === periodText(campaign.period);
  if (field.startsWith('basis.')) return text.includes((at(record, field) as { title: string }).title);
  if (Array.isArray(record)) return bare(record.join('\n')).includes(bare(text)); // a paragraph of 文字
  const value = at(record, field);
  if (Array.isArray(value)) {
    const parts = value.map((it) => printed(String(it), campaign).map(bare));
    return parts.every((ways) => ways.some((way) => bare(text).includes(way)));
  }
  return printed(String(value), campaign).some((way) => bare(text).startsWith(bare(way)));
}

describe.each(CAMPAIGNS)('%s', (path) => {
  test('what every mark says of a record is what the record says', async () => {
    const { document, facts } = await goldenOf(path);
    const records = recordsByKey(facts.campaign);
    // What stands around the text is the document's own, and held to it elsewhere (test/verify/front.test.ts).
    const inText = [document.body, ...document.attachments.map(({ body }) => body)].flatMap(wordsInTree);
    const wrong = inText.filter(({ of, field, text }) => {
      if (of.startsWith('figures/')) return !facts.figures.has(of.slice('figures/'.length)) || text === '';
      if (field === 'title' && of.startsWith('narrative/')) return of !== `narrative/${text}`;
      const record = records.get(of as RecordKey)?.record;
      return record === undefined || text === '' || !says(text, record, field, facts.campaign);
    });
    expect(wrong).toEqual([]);
    expect(inText.length).toBeGreaterThan(5);
  });

  test('names, states, deadlines, reasons, titles: none of them stands in the text unmarked', async () => {
    const { document, facts } = await goldenOf(path);
    const marked = new Set(wordsIn({ ...document, attachments: [] }).map(({ text }) => bare(text)));
    const { unit, title } = facts.campaign;
    const asked = [unit.short ?? unit.name, title].map(bare);
    const body = bare(JSON.stringify(document.body));
    expect(asked.filter((it) => body.includes(it) && !marked.has(it))).toEqual([]);
  });
});
