import type { Campaign, SourceRecord } from '../records/campaign.ts';
import type { Person } from '../records/person.ts';
import { daysBetween } from '../text/day.ts';
import { countFigure } from './build-figure.ts';
import type { Figure } from './figure.ts';
import { figureId } from './figure-id.ts';

/** 活动、花名册、免谈: how long, of how many, without whom. */
export function campaignFigures(campaign: Campaign): Figure[] {
  const { period, roster, externals, exemptions } = campaign;
  const head: SourceRecord = {
    id: campaign.title,
    origin: { file: campaign.file, path: ['campaign', 'period'] },
  };
  const departments = byDepartment(roster);
  const exempted = exemptions.filter(({ substitute }) => substitute === undefined);
  return [
    countFigure('campaign.days', daysBetween(period.from, period.to) + 1, '天', {
      formula: '活动起止日期之间的天数，首尾两天都计',
      records: [head],
    }),
    countFigure('roster.persons', roster.length, '人', {
      formula: '花名册上的人数',
      records: roster,
    }),
    countFigure('roster.departments', departments.size, '个', {
      formula: '花名册上不同部门的个数',
      records: [...departments.values()],
    }),
    countFigure('externals.persons', externals.length, '人', {
      formula: '外部人员名单上的人数',
      records: externals,
    }),
    countFigure('exemptions.persons', new Set(exempted.map(({ person }) => person)).size, '人', {
      formula: '免谈登记涉及的人数，同一人只计一次；改用其他形式谈话的不算免谈',
      records: exempted.map(({ person, origin }) => ({ id: person, origin })),
    }),
    ...attendanceFigures(campaign),
  ];
}

/** 应到、实到 of the meetings that have them. */
const attendanceFigures = ({ milestones, file }: Campaign): Figure[] =>
  milestones.flatMap(({ id, title, expected, attended }, at) => {
    const records = [{ id, origin: { file, path: ['campaign', 'milestones', at] } }];
    const figure = (name: string, chinese: string, value: number | undefined): Figure[] =>
      value === undefined
        ? []
        : [
            countFigure(`${figureId('milestones', id)}.${name}`, value, '人', {
              formula: `填报：${title}${chinese}人数`,
              records,
              stated: true,
            }),
          ];
    return [...figure('expected', '应到', expected), ...figure('attended', '实到', attended)];
  });

/** The first person of every department. */
function byDepartment(roster: readonly Person[]): Map<string, Person> {
  const departments = new Map<string, Person>();
  for (const person of roster) {
    for (const { department } of person.posts) {
      if (department !== undefined && !departments.has(department)) departments.set(department, person);
    }
  }
  return departments;
}
