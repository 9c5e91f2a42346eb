import type { Person } from '../records/person.ts';
import type { RecordChange } from './record-changes.ts';

/** 来 · 走 · 任职变动 · 其他改动. */
export type PersonMove = 'came' | 'left' | 'posts' | 'altered';

export type PersonChange = RecordChange<'roster' | 'externals'> & { readonly move: PersonMove };

/** Somebody leaves by being struck off, or by getting a last day; posts tell more than any other change. */
function moveOf({ change, before, after, fields }: RecordChange<'roster' | 'externals'>): PersonMove {
  if (change === 'added') return 'came';
  if (change === 'removed' || (before?.to === undefined && after?.to !== undefined)) return 'left';
  return fields.includes('posts') ? 'posts' : 'altered';
}

export const peopleChanges = (changes: readonly RecordChange<'roster' | 'externals'>[]): PersonChange[] =>
  changes.map((change) => ({ ...change, move: moveOf(change) }));

/** 任职 in a few words: 车管所民警（2013-05-10起）、…. */
export const postsText = ({ posts }: Person): string =>
  posts
    .map(({ post, roles, department, from, to }) => {
      const what = `${department ?? ''}${post ?? roles[0] ?? ''}` || '没有写明';
      const when = `${from === undefined ? '' : `${from}起`}${to === undefined ? '' : `${to}止`}`;
      return `${what}${roles.length > 0 ? `［${roles.join('、')}］` : ''}${when === '' ? '' : `（${when}）`}`;
    })
    .join('、');
