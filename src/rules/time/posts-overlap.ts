import type { Person, Post } from '../../records/person.ts';
import { chineseDay, type Day, daysBetween, earlier, isYearless, later } from '../../text/day.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';

export default defineRule({
  id: 'posts-overlap',
  title: '前后两段任职的时间不重叠',
  basis: '内部约定',
  family: 'time',
  severity: always('warning'),
  why: '同一个职务写成两段而时间重叠，或者前一段还没有完后一段就开始，多半有一个日期写错了。重叠的几天里他同时算作两个岗位的人，应谈人会多算。',
  mend: '对照任免文件改正起止；确实兼任或者交接的不必改。',
  examples: {
    passes: `
roster:
  - {id: zhang, name: 张一, posts: [{post: 科员, to: 2013-04-30}, {post: 科长, from: 2013-05-01}]}
  - {id: li, name: 李二, posts: [{post: 科长}, {post: 工会主席, from: 2013-04-01}]}
  - {id: zhou, name: 周三, posts: [{post: 科长, from: 2010-01-01, to: 2013-04-30}, {post: 支部书记, from: 2011-01-01}]}`,
    fails: [
      {
        yaml: `
roster:
  - {id: zhang, name: 张一, posts: [{post: 科长, to: 2013-04-30}, {post: 站长, from: 2013-04-01}]}
  - {id: li, name: 李二, posts: [{post: 科长, from: 2010-01-01, to: 2013-04-30}, {post: 科长, from: 2011-01-01}]}`,
        says: [
          { line: 2, message: '张一的「科长」到2013年4月30日，「站长」却从2013年4月1日起，重叠 30 天' },
          { line: 3, message: '李二的「科长」到2013年4月30日，「科长」却从2011年1月1日起' },
        ],
      },
    ],
  },
  check: ({ campaign: { people } }) =>
    [...people.values()].flatMap((person) =>
      person.posts.flatMap((post, at) =>
        person.posts.flatMap((next, nextAt) => (nextAt === at ? [] : overlap(person, post, next, nextAt))),
      ),
    ),
});

/** A handing over is done within so many days; who holds two posts for longer, holds them side by side. */
const HANDING_OVER = 62;

const titleOf = ({ post, department, roles }: Post): string => post ?? department ?? roles.join('、');

/** Where one post ends after the other has begun. Of two different posts it may be a handing over, so it weighs less. */
function overlap({ id, name, origin }: Person, post: Post, next: Post, at: number): RuleRemark[] {
  const { to } = post;
  const { from } = next;
  if (to === undefined || from === undefined || [to, from, post.from ?? to, next.to ?? to].some(isYearless)) return [];
  if (!follows(post, next, from) || from >= to) return [];
  const days = daysBetween(from, next.to === undefined ? to : earlier(to, next.to)) + 1;
  const same = titleOf(post) === titleOf(next) && post.department === next.department;
  if (!same && days > HANDING_OVER) return [];
  const seen = `${name}的「${titleOf(post)}」到${chineseDay(to)}，「${titleOf(next)}」却从${chineseDay(from)}起，重叠 ${days} 天`;
  const message = `${seen}：请核对两个日期；确实兼任的不必改`;
  return [{ origin, record: id, subject: `${id}.posts.${at}`, field: `posts.${at}.from`, message, lighter: !same }];
}

/** The first began before the second, and ends before it. */
const follows = (post: Post, next: Post, from: Day): boolean =>
  (post.from === undefined || post.from < from) &&
  (next.to === undefined || (post.to !== undefined && later(post.to, next.to) === next.to));
