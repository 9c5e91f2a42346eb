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
  /** The tag of the content control around it, where there is one. */
  readonly tag: string | undefined;
  /** Two tokens are the same where their keys are. */
  readonly key: string;
};

/** Numbers stay whole, in figures (2,013.5%) and in 汉字 (百分之九十六点九); everything else goes by the character. */
const PIECES =
  /\d[\d,.]*[%％]?|(?:百分之)?[〇零一二三四五六七八九十百千万亿两]+(?:点[〇零一二三四五六七八九]+)?|[A-Za-z]+|./gsu;

export const pieces = (text: string): string[] => text.match(PIECES) ?? [];

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
  let look = '';
  return run.children.filter(isElement).flatMap((child): Token[] => {
    if (child.name === 'w:rPr') {
      look = slice(xml, child);
      return [];
    }
    const common = { look, tag };
    if (child.name === 'w:t')
      return pieces(textOf(child)).map((text) => ({ ...common, kind: 'text', text, xml: '', key: text }));
    const own = slice(xml, child);
    const sign = SIGNS[child.name];
    if (sign !== undefined) return [{ ...common, kind: 'sign', text: sign, xml: own, key: `<${child.name}` }];
    return [{ ...common, kind: 'object', text: '', xml: own, key: withoutIds(own) }];
  });
}

/** The tag of a content control. */
export function tagOf(control: XmlElement): string | undefined {
  const properties = control.children.filter(isElement).find(({ name }) => name === 'w:sdtPr');
  return properties?.children.filter(isElement).find(({ name }) => name === 'w:tag')?.attributes['w:val'];
}

/** What holds no words of the text itself. */
export const ASIDE = new Set(['w:pPr', 'w:sdtPr', 'w:sdtEndPr', 'w:rPr', 'w:del', 'w:moveFrom']);

/** The tokens of a paragraph, in their order. */
export function tokensOf(element: XmlElement, xml: string, tag?: string): Token[] {
  return element.children.filter(isElement).flatMap((child): Token[] => {
    if (ASIDE.has(child.name)) return [];
    if (child.name === 'w:r') return tokensOfRun(child, xml, tag);
    return tokensOf(child, xml, child.name === 'w:sdt' ? (tagOf(child) ?? tag) : tag);
  });
}

export const tokensText = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('');
