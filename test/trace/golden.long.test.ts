import { describe, expect, test } from 'vitest';
import { traceAll, traceableCampaign } from '../../src/app/traceable.ts';
import { type Io, ioOf, realIo } from '../../src/cli/io.ts';
import { isChart } from '../../src/document/chart.ts';
import { figuresIn } from '../../src/document/walk.ts';
import { lineText } from '../../src/source/source-file.ts';
import { documentLines } from '../../src/trace/document-lines.ts';
import { docxLines } from '../../src/trace/docx-lines.ts';
import { type FigurePlace, figurePlaces, idsOf } from '../../src/trace/figure-places.ts';
import { htmlLines } from '../../src/trace/html-lines.ts';
import { saysSame } from '../../src/verify/check-marks.ts';
import { html } from '../../src/writers/html/write-html.ts';
import { CAMPAIGNS, goldenOf } from '../verify/golden.ts';

const io: Io = {
  ...ioOf(realIo()),
  templates: new URL('../../templates', import.meta.url).pathname,
  today: () => '2013-07-01',
};

describe('every figure of every golden document', () => {
  test('there are some', () => expect(CAMPAIGNS.length).toBeGreaterThan(10));

  test.each(CAMPAIGNS)('%s: is traced to a line of YAML', async (path) => {
    const { traceable } = await traceableCampaign(path, io);
    const { file, document } = await goldenOf(path);
    // Of the document, for what Word draws as a chart is no text of the file.
    const places = [
      ...figurePlaces(documentLines(document)),
      ...figurePlaces(docxLines(file, { figures: [], words: [] })),
    ];
    const ids = idsOf(places);
    for (const { id, text } of places)
      expect([id, text, saysSame(text, traceable.figures.get(id)?.text ?? '')]).toEqual([id, text, true]);
    const traced = traceAll(ids, traceable);
    expect(traced.map(({ id }) => id)).toEqual(ids);
    const says = (place: { readonly file: string; readonly line: number }): boolean => {
      const source = traceable.sources.get(place.file);
      return /\.ya?ml$/.test(place.file) && source !== undefined && lineText(source, place.line).trim() !== '';
    };
    const { talks, suggestions, actions } = traceable.campaign;
    const identified = new Set([...talks, ...suggestions, ...actions].map(({ id }) => id));
    /** Whether the record of that id begins there: its id stands in it before any other item begins. */
    const begins = ({
      id,
      file: name,
      line,
    }: {
      readonly id: string;
      readonly file: string;
      readonly line: number;
    }) => {
      const source = traceable.sources.get(name);
      const rest = source?.text.split('\n').slice(line - 1) ?? [];
      const next = rest.findIndex((words, at) => at > 0 && /^\s*- .*\b(?:id|编号)\s*:/u.test(words));
      return rest.slice(0, next < 0 ? undefined : next).some((words) => words.includes(id));
    };
    for (const { id, records, definition, count } of traced) {
      expect([id, count]).toEqual([id, records.length]);
      expect([id, records.filter((record) => !says(record))]).toEqual([id, []]);
      expect([id, records.filter(({ name }) => name === '')]).toEqual([id, []]);
      expect([id, says(definition)]).toEqual([id, true]);
      expect([id, records.filter((record) => identified.has(record.id) && !begins(record))]).toEqual([id, []]);
    }
  });

  test.each(CAMPAIGNS)('%s: a figure without records is a nought, or not applicable', async (path) => {
    const { traceable } = await traceableCampaign(path, io);
    for (const { id, value, count, definition } of traceAll([...traceable.figures.keys()], traceable)) {
      if (count === 0) expect([id, value === 0 || value === null]).toEqual([id, true]);
      expect([id, definition.line]).toEqual([id, expect.any(Number)]);
    }
  });

  test.each(CAMPAIGNS)('%s: is found alike in .docx, in HTML and by the list beside Markdown', async (path) => {
    const { file, document } = await goldenOf(path);
    const places = figurePlaces(documentLines(document));
    expect(places.map(({ id, text }) => ({ id, text }))).toEqual(
      figuresIn(document).map(({ id, text }) => ({ id, text: text.trim() })),
    );
    // A chart may have its notes before its numbers.
    const found = (all: readonly FigurePlace[]): string[] =>
      all.map(({ id, text, sentence, at }) => `${id} ${text} ${sentence} ${at}`).sort();
    expect(found(figurePlaces(htmlLines(String(html.write(document, { profile: 'gov' })))))).toEqual(found(places));
    const inWord = found(figurePlaces(docxLines(file, { figures: [], words: [] })));
    expect(found(places)).toEqual(expect.arrayContaining(inWord));
    // What Word draws as a chart is no text of the document.
    const drawn = [document.body, ...document.attachments.map(({ body }) => body)].some((root) =>
      root.children.some(isChart),
    );
    if (!drawn) expect(inWord).toEqual(found(places));
  });
});
