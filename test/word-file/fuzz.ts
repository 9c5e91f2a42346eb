import { strFromU8, strToU8, zipSync } from 'fflate';
import { checkDocument } from '../../src/check-docx/check-document.ts';
import { UserError } from '../../src/finding/user-error.ts';
import { verifyDocument } from '../../src/verify/verify-document.ts';
import { addComments } from '../../src/word-file/comments.ts';
import { openWordFile } from '../../src/word-file/open-word-file.ts';
import { isElement, parseXml, type XmlElement, XmlError } from '../../src/word-file/xml-tree.ts';
import { pick, randomOf } from '../mutations/random.ts';
import { type Golden, NO_SOURCES } from '../verify/golden.ts';

type Parts = Record<string, Uint8Array>;
type Random = () => number;

const NAMES =
  'w:p w:r w:t w:tbl w:tr w:tc w:sdt w:sdtContent w:ins w:del w:moveFrom w:bookmarkStart w:fldSimple w:fldChar w:instrText w:sectPr w:rPr w:pPr mc:AlternateContent mc:Choice mc:Fallback w:drawing w:pict w:object w:txbxContent m:oMath m:r m:t w:altChunk w:subDoc c:chart c:ser c:pt a:t toString __proto__ constructor'.split(
    ' ',
  );
const WORDS = [
  '',
  '0',
  '-1',
  '999999999999',
  '1e400',
  'NaN',
  'rId1',
  'true',
  '乱',
  '__proto__',
  'constructor',
  '%1',
  '(',
  '\u202e1\u200b2',
  '９',
];

const escaped = (text: string): string => text.replace(/[&<"]/g, (char) => `&#${char.charCodeAt(0)};`);

function everyElement(element: XmlElement, into: XmlElement[] = []): XmlElement[] {
  into.push(element);
  for (const child of element.children) if (isElement(child)) everyElement(child, into);
  return into;
}

/** Another text in place of an element: none, twice, deep in itself, under another name, with another value, with other words. */
function otherElement(whole: string, random: Random): string {
  const name = pick(NAMES, random) ?? 'w:p';
  switch (Math.floor(random() * 8)) {
    case 0:
      return '';
    case 1:
      return whole + whole;
    case 2: {
      const deep = Math.floor(random() * 500);
      return `<${name}>`.repeat(deep) + whole + `</${name}>`.repeat(deep);
    }
    case 3:
      return `<${name}>${whole}</${name}>`;
    case 4:
      return whole.replace(/^<[^\s/>]+|[^<>]+>$/g, (end) => (end.startsWith('<') ? `<${name}` : end));
    case 5:
      return whole.replace(/="[^"]*"/g, (value) =>
        random() < 0.3 ? `="${escaped(pick(WORDS, random) ?? '')}"` : value,
      );
    case 6:
      return whole.replace(/>[^<>]+</g, () => `>${escaped(pick(WORDS, random) ?? '')}<`);
    default:
      return `<${name} w:id="1" r:id="rId${Math.floor(random() * 12)}" w:fldCharType="${pick(['begin', 'separate', 'end'], random)}"/>${whole}`;
  }
}

function otherXml(xml: string, random: Random): string {
  try {
    const chosen = pick(everyElement(parseXml(xml)), random);
    if (chosen === undefined) return xml;
    const { start, end } = chosen;
    return xml.slice(0, start) + otherElement(xml.slice(start, end), random) + xml.slice(end);
  } catch (error) {
    if (error instanceof XmlError) return xml;
    throw error;
  }
}

function otherBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice();
  if (random() < 0.5) return copy.slice(0, Math.floor(random() * copy.length));
  copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
  return copy;
}

/** The parts of a .docx with a few mistakes that a seed decides on. */
export function mutated(parts: Parts, seed: number): Parts {
  const random = randomOf(seed);
  const out = { ...parts };
  for (let times = 1 + Math.floor(random() * 4); times > 0; times -= 1) {
    const name = random() < 0.5 ? 'word/document.xml' : (pick(Object.keys(out), random) ?? '');
    const bytes = out[name];
    if (bytes === undefined) continue;
    const kind = random();
    if (kind < 0.8 && /\.(?:xml|rels)$/.test(name)) out[name] = strToU8(otherXml(strFromU8(bytes), random));
    else if (kind < 0.9) out[name] = otherBytes(bytes, random);
    else if (kind < 0.94) delete out[name];
    else if (kind < 0.97) out[name] = out[pick(Object.keys(out), random) ?? ''] ?? bytes;
    else {
      delete out[name];
      out[random() < 0.5 ? `\\${name.toUpperCase()}` : `/${name}`] = bytes;
    }
  }
  return out;
}

const BY = { author: '核', initials: '核', date: '2013-06-08T00:00:00Z' };

/** Goes with a file through everything that reads one; what it says to its user is no error. */
export function readThroughout(parts: Parts, { known, facts }: Golden): void {
  const bytes = zipSync(parts, { level: 0 });
  for (const read of [verifyIt, checkIt])
    try {
      read();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
    }
  function verifyIt(): void {
    const file = openWordFile('a.docx', bytes);
    const { findings, lines } = verifyDocument(file, known, facts, NO_SOURCES);
    addComments(
      file,
      lines,
      findings.slice(0, 50).map(({ place, message }) => ({ ...place, text: message })),
      BY,
    );
  }
  function checkIt(): void {
    checkDocument('a.docx', bytes);
  }
}
