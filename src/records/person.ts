import type * as z from 'zod';
import type { Origin } from '../source/origin.ts';
import { BACKWARDS, day, fullDay, notBackwards } from './day-fields.ts';
import { idText, list, mapOf, naming, personName, record, text, wordsOrList } from './fields.ts';

const attributes = {
  post: text.optional(),
  roles: wordsOrList(text).default([]),
  department: text.optional(),
  groups: mapOf(text).default({}),
  tags: wordsOrList(text).default([]),
};

const span = { from: day.optional(), to: day.optional() };

/** 任职: what a person is during a stretch of time. */
const postSchema = record({ ...attributes, ...span }).refine(notBackwards, BACKWARDS);

export type Post = z.infer<typeof postSchema>;

const MOVED = ['post', 'roles', 'department', 'groups', 'tags'] as const;

/**
 * 人员 (花名册 or 外部人员). `id` defaults to the name. `posts` lists what a person was and when; the flat keys are shorthand for one
 * post without dates, so afterwards every person has at least one post. `from` and `to` bound the membership as a whole.
 * Days of a life (出生日期, 重要日期) carry their year: the campaign's would be wrong.
 */
export const personSchema = record({
  id: idText.optional(),
  name: personName,
  ...attributes,
  ...span,
  posts: list(postSchema).optional(),
  party: text.optional(),
  birthDate: fullDay.optional(),
  rank: text.optional(),
  dates: mapOf(fullDay).default({}),
  remark: text.optional(),
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
