import { ageOn } from '../../pairing/who/membership.ts';
import { partyOf } from '../../records/party-words.ts';
import type { Person } from '../../records/person.ts';
import { addDays, chineseDay, type Day, isYearless } from '../../text/day.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';

export default defineRule({
  id: 'life-dates',
  title: '出生、入职、入党、转正的日期合乎情理',
  basis: '内部约定；入党年满十八岁，见《中国共产党章程》第一条',
  family: 'plausibility',
  severity: always('error'),
  why: '出生日期晚于今天、出生以前就到岗、转正早于入党，都是日期写错了。按年龄、按入党日期确定应谈人的，会算错人。',
  mend: '对照档案改正日期；年份打错一位的最多。',
  examples: {
    passes: `
roster:
  - {id: zhang, name: 张一, birthDate: 1968-03-02, from: 1990-07-01, party: 党员, dates: {入党日期: 1995-07-01, 转正时间: 1996-07-01, 参加工作时间: 1990-07-01}}
  - {id: li, name: 李二, birthDate: 2001-09-01, roles: [学生]}
  - {id: zhou, name: 周三, party: 预备党员, dates: {入党时间: 2012-07-01, 试用期转正: 2010-07-01}}
  - {id: wu, name: 吴五, party: 党员, from: 2009-07-01, dates: {入党时间: 2012-07-01, 转正时间: 2010-07-01}}
  - {id: sun, name: 孙六, party: 群众, dates: {申请入党时间: 2012-07-01}}`,
    fails: [
      {
        yaml: `
roster:
  - {id: zhang, name: 张一, birthDate: 2057-03-02}
  - {id: li, name: 李二, birthDate: 2001-03-02}
  - {id: zhou, name: 周三, birthDate: 1921-03-02}
  - {id: wu, name: 吴五, birthDate: 1980-03-02, from: 1979-07-01}
  - {id: sun, name: 孙六, birthDate: 1980-03-02, dates: {入党日期: 1997-07-01}}
  - {id: qian, name: 钱七, birthDate: 1980-03-02, dates: {入职日期: 1970-07-01}}
  - {id: feng, name: 冯八, party: 群众, dates: {joinedParty: 1999-07-01}}`,
        says: [
          { line: 2, message: '张一的出生日期2057年3月2日晚于截至日期' },
          { line: 3, message: '李二到截至日期只有 12 岁' },
          { line: 4, message: '周三到截至日期已有 92 岁' },
          { line: 5, message: '吴五1979年7月1日到岗，早于出生日期' },
          { line: 6, message: '孙六1997年7月1日入党时不满十八岁' },
          { line: 7, message: '钱七的「入职日期」1970年7月1日早于出生日期' },
          { line: 8, message: '冯八写了入党日期，政治面貌却是「群众」' },
        ],
      },
      {
        yaml: `
roster:
  - {id: zhang, name: 张一, party: 中共党员, dates: {入党时间: 2010-06-01, 转正时间: 2009-06-01}}
  - {id: li, name: 李二, party: 预备党员, dates: {入党时间: 2008-06-01}}
  - {id: zhou, name: 周三, from: 2000-01-01, dates: {参加工作时间: 2008-06-01}}`,
        says: [
          { line: 2, message: '张一的「转正时间」2009年6月1日早于入党（2010年6月1日）' },
          { line: 3, message: '李二2008年6月1日入党，预备期早已满了，政治面貌却还是「预备党员」' },
          { line: 4, message: '周三2000年1月1日到岗，早于「参加工作时间」2008年6月1日' },
        ],
      },
    ],
  },
  check: ({ campaign: { people, asOf } }) => [...people.values()].flatMap((person) => doubtsOn(person, asOf)),
});

/** Pupils may be young. */
const isPupil = ({ posts }: Person): boolean =>
  posts.some(({ roles, post, tags, department, groups }) =>
    [...roles, ...tags, post, department, ...Object.values(groups), ...Object.keys(groups)].some((word) =>
      /生|学员|少年|班|级/.test(word ?? ''),
    ),
  );

/** 入党, not the asking for it. */
const JOINED_PARTY = /^joinedParty$|^(?!.*(?:申请|积极|培养|发展)).*入党/;
/** 转正 of a member of the party, not of one on trial at work. */
const CONFIRMED = /^(?!.*(?:试用|见习|入职|实习|工作|定级)).*转正/;
/** 预备期 is a year, and is put off for a year at most (章程第七条); the meeting that decides may be late. */
const LONGEST_PROBATION = 2 * 366 + 92;
const TRIAL = 2 * 366;
const BEGAN_WORK = /参加工作/;
const AT_WORK = 14;

