import type { Campaign } from '../../records/campaign.ts';
import type { Person } from '../../records/person.ts';
import type { Talk } from '../../records/talk.ts';
import { addDays, chineseDay, type Day, isYearless } from '../../text/day.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';
import { OTHERS } from '../others.ts';
import { daysNamed, type Stretch } from './days-named.ts';

export default defineRule({
  id: 'remark-unrecorded',
  title: '备注里写的变动，字段里也写了',
  basis: '内部约定',
  family: 'plausibility',
  severity: always('hint'),
  why: '备注写着某人几月调出、休产假，“止”“起”和免谈却是空的，程序不会从备注里算。该免的列成了未谈，该列为已离的还在应谈里。',
  mend: '调出、退休的填“止”，调入、新入职的填“起”，产假、病假、挂职的登记免谈；和这次活动无关的不必改。',
  needsEverything: true,
  needs: ['roster', 'exemptions'],
  examples: {
    passes: `
roster:
  - {id: zhang, name: 张一, remark: 2013年5月10日调出, to: 2013-05-10}
  - {id: li, name: 李二, remark: 4月起休产假}
  - {id: zhou, name: 周三, remark: 分管调解和退休人员工作}
  - {id: wu, name: 吴五, remark: 2016年退休}
  - {id: sun, name: 孙六, remark: 曾于2008年借调县里，2009年返回；配偶2013年4月退休}
  - {id: qian, name: 钱七, remark: 2010年休产假}
  - {id: feng, name: 冯八, remark: 2013年9月起产假}
  - {id: chen, name: 陈九, from: 2006-01-10, remark: 2000年入伍，2005年退伍；2006年1月报到}
  - {id: chu, name: 褚十, from: 2004-07-15, remark: 2004年6月毕业，7月入职}
  - {id: wei, name: 卫民, remark: 2011年2月退休后返聘}
exemptions: [{person: li, reason: 产假, approvedBy: zhang}]
talks: [{id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li, zhou], remark: 吴五请假未到；因李二多次缺席例会约谈}]`,
    fails: [
      {
        yaml: `
roster:
  - {id: zhang, name: 张一, remark: 2013年5月10日调出}
  - {id: li, name: 李二, remark: 4月起休产假}
  - {id: zhou, name: 周三, remark: 2013.5.6新入职}
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li], remark: 因出警取消}
actions:
  - {id: a1, measure: 调整值班表, state: doing, remark: 5月20日已完成}`,
        says: [
          { line: 2, message: '张一的备注写着“2013年5月10日调出”，却没有写「止」' },
          { line: 3, message: '李二的备注写着“4月起休产假”，却没有登记免谈' },
          { line: 4, message: '周三的备注写着“2013.5.6新入职”，却没有写「起」' },
          { line: 6, message: '谈话「t1」的备注写着“因出警取消”，却照样计入' },
          { line: 8, message: '整改措施「a1」的备注写着“5月20日已完成”，状态却没有写已完成' },
        ],
      },
      {
        yaml: `
roster:
  - {id: zhang, name: 张一, from: 2006-07-01, remark: 2013年4月10日由水利站调入}
  - {id: li, name: 李二, to: 2013-05-31, remark: 2013年3月31日退休}
  - {id: zhou, name: 周三, remark: 自2013.4.1起停薪留职}
  - {id: wu, name: 吴五, remark: 2013年4月被免职}
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [wu, li], remark: 李二请假未到}`,
        says: [
          { line: 2, message: '张一的备注写着“2013年4月10日由水利站调入”，「起」却是2006年7月1日' },
          { line: 3, message: '李二的备注写着“2013年3月31日退休”，「止」却是2013年5月31日' },
          { line: 4, message: '周三的备注写着“自2013.4.1起停薪留职”，却没有登记免谈' },
          { line: 5, message: '吴五的备注写着“2013年4月被免职”，却没有写「止」' },
          { line: 7, message: '谈话「t1」的备注写着“李二请假未到”，却照样计入' },
        ],
      },
    ],
  },
  check: ({ campaign }) => [
    ...campaign.roster.flatMap((person) => ofPerson(person, campaign)),
    ...ofTalks(campaign),
    ...ofActions(campaign),
  ],
});

