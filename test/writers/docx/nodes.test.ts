import type { PhrasingContent, RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { figureHash, figureTag, wordHash } from '../../../src/writers/docx/mark-names.ts';
import { figure, heading, lead, paragraph, root, row, sampleDocument, text } from '../../office/sample.ts';
import { bodyOf, paragraphsOf, wordsOf, writeParts } from './unpack.ts';

const write = (...nodes: RootContent[]): Promise<string> =>
  bodyOf(sampleDocument({ attachments: [], body: root(...nodes) }));
const words = [text('甲乙')];

const BLOCKS: readonly (readonly [RootContent, string, string])[] = [
  [paragraph(...words), 'BodyText', '甲乙'],
  [heading(1, '甲乙'), 'Heading1', '甲乙'],
  [heading(4, '甲乙'), 'Heading4', '甲乙'],
  [{ type: 'heading', depth: 6, children: [text('甲乙')] }, 'Heading4', '甲乙'],
  [{ type: 'blockquote', children: [{ type: 'paragraph', children: [text('甲乙')] }] }, 'Quote', '甲乙'],
  [{ type: 'code', value: 'a  b\n\tc' }, 'Code', 'a  b    c'],
  [{ type: 'html', value: '<b>甲</b>' }, 'Code', '&lt;b&gt;甲&lt;/b&gt;'],
  [{ type: 'yaml', value: 'a: 1' }, 'Code', 'a: 1'],
  [{ type: 'thematicBreak' }, 'Separator', ''],
  [
    { type: 'list', children: [{ type: 'listItem', children: [{ type: 'paragraph', children: [text('甲乙')] }] }] },
    'BodyText',
    '——甲乙',
  ],
  [
    {
      type: 'list',
      ordered: true,
      start: 3,
      children: [{ type: 'listItem', children: [{ type: 'paragraph', children: [text('甲乙')] }] }],
    },
    'BodyText',
    '3. 甲乙',
  ],
  [
    {
      type: 'list',
      children: [{ type: 'listItem', checked: true, children: [{ type: 'paragraph', children: [text('甲乙')] }] }],
    },
    'BodyText',
    '☑甲乙',
  ],
  [{ type: 'listItem', children: [{ type: 'paragraph', children: [text('甲乙')] }] }, 'BodyText', '甲乙'],
  [{ type: 'leafDirective', name: 'x', children: [text('甲乙')] }, 'BodyText', '甲乙'],
  [
    { type: 'containerDirective', name: 'x', children: [{ type: 'paragraph', children: [text('甲乙')] }] },
    'BodyText',
    '甲乙',
  ],
  [
    { type: 'footnoteDefinition', identifier: '1', children: [{ type: 'paragraph', children: [text('甲乙')] }] },
    'BodyText',
    '［1］甲乙',
  ],
  [{ type: 'tableCell', children: [text('甲乙')] }, 'BodyText', '甲乙'],
  [row('甲乙'), 'TableHead', '甲乙'],
  [{ type: 'table', children: [row('甲乙'), row('丙')] }, 'TableText', '丙'],
  [text('甲乙'), 'BodyText', '甲乙'],
];

const INLINES: readonly (readonly [PhrasingContent, string, RegExp])[] = [
  [{ type: 'strong', children: [text('甲')] }, '甲', /<w:b\/>/],
  [{ type: 'emphasis', children: [text('甲')] }, '甲', /<w:rStyle w:val="Emphasis"\/>/],
  [{ type: 'delete', children: [text('甲')] }, '甲', /<w:strike\/>/],
  [{ type: 'inlineCode', value: '甲' }, '甲', /<w:rStyle w:val="CodeText"\/>/],
  [{ type: 'break' }, '', /<w:br\/>/],
  [{ type: 'link', url: 'https://example.cn', children: [text('甲')] }, '甲', /甲/],
  [{ type: 'linkReference', identifier: 'x', referenceType: 'full', children: [text('甲')] }, '甲', /甲/],
  [{ type: 'image', url: 'a.png', alt: '甲' }, '（图：甲）', /图/],
  [{ type: 'imageReference', identifier: 'x', referenceType: 'full' }, '（图：x）', /图/],
  [{ type: 'footnoteReference', identifier: '1' }, '［1］', /superscript/],
  [{ type: 'html', value: '<br>' }, '&lt;br&gt;', /br/],
  [{ type: 'textDirective', name: 'other', children: [text('甲')] }, '甲', /甲/],
  [lead(2, '甲'), '甲', /<w:rStyle w:val="Lead2"\/>/],
  [figure('a.b', '甲'), '甲', /<w:bookmarkStart [^>]*"tr_3_e61d99190466522c"\/>/],
];

describe('every node of Markdown is expressed', () => {
  test.each(BLOCKS.map((one) => [one[0].type, ...one] as const))('%s', async (_, node, style, expected) => {
    expect(paragraphsOf(await write(node), style).map(wordsOf)).toContain(expected);
  });

  test.each(INLINES.map((one) => [one[0].type, ...one] as const))('%s', async (_, node, expected, look) => {
    const [, before = ''] = paragraphsOf(await write(paragraph(text('前'), node)), 'BodyText');
    const [one = before] = paragraphsOf(await write(paragraph(text('前'), node)), 'BodyText');
    expect(wordsOf(one)).toBe(`前${expected}`);
    expect(one).toMatch(look);
  });

  test.each(INLINES.map((one) => [one[0].type, one[0]] as const))(
    '%s looks the same in a table as in a paragraph',
    async (_, node) => {
      const [inText = ''] = paragraphsOf(await write(paragraph(node)), 'BodyText');
      const cell = { type: 'tableCell' as const, children: [node] };
      const [inTable = ''] = paragraphsOf(
        await write({ type: 'table', children: [row('头'), { type: 'tableRow', children: [cell] }] }),
        'TableText',
      );
      const runs = (xml: string): string => xml.replace(/^.*?<\/w:pPr>/, '').replaceAll(' xml:space="preserve"', '');
      expect(runs(inTable)).toBe(runs(inText));
    },
  );

  test('a node that Markdown does not have is a bug with a name', async () => {
    // No type of mdast: only a mistake could make it.
    await expect(write({ type: 'novel' } as unknown as RootContent)).rejects.toThrow('novel');
  });
});

describe('数据', () => {
  /** Without those of 标题 and 主送 before it, and of 署名 and 成文日期 behind it. */
  const bookmarksOfBody = (xml: string): string[] => (xml.match(/<w:bookmark[^>]*>/g) ?? []).slice(4, -4);

  const table = (node: PhrasingContent): RootContent => ({
    type: 'table',
    children: [row('头'), { type: 'tableRow', children: [{ type: 'tableCell', children: [node] }] }],
  });

  test('each stands between the ends of a bookmark with a number of its own, its runs right in the paragraph', async () => {
    const xml = await write(
      paragraph(figure('coverage.p1.rate', '96.9%'), figure('coverage.p1.rate', '96.9%')),
      table(figure('a', '1')),
    );
    const [rate, a] = [figureHash('coverage.p1.rate'), figureHash('a')];
    expect(bookmarksOfBody(xml)).toEqual([
      `<w:bookmarkStart w:id="3" w:name="tr_3_${rate}"/>`,
      '<w:bookmarkEnd w:id="3"/>',
      `<w:bookmarkStart w:id="4" w:name="tr_4_${rate}"/>`,
      '<w:bookmarkEnd w:id="4"/>',
      `<w:bookmarkStart w:id="5" w:name="tr_5_${a}"/>`,
      '<w:bookmarkEnd w:id="5"/>',
    ]);
    expect(xml).not.toContain('<w:sdt>');
  });

  test('words of a record have a bookmark too, with figures inside them or without', async () => {
    const word = (field: string, ...children: PhrasingContent[]): PhrasingContent => ({
      type: 'textDirective',
      name: 'word',
      attributes: { of: 'actions/a01', field },
      children,
    });
    const nested = word('measure', { type: 'text', value: '谈' }, figure('a', '1'), { type: 'text', value: '次' });
    const xml = await write(paragraph(nested), table(word('owner', { type: 'text', value: '李二' })));
    expect(bookmarksOfBody(xml)).toEqual([
      `<w:bookmarkStart w:id="3" w:name="tw_3_${wordHash('actions/a01', 'measure')}"/>`,
      `<w:bookmarkStart w:id="4" w:name="tr_4_${figureHash('a')}"/>`,
      '<w:bookmarkEnd w:id="4"/>',
      '<w:bookmarkEnd w:id="3"/>',
      `<w:bookmarkStart w:id="5" w:name="tw_5_${wordHash('actions/a01', 'owner')}"/>`,
      '<w:bookmarkEnd w:id="5"/>',
    ]);
  });

  test('what stands around the text has bookmarks of the report', async () => {
    const marks = (await write(paragraph(text('甲')))).match(/tw_\d+_[0-9a-f]{16}/g) ?? [];
    expect(marks.map((name) => name.replace(/^tw_\d+_/, ''))).toEqual(
      ['title', 'addressee', 'signature', 'date'].map((field) => wordHash('report', field)),
    );
  });

  describe('locked', () => {
    const locked = (...nodes: RootContent[]): Promise<Record<string, string>> =>
      writeParts({ ...sampleDocument({ body: root(...nodes) }), locked: true });

    test('each stands in a content control with its id as tag, that can be neither typed over nor taken away', async () => {
      const { 'word/document.xml': xml = '' } = await locked(
        paragraph(figure('coverage.p1.rate', '96.9%')),
        table(figure('a', '1')),
      );
      expect(xml.match(/<w:tag w:val="[^"]*"\/><w:id w:val="\d+"\/><w:lock [^>]*>/g)).toEqual([
        '<w:tag w:val="coverage.p1.rate"/><w:id w:val="1"/><w:lock w:val="sdtContentLocked"/>',
        '<w:tag w:val="a"/><w:id w:val="2"/><w:lock w:val="sdtContentLocked"/>',
      ]);
      expect(xml).toMatch(/<w:bookmarkStart [^>]*\/><w:sdt>.*?<\/w:sdt><w:bookmarkEnd w:id="3"\/>/);
    });

    test('a tag is never longer than 64 signs, and a long id is kept whole in a property of that name', async () => {
      const id = `coverage.${'长'.repeat(80)}.rate`;
      expect(figureTag(id)).toHaveLength(64);
      expect(figureTag(`${id}2`)).not.toBe(figureTag(id));
      const parts = await locked(paragraph(figure(id, '1')));
      expect(parts['word/document.xml']).toContain(`<w:tag w:val="${figureTag(id)}"/>`);
      expect(parts['docProps/custom.xml']).toContain(id);
    });
  });
});

describe('tables', () => {
  test('have fixed columns that fill the 版心, a head that repeats, rows that never break', async () => {
    const xml = await write({
      type: 'table',
      align: ['right'],
      children: [row('序号', '很长的说明'.repeat(20)), row('1', '二'), row('2')],
    });
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8845);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(3);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:tc>/g)).toHaveLength(6);
    expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
    expect(paragraphsOf(xml, 'TableText')[0]).toContain('<w:jc w:val="right"/>');
  });

  test('two of them do not run into each other, and none is the last thing of the text', async () => {
    const table: RootContent = { type: 'table', children: [row('甲')] };
    const xml = await bodyOf(sampleDocument({ attachments: [{ title: '表', body: root(table, table) }] }));
    expect(xml).not.toContain('</w:tbl><w:tbl>');
    expect(xml).not.toContain('</w:tbl><w:sectPr');
  });
});
