import { spawnSync } from 'node:child_process';
import type { PhrasingContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { docxLines } from '../../src/trace/docx-lines.ts';
import { figurePlaces } from '../../src/trace/figure-places.ts';
import { openWordFile } from '../../src/word-file/open-word-file.ts';
import { readBody } from '../../src/word-file/read-body.ts';
import { docx } from '../../src/writers/docx/write-docx.ts';
import { resaved } from './resave.ts';
import { figure, paragraph, root, row, sampleDocument, text } from './sample.ts';

const present = spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0;
if (!present) console.warn('marks of figures not tried: LibreOffice is not installed');

const cellOf = (id: string, value: string) => ({ type: 'tableCell' as const, children: [figure(id, value)] });
const LONG = `coverage.[${'很长的必谈关系名称'.repeat(12)}].rate`;

/** Locked figures in the text, in a heading's run-in words, in the cells of a table, twice on a line, and one with an id too long for a tag. */
const document = {
  ...sampleDocument({
    body: root(
      paragraph(
        text('应谈'),
        figure('coverage.all.required', '12'),
        text('项，已谈'),
        figure('coverage.all.met', '11'),
        text('项。'),
      ),
      paragraph(text('谈话率'), figure('coverage.all.rate', '91.6%'), text('，其中'), figure(LONG, '100%'), text('。')),
      {
        type: 'table',
        children: [
          row('谈话关系', '应谈', '已谈'),
          {
            type: 'tableRow',
            children: [
              { type: 'tableCell', children: [text('局长与班子成员')] },
              cellOf('coverage.p1.required', '4'),
              cellOf('coverage.p1.met', '3'),
            ],
          },
        ],
      },
    ),
    attachments: [{ title: '统计表', body: root(paragraph(text('共'), figure('talks.sittings', '31'), text('场。'))) }],
  }),
  locked: true as const,
};

const PLACES = [
  ['coverage.all.required', '12'],
  ['coverage.all.met', '11'],
  ['coverage.all.rate', '91.6%'],
  [LONG, '100%'],
  ['coverage.p1.required', '4'],
  ['coverage.p1.met', '3'],
  ['talks.sittings', '31'],
];

describe.skipIf(!present)('marks of figures in a .docx that LibreOffice saved again', async () => {
  const written = await docx.write(document, { profile: 'gov' });
  if (typeof written === 'string') throw new Error('no .docx');
  const once = resaved(new Map([['a', written]])).get('a') ?? new Uint8Array();
  const twice = resaved(new Map([['a', once]])).get('a') ?? new Uint8Array();
  const lines = (bytes: Uint8Array) => readBody(openWordFile('a.docx', bytes), 'accepted');
  const marksBy = (bytes: Uint8Array, by: 'control' | 'bookmark', inTable: boolean): string[] =>
    lines(bytes)
      .filter(({ cell }) => (cell !== undefined) === inTable)
      .flatMap(({ text: words, marks }) =>
        marks.filter((mark) => mark.by === by).map(({ name, start, end }) => `${name} ${words.slice(start, end)}`),
      )
      .filter((mark) => !/^_/.test(mark));

  test.each([
    ['text', false],
    ['cells of tables', true],
  ])('in the %s: bookmarks stay, content controls stay with their tags or without', (_, inTable) => {
    for (const bytes of [once, twice]) {
      const bookmarks = marksBy(written, 'bookmark', inTable);
      expect(bookmarks.length).toBeGreaterThan(1);
      expect(marksBy(bytes, 'bookmark', inTable)).toEqual(bookmarks);
      // LibreOffice 7.4 keeps the controls and drops their tags; later ones keep these too.
      // What stands around the text (标题, 主送 …) is marked, and never locked.
      const controls = marksBy(written, 'control', inTable);
      expect(controls.length).toBe(bookmarks.filter((mark) => mark.startsWith('tr_')).length);
      expect([[], controls]).toContainEqual(marksBy(bytes, 'control', inTable));
    }
  });

  test('words of records keep theirs, those of a row too', async () => {
    const word = (field: string, words: string): PhrasingContent => ({
      type: 'textDirective',
      name: 'word',
      attributes: { of: 'actions/a01', field },
      children: [text(words)],
    });
    const cells = {
      type: 'tableRow' as const,
      children: [{ type: 'tableCell' as const, children: [word('measure', '修订制度')] }],
    };
    const body = root(paragraph(text('由'), word('owner', '李二'), text('负责')), {
      type: 'table',
      children: [row('措施'), cells],
    });
    const plain = await docx.write(sampleDocument({ body, attachments: [] }), { profile: 'gov' });
    const again = resaved(new Map([['a', typeof plain === 'string' ? new Uint8Array() : plain]])).get('a');
    const words = ['owner', 'measure'].map((field) => ({ of: 'actions/a01', field, text: '' }));
    const found = docxLines(openWordFile('a.docx', again ?? new Uint8Array()), { figures: [], words });
    expect(found.flatMap((line) => line.words.map((it) => [it.field, line.text.slice(it.start, it.end)]))).toEqual([
      ['owner', '李二'],
      ['measure', '修订制度'],
    ]);
  });

  test('lead to the same figures', () => {
    for (const bytes of [written, once, twice]) {
      const places = figurePlaces(docxLines(openWordFile('a.docx', bytes), { figures: [], words: [] }));
      expect(places.map(({ id, text: words }) => [id, words])).toEqual(PLACES);
    }
  });
});
