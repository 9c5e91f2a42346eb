import type { Edge } from '../../records/edge.ts';
import type { Person, Post } from '../../records/person.ts';
import { chineseDay, isYearless } from '../../text/day.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';

export default defineRule({
  id: 'post-outside-membership',
  title: '任职、分管的起止在在册的时间之内',
  basis: '内部约定',
  family: 'time',
  severity: always('warning'),
  why: '人已经离开，职务或分管却写到离开以后，或者还没有来就任了职、分管了人，两处日期总有一处写错了。按职务、部门确定应谈人的，会多算或少算。',
  mend: '对照任免文件，改正任职、关系的起止或在册的起止。',
  examples: {
    passes: `
roster:
  - {id: zhang, name: 张一}
  - {id: li, name: 李二, from: 2010-01-01, to: 2013-05-20, posts: [{post: 科长, from: 2011-01-01, to: 2013-05-20}]}
edges: [{kind: 分管, from: li, to: zhang, since: 2011-01-01, until: 2013-05-20}]`,
    fails: [
      {
        yaml: `
roster:
  - {id: zhang, name: 张一, to: 2013-05-10, posts: [{post: 科长, to: 2013-05-20}]}
  - {id: li, name: 李二, from: 2012-01-01, posts: [{post: 科长, from: 2011-01-01}]}
  - {id: zhou, name: 周三}
edges:
  - {kind: 分管, from: li, to: zhou, since: 2002-03-01}
  - {kind: 联系, from: zhou, to: zhang, until: 2013-05-31}`,
        says: [
          { line: 2, message: '张一2013年5月10日离开，「科长」却任到2013年5月20日' },
          { line: 3, message: '李二2012年1月1日才到，「科长」却从2011年1月1日任起' },
          { line: 6, message: '李二2012年1月1日才到，「分管」却从2002年3月1日算起' },
          { line: 7, message: '张一2013年5月10日离开，「联系」却到2013年5月31日' },
        ],
      },
    ],
  },
  check: ({ campaign: { people, edges } }) => [
    ...[...people.values()].flatMap((person) => person.posts.flatMap((post, at) => outside(person, post, at))),
    ...edges.flatMap((edge) =>
      [edge.from, edge.toPerson ?? ''].flatMap((id) => {
        const person = people.get(id);
        return person === undefined ? [] : edgeOutside(edge, person);
      }),
    ),
  ],
});

function edgeOutside({ origin, kind, since, until }: Edge, { name, from, to, origin: there }: Person): RuleRemark[] {
  const related = [{ origin: there, message: `${name}在花名册的这里` }];
  const remark = (field: string, seen: string): RuleRemark => ({
    origin,
    field,
    message: `${seen}：请核对两个日期`,
    related,
  });
  const early = since !== undefined && from !== undefined && known(since, from) && since < from;
  const late = until !== undefined && to !== undefined && known(until, to) && until > to;
  return [
    ...(early ? [remark('since', `${name}${chineseDay(from)}才到，「${kind}」却从${chineseDay(since)}算起`)] : []),
    ...(late ? [remark('until', `${name}${chineseDay(to)}离开，「${kind}」却到${chineseDay(until)}`)] : []),
  ];
}

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
