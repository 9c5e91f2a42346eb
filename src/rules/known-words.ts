import type { Campaign } from '../records/campaign.ts';
import type { ListName } from '../records/list-names.ts';
import { ofWord, otherKey } from '../records/other-key.ts';
import { personCalled } from '../records/person-called.ts';
import type { Origin } from '../source/origin.ts';
import { nearestWord } from '../text/nearest.ts';
import { isOfficeWord, isPost } from '../text/office-words.ts';
import { nearWords, type Slip, slipBetween } from '../text/one-slip.ts';
import type { RuleRemark } from './define-rule.ts';

/** 集体: what a suggestion may be about without being a person or a department. */
const COLLECTIVE = '班子';

/** What is amiss with a reference; `sure`: it leads nowhere for certain (an id that is nobody, a name with one slip in it). */
type Amiss = { readonly message: string; readonly sure: boolean };

/** What is amiss with a reference that may be a person, a department or plain words; nothing where it may be meant as it stands. */
export type ReadReference = (reference: string) => Amiss | undefined;

/** What is written as ids are: plain words are Chinese. */
const LIKE_ID = /^[\w.-]+$/;

/** Slips that are believed of any name; another character of a name of two may well be another person. */
const isSure = (slip: Slip, reference: string): boolean =>
  slip === 'alike' || slip === 'exchanged' || slip === 'doubled' || reference.length > 2;

/**
 * A reference that is no person and no department is plain words (局党委, 全体民警), and right as it is, unless two persons have the
 * name, it is written as ids are, or it is a slip of the pen away from a person or a department. Words are read once, however often they stand.
 */
export function referenceReader({ people, unit }: Campaign): ReadReference {
  const bearers = new Map<string, string[]>();
  const known = new Set([COLLECTIVE, unit.name, ...(unit.short ? [unit.short] : []), ...people.keys()]);
  const near = new Set<string>();
  const departments = new Set<string>();
  for (const { id, name, posts } of people.values()) {
    bearers.set(name, [...(bearers.get(name) ?? []), id]);
    near.add(name);
    for (const { department, groups, roles, post } of posts) {
      if (department !== undefined) departments.add(department);
      for (const word of [...Object.values(groups), ...roles, ...(post === undefined ? [] : [post])]) known.add(word);
    }
  }
  for (const department of departments) near.add(department);
  // Most records name nobody that there is not.
  let index: ReturnType<typeof nearWords> | undefined;
  const nearly = (reference: string): readonly string[] => {
    index ??= nearWords([...near, COLLECTIVE]);
    return index(reference);
  };
  const read = (reference: string): Amiss | undefined => {
    const ids = bearers.get(reference) ?? [];
    if (ids.length > 1)
      return { message: `叫「${reference}」的有 ${ids.length} 人：请写编号 ${ids.join('、')}`, sure: false };
    if (known.has(reference) || near.has(reference)) return undefined;
    const called = personCalled(reference, people.values());
    if (called !== undefined)
      return { message: `「${reference}」不是花名册里的人员或部门：是不是「${called.name}」？`, sure: false };
    if (isPostOf(reference, departments)) return undefined;
    // 科处支部 beside 处科支部 is another department, where both are words of the office.
    const isOther = (word: string): boolean =>
      slipBetween(reference, word) === 'exchanged' && isOfficeWord(reference) && isOfficeWord(word);
    const likely = nearly(reference).filter((word) => !isOther(word));
    const slips = likely.flatMap((word) => slipBetween(reference, word) ?? []);
    const right = likely.find((word) => slipBetween(reference, word) !== undefined);
    const nearest =
      right ??
      nearestWord(
        reference,
        [...near].filter((word) => !isOther(word)),
      );
    const isWord = isOfficeWord(reference);
    const seen = LIKE_ID.test(reference)
      ? `没有编号是「${reference}」的人员`
      : `「${reference}」不是花名册里的人员或部门`;
    if (nearest !== undefined)
      return {
        message: `${seen}：是不是「${nearest}」？`,
        sure: LIKE_ID.test(reference) || (!isWord && slips.some((slip) => isSure(slip, reference))),
      };
    return LIKE_ID.test(reference) ? { message: `${seen}：请写编号、姓名或部门`, sure: true } : undefined;
  };
  const answers = new Map<string, Amiss | undefined>();
  return (reference) => {
    if (!answers.has(reference)) answers.set(reference, read(reference));
    return answers.get(reference);
  };
}

/** 责任人: 整改中 — a word of another key of the record is no name. */
function misplaced(reference: string, section: ListName, field: string): Amiss | undefined {
  const other = otherKey(reference, [section], field, { ...ofWord(reference), beyond: false });
  return other === undefined
    ? undefined
    : { message: `「${reference}」要写在${other}那一项；这里要写姓名、编号或部门`, sure: true };
}

/** 管护股股长: a post in a department that there is. */
const isPostOf = (reference: string, departments: ReadonlySet<string>): boolean =>
  [...departments].some((it) => reference.startsWith(it) && isPost(reference.slice(it.length)));

/** What there is to say of references of a record: the fields that hold them, each with what is amiss. */
export function remarksOnReferences(
  section: ListName,
  record: { readonly id?: string; readonly origin: Origin },
  references: Readonly<Record<string, string | undefined>>,
  read: ReadReference,
): RuleRemark[] {
  return Object.entries(references).flatMap(([field, reference]) => {
    const amiss = reference === undefined ? undefined : (misplaced(reference, section, field) ?? read(reference));
    if (amiss === undefined) return [];
    return [{ origin: record.origin, field, record: record.id, message: amiss.message, lighter: !amiss.sure }];
  });
}
