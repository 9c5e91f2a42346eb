import type { Person, Post } from '../../records/person.ts';
import { type Day, within } from '../../text/day.ts';
import { always, defineRule } from '../define-rule.ts';

/** What a report tells bearers of one name apart by: the department, else the post, held on the day. */
function markOf({ posts }: Person, day: Day): string | undefined {
  const post: Post | undefined = posts.find((it) => within(day, it)) ?? posts.at(-1);
  return post?.department ?? post?.post;
}

/** Whether one had left before the other joined: most likely one person who moved. */
const follow = (one: Person, other: Person): boolean =>
  (one.to !== undefined && other.from !== undefined && one.to < other.from) ||
  (other.to !== undefined && one.from !== undefined && other.to < one.from);

function doubt(one: Person, other: Person, day: Day): string | undefined {
  const [mark, otherMark] = [markOf(one, day), markOf(other, day)];
  if (mark === undefined || otherMark === undefined) return '没有都写部门或职务，汇报中分不清';
  if (mark === otherMark) return `都在「${mark}」，汇报中分不清`;
  if (one.birthDate !== undefined && one.birthDate === other.birthDate) return '出生日期也相同，像是同一个人';
  return follow(one, other) ? '一个离开以后另一个才来，像是同一个人调动' : undefined;
}

export default defineRule({
  id: 'same-name',
  title: '同名的人分得清',
  basis: '内部约定',
  family: 'links',
  severity: always('hint'),
  why: '两个人同名时，汇报用部门或职务区分，写得一样就分不清是谁。如果本来是同一个人登记了两次，应谈的次数就会多算。',
  mend: '确是两个人的，各自写上不同的部门或职务；同一个人的删去一条，调动过的用“任职”写明各段时间。',
  examples: {
    passes: `
roster:
  - {id: li1, name: 李二, department: 车管所}
  - {id: li2, name: 李二, department: 事故科}`,
    fails: [
      {
        yaml: `
roster:
  - {id: li1, name: 李二, department: 车管所}
  - {id: li2, name: 李　二, department: 车管所}
  - {id: zhou1, name: 周三, department: 车管所, to: 2013-05-09}
  - {id: zhou2, name: 周三, department: 事故科, from: 2013-05-10}`,
        says: [
          { line: 3, message: '有两个「李二」（li1、li2），都在「车管所」，汇报中分不清' },
          { line: 5, message: '有两个「周三」（zhou1、zhou2），一个离开以后另一个才来，像是同一个人调动' },
        ],
      },
    ],
  },
  check({ campaign: { people, asOf } }) {
    const bearers = new Map<string, Person[]>();
    return [...people.values()].flatMap((person) => {
      const { id, name, origin } = person;
      const before = bearers.get(name) ?? [];
      bearers.set(name, [...before, person]);
      // Of whom one has no id, loading has told.
      for (const other of before.filter((it) => it.id !== it.name && id !== name)) {
        const seen = doubt(other, person, asOf);
        if (seen === undefined) continue;
        const message = `有两个「${name}」（${other.id}、${id}），${seen}：同一个人请只留一条，两个人请写清部门或职务`;
        const related = [{ origin: other.origin, field: 'name', message: '同名的一位' }];
        return [{ origin, field: 'name', record: id, message, related }];
      }
      return [];
    });
  },
});
