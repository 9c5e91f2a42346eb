import type { Line } from './lines.ts';
import type { LevelMark } from './marks.ts';

export type HeadPart = '份号' | '密级' | '紧急程度' | '发文机关标志' | '发文字号' | '签发人';

/** A numbered paragraph of the text; `part` tells the text (0) and its attachments (1 …) apart. */
export type Heading = { readonly line: Line; readonly mark: LevelMark; readonly part: number };

export type Attachment = {
  readonly mark: Line;
  readonly title: readonly Line[];
  readonly lines: readonly Line[];
};

/** 各要素: what was taken for what. An element that was not recognised has no lines. */
export type Structure = {
  readonly head: readonly { readonly part: HeadPart; readonly line: Line }[];
  readonly title: readonly Line[];
  /** 题下署名. */
  readonly underTitle: readonly Line[];
  readonly addressee: readonly Line[];
  /** 正文: its paragraphs in order, without blank ones and tables. */
  readonly text: readonly Line[];
  readonly headings: readonly Heading[];
  readonly attendance: readonly Line[];
  readonly attachmentList: readonly Line[];
  readonly signature: readonly Line[];
  readonly date: Line | undefined;
  readonly note: Line | undefined;
  readonly attachments: readonly Attachment[];
  readonly imprint: readonly Line[];
};

/** What the user says instead: numbers of lines; none for an element that is not there. */
export type Corrections = {
  readonly title?: readonly number[] | undefined;
  readonly addressee?: readonly number[] | undefined;
  readonly signature?: readonly number[] | undefined;
  readonly date?: readonly number[] | undefined;
};
