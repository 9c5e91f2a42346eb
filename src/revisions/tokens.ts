import { own } from '../text/own.ts';
import { tagOf } from '../word-file/read-line.ts';
import { isElement, textOf, type XmlElement } from '../word-file/xml-tree.ts';

/** A piece of a paragraph that is kept, inserted or deleted as a whole: a number, a Latin word, a character, a break, or a drawing. */
export type Token = {
  readonly kind: 'text' | 'sign' | 'object';
  /** What it reads as; a drawing reads as nothing. */
  readonly text: string;
  /** The XML of a sign or an object. */
  readonly xml: string;
  /** The XML of its run's properties. */
  readonly look: string;
  /** The tag of the content control around it, or what tells its bookmark of ours from others, where there is one. */
  readonly tag: string | undefined;
  /** Two tokens are the same where their keys are. */
  readonly key: string;
};

/** Numbers stay whole, in figures (2,013.5%) and in 汉字 (百分之九十六点九); everything else goes by the character. */
const PIECES =
  /\d[\d,.]*[%％]?|(?:百分之)?[〇零一二三四五六七八九十百千万亿两]+(?:点[〇零一二三四五六七八九]+)?|[A-Za-z]+|./gsu;

const pieces = (text: string): string[] => text.match(PIECES) ?? [];

/** Signs that stand for a character. */
const SIGNS: Readonly<Record<string, string>> = {
  'w:br': '\n',
  'w:cr': '\n',
  'w:tab': '\t',
  'w:noBreakHyphen': '-',
  'w:softHyphen': '',
};

const slice = (xml: string, { start, end }: XmlElement): string => xml.slice(start, end);

/** Numbers that differ from file to file and say nothing. */
const withoutIds = (xml: string): string => xml.replace(/ (?:id|w:id|wp14:anchorId|wp14:editId)="[^"]*"/g, '');

/** The tokens of one run. */
export function tokensOfRun(run: XmlElement, xml: string, tag?: string): Token[] {
  const tokens: Token[] = [];
  putRun(tokens, run, xml, tag);
  return tokens;
}

function putRun(tokens: Token[], run: XmlElement, xml: string, tag: string | undefined): void {
  let look = '';
  for (const child of run.children) {
    if (!isElement(child)) continue;
    if (child.name === 'w:rPr') look = slice(xml, child);
    else if (child.name === 'w:t')
      for (const text of pieces(textOf(child))) tokens.push({ kind: 'text', text, xml: '', look, tag, key: text });
    else tokens.push({ ...signOrObject(child.name, slice(xml, child)), look, tag });
  }
}

function signOrObject(name: string, xml: string): Pick<Token, 'kind' | 'text' | 'xml' | 'key'> {
  const sign = own(SIGNS, name);
  if (sign === undefined) return { kind: 'object', text: '', xml, key: withoutIds(xml) };
  return { kind: 'sign', text: sign, xml, key: `<${name}` };
}

/** What a bookmark of ours stands for; undefined for any other. Its place among the others differs from file to file. */
export const markOf = ({ attributes }: XmlElement): string | undefined =>
  /^t[rw]_\d+_([0-9a-f]{16})$/.exec(attributes['w:name'] ?? '')?.[1];

/** What holds no words of the text itself. */
export const ASIDE = new Set(['w:pPr', 'w:sdtPr', 'w:sdtEndPr', 'w:rPr', 'w:del', 'w:moveFrom']);

/** Those of paragraphs, which are asked for again and again: by their cells, rows, tables. */
const known = new WeakMap<XmlElement, readonly Token[]>();

/** The tokens of a paragraph, or of everything in an element, in their order. */
export function tokensOf(element: XmlElement, xml: string): readonly Token[] {
  const found = known.get(element);
  if (found !== undefined) return found;
  const tokens: Token[] = [];
  putTokens(tokens, element, xml, undefined);
  if (element.name === 'w:p') known.set(element, tokens);
  return tokens;
}

function putTokens(tokens: Token[], element: XmlElement, xml: string, tag: string | undefined): void {
  let here = tag;
  for (const child of element.children) {
    if (!isElement(child) || ASIDE.has(child.name)) continue;
    if (child.name === 'w:bookmarkStart') here = markOf(child) ?? here;
    else if (child.name === 'w:bookmarkEnd') here = tag;
    else if (child.name === 'w:r') putRun(tokens, child, xml, here);
    else if (child.name === 'w:p') for (const token of tokensOf(child, xml)) tokens.push(token);
    else putTokens(tokens, child, xml, child.name === 'w:sdt' ? (tagOf(child) ?? here) : here);
  }
}

export const tokensText = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('');