/** What is seen, at which field; only what cannot be is an error. */
type Seen = { readonly field: string; readonly seen: string; readonly impossible?: boolean };

function doubtsOn(person: Person, asOf: Day): RuleRemark[] {
  const seen = [...ofBirth(person, asOf), ...ofParty(person, asOf), ...ofWork(person)];
  return seen.map(({ field, seen: what, impossible }) => ({
    origin: person.origin,
    field,
    record: person.id,
    subject: `${person.id}.${field}`,
    message: `${person.name}${what}：请核对日期`,
    lighter: impossible !== true,
  }));
}

function ofBirth(person: Person, asOf: Day): Seen[] {
  const { birthDate, from, dates } = person;
  if (birthDate === undefined) return [];
  if (birthDate > asOf)
    return [{ field: 'birthDate', seen: `的出生日期${chineseDay(birthDate)}晚于截至日期`, impossible: true }];
  const age = ageOn(birthDate, asOf);
  const seen: Seen[] = [];
  if (age < 16 && !isPupil(person)) seen.push({ field: 'birthDate', seen: `到截至日期只有 ${age} 岁` });
  if (age >= 85) seen.push({ field: 'birthDate', seen: `到截至日期已有 ${age} 岁` });
  if (from !== undefined && !isYearless(from) && !isPupil(person)) {
    if (from <= birthDate)
      seen.push({ field: 'from', seen: `${chineseDay(from)}到岗，早于出生日期`, impossible: true });
    else if (age >= 16 && ageOn(birthDate, from) < AT_WORK)
      seen.push({ field: 'from', seen: `${chineseDay(from)}到岗时只有 ${ageOn(birthDate, from)} 岁` });
  }
  for (const [name, day] of Object.entries(dates)) {
    const field = `dates.${name}`;
    if (day < birthDate) seen.push({ field, seen: `的「${name}」${chineseDay(day)}早于出生日期`, impossible: true });
    else if (JOINED_PARTY.test(name) && ageOn(birthDate, day) < 18)
      seen.push({ field, seen: `${chineseDay(day)}入党时不满十八岁` });
  }
  return seen;
}

function ofParty(person: Person, asOf: Day): Seen[] {
  const { party, dates } = person;
  const joined = Object.entries(dates).find(([name]) => JOINED_PARTY.test(name));
  if (joined === undefined) return [];
  const [name, day] = joined;
  if (day > asOf) return [{ field: `dates.${name}`, seen: `的「${name}」${chineseDay(day)}晚于截至日期` }];
  const own = party === undefined ? undefined : partyOf(party);
  const confirmed = Object.entries(dates).find(([key]) => CONFIRMED.test(key));
  if (confirmed !== undefined && confirmed[1] < day && !isOfWork(confirmed, person))
    return [
      {
        field: `dates.${confirmed[0]}`,
        seen: `的「${confirmed[0]}」${chineseDay(confirmed[1])}早于入党（${chineseDay(day)}）`,
      },
    ];
  if (own === '中共预备党员' && addDays(day, LONGEST_PROBATION) < asOf)
    return [{ field: 'party', seen: `${chineseDay(day)}入党，预备期早已满了，政治面貌却还是「${party}」` }];
  return own === '群众' || own === '共青团员' || own === '无党派人士'
    ? [{ field: 'party', seen: `写了入党日期，政治面貌却是「${party}」` }]
    : [];
}

/** A bare 转正 soon after somebody began to work ends his trial at work, for all that is known. */
function isOfWork([name, day]: readonly [string, Day], { from, dates }: Person): boolean {
  const begun = [from, ...Object.entries(dates).map(([key, on]) => (/工作|入职|录用/.test(key) ? on : undefined))];
  const soon = begun.some((on) => on !== undefined && !isYearless(on) && on <= day && day <= addDays(on, TRIAL));
  return !/党|预备/.test(name) && soon;
}

/** 参加工作 may be reckoned from later than somebody was first employed, so it weighs less. */
function ofWork(person: Person): Seen[] {
  const { from, dates } = person;
  if (from === undefined || isYearless(from) || isPupil(person)) return [];
  return Object.entries(dates).flatMap(([name, day]) =>
    BEGAN_WORK.test(name) && from < day
      ? [{ field: `dates.${name}`, seen: `${chineseDay(from)}到岗，早于「${name}」${chineseDay(day)}` }]
      : [],
  );
}
