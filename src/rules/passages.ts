import type { Place } from '../finding/finding.ts';
import type { Campaign } from '../records/campaign.ts';
import { templateKind } from '../records/shipped-template.ts';

/** 一段文字: something that people wrote and the report prints. */
export type Passage = {
  readonly text: string;
  readonly place: Place;
  /** 标题、正文、短语 (a title of a stated number, a reason) or 表格 (a cell of an attachment). */
  readonly kind: 'title' | 'paragraph' | 'phrase' | 'cell';
  /** 下一步: it speaks of what is to come, so it claims nothing. */
  readonly future: boolean;
  /** The id of the record that it belongs to, where there is one. */
  readonly record?: string;
};

/** 印进汇报的文字, in the order of the campaign file: the only walk over what people wrote and the report prints. */
export function passagesOf(campaign: Campaign): Passage[] {
  return [
    ...headPassages(campaign),
    ...narrativePassages(campaign),
    ...framePassages(campaign),
    ...statedPassages(campaign),
    ...attachedPassages(campaign),
  ];
}

/** 正文: what stands in the running text of the report. */
export const runningPassages = (campaign: Campaign): Passage[] =>
  passagesOf(campaign).filter(({ kind }) => kind === 'paragraph');

function headPassages({ file, title, report }: Campaign): Passage[] {
  const origin = { file, path: ['report'] };
  const heading: Passage =
    report.title === undefined
      ? { text: title, place: { origin: { file, path: ['campaign'] }, field: 'title' }, kind: 'title', future: false }
      : { text: report.title, place: { origin, field: 'title' }, kind: 'title', future: false };
  if (report.closing === undefined) return [heading];
  return [heading, { text: report.closing, place: { origin, field: 'closing' }, kind: 'paragraph', future: false }];
}

const narrativePassages = ({ file, narrative }: Campaign): Passage[] =>
  Object.entries(narrative).flatMap(([section, paragraphs]) =>
    paragraphs.map((text, at): Passage => {
      const place = { origin: { file, path: ['narrative', section] }, field: String(at) };
      return { text, place, kind: 'paragraph', future: section === 'next' };
    }),
  );

function framePassages({ frames }: Campaign): Passage[] {
  const passages: Passage[] = [];
  for (const { origin, name, text, items } of frames) {
    const add = (words: string | undefined, field: string, kind: Passage['kind']) => {
      if (words !== undefined) passages.push({ text: words, place: { origin, field }, kind, future: false });
    };
    add(name, 'name', 'phrase');
    add(text, 'text', 'paragraph');
    items.forEach((item, at) => {
      add(item.title, `items.${at}.title`, 'paragraph');
      add(item.text, `items.${at}.text`, 'paragraph');
    });
  }
  return passages;
}

const statedPassages = ({ stated }: Campaign): Passage[] =>
  stated.flatMap(({ id, origin, title, parts }) => [
    { text: title, place: { origin, field: 'title' }, kind: 'phrase', future: false, record: id },
    ...parts.map((part, at): Passage => {
      return {
        text: part.title,
        place: { origin, field: `parts.${at}.title` },
        kind: 'phrase',
        future: false,
        record: id,
      };
    }),
  ]);

/**
 * 附件, or the text of a template that lists them: the suggestions and measures that are printed. A ledger prints the suggestions that it
 * answers, too.
 */
function attachedPassages({ report, suggestions, actions }: Campaign): Passage[] {
  const asked = new Set<string>(report.attachments);
  const { prints } = templateKind(report.template);
  const measures = asked.has('action-ledger') || prints.includes('actions');
  const everything = asked.has('suggestions') || prints.includes('suggestions');
  const answered = new Set(asked.has('action-ledger') ? actions.flatMap(({ addresses }) => addresses) : []);
  const printed = suggestions.filter(({ id }) => everything || answered.has(id));
  const passages = printed.map(({ id, origin, text }): Passage => {
    return { text, place: { origin, field: 'text' }, kind: 'cell', future: false, record: id };
  });
  if (!measures) return passages;
  for (const { id, origin, measure, evidence } of actions) {
    passages.push({ text: measure, place: { origin, field: 'measure' }, kind: 'cell', future: false, record: id });
    if (evidence !== undefined)
      passages.push({ text: evidence, place: { origin, field: 'evidence' }, kind: 'cell', future: false, record: id });
  }
  return passages;
}
