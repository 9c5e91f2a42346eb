import { ageOn } from '../../pairing/who/membership.ts';
import type { Campaign } from '../../records/campaign.ts';
import type { Person } from '../../records/person.ts';
import { chineseDay, isYearless } from '../../text/day.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';
import { OTHERS } from '../others.ts';

export default defineRule({
  id: 'left-without-end',
  title: '已经离开的人，花名册里写了“止”',
  basis: '内部约定；退休年龄见《国务院关于渐进式延迟法定退休年龄的办法》',
  family: 'time',
  severity: always('hint'),
  why: '情形、免谈的原因、重要日期写着某人已经退休、调出、去世，或者早过了退休年龄，花名册却没有写他离开的日期。程序把他一直当作在册的人，离开以后的谈话也还是应谈的。',
  mend: '在花名册里写上“止”；离开的人不用免谈。返聘、留任的不必改。',
  needsEverything: true,
  needs: ['roster', 'events', 'exemptions'],
  examples: {
    passes: `
roster:
  - {id: zhang, name: 张一, birthDate: 1956-03-02}
  - {id: li, name: 李二, to: 2013-05-20}
  - {id: zhou, name: 周三}
  - {id: wu, name: 吴五, dates: {退休时间: 2013-07-01}}
  - {id: sun, name: 孙六, birthDate: 1940-03-02, tags: [返聘]}
events: [{id: e1, person: li, kind: 退休, date: 2013-05-20}, {id: e2, person: zhou, kind: 退休, date: 2013-06-30}]
exemptions:
  - {person: zhou, reason: 即将退休，离岗休养, approvedBy: zhang}
  - {person: zhang, reason: 父亲病故, approvedBy: li}`,
    fails: [
      {
        yaml: `
roster:
  - {id: zhang, name: 张一, birthDate: 1936-03-02}
  - {id: li, name: 李二}
  - {id: zhou, name: 周三}
  - {id: wu, name: 吴五, dates: {退休时间: 2011-07-01}}
events:
  - {id: e1, person: li, kind: 调出, date: 2013-05-20}
exemptions:
  - {person: zhou, reason: 已于2013年2月退休, approvedBy: zhang}`,
        says: [
          { line: 2, message: '张一到截至日期已有 77 岁，却没有写「止」' },
          { line: 5, message: '吴五的「退休时间」是2011年7月1日，却没有写「止」' },
          { line: 7, message: '情形「e1」写着李二2013年5月20日调出，花名册里却没有写「止」' },
          { line: 9, message: '周三的免谈原因写着“已于2013年2月退休”，花名册里却没有写「止」' },
        ],
      },
    ],
  },
  check: ({ campaign }) => [...ofRoster(campaign), ...ofEvents(campaign), ...ofExemptions(campaign)],
});

const LEFT = /退休|调出|调离|离职|辞职|辞退|开除|去世|逝世|病故|死亡/;
/** 已退休, 2013年2月退休 and 退休 alone; not 即将退休 or 退休前休假. */
const HAS_LEFT = new RegExp(`(?:已|年|月|日|^)[^，,；;。]{0,8}(?:${LEFT.source})(?!前|手续|审批)`);
const TO_COME = /[未没不]|拟|将|预计|临近|申请|准备|接近/;
const STAYS = /返聘|留任|留用|延迟退休|延退|续聘|退休人员|离退休|退休党员|顾问/;
/** Where nobody retires at an age. */
const AGELESS = /村|社区|居委|居民|网格|退|顾问|人大代表|政协/;
const LONG_RETIRED = 68;

const isHere = ({ external, to, posts }: Person): boolean =>
  !external && to === undefined && posts.some((post) => post.to === undefined);

const wordsOf = ({ posts, remark }: Person): string =>
  [remark, ...posts.flatMap(({ post, roles, tags, department }) => [post, department, ...roles, ...tags])].join(' ');

const mayStay = (person: Person): boolean => STAYS.test(wordsOf(person));

const ASKED = '请在花名册里写上离开的日期；返聘、留任的不必改';

function ofRoster({ roster, asOf }: Campaign): RuleRemark[] {
  return roster.flatMap((person): RuleRemark[] => {
    if (!isHere(person) || mayStay(person)) return [];
    const { id, name, origin, birthDate, dates } = person;
    const [retired] = Object.entries(dates).filter(([key, day]) => /^(?!.*(?:预计|应)).*退休/.test(key) && day < asOf);
    if (retired !== undefined) {
      const [key, day] = retired;
      const message = `${name}的「${key}」是${chineseDay(day)}，却没有写「止」：${ASKED}`;
      return [{ origin, field: `dates.${key}`, record: id, message }];
    }
    const age = birthDate === undefined ? 0 : ageOn(birthDate, asOf);
    if (age < LONG_RETIRED || AGELESS.test(wordsOf(person))) return [];
    const message = `${name}到截至日期已有 ${age} 岁，却没有写「止」：出生日期写错的请改正，离开了的请写上离开的日期；返聘、留任的不必改`;
    return [{ origin, field: 'birthDate', record: id, message }];
  });
}

const inRoster = ({ name, origin }: Person) => [{ origin, message: `${name}在花名册的这里` }];

const ofEvents = ({ events, people, asOf }: Campaign): RuleRemark[] =>
  events.flatMap(({ id, origin, person: who, kind, date, remark = '' }) => {
    const person = people.get(who);
    if (person === undefined || !isHere(person) || mayStay(person) || isYearless(date) || date >= asOf) return [];
    if (person.posts.some(({ from }) => from !== undefined && from >= date)) return [];
    if (!LEFT.test(kind) || OTHERS.test(kind) || TO_COME.test(kind) || STAYS.test(remark)) return [];
    const message = `情形「${id}」写着${person.name}${chineseDay(date)}${kind}，花名册里却没有写「止」：${ASKED}`;
    return [{ origin, field: 'kind', record: id, message, related: inRoster(person) }];
  });

const ofExemptions = ({ exemptions, people }: Campaign): RuleRemark[] =>
  exemptions.flatMap(({ origin, person: who, reason = '' }) => {
    const person = people.get(who);
    if (person === undefined || !isHere(person)) return [];
    if (!HAS_LEFT.test(reason) || OTHERS.test(reason) || TO_COME.test(reason) || STAYS.test(reason)) return [];
    const message = `${person.name}的免谈原因写着“${reason}”，花名册里却没有写「止」：离开的人写上离开的日期，不用免谈；还没有离开的不必改`;
    return [{ origin, field: 'reason', record: who, message, related: inRoster(person) }];
  });
