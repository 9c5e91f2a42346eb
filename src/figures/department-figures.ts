import type { Campaign, SourceRecord } from '../records/campaign.ts';
import type { Person } from '../records/person.ts';
import type { Talk } from '../records/talk.ts';
import { chineseDay, type Day, within } from '../text/day.ts';
import { addTo } from '../text/grouped.ts';
import { countFigure } from './build-figure.ts';
import { peopleFigures } from './coverage-persons.ts';
import type { CoverageSum, Standing } from './coverage-sum.ts';
import type { Figure } from './figure.ts';
import { figureId } from './figure-id.ts';
import { namedShares } from './rate-text.ts';

/** Persons whose department is not written, and persons of other units, each as one group, so that the groups add up to the whole. */
const UNKNOWN = '未登记部门';
const OUTSIDE = '外部人员';

/** 部门 of a person on a day: of the post of that day, else of the last. Nobody: an id that leads nowhere, which has its finding. */
function departmentOn(person: Person | undefined, day: Day): string {
  if (person?.external) return OUTSIDE;
  const post = person?.posts.find((it) => within(day, it)) ?? person?.posts.at(-1);
  return post?.department ?? UNKNOWN;
}

/** What the ids of a department's figures start with. */
export const departmentPrefix = (department: string) => figureId('departments', department);

/** The departments in the order of the roster, then those that were left, persons outside last. Empty where no department is written. */
export function departmentsOf(campaign: Campaign): string[] {
  const { roster, externals, talks, asOf } = campaign;
  if (!roster.some(({ posts }) => posts.some(({ department }) => department !== undefined))) return [];
  const names = new Set(roster.map((person) => departmentOn(person, asOf)));
  for (const { talkees, date } of talks)
    for (const id of talkees) names.add(departmentOn(campaign.people.get(id), date));
  if (externals.length > 0) names.add(OUTSIDE);
  const last = [UNKNOWN, OUTSIDE].filter((name) => names.delete(name));
  return [...names, ...last];
}

/** 按部门: how many persons, how often talked with, and how many of those asked for have all of theirs met. Each adds up to the whole. */
export function departmentFigures(campaign: Campaign, { people }: CoverageSum): Figure[] {
  const { roster, asOf } = campaign;
  const persons = new Map<string, Person[]>();
  for (const person of roster) addTo(persons, departmentOn(person, asOf), person);
  const attendances = attendancesOf(campaign);
  const asked = new Map<string, [Person, Standing][]>();
  for (const [person, standing] of people) addTo(asked, departmentOn(person, asOf), [person, standing]);
  const named = namedShares(campaign);
  const day = `${chineseDay(asOf)}的部门`;
  return departmentsOf(campaign).flatMap((name) => {
    const prefix = departmentPrefix(name);
    const talks = attendances.get(name);
    return [
      countFigure(`${prefix}.persons`, persons.get(name)?.length ?? 0, '人', {
        formula: `花名册上${day}为「${name}」的人数`,
        records: persons.get(name) ?? [],
      }),
      countFigure(`${prefix}.attendances`, talks?.count ?? 0, '人次', {
        formula: `谈话对象在谈话当天的部门为「${name}」的人次`,
        records: [...(talks?.talks ?? [])],
      }),
      ...peopleFigures(`${prefix}.people`, `${day}为「${name}」的人员`, asked.get(name) ?? [], named),
    ];
  });
}

type Attendances = { count: number; readonly talks: Set<SourceRecord> };

function attendancesOf({ talks, people }: Campaign): Map<string, Attendances> {
  const found = new Map<string, Attendances>();
  const note = (name: string, talk: Talk): void => {
    const known = found.get(name) ?? { count: 0, talks: new Set() };
    known.count += 1;
    known.talks.add(talk);
    found.set(name, known);
  };
  for (const talk of talks) for (const id of talk.talkees) note(departmentOn(people.get(id), talk.date), talk);
  return found;
}
