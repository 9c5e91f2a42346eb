import { boxesIn, type TextBox } from './boxes.ts';
import type { RunFormat } from './run-format.ts';
import { type Item, walkParagraph } from './walk-paragraph.ts';
import { childOf, type XmlElement } from './xml-tree.ts';

/** A stretch of a paragraph in one look. `\n` is a line break, `\t` a tab; a page number's text is what the file last showed. */
export type Piece = {
  readonly kind: 'text' | 'page-number' | 'page-break';
  readonly text: string;
  readonly format: RunFormat;
};

/** `drawn`: whether a picture, a shape or a text box hangs on it. */
export type Inline = { readonly pieces: readonly Piece[]; readonly boxes: readonly TextBox[]; readonly drawn: boolean };

type FormatOf = (own: XmlElement | undefined) => RunFormat;

/** A field that is open: its instruction, whether its result has begun, and whether that has shown a page number. */
type Field = { instruction: string; result: boolean; shown: boolean };

const isPageNumber = ({ instruction }: Field): boolean => /^\s*PAGE\b/i.test(instruction);

const DRAWN = new Set(['mc:AlternateContent', 'w:drawing', 'w:pict', 'w:object']);

/** What a paragraph holds, as it reads with every tracked change accepted. Equations have no look of the text. */
export function readInline(paragraph: XmlElement, formatOf: FormatOf): Inline {
  const pieces: Piece[] = [];
  const boxes: TextBox[] = [];
  const fields: Field[] = [];
  let drawn = false;
  let run: XmlElement | undefined;
  const format = (): RunFormat => formatOf(childOf(run, 'w:rPr'));
  const add = (text: string): void => {
    const field = fields.at(-1);
    const look = format();
    if (text === '' || look.hidden || (field && !field.result)) return;
    const number = field !== undefined && isPageNumber(field);
    if (number) field.shown = true;
    pieces.push({ kind: number ? 'page-number' : 'text', text, format: look });
  };
  const close = (): void => {
    const field = fields.pop();
    if (field && isPageNumber(field) && !field.shown) pieces.push({ kind: 'page-number', text: '1', format: format() });
  };
  const see = (item: Item): void => {
    switch (item.kind) {
      case 'run':
        run = item.edge === 'start' ? item.element : undefined;
        return;
      case 'text':
        if (run !== undefined && !item.deleted) add(item.text);
        return;
      case 'sign':
        if (run !== undefined) add(item.text);
        return;
      case 'page-break':
        pieces.push({ kind: 'page-break', text: '', format: format() });
        return;
      case 'simple-field':
        if (item.edge === 'end') close();
        else fields.push({ instruction: item.element.attributes['w:instr'] ?? '', result: true, shown: false });
        return;
      case 'field':
        seeField(item.edge, fields, close);
        return;
      case 'instruction': {
        const field = fields.at(-1);
        if (field && !field.result) field.instruction += item.text;
        return;
      }
      case 'object':
        if (!DRAWN.has(item.element.name)) return;
        drawn = true;
        for (const it of boxesIn(item.element)) boxes.push(it);
        return;
      case 'control':
      case 'bookmark':
      case 'math-run':
        return;
      default:
        item satisfies never;
    }
  };
  walkParagraph(paragraph, 'accepted', see);
  return { pieces, boxes, drawn };
}

function seeField(edge: 'begin' | 'separate' | 'end', fields: Field[], close: () => void): void {
  const field = fields.at(-1);
  if (edge === 'begin') fields.push({ instruction: '', result: false, shown: false });
  else if (edge === 'end') close();
  else if (field) field.result = true;
}
