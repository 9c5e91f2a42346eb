import type * as z from 'zod';
import type { Origin } from '../source/origin.ts';
import { BACKWARDS, day, fullDay, notBackwards } from './day-fields.ts';
import { confidential, field, record } from './field.ts';
import { PARTY_WORDS } from './party-words.ts';
import { idText, list, mapOf, naming, personName, text, textOf, wordsOrList } from './values.ts';

/** What a person is, as long as he holds a post. */
export const attributes = {
  post: field(['职务'], '职务，例如 副局长', text.optional()),
  roles: field(['角色'], '角色，必谈关系按它挑人，一个或几个，例如 [书记, 委员]', wordsOrList(text).default([])),
  department: field(['部门'], '所在部门，例如 水政站', text.optional()),
  groups: field(['组', '所在组'], '所在的组，例如 {支部: 机关支部}', mapOf(text).default({})),
  tags: field(['标签'], '单位自己的标签，一个或几个，例如 驻村', wordsOrList(text).default([])),
};

/** 任职: what a person is during a stretch of time. */
const postSchema = record({
  post: { ...attributes.post, says: '这段任职的职务，例如 科员' },
  roles: { ...attributes.roles, says: '这段任职的角色，一个或几个，例如 职工' },
  department: { ...attributes.department, says: '这段任职的部门，例如 办公室' },
  groups: { ...attributes.groups, says: '这段任职所在的组，例如 {支部: 机关支部}' },
  tags: { ...attributes.tags, says: '这段任职的标签，一个或几个' },
  from: field(['起', '从'], '从哪天起任职；最早的一段可以不写', day.optional()),
  to: field(['止', '到'], '到哪天为止；现任的不写', day.optional()),
}).refine(notBackwards, BACKWARDS);

export type Post = z.infer<typeof postSchema>;

const MOVED = ['post', 'roles', 'department', 'groups', 'tags'] as const;

/**
 * 人员 (花名册 or 外部人员). `id` defaults to the name. `posts` lists what a person was and when; the flat keys are shorthand for one
 * post without dates, so afterwards every person has at least one post. `from` and `to` bound the membership as a whole.
 * Days of a life (出生日期, 重要日期) carry their year: the campaign's would be wrong.
 */
export const personSchema = record({
  id: field(['编号'], '人员的编号，别处用它指这个人；不写就用姓名，同名的必须写', idText.optional()),
  name: field(['姓名', '名称'], '姓名，例如 田一鸣', personName),
  ...attributes,
  from: field(['起', '从'], '到本单位的日期；一直在的不写', day.optional()),
  to: field(['止', '到'], '离开本单位的日期；没有离开的不写', day.optional()),
  posts: field(
    ['任职'],
    '换过岗位的人，每段任职写一条，写明起止；写了它，职务、角色、部门等就写在每段里',
    list(postSchema).optional(),
  ),
  party: field(['政治面貌'], '政治面貌，例如 中共党员；不写就是不知道', textOf(PARTY_WORDS)),
  birthDate: field(['出生日期'], '出生日期，例如 1975-03-02；不写就是不知道', fullDay.optional()),
  rank: field(['职级'], '职级，例如 正科；不写就是不知道', text.optional()),
  dates: field(['重要日期'], '本人的重要日期，时限可以从它算起，例如 {入党: 2001-07-01}', mapOf(fullDay).default({})),
  remark: confidential(['备注'], '备注，不参与核对', text.optional()),
})
  .refine(notBackwards, BACKWARDS)
  .superRefine((person, context) => {
    if (person.posts === undefined) return;
    for (const key of MOVED) {
      const value = person[key];
      const written = Array.isArray(value)
        ? value.length > 0
        : typeof value === 'object'
          ? Object.keys(value).length > 0
          : value !== undefined;
      if (written)
        context.addIssue({
          code: 'custom',
          ...naming(`写了「{posts}」，「{${key}}」就要写在每一段里面`, [key]),
        });
    }
  })
  .transform(({ id, post, roles, department, groups, tags, posts, ...rest }) => ({
    ...rest,
    id: id ?? rest.name,
    posts: posts ?? [
      {
        post,
        roles,
        department,
        groups,
        tags,
        from: undefined,
        to: undefined,
      },
    ],
  }));

export type Person = z.infer<typeof personSchema> & {
  readonly origin: Origin;
  /** 外部人员: not of the unit; a member on every day, and never part of `everyone`. */
  readonly external: boolean;
};
