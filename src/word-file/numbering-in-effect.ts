import { chineseNumeral } from '../text/numeral.ts';
import { partTree, relationsOfPart, type WordFile } from './open-word-file.ts';
import { wholeOf } from './properties.ts';
import { childOf, childrenOf, valOf, type XmlElement } from './xml-tree.ts';

/** 自动编号: the levels that a file defines, and the numbers that its paragraphs show. */
export type Numbering = {
  level(id: string, level: number): XmlElement | undefined;
  /** The number that the next paragraph of this list and level shows (`一、`), `•` for a mark. Asked for once for each, in order. */
  next(id: string, level: number): string;
};

export function openNumbering(file: WordFile): Numbering {
  const part = [...relationsOfPart(file, file.main).values()].find(({ type }) => type.endsWith('/numbering'))?.target;
  const root = partTree(file, part ?? 'word/numbering.xml');
  const abstracts = new Map(of(root, 'w:abstractNum').map((it) => [it.attributes['w:abstractNumId'] ?? '', it]));
  const lists = new Map(of(root, 'w:num').map((it) => [it.attributes['w:numId'] ?? '', it]));
  const counts = new Map<string, number[]>();

  const level = (id: string, at: number): XmlElement | undefined => {
    const list = lists.get(id);
    const mine = of(list, 'w:lvlOverride').find((it) => wholeOf(it.attributes['w:ilvl']) === at);
    const common = abstracts.get(valOf(list, 'w:abstractNumId') ?? '');
    return childOf(mine, 'w:lvl') ?? of(common, 'w:lvl').find((it) => wholeOf(it.attributes['w:ilvl']) === at);
  };
  const startOf = (id: string, at: number): number => wholeOf(valOf(level(id, at), 'w:start')) ?? 1;

  return {
    level,
    next(id, at) {
      const shown = level(id, at);
      if (shown === undefined) return '';
      const key = valOf(lists.get(id), 'w:abstractNumId') ?? id;
      const numbers = counts.get(key) ?? [];
      counts.set(key, numbers);
      numbers[at] = (numbers[at] ?? startOf(id, at) - 1) + 1;
      numbers.length = at + 1;
      return labelOf(
        shown,
        (of) => numbers[of] ?? startOf(id, of),
        (of) => valOf(level(id, of), 'w:numFmt'),
      );
    },
  };
}

const of = (element: XmlElement | undefined, name: string): XmlElement[] => (element ? childrenOf(element, name) : []);

function labelOf(
  level: XmlElement,
  numberOf: (level: number) => number,
  formatOf: (level: number) => string | undefined,
): string {
  if (valOf(level, 'w:numFmt') === 'bullet') return '•';
  return (valOf(level, 'w:lvlText') ?? '').replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    return numeral(numberOf(at), formatOf(at));
  });
}

const CIRCLED = 0x2460;

function numeral(value: number, format: string | undefined): string {
  if (/^(?:chinese|japanese|taiwanese|ideograph)(?!Enclosed)/.test(format ?? '')) return chineseNumeral(value);
  if (/EnclosedCircle|^ideographEnclosed/.test(format ?? '') && value <= 20)
    return String.fromCharCode(CIRCLED + value - 1);
  if (format === 'lowerLetter' || format === 'upperLetter')
    return String.fromCharCode((format === 'lowerLetter' ? 96 : 64) + ((value - 1) % 26) + 1);
  return format === 'none' ? '' : String(value);
}
