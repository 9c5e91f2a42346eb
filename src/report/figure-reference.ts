import type { Figure, FigureId, Figures } from '../figures/figure.ts';
import { isFull } from '../figures/fully-covered.ts';
import type { RecordKey } from '../records/record-key.ts';
import { escapeMarkdown } from './record-text.ts';

/** A figure's id in a view: for the `figure` helper. Printed by itself it is its escaped id, so that it brings in no markup. */
export type FigureReference = { readonly figure: FigureId; toString(): string };

export const refer = (figure: FigureId): FigureReference => ({ figure, toString: () => escapeMarkdown(figure) });

/** A record in a view, for the `outcome` helper. Printed by itself it is its escaped name. */
export type RecordReference = { readonly record: RecordKey; toString(): string };

export const referTo = (record: RecordKey): RecordReference => ({ record, toString: () => escapeMarkdown(record) });

/** The number behind an id; 0 where there is none. */
export const numberOf = (figures: Figures, id: FigureId): number => {
  const value = figures.get(id)?.value;
  return typeof value === 'number' ? value : 0;
};

/** `:figure[96.9%]{id="coverage.p1.rate"}`: the words of a figure, marked as such. */
export const figureDirective = (figure: Figure): string =>
  `:figure[${escapeMarkdown(figure.text)}]{id="${idInMarkup(figure)}"}`;

/** The same with the number beside the words: a point of a chart. */
export function pointDirective(figure: Figure): string {
  const value = typeof figure.value === 'number' ? ` value="${figure.value}"` : '';
  return `:figure[${escapeMarkdown(figure.text)}]{id="${idInMarkup(figure)}"${value}}`;
}

const idInMarkup = ({ id }: Figure): string => id.replace(/[^\p{L}\p{N}._-]/gu, (char) => `&#${char.codePointAt(0)};`);

/** The open families: figures below a prefix that end in a word of the unit's or of an enumeration, with that word. */
export function family(
  figures: Figures,
  prefix: string,
): { readonly word: string; readonly id: FigureId; readonly value: number }[] {
  return [...figures.values()].flatMap(({ id, value }) => {
    if (!id.startsWith(`${prefix}.`) || typeof value !== 'number') return [];
    const rest = id.slice(prefix.length + 1);
    const word = /^\[(.*)\]$/.exec(rest)?.[1] ?? (/[.[\]]/.test(rest) ? undefined : rest);
    return word === undefined ? [] : [{ word, id, value }];
  });
}

/** 全覆盖: whether the figures below a prefix support saying so. `undefined` where there is no such coverage. */
export function mayClaimFullCoverage(figures: Figures, prefix: string): boolean | undefined {
  if (!figures.has(`${prefix}.required`) || !figures.has(`${prefix}.exempt`)) return undefined;
  const value = (name: string): number => numberOf(figures, `${prefix}.${name}`);
  return isFull({
    met: value('met'),
    missing: value('missing'),
    undecided: value('undecided'),
    pending: value('pending'),
  });
}
