import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { UserError } from '../finding/user-error.ts';
import { own } from '../text/own.ts';
import { endMark, endsInItsMark } from '../writers/end-mark.ts';
import { fontsOf, type Layout } from '../writers/layout.ts';
import type { Writer } from '../writers/writer.ts';
import type { Effects, Ran, Scratch } from './effects.ts';

/** Where LibreOffice is found: on the search path, else where its installers for macOS and Windows put it. */
const PLACES = [
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:/Program Files/LibreOffice/program/soffice.com',
  'C:/Program Files (x86)/LibreOffice/program/soffice.com',
];

/** Ten thousand rows take LibreOffice under a minute. */
const SECONDS = 300;

const ABSENT =
  '生成 PDF 要用 LibreOffice，这台电脑上没有找到：请安装 LibreOffice（免费，https://zh-cn.libreoffice.org）后再试；' +
  '或者先用 --format docx 生成，再用 WPS 或 Word 打开，另存为 PDF';

const MARK = ['%talkreport ', ''] as const;

/**
 * PDF: the .docx as LibreOffice lays it out, in a profile and a folder of its own, so that an open LibreOffice and names of any kind do
 * not matter. Which fonts were put in place of missing ones is said on stderr. Throws a `UserError` where LibreOffice is not there.
 */
export const pdfWriter = (docx: Writer, effects: Effects): Writer => ({
  name: 'pdf',
  extension: '.pdf',
  kind: 'bytes',
  ...(docx.remarks === undefined ? {} : { remarks: docx.remarks }),
  // LibreOffice writes the hour into its files: no two are the same bytes, so that only the mark can tell.
  wroteUnchanged: (bytes) => endsInItsMark(bytes, MARK),
  async write(document, layout) {
    const written = await docx.write(document, layout);
    if (typeof written === 'string') throw new Error('pdf: made from bytes only');
    const pdf = await effects.inScratch((folder) => convert(previewCopy(written), folder, effects));
    await saySubstitutes(pdf, layout, effects);
    return withMark(pdf);
  },
});

async function convert(docx: Uint8Array, folder: Scratch, effects: Effects): Promise<Uint8Array> {
  const source = `${folder.path}/report.docx`;
  const target = `${folder.path}/report.pdf`;
  effects.files.write(source, docx);
  const profile = `-env:UserInstallation=${folder.url}/profile`;
  const options = ['--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder.path];
  const ran = await runFirst(PLACES, [profile, ...options, source], effects);
  if (ran.tooLong)
    throw new UserError(`LibreOffice 转换了 ${SECONDS} 秒还没有完成，已经停止：请关掉别的程序再试，${OTHERWISE}`);
  if (!effects.files.exists(target)) {
    const said = ran.output.trim().split('\n').at(-1) ?? '';
    throw new UserError(
      `LibreOffice 没有转换成功${said === '' ? '' : `（它说：${said}）`}：请确认它能正常打开，${OTHERWISE}`,
    );
  }
  return effects.files.read(target);
}

const OTHERWISE = '或者先用 --format docx 生成，再用 WPS 或 Word 打开，另存为 PDF';

async function runFirst(programs: readonly string[], args: readonly string[], effects: Effects): Promise<Ran> {
  for (const program of programs) {
    const ran = await effects.run(program, args, SECONDS);
    if (ran !== undefined) return ran;
  }
  throw new UserError(ABSENT);
}

async function saySubstitutes(pdf: Uint8Array, layout: Layout, effects: Effects): Promise<void> {
  const substituted = await substitutedFonts(pdf, Object.values(fontsOf(layout)), effects);
  if (substituted !== '') effects.note(`${substituted}`);
}

function withMark(pdf: Uint8Array): Uint8Array {
  const mark = new TextEncoder().encode(endMark(pdf, MARK));
  const marked = new Uint8Array(pdf.length + mark.length);
  marked.set(pdf);
  marked.set(mark, pdf.length);
  return marked;
}

/** The names that fonts bear inside a PDF (PostScript names), by the names under which a document asks for them. */
const INSIDE: Record<string, readonly string[]> = {
  方正小标宋简体: ['FZXBSJW--GB1-0', 'FZXBSJW', 'FZXiaoBiaoSong-B05S'],
  华文中宋: ['STZhongsong'],
  仿宋_GB2312: ['FangSong_GB2312'],
  仿宋: ['FangSong'],
  楷体_GB2312: ['KaiTi_GB2312'],
  楷体: ['KaiTi'],
  黑体: ['SimHei'],
  宋体: ['SimSun', 'NSimSun'],
};

/** The fonts of a PDF by their PostScript names, without the letters before a subset's name. LibreOffice writes them uncompressed. */
export function fontsInPdf(pdf: Uint8Array): string[] {
  const text = new TextDecoder('latin1').decode(pdf);
  const names = [...text.matchAll(/\/BaseFont\s*\/([^\s/<>[\]()]+)/g)].map(([, name = '']) => nameOf(name));
  return [...new Set(names)].sort();
}

/** A name of a PDF: `#E5#AE#8B` are the bytes of 宋. */
function nameOf(written: string): string {
  const name = written.replace(/^[A-Z]{6}\+/, '');
  try {
    return decodeURIComponent(name.replaceAll('%', '%25').replace(/#([0-9A-Fa-f]{2})/g, '%$1'));
  } catch {
    return name; // bytes of another encoding: shown as they are written
  }
}

/**
 * 字体替代: which of the fonts asked for another one stands in for, as a sentence; empty where none. Fontconfig, which chooses for LibreOffice on
 * Linux, says which one for which; where it is not there, both sides are listed.
 */
export async function substitutedFonts(pdf: Uint8Array, asked: readonly string[], effects: Effects): Promise<string> {
  const inside = fontsInPdf(pdf);
  const namesOf = (font: string): readonly string[] => [font, ...(own(INSIDE, font) ?? [])];
  const missing = [...new Set(asked)].filter((font) => !namesOf(font).some((name) => inside.includes(name)));
  const strangers = inside.filter((name) => !asked.some((font) => namesOf(font).includes(name)));
  if (missing.length === 0 || strangers.length === 0) return '';
  const pairs: string[] = [];
  for (const font of missing) {
    const ran = await effects.run('fc-match', ['-f', '%{postscriptname}\n%{family}', font], 30);
    const [name = '', family = ''] = (ran?.output ?? '').split('\n');
    if (strangers.includes(name)) pairs.push(`${font} → ${family.split(',')[0]}`);
  }
  const what = pairs.length > 0 ? pairs.join('，') : `没有用上${missing.join('、')}，用的是 ${strangers.join('、')}`;
  return `字体已替代：${what}。装上要求的字体再生成，版面才准`;
}

/**
 * A copy of a .docx for LibreOffice. It reads overflowPunct inverted, so the copy says the opposite, lest punctuation hang out of the 版心. And on
 * a page that a section asks to be even it takes the 版心 for 4.7 mm longer, so the copy asks for a new page, which is even by our own count.
 */
export function previewCopy(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const edited = (path: string, edit: (xml: string) => string): Record<string, Uint8Array> =>
    parts[path] === undefined ? {} : { [path]: strToU8(edit(strFromU8(parts[path]))) };
  return zipSync({
    ...parts,
    ...edited('word/styles.xml', (xml) =>
      xml.replaceAll('<w:overflowPunct w:val="0"/>', '<w:overflowPunct w:val="1"/>'),
    ),
    ...edited('word/document.xml', (xml) => xml.replaceAll('<w:type w:val="evenPage"/>', '<w:type w:val="nextPage"/>')),
  });
}