const LEFT = /退休|退居二线|调出|调离|调往|调任|离职|辞职|辞退|开除|病故|去世|逝世|转出|离岗|退伍|转业|毕业|免职|免去/;
/** What also ends an earlier stage of a life: only in the year of the campaign does it mean that somebody left. */
const LEFT_SOMETHING = /退伍|转业|毕业|免职|免去/;
/** Nobody does it twice; he may have left another unit, years ago. */
const FOR_GOOD = /退休|病故|去世|逝世|开除/;
const STAYS = /返聘|留任|留用|延迟|续聘/;
const CAME = /新入职|入职|调入|新录用|新招录|报到|转入|到任|新任/;
const CAME_TO_UNIT = /入职|调入|新录用|新招录|报到/;
const AWAY =
  /产假|病假|病休|住院|休养|哺乳假|陪产假|事假|休假|挂职|借调|抽调|驻村|援藏|援疆|援派|脱产|进修|停职|停薪留职|留置|外派|支教/;
/** Leave that ends by itself within the year, whatever day it began on. */
const SHORT_LEAVE = /产假|事假|休假|哺乳假/;

/** A day, a month, or a word that says that it has come to pass: without one the remark may be about anything. */
const DATED = /\d{4}\s*[年.\-/]|\d{1,2}\s*月|[一二三四五六七八九十]+月|今年|本月|上月|去年|已|现|正在|期间|中$/;
const BACK = /返回|结束|期满|销假|返岗|回岗|复岗|归队|回原单位/;
const NOT_SO = new RegExp(`[未没不]|拟|将|预计|即将|曾|${BACK.source}`);
const TO_COME = /[未没不]|拟|将|预计|即将/;
const HALF_A_YEAR = 183;
const YEAR = 366;

/** What a clause of a remark says, with the days that it names. */
type Clause = { readonly words: string; readonly days: readonly Stretch[] };

/** The clause of a remark that holds the word, where it says that it is so, and that it has come to pass. */
function clauseWith(remark: string, word: RegExp, asOf: Day): Clause | undefined {
  const words = clausesOf(remark).find((part) => word.test(part));
  if (words === undefined || !DATED.test(words) || NOT_SO.test(words) || OTHERS.test(words)) return undefined;
  const days = daysOf(words, remark, asOf);
  return days.some(({ from }) => from > asOf) && !days.some(({ from }) => from <= asOf) ? undefined : { words, days };
}

const clausesOf = (remark: string): string[] => remark.split(/[，,；;。]/).map((part) => part.trim());

/** The days of a clause; its months without a year are of the year that was named last. */
function daysOf(words: string, remark: string, asOf: Day): Stretch[] {
  const before = remark.slice(0, remark.indexOf(words));
  return daysNamed(before + words, asOf).slice(daysNamed(before, asOf).length);
}

/** Whether all that the clause names lies more than so many days before the campaign. */
const isLongBefore = ({ days }: Clause, { period }: Campaign, count: number): boolean =>
  days.length > 0 && days.every(({ to }) => addDays(to, count) < period.from);

function ofPerson(person: Person, campaign: Campaign): RuleRemark[] {
  const { remark } = person;
  if (remark === undefined) return [];
  const left = ofLeaving(person, remark, campaign);
  if (left !== undefined) return [left];
  const came = ofComing(person, remark, campaign);
  if (came !== undefined) return [came];
  const ended = person.to !== undefined || person.posts.some((post) => post.to !== undefined);
  if (ended || isExempt(person, campaign)) return [];
  const away = clauseWith(remark, AWAY, campaign.asOf);
  return away === undefined || isBack(away, remark, campaign) ? [] : [lacking(person, away, '登记免谈')];
}

const isExempt = ({ id }: Person, { exemptions }: Campaign): boolean =>
  exemptions.some((exemption) => exemption.person === id);

const say = ({ id, name, origin }: Person, { words }: Clause, seen: string): RuleRemark => ({
  origin,
  field: 'remark',
  record: id,
  message: `${name}的备注写着“${words}”，${seen}`,
});

const lacking = (person: Person, clause: Clause, what: string): RuleRemark =>
  say(person, clause, `却没有${what}：程序不从备注里算，请补上；和这次活动无关的不必改`);

function ofLeaving(person: Person, remark: string, campaign: Campaign): RuleRemark | undefined {
  const { from, to, posts } = person;
  const clause = clauseWith(remark, LEFT, campaign.asOf);
  if (clause === undefined) return undefined;
  const { days, words } = clause;
  if (STAYS.test(words)) return undefined;
  // He left another unit, before he came.
  if (from !== undefined && days.length > 0 && days.every((it) => it.to < from)) return undefined;
  const something = LEFT_SOMETHING.test(words);
  if (something && isLongBefore(clause, campaign, HALF_A_YEAR)) return undefined;
  if (to !== undefined && !isYearless(to))
    return something || (!FOR_GOOD.test(words) && days.every((it) => addDays(it.to, YEAR) < to))
      ? undefined
      : unlike(person, clause, '止', to);
  if (to !== undefined || posts.some((post) => post.to !== undefined) || isExempt(person, campaign)) return undefined;
  return lacking(person, clause, '写「止」');
}

