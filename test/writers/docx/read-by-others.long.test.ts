import { describe, expect, test } from 'vitest';
import { isChart } from '../../../src/document/chart.ts';
import type { Document } from '../../../src/document/document.ts';
import { figuresInTree, wordsInTree } from '../../../src/document/walk.ts';
import { childrenOf, parseXml, textOf, type XmlElement } from '../../../src/word-file/xml-tree.ts';
import { paragraph, root, sampleDocument, text } from '../../office/sample.ts';
import { CAMPAIGNS, goldenOf, xmlOf } from '../../verify/golden.ts';
import { bodyOf } from './unpack.ts';

/** A paragraph as python-docx has it: `paragraph.runs` are the runs right inside it, and of a run its texts alone. */
const paragraphText = (element: XmlElement): string =>
  childrenOf(element, 'w:r')
    .flatMap((run) => childrenOf(run, 'w:t'))
    .map(textOf)
    .join('');

/** `document.paragraphs` and the paragraphs of `document.tables`' cells: what stands right in the body and right in a cell. */
function paragraphsOf(xml: string): string[] {
  const [body] = childrenOf(parseXml(xml), 'w:body');
  if (body === undefined) throw new Error('no body');
  const cells = childrenOf(body, 'w:tbl').flatMap((table) =>
    childrenOf(table, 'w:tr').flatMap((row) => childrenOf(row, 'w:tc')),
  );
  return [body, ...cells].flatMap((container) => childrenOf(container, 'w:p')).map(paragraphText);
}

/** What Word draws as a chart is no text: its trees apart. */
const rootsOf = ({ body, attachments }: Document) =>
  [body, ...attachments.map((it) => it.body)].map((it) => ({
    ...it,
    children: it.children.filter((node) => !isChart(node) || node.attributes.kind === 'matrix'),
  }));

describe.each(CAMPAIGNS)('%s', (path) => {
  test('every number and every name of it is read by who sees nothing but the runs of paragraphs', async () => {
    const { document, file } = await goldenOf(path);
    const all = paragraphsOf(xmlOf(file)).join('\n');
    const printed = rootsOf(document).flatMap((it) => [...figuresInTree(it), ...wordsInTree(it)]);
    expect(printed.length).toBeGreaterThan(5);
    expect(printed.filter((it) => !all.includes(it.text)).map((it) => it.text)).toEqual([]);
    const names = [...(document.signature.name === '' ? [] : [document.signature.name])];
    expect(names.filter((name) => !all.includes(name))).toEqual([]);
  });

  test('its bookmarks have each a number and a name of their own, and end in the paragraph where they begin', async () => {
    const xml = xmlOf((await goldenOf(path)).file);
    const starts = [...xml.matchAll(/<w:bookmarkStart w:id="(\d+)" w:name="([^"]*)"/g)];
    const ends = [...xml.matchAll(/<w:bookmarkEnd w:id="(\d+)"/g)];
    expect(new Set(starts.map(([, id]) => id)).size).toBe(starts.length);
    expect(new Set(starts.map(([, , name]) => name)).size).toBe(starts.length);
    expect(starts.filter(([, , name = '']) => name.length > 40)).toEqual([]);
    expect(ends.map(([, id]) => Number(id)).sort((a, b) => a - b)).toEqual(starts.map(([, id]) => Number(id)));
    for (const [whole = ''] of xml.matchAll(/<w:p>.*?<\/w:p>/gs))
      expect(whole.match(/<w:bookmarkEnd /g)?.length).toBe(whole.match(/<w:bookmarkStart /g)?.length);
  });
});

test('a hyphen that does not break is written as the character that it is', async () => {
  const xml = await bodyOf(sampleDocument({ body: root(paragraph(text('每周8\u201110次'))) }));
  expect(xml).toContain('每周8\u201110次');
  expect(xml).not.toContain('noBreakHyphen');
});
