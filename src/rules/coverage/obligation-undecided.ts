import type { Obligation } from '../../pairing/obligation.ts';
import { own } from '../../text/own.ts';
import { defineRule, type RuleRemark } from '../define-rule.ts';
import { encounterFinder, type FindEncounters } from '../encounters.ts';
import { remarksOn } from './unmet-obligations.ts';

export default defineRule({
  id: 'obligation-undecided',
  title: '应谈的都能判断是否谈到',
  basis: '本活动的必谈关系',
  family: 'coverage',
  severity: { planned: 'hint', running: 'hint', final: 'warning' },
  why: '记录缺少必谈关系要看的内容时，既不能算已谈，也不能算未谈。补上所缺的内容就能判断；不补，汇报不能写成全覆盖。',
  mend: '按提示补上缺的那一项，例如时长、政治面貌；查不到的照实留空。',
  needsEverything: true,
  eachObligation: true,
  examples: {
    passes: `
pairings:
  - {id: p1, left: {people: [zhang]}, right: {people: [li]}, form: {minMinutes: 30}}
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li], minutes: 45}`,
    fails: [
      {
        yaml: `
roster:
  - {id: zhang, name: 张一}
  - {id: li, name: 李二}
pairings:
  - {id: p1, title: 大队长与民警, left: {people: [zhang]}, right: {people: [li]}, form: {minMinutes: 30}}
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}`,
        says: [{ line: 2, message: '「大队长与民警」无法判断是否谈到：张一与李二' }],
      },
    ],
  },
  check({ campaign, coverage }) {
    if (coverage.obligations.every(({ outcome }) => outcome !== 'undecided')) return [];
    const encountersOf = encounterFinder(campaign);
    return remarksOn(
      coverage.obligations,
      'undecided',
      own(campaign.rules, 'obligation-undecided'),
      (who, why, { pairing }) => {
        const names = who === '' ? '' : `${who}。`;
        return `「${pairing.title}」无法判断是否谈到：${names}${why}；请补齐缺的，改正写错的`;
      },
      (group) => group.flatMap((obligation) => lackingPlaces(obligation, encountersOf)).slice(0, MOST_PLACES),
    );
  },
});

const MOST_PLACES = 3;

/** The talks and persons whose record lacks what would decide, as the obligation's own reason names them. */
function lackingPlaces(obligation: Obligation, encountersOf: FindEncounters): NonNullable<RuleRemark['related']> {
  const { why, subject } = obligation;
  const talks = encountersOf(obligation).filter(({ id }) => why.includes(`谈话 ${id} 没有填写`));
  const aboutPeople = /(?:花名册|外部人员)中/.test(why);
  const people = aboutPeople ? [...subject, ...obligation.candidates] : [];
  const lacking = people.filter(({ name }) => why.includes(`中${name}没有填写`));
  return [
    ...talks.map(({ origin, id }) => ({ origin, message: `谈话「${id}」缺要看的内容` })),
    ...[...new Set(lacking)].map(({ origin, name }) => ({ origin, message: `${name}的登记缺要看的内容` })),
  ];
}
