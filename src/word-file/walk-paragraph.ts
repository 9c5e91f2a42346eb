import { own } from '../text/own.ts';
import { branchesOf } from './alternate-content.ts';
import { isElement, textOf, type XmlElement } from './xml-tree.ts';

/** 修订: whether a document is read with its tracked changes accepted or rejected. */
export type Side = 'accepted' | 'rejected';

/** What a paragraph holds, piece by piece, in the order of the text. `element` is what says it. */
export type Item =
  /** A stretch that begins and ends: a run, an equation's run, a 内容控件, a field in one element. */
  | {
      readonly kind: 'run' | 'math-run' | 'control' | 'simple-field';
      readonly edge: 'start' | 'end';
      readonly element: XmlElement;
    }
  | { readonly kind: 'bookmark'; readonly edge: 'start' | 'end'; readonly element: XmlElement }
  /** `deleted`: words of a tracked deletion, which are there when it is rejected. */
  | { readonly kind: 'text'; readonly text: string; readonly deleted: boolean; readonly element: XmlElement }
  /** An element that stands for a character (a tab, a line break, a symbol), or for none (a soft hyphen). */
  | { readonly kind: 'sign'; readonly text: string; readonly element: XmlElement }
  | { readonly kind: 'page-break'; readonly element: XmlElement }
  /** A field in several runs: its instruction stands before 'separate', what it shows behind it. */
  | { readonly kind: 'field'; readonly edge: 'begin' | 'separate' | 'end'; readonly element: XmlElement }
  | { readonly kind: 'instruction'; readonly text: string; readonly element: XmlElement }
  /** A picture, a shape, a 文本框, a note's number: whatever else a run holds. */
  | { readonly kind: 'object'; readonly element: XmlElement };

/** What is not there on a side. */
export const isAbsent = (name: string, side: Side): boolean =>
  side === 'accepted' ? name === 'w:del' || name === 'w:moveFrom' : name === 'w:ins' || name === 'w:moveTo';

/** What holds no words of the text itself: properties, and 拼音 above it. */
const ASIDE = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr', 'w:rt', 'm:ctrlPr']);

/** One walk over a paragraph, or over a part of one, as it reads on a side. All who read paragraphs go by it. */
export function walkParagraph(element: XmlElement, side: Side, see: (item: Item) => void): void {
  for (const child of element.children)
    if (isElement(child) && !ASIDE.has(child.name) && !isAbsent(child.name, side)) walkChild(child, side, see);
}

const AROUND = { 'w:sdt': 'control', 'w:fldSimple': 'simple-field', 'm:r': 'math-run' } as const;

function walkChild(child: XmlElement, side: Side, see: (item: Item) => void): void {
  switch (child.name) {
    case 'w:r':
      see({ kind: 'run', edge: 'start', element: child });
      for (const part of child.children) if (isElement(part)) walkRun(part, side, see);
      see({ kind: 'run', edge: 'end', element: child });
      break;
    case 'w:sdt':
    case 'w:fldSimple':
    case 'm:r':
      see({ kind: AROUND[child.name], edge: 'start', element: child });
      walkParagraph(child, side, see);
      see({ kind: AROUND[child.name], edge: 'end', element: child });
      break;
    case 'w:bookmarkStart':
    case 'w:bookmarkEnd':
      see({ kind: 'bookmark', edge: child.name === 'w:bookmarkStart' ? 'start' : 'end', element: child });
      break;
    case 'm:t':
      see({ kind: 'text', text: textOf(child), deleted: false, element: child });
      break;
    case 'm:den':
    case 'm:sup':
    case 'm:sub':
      see({ kind: 'sign', text: MATH[child.name], element: child });
      walkParagraph(child, side, see);
      break;
    case 'mc:AlternateContent': {
      const { shown } = branchesOf(child);
      if (shown !== undefined) walkParagraph(shown, side, see);
      break;
    }
    default:
      walkParagraph(child, side, see);
      break;
  }
}

/** What stands between the parts of an equation that are not written side by side. */
const MATH = { 'm:den': '/', 'm:sup': '^', 'm:sub': '_' } as const;

/** Elements of a run that stand for a character. */
const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:softHyphen': '',
};

const EDGES: Readonly<Record<string, 'begin' | 'separate' | 'end'>> = {
  begin: 'begin',
  separate: 'separate',
  end: 'end',
};

function walkRun(part: XmlElement, side: Side, see: (item: Item) => void): void {
  switch (part.name) {
    case 'w:rPr':
      return;
    case 'w:t':
    case 'w:delText':
      see({ kind: 'text', text: textOf(part), deleted: part.name === 'w:delText', element: part });
      break;
    case 'w:instrText':
      see({ kind: 'instruction', text: textOf(part), element: part });
      break;
    case 'w:ruby':
      walkParagraph(part, side, see);
      break;
    case 'w:sym':
      see({ kind: 'sign', text: symbolOf(part), element: part });
      break;
    case 'w:br':
      see(
        part.attributes['w:type'] === 'page'
          ? { kind: 'page-break', element: part }
          : { kind: 'sign', text: '\n', element: part },
      );
      break;
    case 'w:fldChar': {
      const edge = own(EDGES, part.attributes['w:fldCharType'] ?? '');
      if (edge !== undefined) see({ kind: 'field', edge, element: part });
      break;
    }
    default: {
      const text = own(SIGNS, part.name);
      see(text === undefined ? { kind: 'object', element: part } : { kind: 'sign', text, element: part });
      break;
    }
  }
}

/** A sign of a symbol font: the character of its number, where that is one of Unicode's own. */
function symbolOf({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  return Number.isInteger(code) && (code < 0xe000 || code > 0xf8ff) && code <= 0xffff ? String.fromCharCode(code) : '□';
}
