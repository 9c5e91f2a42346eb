import { describe, expect, test } from 'vitest';
import { departmentsOf } from '../../src/figures/department-figures.ts';
import { factsOf } from '../report/compose-from.ts';
import { FULL } from '../report/full-campaign.ts';

const value = (yaml: string, id: string): unknown => factsOf(yaml).figures.get(id)?.value;

const HEAD = `
format: 1
unit: {name: 某局}
campaign: {title: 谈心活动, period: {from: 2013-05-06, to: 2013-05-31}, phase: final, asOf: 2013-06-08}
`;
const MOVED = `${HEAD}
roster:
  - {id: a, name: 甲一, department: 一科}
  - {id: b, name: 乙二, posts: [{department: 一科, to: 2013-05-15}, {department: 二科, from: 2013-05-16}]}
  - {id: c, name: 丙三}
externals: [{id: d, name: 丁四, department: 一科}]
talks:
  - {id: t1, date: 2013-05-10, talkers: [a], talkees: [b]}
  - {id: t2, date: 2013-05-20, talkers: [a], talkees: [b, c, d]}
`;

describe('figures by department', () => {
  test('one who moved counts where he was on the day of the talk, and among the persons where he is', () => {
    expect(departmentsOf(factsOf(MOVED).campaign)).toEqual(['一科', '二科', '未登记部门', '外部人员']);
    expect(value(MOVED, 'departments.一科.persons')).toBe(1);
    expect(value(MOVED, 'departments.一科.attendances')).toBe(1);
    expect(value(MOVED, 'departments.二科.attendances')).toBe(1);
    expect(value(MOVED, 'departments.未登记部门.attendances')).toBe(1);
    expect(value(MOVED, 'departments.外部人员.attendances')).toBe(1);
  });

  test.each([
    ['persons', 'roster.persons'],
    ['attendances', 'talks.attendances'],
    ['people.required', 'coverage.people.required'],
    ['people.met', 'coverage.people.met'],
  ])('%s add up to %s', (name, whole) => {
    for (const yaml of [FULL, MOVED]) {
      const { campaign, figures } = factsOf(yaml);
      const parts = departmentsOf(campaign).map((it) => Number(figures.get(`departments.${it}.${name}`)?.value));
      expect(parts.length).toBeGreaterThan(1);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(figures.get(whole)?.value);
    }
  });

  test('the records behind them, and the base of the rate', () => {
    const { figures } = factsOf(FULL);
    const ids = (id: string) => figures.get(id)?.records.map((it) => it.id);
    expect(ids('departments.一中队.persons')).toEqual(['sun', 'zheng']);
    expect(ids('departments.一中队.attendances')).toEqual(['t004', 't005']);
    const { base, formula } = figures.get('departments.一中队.people.rate') ?? {};
    expect(base?.denominator).toBe(figures.get('departments.一中队.people.required')?.value);
    expect(formula).toContain('一中队');
  });

  test('a roster that tells no departments has none', () => {
    const yaml = `${HEAD}roster: [{id: a, name: 甲一}, {id: b, name: 乙二}]\n`;
    expect([...factsOf(yaml).figures.keys()].filter((id) => id.startsWith('departments.'))).toEqual([]);
  });
});

test.each(['channel', 'target'])('suggestions by %s and the rest add up, before and after merging', (key) => {
  const { figures } = factsOf(
    FULL.replace(
      'channels:\n',
      'channels:\n  - {id: box, title: 意见箱, received: [{raw: 12, merged: 5}, {target: 班子, raw: 3}]}\n',
    ).replace('suggestions:\n', 'suggestions:\n  - {id: s09, text: 没有写来源的意见}\n'),
  );
  const rest = key === 'channel' ? ['from-talks', 'unsourced'] : ['untargeted'];
  const sum = (merged: boolean): number =>
    [...figures.values()]
      .filter(({ id }) => {
        const bare = id.replace(/\.merged$/, '');
        const split = bare.startsWith(`suggestions.by-${key}.`) || rest.some((it) => bare === `suggestions.${it}`);
        return split && id.endsWith('.merged') === merged;
      })
      .reduce((total, figure) => total + Number(figure.value), 0);
  expect(sum(false)).toBe(figures.get('suggestions.raw')?.value);
  expect(sum(true)).toBe(figures.get('suggestions.merged')?.value);
  expect(sum(true)).toBeLessThan(sum(false));
});
