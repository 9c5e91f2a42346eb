import { locate } from '../../src/load/locate.ts';
import type { Obligation } from '../../src/pairing/obligation.ts';
import { modeOf, type Talk } from '../../src/records/talk.ts';
import { positionAt } from '../../src/source/source-file.ts';
import { addDays, type Day } from '../../src/text/day.ts';
import { addBehind, drop, type Edit, insertBehind, lineOf, removeField, replace, written } from './edit.ts';
import type { Example } from './example.ts';
import type { Kind, Mutation } from './kinds.ts';
import { pick } from './random.ts';

type Random = () => number;

const anyTalk = (example: Example, random: Random, fits: (talk: Talk) => boolean = () => true): Talk | undefined =>
  pick(example.campaign.talks.filter(fits), random);

/** Where the finding on an unmet obligation stands: at its first person. */
function atSubject(example: Example, { subject, event, pairing }: Obligation, edit: Edit): Mutation {
  const about = event ?? subject[0] ?? pairing;
  const { file, start } = locate({ origin: about.origin }, example.sources);
  return { texts: edit.texts, file: file.path, line: positionAt(file, start).line };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Obligations that one talk alone meets. */
const onTheEdge = (example: Example): readonly Obligation[] =>
  example.coverage.obligations.filter((it) => it.outcome === 'met' && it.talks.length === 1 && it.need === 1);

const isCited = ({ campaign }: Example, talk: Talk | undefined): boolean =>
  campaign.suggestions.some((it) => it.talk === talk?.id) ||
  campaign.frames.some(({ items }) => items.some(({ evidence }) => evidence?.includes(talk?.id ?? '')));

const asksForMinutes = ({ pairing, talks }: Obligation): boolean =>
  pairing.form.minMinutes !== undefined && talks[0]?.minutes !== undefined;

const shift =
  (make: (example: Example, talk: Talk) => Day): Kind['make'] =>
  (example, random) => {
    const talk = anyTalk(example, random);
    return talk && replace(example, talk, 'date', make(example, talk));
  };

export const KINDS_OF_TALKS: readonly Kind[] = [
  {
    name: '删去一次谈话',
    rule: 'obligation-missing',
    make(example, random) {
      // While a record names a talk that is not there, it is not known who was talked with.
      const obligation = pick(
        onTheEdge(example).filter(({ talks }) => !isCited(example, talks[0])),
        random,
      );
      const talk = obligation?.talks[0];
      return obligation && talk && atSubject(example, obligation, drop(example, talk));
    },
  },
  {
    name: '谈话日期挪到活动之前',
    rule: 'talk-outside-period',
    make: shift(({ campaign }) => addDays(campaign.period.from, -1)),
  },
  {
    name: '谈话日期挪到截至日之后',
    rule: 'talk-after-as-of',
    make: shift(({ campaign }) => addDays(campaign.asOf, 1)),
  },
  {
    name: '记录日期写成将来',
    rule: 'date-in-future',
    make(example, random) {
      const talk = anyTalk(example, random, (it) => it.recordedOn !== undefined);
      return talk && replace(example, talk, 'recordedOn', '2014-02-01');
    },
  },
  {
    name: '谈话挪到当事人调入之前',
    rule: 'talk-by-absent-person',
    make(example, random) {
      const { people } = example.campaign;
      const late = (id: string): string | undefined => {
        const from = people.get(id)?.from;
        return from !== undefined && from > example.campaign.period.from ? from : undefined;
      };
      const talk = anyTalk(example, random, ({ talkers, talkees }) => [...talkers, ...talkees].some(late));
      const from = talk && [...talk.talkers, ...talk.talkees].map(late).find((it) => it !== undefined);
      if (talk === undefined || from === undefined) return undefined;
      const edit = replace(example, talk, 'date', addDays(from, -1));
      const side = talk.talkers.some(late) ? 'talkers' : 'talkees';
      return { ...edit, line: lineOf(example, talk, `${side}.${talk[side].findIndex(late)}`) };
    },
  },
  {
    name: '谈话人写成查无此人',
    rule: 'unknown-person',
    make(example, random) {
      const talk = anyTalk(example, random);
      return talk && replace(example, talk, 'talkers.0', '查无此人');
    },
  },
  {
    name: '谈话对象写成查无此人',
    rule: 'unknown-person',
    make(example, random) {
      const talk = anyTalk(example, random);
      return talk && replace(example, talk, 'talkees.0', '查无此人');
    },
  },
  {
    name: '谈话编号重复',
    rule: 'duplicate-id',
    make(example, random) {
      const at = 1 + Math.floor(random() * (example.campaign.talks.length - 1));
      const [talk, other] = [example.campaign.talks[at], example.campaign.talks[at - 1]];
      return talk && other && replace(example, talk, 'id', other.id);
    },
  },
  {
    name: '谈话对象又写成谈话人',
    rule: 'same-person-both-sides',
    make(example, random) {
      const talk = anyTalk(example, random);
      return talk && replace(example, talk, 'talkees.0', written(example, talk, 'talkers.0'));
    },
  },
  {
    name: '一对一的谈话改成集体',
    rule: 'mode-against-heads',
    make(example, random) {
      const talk = anyTalk(example, random, (it) => it.mode !== undefined && modeOf(it) === 'one-to-one');
      return talk && replace(example, talk, 'mode', 'group');
    },
  },
  {
    name: '记录日期早于谈话',
    rule: 'recorded-before-talk',
    make(example, random) {
      const talk = anyTalk(example, random, (it) => it.recordedOn !== undefined);
      return talk && replace(example, talk, 'recordedOn', addDays(talk.date, -1));
    },
  },
  {
    name: '隔了很久才补记录',
    rule: 'recorded-late',
    make(example, random) {
      const talk = anyTalk(example, random, (it) => it.recordedOn !== undefined);
      return talk && replace(example, talk, 'recordedOn', addDays(talk.date, 60));
    },
  },
  {
    name: '照抄另一次谈话的内容',
    rule: 'near-duplicate-content',
    make(example, random) {
      const long = example.campaign.talks
        .filter((it) => (it.content?.length ?? 0) >= 30)
        .sort((a, b) => compare(a.date, b.date) || compare(a.id, b.id));
      const at = 1 + Math.floor(random() * (long.length - 1));
      const other = pick(long.slice(0, at), random);
      return long[at] && other && replace(example, long[at], 'content', `"${other.content}"`);
    },
  },
  {
    name: '同一人同时在两场谈话',
    rule: 'talk-overlap',
    make(example, random) {
      const timed = (it: Talk) => it.start !== undefined && it.minutes !== undefined;
      const talk = anyTalk(example, random, timed);
      const talker = talk?.talkers[0];
      const other = [...example.campaign.people.values()].find(
        (it) => it.id !== talker && !talk?.talkees.includes(it.id),
      );
      if (talk === undefined || other === undefined) return undefined;
      const text = `{id: 变异, date: ${talk.date}, start: "${talk.start}", minutes: ${talk.minutes}, talkers: [${talker}], talkees: [${other.id}]}`;
      return insertBehind(example, talk, text);
    },
  },
  {
    name: '时长改得不够',
    rule: 'obligation-missing',
    make(example, random) {
      const obligation = pick(onTheEdge(example).filter(asksForMinutes), random);
      const talk = obligation?.talks[0];
      return obligation && talk && atSubject(example, obligation, replace(example, talk, 'minutes', '5'));
    },
  },
  {
    name: '删去时长',
    rule: 'obligation-undecided',
    make(example, random) {
      const obligation = pick(onTheEdge(example).filter(asksForMinutes), random);
      const talk = obligation?.talks[0];
      const edit = talk && removeField(example, talk, ['minutes', '时长', '分钟']);
      return obligation && edit && atSubject(example, obligation, edit);
    },
  },
  {
    name: '谈话内容里写上身份证号',
    rule: 'identity-number',
    make: inContent('110101199001011237'),
  },
  { name: '谈话内容里写上手机号', rule: 'phone-number', make: inContent('13912345678') },
  {
    name: '同一次谈话登记两条，都没有写时刻',
    rule: 'talk-registered-twice',
    make(example, random) {
      const talk = anyTalk(example, random);
      if (talk === undefined) return undefined;
      const day = addDays(example.campaign.period.from, 1);
      const record = (id: string) =>
        `{id: ${id}, date: ${day}, talkers: [${talk.talkers.join(', ')}], talkees: [${talk.talkees.join(', ')}]}`;
      const first = insertBehind(example, talk, `${record('变异1')}\n${indentOf(example, talk)}- ${record('变异2')}`);
      return { ...first, line: first.line + 1 };
    },
  },
  {
    name: '一场谈话十个小时',
    rule: 'talk-length',
    make(example, random) {
      const talk = anyTalk(example, random, (it) => it.minutes !== undefined);
      return talk && replace(example, talk, 'minutes', '600');
    },
  },
  {
    name: '谈话在凌晨两点半',
    rule: 'talk-at-night',
    make(example, random) {
      const talk = anyTalk(example, random, (it) => it.start !== undefined && it.end === undefined);
      return talk && replace(example, talk, 'start', '"02:30"');
    },
  },
  {
    name: '记录人错一个字',
    rule: 'recorder-unknown',
    make(example, random) {
      const talk = anyTalk(example, random, (it) => it.recorder !== undefined && it.recorder.length > 2);
      return talk && replace(example, talk, 'recorder', `${talk.recorder}x`);
    },
  },
  {
    name: '写错一个键',
    rule: 'unknown-key',
    make(example, random) {
      const talk = anyTalk(example, random);
      return talk && addBehind(example, talk, 'date', '谈话地占: 会议室');
    },
  },
  {
    name: '日期写成没有的一天',
    rule: 'wrong-value',
    make: shift(() => '2013-02-30'),
  },
  {
    name: '结束早于开始',
    rule: 'wrong-value',
    make(example, random) {
      const talk = anyTalk(example, random, (it) => it.end !== undefined);
      return talk && replace(example, talk, 'end', '"00:10"');
    },
  },
];

/** What stands before the dash of the list that holds a talk. */
function indentOf(example: Example, { origin }: Talk): string {
  const { file, start } = locate({ origin }, example.sources);
  const lines = file.text.slice(0, start).split('\n');
  return /^ */.exec(lines.findLast((line) => /^ *- /.test(line)) ?? '')?.[0] ?? '';
}

function inContent(number: string): Kind['make'] {
  return (example, random) => {
    const talk = anyTalk(example, random, (it) => it.content !== undefined);
    return talk && replace(example, talk, 'content', `"${talk.content?.replaceAll('"', '')}电话${number}。"`);
  };
}
