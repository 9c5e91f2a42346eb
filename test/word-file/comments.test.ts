import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { addComments, type NewComment } from '../../src/word-file/comments.ts';
import { openWordFile, type WordFile } from '../../src/word-file/open-word-file.ts';
import { readBody } from '../../src/word-file/read-body.ts';
import { docx } from '../../src/writers/docx/write-docx.ts';
import { hasOpenXmlValidator, openXmlErrors } from '../office/open-xml.ts';
import { sampleDocument } from '../office/sample.ts';
import { handMade } from './hand-made.ts';

const BY = { author: '某甲', initials: '甲', date: '2013-06-08T00:00:00Z' };
const folder = mkdtempSync(join(tmpdir(), 'talkreport-comments-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (text: string): string => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;
const open = (body: string): WordFile => openWordFile('a.docx', handMade({ body }));

/** The body with its marks, looks left out. */
function commented(file: WordFile, comments: readonly NewComment[]): string {
  const parts = addComments(file, readBody(file, 'accepted'), comments, BY);
  const xml = strFromU8(parts[file.main] ?? new Uint8Array());
  const short = xml
    .replace(/^.*<w:body>|<\/w:body>.*$/gs, '')
    .replace(/<w:r><w:commentReference w:id="(\d+)"\/><\/w:r>/g, '*$1')
    .replace(/<w:commentRangeStart w:id="(\d+)"\/>/g, '[$1 ')
    .replace(/<w:commentRangeEnd w:id="(\d+)"\/>/g, ' $1]');
  return short
    .replace(/<w:rPr><w:b\/><\/w:rPr>/g, '')
    .replace(/<[^>]*>/g, '|')
    .replace(/\|+/g, '|');
}
const at = (line: number, start: number, end: number): NewComment => ({ line, start, end, text: '请核对' });

describe('comments', () => {
  test.each<[string, string, NewComment[], string]>([
    ['around a run', `<w:p>${run('应谈')}${run('31')}${run('人')}</w:p>`, [at(0, 2, 4)], '|应谈|[0 |31| 0]*0|人|'],
    ['in the middle of a run', `<w:p>${run('应谈31人')}</w:p>`, [at(0, 2, 4)], '|应谈|[0 |31| 0]*0|人|'],
    ['over several runs', `<w:p>${run('应谈3')}${run('1人')}</w:p>`, [at(0, 2, 4)], '|应谈|[0 |3|1| 0]*0|人|'],
    [
      'two in one run',
      `<w:p>${run('应谈31人，已谈30人')}</w:p>`,
      [at(0, 2, 4), at(0, 8, 10)],
      '|应谈|[0 |31| 0]*0|人，已谈|[1 |30| 1]*1|人|',
    ],
    ['escapes stay escaped', `<w:p>${run('a&amp;b31')}</w:p>`, [at(0, 3, 5)], '|a&amp;b|[0 |31| 0]*0|'],
    [
      'a run with a tab is left whole',
      '<w:p><w:r><w:t>a</w:t><w:tab/><w:t>31</w:t></w:r></w:p>',
      [at(0, 2, 4)],
      '|[0 |a|31| 0]*0|',
    ],
    ['without words: on the line', `<w:p>${run('应谈')}</w:p>`, [at(0, 0, 0)], '|[0 |应谈| 0]*0|'],
    ['on an empty line: on the one before', `<w:p>${run('应谈')}</w:p><w:p/>`, [at(1, 0, 0)], '|[0 |应谈| 0]*0|'],
    ['before everything: on the first', `<w:p/><w:p>${run('应谈')}</w:p>`, [at(0, 0, 0)], '|[0 |应谈| 0]*0|'],
    [
      'in a text box: on the paragraph that it hangs on, for Word takes none there',
      `<w:p>${run('文')}<w:r><w:pict><w:txbxContent><w:p>${run('31')}</w:p></w:txbxContent></w:pict></w:r></w:p>`,
      [at(1, 0, 2)],
      '|[0 |文| 0]*0|31|',
    ],
  ])('%s', (_, body, comments, expected) => expect(commented(open(body), comments)).toBe(expected));

  test('without comments nothing changes', () => {
    const file = open(`<w:p>${run('应谈')}</w:p>`);
    expect(addComments(file, readBody(file, 'accepted'), [], BY)).toEqual(Object.fromEntries(file.parts));
  });

  test('a document that Word takes for sound, twice over, and that reads as before', async () => {
    const written = await docx.write(sampleDocument(), { profile: 'gov' });
    if (typeof written === 'string') throw new Error('no .docx');
    const before = openWordFile('a.docx', written);
    const lines = readBody(before, 'accepted');
    const comments = lines.flatMap(({ text }, line) => {
      const digits = /\d+/.exec(text);
      return digits
        ? [{ line, start: digits.index, end: digits.index + digits[0].length, text: `第${line}段 <核对>` }]
        : [];
    });
    expect(comments.length).toBeGreaterThan(5);
    const once = openWordFile('b.docx', zipSync(addComments(before, lines, comments, BY)));
    expect(readBody(once, 'accepted').map(({ text }) => text)).toEqual(lines.map(({ text }) => text));
    const twice = zipSync(addComments(once, readBody(once, 'accepted'), comments, BY));
    const xml = strFromU8(openWordFile('c.docx', twice).parts.get('word/comments.xml') ?? new Uint8Array());
    const ids = [...xml.matchAll(/<w:comment w:id="(\d+)"/g)].map(([, id]) => Number(id));
    expect(ids).toEqual(Array.from({ length: comments.length * 2 }, (_, index) => index));
    expect(xml).toContain('&lt;核对&gt;');
    const path = join(folder, 'commented.docx');
    writeFileSync(path, twice);
    if (hasOpenXmlValidator) expect(await openXmlErrors(path)).toEqual([]);
  });
});
