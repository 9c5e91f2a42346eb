/** attributes select, three talkers of one talkee, group talks, squads. */
import { describe, expect, test } from 'vitest';
import { outcomesOf } from './outcomes.ts';

const YEAR = `
campaign: {title: 谈心谈话制度, period: {from: 2013-01-01, to: 2013-12-31}, asOf: 2013-12-31}`;

describe('every cadre of 35 and under, once a year', () => {
  const yaml = `${YEAR}
roster:
  - {name: 书记, roles: [主要领导], birthDate: 1960-01-01}
  - {name: 部长, roles: [组织部领导], birthDate: 1965-01-01}
  - {name: 三五, roles: [干部], birthDate: 1978-01-01}     # 35 on 31 December
  - {name: 三六, roles: [干部], birthDate: 1977-12-31}     # 36 on that day
  - {name: 闰生, roles: [干部], birthDate: 1980-02-29}
  - {name: 不详, roles: [干部]}
pairings:
  - {id: p1, left: {role: [主要领导, 组织部领导]}, right: {role: 干部, age: {max: 35}}, relation: any-of, window: {every: year}}
talks:
  - {id: t1, date: 2013-06-01, talkers: 部长, talkees: 三五}`;

  test('whole years on the last day of the window; a missing birth date is undecided', () =>
    expect(outcomesOf(yaml)).toEqual({ p1: 'met 1 undecided 1 missing 1' }));

  test('who may not belong is undecided even when talked with: nobody knows whether he was asked for', () =>
    expect(outcomesOf(yaml.replace('talkees: 三五', 'talkees: [三五, 不详]'))).toEqual({
      p1: 'met 1 undecided 1 missing 1',
    }));
});

test('three talkers, three periods, one talkee', () =>
  expect(
    outcomesOf(`${YEAR}
roster: [{name: 村官, roles: [村官]}, {name: 乡书记, roles: [乡镇主要领导]}, {name: 乡长, roles: [乡镇主要领导]}]
externals: [{name: 组织部, roles: [县组织部]}, {name: 县领导, roles: [县领导]}]
edges: [{kind: 结对, from: 县领导, to: 村官}]
pairings:
  - {id: p1, left: {role: 县组织部}, right: {role: 村官}, window: {every: year}}
  - {id: p2, left: {role: 县领导}, right: {role: 村官}, relation: {edge: 结对}, window: {every: half}}
  - {id: p3, left: {role: 乡镇主要领导}, right: {role: 村官}, relation: any-of, window: {every: quarter}}
talks:
  - {id: t1, date: 2013-03-01, talkers: 组织部, talkees: 村官}
  - {id: t2, date: 2013-07-01, talkers: 县领导, talkees: 村官}
  - {id: t3, date: 2013-02-01, talkers: 乡书记, talkees: 村官}
  - {id: t4, date: 2013-05-01, talkers: 乡长, talkees: 村官}`),
  ).toEqual({ p1: 'met 1', p2: 'met 1 missing 1', p3: 'met 2 missing 2' }));

test('group talks each quarter, within the talk group', () =>
  expect(
    outcomesOf(`${YEAR.replaceAll('2013-12-31', '2013-06-30')}
roster:
  - {name: 组长, roles: [谈话组长], groups: {谈话组: 一组}}
  - {name: 甲, roles: [员工], groups: {谈话组: 一组}}
  - {name: 乙, roles: [员工], groups: {谈话组: 一组}}
  - {name: 丙, roles: [员工], groups: {谈话组: 二组}}
pairings:
  - id: p1
    left: {role: 谈话组长}
    right: {role: 员工}
    relation: any-of
    same: group.谈话组
    window: {every: quarter}
    form: {modes: [group], group: yes}
talks:
  - {id: t1, date: 2013-03-01, talkers: 组长, talkees: [甲, 乙, 丙], mode: group}
  - {id: t2, date: 2013-04-01, talkers: 组长, talkees: 甲}`), // one-to-one, where the form asks for a group
  ).toEqual({ p1: 'met 2 missing 4' })); // 甲, 乙 in the first quarter; 丙's group has no 组长

test('every 班长 with his own 班员, monthly', () =>
  expect(
    outcomesOf(`${YEAR.replaceAll('2013-12-31', '2013-02-28')}
roster:
  - {name: 班长一, roles: [班长], groups: {班: 一班}}
  - {name: 班长二, roles: [班长], groups: {班: 二班}}
  - {name: 甲, roles: [班员], groups: {班: 一班}}
  - {name: 乙, roles: [班员], groups: {班: 二班}}
pairings:
  - {id: p1, left: {role: 班长}, right: {role: 班员}, same: group.班, window: {every: month}}
talks:
  - {id: t1, date: 2013-01-05, talkers: 班长一, talkees: 甲}
  - {id: t2, date: 2013-02-05, talkers: 班长一, talkees: 甲}
  - {id: t3, date: 2013-02-05, talkers: 班长一, talkees: 乙}`), // of another squad
  ).toEqual({ p1: 'met 2 missing 2' }));

test('例行廉政谈话: 书记↔班子/下级书记, 班子↔分管部门书记', () =>
  expect(
    outcomesOf(`${YEAR}
roster:
  - {name: 书记, roles: [书记, 班子]}
  - {name: 甲, roles: [班子]}
  - {name: 部书, roles: [下级书记], department: 一部}
edges: [{kind: 分管, from: 甲, to: 一部}]
pairings:
  - {id: p1, left: {role: 书记}, right: {any: [{role: 班子}, {role: 下级书记}]}, window: {every: year}, form: {kinds: [廉政谈话]}}
  - {id: p2, left: {role: 班子}, right: {role: 下级书记}, relation: {edge: 分管}, window: {every: year}, form: {kinds: [廉政谈话]}}
talks:
  - {id: t1, date: 2013-03-01, talkers: 书记, talkees: 甲, kind: 廉政谈话}
  - {id: t2, date: 2013-03-02, talkers: 书记, talkees: 部书, kind: 交流谈话}
  - {id: t3, date: 2013-03-03, talkers: 甲, talkees: 部书}`),
  ).toEqual({
    p1: 'met 1 missing 1', // t2 is another type of talk
    p2: 'undecided 1', // t3 does not say of which type it was
  }));
