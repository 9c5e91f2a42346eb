import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { hasOpenXmlValidator, openXmlErrors } from '../../office/open-xml.ts';
import { figure, paragraph, root, sampleDocument, sampleTable, text } from '../../office/sample.ts';
import { bodyOf, writeBytes, writeParts } from './unpack.ts';

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('版面', () => {
  test('A4 with the margins and the grid of the standard, on every section', async () => {
    const xml = await bodyOf(sampleDocument());
    const sections = xml.match(/<w:sectPr[\s\S]*?<\/w:sectPr>/g) ?? [];
    expect(sections).toHaveLength(1);
    expect(sections[0]).toContain('w:w="11906" w:h="16838"');
    expect(sections[0]).toMatch(/w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(sections[0]).toMatch(/w:docGrid [^>]*w:linePitch="579"/);
    expect(sections[0]).toContain('w:footer="1400"');
  });

  test('the text is 3号 with 0.25 pt taken off each character, on lines of exactly 28.95 pt', async () => {
    const { 'word/styles.xml': styles = '' } = await writeParts(sampleDocument());
    const normal = /<w:style [^>]*w:styleId="Normal">[\s\S]*?<\/w:style>/.exec(styles)?.[0] ?? '';
    for (const words of ['w:val="32"', '<w:spacing w:val="-5"/>', 'w:line="579" w:lineRule="exact"', 'w:default="1"'])
      expect(normal).toContain(words);
    expect(styles.match(/w:styleId="Normal"/g)).toHaveLength(1);
  });

  test('odd and even pages have their numbers at different sides, with a number for readers that count no pages', async () => {
    const parts = await writeParts(sampleDocument());
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
    const footers = Object.entries(parts)
      .filter(([path]) => /^word\/footer\d\.xml$/.test(path))
      .map(([, xml]) => xml);
    expect(footers).toHaveLength(2);
    for (const footer of footers) expect(footer).toMatch(/— [\s\S]*w:instr="PAGE"[\s\S]*<w:t[^>]*>\d<\/w:t>[\s\S]* —/);
    expect(footers.map((footer) => /<w:jc w:val="(\w+)"\/>/.exec(footer)?.[1]).sort()).toEqual(['left', 'right']);
  });

  test('a draft has its mark in the headers of odd and even pages, a final copy has none', async () => {
    const marks = async (draft: boolean): Promise<number> =>
      Object.entries(await writeParts(sampleDocument({ draft }))).filter(
        ([path, xml]) => /header\d\.xml$/.test(path) && xml.includes('草　稿'),
      ).length;
    expect(await marks(true)).toBe(2);
    expect(await marks(false)).toBe(0);
  });
});

describe('字体', () => {
  test.each([
    ['gov', ['仿宋_GB2312', '楷体_GB2312', '黑体', '方正小标宋简体', '宋体']],
    ['win', ['仿宋', '楷体', '黑体', '华文中宋', '宋体']],
  ] as const)(
    'profile %s names its fonts in all four slots, and no Office default anywhere',
    async (profile, fonts) => {
      const parts = await writeParts(sampleDocument(), { profile });
      for (const font of fonts) {
        expect(parts['word/styles.xml']).toContain(
          `w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}"`,
        );
        expect(parts['word/fontTable.xml']).toContain(`w:name="${font}"`);
      }
      expect(Object.values(parts).join('')).not.toMatch(/Calibri|等线|Times New Roman/);
    },
  );

  test('an office may name fonts of its own', async () => {
    const parts = await writeParts(sampleDocument(), { profile: 'win', fonts: { title: '方正小标宋_GBK' } });
    expect(parts['word/styles.xml']).toContain('w:eastAsia="方正小标宋_GBK"');
    expect(parts['word/styles.xml']).not.toContain('华文中宋');
  });

  test('no heading and no title is bold', async () => {
    const { 'word/styles.xml': styles = '' } = await writeParts(sampleDocument());
    expect(styles).not.toContain('<w:b/>');
  });
});

test('every style that a paragraph or a run names is there, and every cell ends with a paragraph', async () => {
  const parts = await writeParts(sampleDocument({ draft: true }));
  const known = new Set([...(parts['word/styles.xml'] ?? '').matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id));
  const named = Object.values(parts).flatMap((xml) =>
    [...xml.matchAll(/<w:[pr]Style w:val="([^"]+)"/g)].map(([, id]) => id),
  );
  expect(named.length).toBeGreaterThan(50);
  for (const id of named) expect(known).toContain(id);
  const cells = (parts['word/document.xml'] ?? '').match(/<w:tc>[\s\S]*?<\/w:tc>/g) ?? [];
  expect(cells).toHaveLength(31 * 5);
  for (const cell of cells) expect(cell).toMatch(/<\/w:p><\/w:tc>$/);
});

test.skipIf(!hasOpenXmlValidator).each([
  ['final', sampleDocument()],
  [
    'draft, sealed',
    sampleDocument({ draft: true, signature: { name: '某某县"甲&乙"局', date: '2026-09-08', sealed: true } }),
  ],
])('the Open XML validator finds nothing wrong with a %s copy', async (name, document) => {
  const file = join(mkdtempSync(join(tmpdir(), 'talkreport-docx-')), `${name}.docx`);
  writeFileSync(file, await writeBytes(document));
  expect(await openXmlErrors(file)).toEqual([]);
});

test('author and dates are those of the 署名, not of the machine', async () => {
  const parts = await writeParts(sampleDocument());
  expect(parts['docProps/core.xml']).toContain(
    '<dc:creator>青岭县农业农村局</dc:creator><cp:lastModifiedBy>青岭县农业农村局<',
  );
  expect(parts['docProps/core.xml']?.match(/2026-09-08T00:00:00Z/g)).toHaveLength(2);
  expect(Object.values(parts).join('')).not.toContain('Un-named');
});

test('equal documents are equal bytes: again in this process, and in processes of other time zones', async () => {
  const first = sha(await writeBytes(sampleDocument({ draft: true })));
  await writeBytes(sampleDocument());
  expect(sha(await writeBytes(sampleDocument({ draft: true })))).toBe(first);
  const folder = mkdtempSync(join(tmpdir(), 'talkreport-docx-'));
  await build({
    stdin: {
      contents: `import { createHash } from 'node:crypto'; import { docx } from './src/writers/docx/write-docx.ts'; import { sampleDocument } from './test/office/sample.ts';
        console.log(createHash('sha256').update(await docx.write(sampleDocument({ draft: true }), { profile: 'gov' })).digest('hex'));`,
      resolveDir: join(import.meta.dirname, '../../..'),
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile: join(folder, 'write.mjs'),
    banner: { js: "import{createRequire as __c}from'node:module';const require=__c(import.meta.url);" },
  });
  for (const TZ of ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati']) {
    expect(
      execFileSync('node', [join(folder, 'write.mjs')], { env: { ...process.env, TZ } })
        .toString()
        .trim(),
    ).toBe(first);
  }
});

test('a table of 10,000 rows is written row by row', async () => {
  const xml = await bodyOf(sampleDocument({ attachments: [{ title: '台账', body: root(sampleTable(10_000)) }] }));
  expect(xml.match(/<w:tr>/g)).toHaveLength(10_001);
});

test('signs that XML forbids never reach it', async () => {
  const bad = '控制\u0001符\uFFFE和\uFFFF与\uD800孤\u0000';
  const document = sampleDocument({
    title: bad,
    addressee: bad,
    body: root(paragraph(text(bad), figure(bad, bad))),
    attachments: [{ title: bad, body: root(sampleTable(1), paragraph(text(bad))) }],
    signature: { name: bad, date: '2026-09-08', sealed: false },
  });
  for (const xml of Object.values(await writeParts(document))) {
    expect(xml).not.toMatch(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|&#/);
  }
});
