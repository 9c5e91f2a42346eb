import type { Person, Post } from '../../records/person.ts';
import { chineseDay, isYearless } from '../../text/day.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';

export default defineRule({
  id: 'post-outside-membership',
  title: '任职的起止在在册的时间之内',
  basis: '内部约定',
  family: 'time',
  severity: always('warning'),
  why: '人已经离开，职务却写到离开以后，或者还没有来就任了职，两处日期总有一处写错了。按职务、部门确定应谈人的，会多算或少算。',
  mend: '对照任免文件，改正任职的起止或在册的起止。',
  examples: {
    passes: `
roster:
  - {id: zhang, name: 张一}
  - {id: li, name: 李二, from: 2010-01-01, to: 2013-05-20, posts: [{post: 科长, from: 2011-01-01, to: 2013-05-20}]}`,
    fails: [
      {
        yaml: `
roster:
  - {id: zhang, name: 张一, to: 2013-05-10, posts: [{post: 科长, to: 2013-05-20}]}
  - {id: li, name: 李二, from: 2012-01-01, posts: [{post: 科长, from: 2011-01-01}]}`,
        says: [
          { line: 2, message: '张一2013年5月10日离开，「科长」却任到2013年5月20日' },
          { line: 3, message: '李二2012年1月1日才到，「科长」却从2011年1月1日任起' },
        ],
      },
    ],
  },
  check: ({ campaign: { people } }) =>
    [...people.values()].flatMap((person) => person.posts.flatMap((post, at) => outside(person, post, at))),
});

const known = (...days: readonly (string | undefined)[]): boolean =>
  days.every((day) => day !== undefined && !isYearless(day));

function outside({ id, name, origin, from = '', to = '' }: Person, post: Post, at: number): RuleRemark[] {
  const title = post.post ?? post.department ?? post.roles.join('、');
  const place = { origin, record: id, subject: `${id}.posts.${at}` };
  const remarks: RuleRemark[] = [];
  if (to !== '' && known(to, post.to) && post.to !== undefined && post.to > to) {
    const message = `${name}${chineseDay(to)}离开，「${title}」却任到${chineseDay(post.to)}：请核对两个日期`;
    remarks.push({ ...place, field: `posts.${at}.to`, message });
  }
  if (from !== '' && known(from, post.from) && post.from !== undefined && post.from < from) {
    const message = `${name}${chineseDay(from)}才到，「${title}」却从${chineseDay(post.from)}任起：请核对两个日期`;
    remarks.push({ ...place, field: `posts.${at}.from`, message });
  }
  return remarks;
}
