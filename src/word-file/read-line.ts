import { boxesIn } from './boxes.ts';
import { foldText } from './fold-text.ts';
import { type Item, type Side, walkParagraph } from './walk-paragraph.ts';
import { childOf, valOf, type XmlElement } from './xml-tree.ts';

/** What marks words of a line: a 内容控件 (its tag) or a 书签 (its name). Offsets are those of the line's text, end excluded. */
export type LineMark = {
  readonly by: 'control' | 'bookmark';
  readonly name: string;
  readonly start: number;
  readonly end: number;
};

/** A run of a line: which stretch of the text it holds, and its place in the text of the part. */
export type LineRun = {
  readonly start: number;
  readonly end: number;
  readonly xml: { readonly start: number; readonly end: number };
};

/** 隐藏文字: words that stand in the file before the character `at` of a line, and that nobody sees. */
export type HiddenWords = { readonly at: number; readonly text: string };

/** A line that is being read. Several paragraphs make one line where the mark between them was struck out. */
export type Draft = {
  text: string;
  readonly marks: LineMark[];
  readonly runs: LineRun[];
  readonly boxes: XmlElement[];
  readonly hidden: HiddenWords[];
};

/** What goes on from line to line: bookmarks that are open, by their id, and how deep in the instruction of a field we are. */
export type Ongoing = {
  readonly side: Side;
  /** Whether a run of these properties, in a paragraph of those, is hidden. */
  readonly isHidden: (paragraph: XmlElement | undefined, own: XmlElement | undefined) => boolean;
  /** Whether what fields say of pages is passed over. */
  readonly withoutPages: boolean;
  readonly bookmarks: Map<string, { readonly name: string; start: number }>;
  readonly fields: Field[];
};

type Field = { instruction: string; result: boolean };

const OF_PAGES = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;

/** The tag of a 内容控件; undefined where it has none. */
export const tagOf = (control: XmlElement): string | undefined => valOf(childOf(control, 'w:sdtPr'), 'w:tag');

/** Adds what a paragraph says to a line. */
export function readInto(paragraph: XmlElement, draft: Draft, ongoing: Ongoing): void {
  const { fields, side } = ongoing;
  const properties = childOf(paragraph, 'w:pPr');
  const starts: number[] = [];
  let hidden = false;
  const add = (text: string): void => {
    const passed = fields.some(
      ({ result, instruction }) => !result || (ongoing.withoutPages && OF_PAGES.test(instruction)),
    );
    if (passed || text === '') return;
    if (hidden) hide(text, draft);
    else draft.text += text;
  };
  const see = (item: Item): void => {
    switch (item.kind) {
      case 'run':
      case 'math-run':
        hidden = item.edge === 'start' && ongoing.isHidden(properties, childOf(item.element, 'w:rPr'));
        if (item.edge === 'start') starts.push(draft.text.length);
        else endRun(item.element, starts.pop() ?? 0, draft);
        return;
      case 'control':
        if (item.edge === 'start') starts.push(draft.text.length);
        else endControl(item.element, starts.pop() ?? 0, draft);
        return;
      case 'bookmark':
        (item.edge === 'start' ? openBookmark : closeBookmark)(item.element, draft, ongoing);
        return;
      case 'text':
        add(foldText(item.text));
        return;
      case 'sign':
        add(item.text);
        return;
      case 'simple-field':
        if (item.edge === 'end') fields.pop();
        else fields.push({ instruction: item.element.attributes['w:instr'] ?? '', result: true });
        return;
      case 'field':
        seeField(item.edge, fields);
        return;
      case 'instruction': {
        const field = fields.at(-1);
        if (field && !field.result) field.instruction += item.text;
        return;
      }
      case 'object':
        if (fields.every(({ result }) => result) && !hidden)
          draft.boxes.push(...boxesIn(item.element).map(({ content }) => content));
        return;
      case 'page-break':
        return;
      default:
        item satisfies never;
    }
  };
  walkParagraph(paragraph, side, see);
}

function hide(text: string, { hidden, text: { length } }: Draft): void {
  const last = hidden.at(-1);
  if (last?.at === length) hidden[hidden.length - 1] = { at: length, text: last.text + text };
  else hidden.push({ at: length, text });
}

function endRun(run: XmlElement, start: number, { text, runs }: Draft): void {
  if (text.length > start) runs.push({ start, end: text.length, xml: run });
}

function endControl(control: XmlElement, start: number, { text, marks }: Draft): void {
  const name = tagOf(control);
  if (name !== undefined) marks.push({ by: 'control', name, start, end: text.length });
}

export function openBookmark({ attributes }: XmlElement, { text }: Draft, { bookmarks }: Ongoing): void {
  bookmarks.set(attributes['w:id'] ?? '', { name: attributes['w:name'] ?? '', start: text.length });
}

export function closeBookmark({ attributes }: XmlElement, { text, marks }: Draft, { bookmarks }: Ongoing): void {
  const id = attributes['w:id'] ?? '';
  const open = bookmarks.get(id);
  if (open === undefined) return;
  bookmarks.delete(id);
  marks.push({ by: 'bookmark', name: open.name, start: open.start, end: text.length });
}

function seeField(edge: 'begin' | 'separate' | 'end', fields: Field[]): void {
  const field = fields.at(-1);
  if (edge === 'begin') fields.push({ instruction: '', result: false });
  else if (edge === 'end') fields.pop();
  else if (field) field.result = true;
}
