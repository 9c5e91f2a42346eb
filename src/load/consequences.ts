import { spellingsOfKey } from '../records/keys.ts';
import type { Judgement } from './catalogue.ts';
import { isKnownKey } from './slip.ts';

const pathOf = ({ origin, field }: Judgement): readonly string[] => [
  ...origin.path.map(String),
  ...(field === undefined || field === '' ? [] : field.split('.')),
];

const placeOf = (file: string, path: readonly string[]): string => [file, ...path].join('\u0000');

/** 「姓名」 in the message about an unknown key: what was meant by it. */
const meantBy = ({ message, key = '' }: Judgement): readonly string[] =>
  [...message.matchAll(/「([^」]*)」/g)].flatMap(([, word = '']) => (word === key ? [] : [word.replace(/: $/, '')]));

/**
 * One slip, one finding. A key that was not recognised is missing as well: only the first is said. A mapping whose keys stand too far to
 * the left leaves its own key empty, and them unknown: only the indentation is said. What is
 * said of a mapping as a whole can only be told when its keys are known.
 */
export function withoutConsequences(judgements: readonly Judgement[]): readonly Judgement[] {
  const unknown = judgements.filter(({ rule }) => rule === 'unknown-key');
  if (unknown.length === 0) return judgements;
  // A list that odd brackets tore (records/torn-text.ts) is told at its own key, and is no word of an enumeration.
  const torn = new Set(unknown.filter(({ key }) => key === undefined).map((it) => placeOf(it.origin.file, pathOf(it))));
  const byMapping = new Map<string, Judgement[]>();
  for (const it of unknown) {
    const place = placeOf(it.origin.file, pathOf(it));
    byMapping.set(place, [...(byMapping.get(place) ?? []), it]);
  }
  const sections = new Set(unknown.filter(({ message }) => message.includes('请顶格写')).map(({ key }) => key));
  const dropped = new Set<Judgement>();
  const shifted: Judgement[] = [];
  for (const it of judgements) {
    const path = pathOf(it);
    const key = path.at(-1) ?? '';
    const beside = byMapping.get(placeOf(it.origin.file, path.slice(0, -1))) ?? [];
    const isOf = (places: { has(place: string): boolean }, at: readonly string[]): boolean =>
      places.has(placeOf(it.origin.file, at));
    if (it.rule === 'wrong-value' && (isOf(byMapping, path) || isOf(torn, path) || isOf(torn, path.slice(0, -1))))
      dropped.add(it);
    if (it.rule === 'missing-key' || it.message.startsWith('缺少「')) {
      const spellings = spellingsOfKey(key);
      if (beside.some((one) => meantBy(one).some((word) => spellings.includes(word)))) dropped.add(it);
      if (path.length === 1 && spellings.some((word) => sections.has(word))) dropped.add(it);
    }
    if (it.rule !== 'empty-value' || path.length === 0) continue;
    const children = beside.filter(
      (one) => isKnownKey(one.key ?? '') && !one.message.includes('只能写一次') && !dropped.has(one),
    );
    const [first] = children;
    if (first === undefined) continue;
    for (const one of [it, ...children]) dropped.add(one);
    shifted.push(shiftedOut(it, first, children));
  }
  return [...judgements.filter((it) => !dropped.has(it)), ...shifted];
}

/** The keys of a mapping that stand in line with the mapping's own key. */
function shiftedOut(empty: Judgement, first: Judgement, children: readonly Judgement[]): Judgement {
  const parent = /「([^」]+)」/.exec(empty.message)?.[1] ?? '上一行';
  const names = children.map(({ key }) => `「${key}」`).join('');
  return {
    ...first,
    rule: 'yaml-syntax',
    message: `缩进不对：${names}是「${parent}」的内容，却和「${parent}」左对齐：请在这几行前面多加两个空格`,
    related: [{ origin: empty.origin, field: empty.field, message: `「${parent}」在这里` }],
  };
}
