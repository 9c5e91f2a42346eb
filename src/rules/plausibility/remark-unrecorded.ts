import type { Campaign } from '../../records/campaign.ts';
import type { Person } from '../../records/person.ts';
import { isYearless, parseDay, yearOf } from '../../text/day.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';

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
exemptions: [{person: li, reason: 产假, approvedBy: zhang}]`,
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
    ],
  },
  check: ({ campaign }) => [
    ...campaign.roster.flatMap((person) => ofPerson(person, campaign)),
    ...ofTalks(campaign),
    ...ofActions(campaign),
  ],
});

const LEFT = /退休|退居二线|调出|调离|调往|调任|离职|辞职|辞退|开除|病故|去世|逝世|转出|离岗|退伍|转业|毕业/;
const CAME = /新入职|入职|调入|新录用|新招录|报到|转入|到任|新任/;
const AWAY =
  /产假|病假|病休|住院|休养|哺乳假|陪产假|事假|休假|挂职|借调|抽调|驻村|援藏|援疆|援派|脱产|进修|停职|留置|外派|支教/;

/** A day, a month, or a word that says that it has come to pass: without one the remark may be about anything. */
const DATED = /\d{4}\s*[年.\-/]|\d{1,2}\s*月|[一二三四五六七八九十]+月|今年|本月|上月|去年|已|现|正在|期间|中$/;
const NOT_SO = /[未没不]|拟|将|预计|即将|返回|结束|期满|销假|返岗|回岗/;

/** The clause of a remark that holds the word, where it says that it is so. */
function clauseWith(remark: string, word: RegExp, day: string): string | undefined {
  const clause = remark.split(/[，,；;。]/).find((part) => word.test(part));
  if (clause === undefined || !DATED.test(clause) || NOT_SO.test(clause)) return undefined;
  return isPast(clause, day) ? clause.trim() : undefined;
}

/** Whether a full day or a year that it names has come. */
function isPast(clause: string, day: string): boolean {
  const named = /\d{4}\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]\s*\d{1,2}日?/.exec(clause)?.[0];
  const full = named === undefined ? undefined : parseDay(named);
  if (full !== undefined && !isYearless(full)) return full <= day;
  const year = /\d{4}(?=\s*[年.\-/])/.exec(clause)?.[0];
  return year === undefined || Number(year) <= yearOf(day);
}

function ofPerson(person: Person, { asOf, exemptions }: Campaign): RuleRemark[] {
  const { id, name, remark, origin, posts, from, to } = person;
  if (remark === undefined) return [];
  const say = (clause: string | undefined, lacking: string): RuleRemark[] => {
    if (clause === undefined) return [];
    const message = `${name}的备注写着“${clause}”，却没有${lacking}：程序不从备注里算，请补上；和这次活动无关的不必改`;
    return [{ origin, field: 'remark', record: id, message }];
  };
  const ended = to !== undefined || posts.some((post) => post.to !== undefined);
  const begun = from !== undefined || posts.some((post) => post.from !== undefined);
  const isExempt = exemptions.some((exemption) => exemption.person === id);
  if (!ended && !isExempt) {
    const left = say(clauseWith(remark, LEFT, asOf), '写「止」');
    if (left.length > 0) return left;
  }
  if (!begun) {
    const came = say(clauseWith(remark, CAME, asOf), '写「起」');
    if (came.length > 0) return came;
  }
  return ended || isExempt ? [] : say(clauseWith(remark, AWAY, asOf), '登记免谈');
}

const CALLED_OFF = /取消|改期|推迟|未谈|没有谈|没谈成|未到场|缺席|爽约|作废|重复登记/;

const ofTalks = ({ talks }: Campaign): RuleRemark[] =>
  talks.flatMap(({ id, origin, remark }): RuleRemark[] => {
    if (remark === undefined || !CALLED_OFF.test(remark)) return [];
    const message = `谈话「${id}」的备注写着“${remark}”，却照样计入：没有谈成的请删去这一条`;
    return [{ origin, field: 'remark', record: id, message }];
  });

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
