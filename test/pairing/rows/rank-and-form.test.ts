/** who may talk to whom; the form of a talk; what its record must hold. */
import { describe, expect, test } from 'vitest';
import { outcomesOf } from './outcomes.ts';

const MAY = `
campaign: {title: 谈心谈话, period: {from: 2013-05-01, to: 2013-05-31}, asOf: 2013-05-31}`;

test('长春退休谈话: three levels by rank, five achievements listed per talk', () =>
  expect(
    outcomesOf(`${MAY}
externals: [{name: 市委书记, roles: [市委书记]}, {name: 部长, roles: [组织部长]}, {name: 副部长, roles: [分管副部长]}]
roster:
  - {name: 正甲, rank: 正局实职, tags: [拟退休]}
  - {name: 副甲, rank: 副局实职, tags: [拟退休]}
  - {name: 巡视, rank: 巡视员, tags: [拟退休]}
  - {name: 其他, rank: 正处, tags: [拟退休]}
  - {name: 在职, rank: 正处}
pairings:
  - id: p1
    left: {role: 市委书记}
    right: {rank: 正局实职, tag: 拟退休}
    evidence: {fields: [{name: achievements, min: 5}]}
  - id: p2
    left: {role: 组织部长}
    right: {rank: [副局实职, 巡视员], tag: 拟退休}
    evidence: {fields: [{name: achievements, min: 5}]}
  - id: p3
    left: {role: 分管副部长}
    right: {tag: 拟退休, not: {rank: [正局实职, 副局实职, 巡视员]}}
    evidence: {fields: [{name: achievements, min: 5}]}
talks:
  - {id: t1, date: 2013-05-02, talkers: 市委书记, talkees: 正甲, achievements: [一, 二, 三, 四, 五]}
  - {id: t2, date: 2013-05-02, talkers: 部长, talkees: 副甲, achievements: [一, 二, 三, 四]}
  - {id: t3, date: 2013-05-02, talkers: 部长, talkees: 巡视}
  - {id: t4, date: 2013-05-02, talkers: 部长, talkees: 其他, achievements: [一, 二, 三, 四, 五]}`),
  ).toEqual({ p1: 'met 1', p2: 'undecided 1 missing 1', p3: 'missing 1' })); // p2: four are too few; none written: cannot tell

test('仙桃人大: by the 书记 or the 副书记; 中层 by the 委办负责人; others by 中层', () =>
  expect(
    outcomesOf(`${MAY}
roster:
  - {name: 书记, roles: [党组书记]}
  - {name: 副书, roles: [党组副书记]}
  - {name: 委一, roles: [委办负责人], department: 一委}
  - {name: 委二, roles: [委办负责人], department: 二委}
  - {name: 中层, roles: [中层], department: 一委}
  - {name: 干部, roles: [一般], department: 一委}
pairings:
  - {id: p1, left: {role: [党组书记, 党组副书记]}, right: {role: 委办负责人}, relation: any-of}
  - {id: p2, left: {role: 委办负责人}, right: {role: 中层}, relation: any-of, same: department}
  - {id: p3, left: {role: 中层}, right: {role: 一般}, relation: any-of, same: department}
talks:
  - {id: t1, date: 2013-05-02, talkers: 副书, talkees: 委一}
  - {id: t2, date: 2013-05-02, talkers: 书记, talkees: 委二}
  - {id: t3, date: 2013-05-02, talkers: 委二, talkees: 中层}`),
  ).toEqual({ p1: 'met 2', p2: 'missing 1', p3: 'missing 1' })); // any one suffices; t3 is another committee

describe('only from above, or either way round', () => {
  const yaml = (form: string) => `${MAY}
roster: [{name: 书记, roles: [书记]}, {name: 甲, roles: [民警]}]
pairings: [{id: p1, left: {role: 书记}, right: {role: 民警}, form: {${form}}}]
talks: [{id: t1, date: 2013-05-02, talkers: 甲, talkees: 书记}]`;
  test('either way by default', () => expect(outcomesOf(yaml(''))).toEqual({ p1: 'met 1' }));
  test('direction: left', () => expect(outcomesOf(yaml('direction: left'))).toEqual({ p1: 'missing 1' }));
  test('direction: right', () => expect(outcomesOf(yaml('direction: right'))).toEqual({ p1: 'met 1' }));
  test('initiator not written: cannot tell', () =>
    expect(outcomesOf(yaml('initiator: talkee'))).toEqual({ p1: 'undecided 1' }));
});