function ofComing(person: Person, remark: string, { asOf }: Campaign): RuleRemark | undefined {
  const { from, posts } = person;
  const clause = clauseWith(remark, CAME, asOf);
  if (clause === undefined) return undefined;
  if (from === undefined)
    return posts.some((post) => post.from !== undefined) ? undefined : lacking(person, clause, '写「起」');
  const begun = [from, ...posts.flatMap((post) => post.from ?? [])];
  // Of several stations one is this unit; and what lies more than a year before may have been another.
  const agrees = begun.some((day) => isNear(daysNamed(remark, asOf), day));
  if (!CAME_TO_UNIT.test(clause.words) || agrees || isYearless(from)) return undefined;
  return clause.days.every((it) => addDays(it.to, YEAR) < from) ? undefined : unlike(person, clause, '起', from);
}

/** A day more or less is how the last day is counted. */
const isNear = (days: readonly Stretch[], day: Day): boolean =>
  days.some(({ from, to }) => addDays(from, -1) <= day && day <= addDays(to, 1));

function unlike(person: Person, clause: Clause, key: string, day: Day): RuleRemark | undefined {
  if (clause.days.length === 0 || isYearless(day) || isNear(clause.days, day)) return undefined;
  return say(person, clause, `「${key}」却是${chineseDay(day)}：请核对两个日期，改正写错的一处`);
}

/** Whether he is back already: the remark says so, or the leave was over before the campaign. */
function isBack(away: Clause, remark: string, campaign: Campaign): boolean {
  if (clausesOf(remark).some((part) => BACK.test(part) && !TO_COME.test(part))) return true;
  const open = /起|至今|现|正在|以来/.test(away.words) && !SHORT_LEAVE.test(away.words);
  return !open && isLongBefore(away, campaign, away.days.length > 1 || !SHORT_LEAVE.test(away.words) ? 0 : HALF_A_YEAR);
}

const CALLED_OFF = /取消|改期|推迟|未谈|没有谈|没谈成|作废|重复登记/;
const MOVED_TO = /原定|原计划|(?:改期|推迟)[到至]/;
const NOT_COME =
  /(?:(?<!时间|期限)未到场?|没到|没来|未参加|未出席|缺席|爽约|缺勤|请假)(?:本次|这次|此次)?(?:谈话|谈心)?$/;

const ofTalks = ({ talks, people }: Campaign): RuleRemark[] =>
  talks.flatMap((talk): RuleRemark[] => {
    const { id, origin, remark } = talk;
    if (remark === undefined) return [];
    const place = { origin, field: 'remark', record: id };
    const seen = `谈话「${id}」的备注写着“${remark}”，却照样计入`;
    if (CALLED_OFF.test(remark) && !MOVED_TO.test(remark))
      return [{ ...place, message: `${seen}：没有谈成的请删去这一条` }];
    if (!clausesOf(remark).some((part) => isAbsence(part, talk, people))) return [];
    return [{ ...place, message: `${seen}：没有到场的请从这一条里删去` }];
  });

/** Whether the clause says that one who counts was not there: by his name, or without a name where one alone was talked with. */
function isAbsence(clause: string, { talkers, talkees }: Talk, people: Campaign['people']): boolean {
  if (!NOT_COME.test(clause) || /记录人|原定|原计划/.test(clause)) return false;
  const named = [...people.values()].filter(({ name }) => clause.includes(name));
  if (named.length === 0) return talkees.length === 1 && !OTHERS.test(clause);
  return named.some(({ id }) => talkers.includes(id) || talkees.includes(id));
}

const DONE = /已完成|已办结|已销号|已整改|已解决|已落实|整改完毕|办结/;
const NOT_DONE = /未完成|没有完成|尚未|未办结|正在办|推进中|未整改|未落实/;

const ofActions = ({ actions }: Campaign): RuleRemark[] =>
  actions.flatMap(({ id, origin, remark, state }): RuleRemark[] => {
    if (remark === undefined) return [];
    const open = NOT_DONE.test(remark);
    if (state === 'done' ? !open : open || !DONE.test(remark)) return [];
    const told = state === 'done' ? '状态却写着已完成' : '状态却没有写已完成';
    const message = `整改措施「${id}」的备注写着“${remark}”，${told}：请核对状态`;
    return [{ origin, field: 'remark', record: id, message }];
  });
