import type { Campaign } from '../records/campaign.ts';
import { nearestWord } from '../text/nearest.ts';

/** 集体: what a suggestion may be about without being a person or a department. */
const COLLECTIVE = '班子';

/** What is amiss with a reference that may be a person, a department or plain words; nothing where it may be meant as it stands. */
export type ReadReference = (reference: string) => string | undefined;

/**
 * A reference that is no person and no department is plain words (局党委, 全体民警), and right as it is, unless two persons have the
 * name, or it is one slip of the pen away from a person or a department. Words are read once, however often they stand.
 */
export function referenceReader({ people, unit }: Campaign): ReadReference {
  const bearers = new Map<string, string[]>();
  const known = new Set([COLLECTIVE, unit.name, ...(unit.short ? [unit.short] : []), ...people.keys()]);
  const near = new Set<string>();
  for (const { id, name, posts } of people.values()) {
    bearers.set(name, [...(bearers.get(name) ?? []), id]);
    near.add(name);
    for (const { department, groups, roles, post } of posts) {
      if (department !== undefined) near.add(department);
      for (const word of [...Object.values(groups), ...roles, ...(post === undefined ? [] : [post])]) known.add(word);
    }
  }
  const read = (reference: string): string | undefined => {
    const ids = bearers.get(reference) ?? [];
    if (ids.length > 1) return `叫「${reference}」的有 ${ids.length} 人：请写编号 ${ids.join('、')}`;
    if (known.has(reference) || near.has(reference)) return undefined;
    const nearest = nearestWord(reference, near);
    return nearest === undefined ? undefined : `「${reference}」不是花名册里的人员或部门：是不是「${nearest}」？`;
  };
  const answers = new Map<string, string | undefined>();
  return (reference) => {
    if (!answers.has(reference)) answers.set(reference, read(reference));
    return answers.get(reference);
  };
}