describe('form', () => {
  const yaml = (form: string, talk: string, exemption = '') => `${MAY}
roster:
  - {name: 书记, roles: [书记]}
  - {name: 陪同, roles: [部门负责人]}
  - {name: 甲, roles: [民警]}
  - {name: 乙}
  - {name: 丙}
pairings: [{id: p1, left: {role: 书记}, right: {role: 民警}, form: {${form}}}]
exemptions: [${exemption}]
talks: [{id: t1, date: 2013-05-02, ${talk}}]`;
  const TO = 'talkers: 书记, talkees: 甲';
  const MANY = 'talkers: 书记, talkees: [甲, 乙, 丙]';
  const SITTING = 'talkers: [书记, 陪同], talkees: [甲, 乙]';
  const ONE = 'modes: [one-to-one]';

  test.each([
    ['one-to-many counts by default', '', MANY, 'met 1'],
    ['one-to-many is no one-to-one', ONE, MANY, 'missing 1'],
    ['more talkers make a group, which does not count by default', '', SITTING, 'missing 1'],
    ['a written group does not count by default either', '', `${TO}, mode: group`, 'missing 1'],
    ['a group counts where it may', 'group: yes', SITTING, 'met 1'],
    ['a written mode decides against the heads', ONE, `${SITTING}, mode: one-to-one`, 'met 1'],
    ['telephone counts by default', '', `${TO}, mode: phone`, 'met 1'],
    ['telephone is no one-to-one', ONE, `${TO}, mode: phone`, 'missing 1'],
    ['not more heads than allowed', 'maxGroup: 2', MANY, 'missing 1'],
    ['an hour at least: sixty minutes', 'minMinutes: 60', `${TO}, minutes: 60`, 'met 1'],
    ['an hour at least: fifty-nine', 'minMinutes: 60', `${TO}, minutes: 59`, 'missing 1'],
    ['an hour at least, from start and end', 'minMinutes: 60', `${TO}, start: "9:00", end: "10:00"`, 'met 1'],
    ['minutes not written: cannot tell', 'minMinutes: 60', TO, 'undecided 1'],
    ['minutes not written, but the wrong mode anyway', `${ONE}, minMinutes: 60`, `${TO}, mode: phone`, 'missing 1'],
  ])('%s', (_, form, talk, outcome) => expect(outcomesOf(yaml(form, talk))).toEqual({ p1: outcome }));

  test('telephone only as the substitute of one who is away', () => {
    const substitute = '{person: 甲, reason: 外出, substitute: phone}';
    expect(outcomesOf(yaml(ONE, `${TO}, mode: phone`, substitute))).toEqual({ p1: 'met 1' });
    expect(outcomesOf(yaml(ONE, `${TO}, mode: online`, substitute))).toEqual({ p1: 'missing 1' }); // not exempt either
  });

  test('主官个别谈, 干部普遍谈: parallel coverages of the same people', () => {
    const parallel = `${MAY}
roster: [{name: 主官, roles: [主官]}, {name: 干部, roles: [干部]}, {name: 甲, roles: [战士]}]
pairings:
  - {id: p1, left: {role: 主官}, right: {role: 战士}, relation: any-of}
  - {id: p2, left: {role: 干部}, right: {role: 战士}, relation: any-of}
talks: [{id: t1, date: 2013-05-02, talkers: 主官, talkees: 甲}]`;
    expect(outcomesOf(parallel)).toEqual({ p1: 'met 1', p2: 'missing 1' });
  });
});

describe('evidence', () => {
  const yaml = (evidence: string, talk: string) => `${MAY}
roster: [{name: 书记, roles: [书记]}, {name: 甲, roles: [民警]}]
pairings: [{id: p1, left: {role: 书记}, right: {role: 民警}, evidence: {${evidence}}}]
talks: [{id: t1, date: 2013-05-02, talkers: 书记, talkees: 甲${talk}}]`;
  test.each([
    ['place and content written', 'fields: [place, content]', ', place: 会议室, content: 作风', 'met 1'],
    ['content not written: cannot tell', 'fields: [place, content]', ', place: 会议室', 'undecided 1'],
    ['recorded on the third day', 'recordedWithin: 3d', ', recordedOn: 2013-05-05', 'met 1'],
    ['recorded on the fourth day', 'recordedWithin: 3d', ', recordedOn: 2013-05-06', 'missing 1'],
    ['recorded: no day written', 'recordedWithin: 3d', '', 'undecided 1'],
    ['signed by both', 'signed: [talker, talkee]', ', signed: [talkee, talker]', 'met 1'],
    ['signatures not written', 'signed: [talker, talkee]', '', 'undecided 1'],
    ['opinions both ways', 'opinions: both', ', opinions: {toTalker: [一], toTalkee: [二]}', 'met 1'],
    ['opinions not written', 'opinions: both', '', 'undecided 1'],
  ])('%s', (_, evidence, talk, outcome) => expect(outcomesOf(yaml(evidence, talk))).toEqual({ p1: outcome }));
});
