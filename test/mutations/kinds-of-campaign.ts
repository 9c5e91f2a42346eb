import { locate } from '../../src/load/locate.ts';
import { positionAt } from '../../src/source/source-file.ts';
import { addDays } from '../../src/text/day.ts';
import { addBehind, lineOf, removeField, replace } from './edit.ts';
import type { Kind } from './kinds.ts';
import { pick } from './random.ts';

/** Kinds that spoil the campaign file, the roster, or the YAML itself. */
export const KINDS_OF_CAMPAIGN: readonly Kind[] = [
  {
    name: '分管写成错字',
    rule: 'word-misspelt',
    make(example, random) {
      const edge = pick(example.campaign.edges, random);
      return edge && replace(example, edge, 'kind', '分官');
    },
  },
  {
    name: '免谈提前到期',
    rule: 'exemption-expired',
    make(example, random) {
      const { exemptions, period } = example.campaign;
      const exemption = pick(
        exemptions.filter(({ until, substitute }) => until !== undefined && substitute === undefined),
        random,
      );
      return exemption && replace(example, exemption, 'until', addDays(period.from, 1));
    },
  },
  {
    name: '免谈由本人批准',
    rule: 'exemption-by-oneself',
    make(example, random) {
      const exemption = pick(
        example.campaign.exemptions.filter(({ approvedBy }) => approvedBy !== undefined),
        random,
      );
      return exemption && replace(example, exemption, 'approvedBy', exemption.person);
    },
  },
  {
    name: '填报的谈话人次与记录不符',
    rule: 'stated-against-computed',
    make(example, random) {
      const stated = pick(
        example.campaign.stated.filter(({ parts }) => parts.length === 0),
        random,
      );
      if (stated === undefined) return undefined;
      return { ...replace(example, stated, 'title', '谈话人次'), line: lineOf(example, stated, 'value') };
    },
  },
  {
    name: '答复日期早于谈话',
    rule: 'reply-before-suggestion',
    make(example, random) {
      const suggestion = pick(
        example.campaign.suggestions.filter(({ talk, repliedOn }) => talk !== undefined && repliedOn !== undefined),
        random,
      );
      return suggestion && replace(example, suggestion, 'repliedOn', addDays(example.campaign.period.from, -1));
    },
  },
  {
    name: '渠道的条数与逐条记录不符',
    rule: 'channel-records',
    make(example, random) {
      const channel = pick(
        example.campaign.channels.filter(({ received }) => received.length > 0),
        random,
      );
      if (channel === undefined) return undefined;
      return { ...replace(example, channel, 'received.0.raw', '77'), line: lineOf(example, channel, 'received') };
    },
  },
  {
    name: '时长与起止时刻对不上',
    rule: 'minutes-against-times',
    make(example, random) {
      const talk = pick(
        example.campaign.talks.filter(({ start, end, minutes }) => start && end && minutes === undefined),
        random,
      );
      return talk && addBehind(example, talk, 'end', 'minutes: 599');
    },
  },
  {
    name: '删去党员的政治面貌',
    rule: 'obligation-undecided',
    make(example, random) {
      const asked = new Set(
        example.coverage.obligations
          .filter(({ pairing, outcome }) => pairing.right?.role === undefined && outcome === 'missing')
          .flatMap(({ subject }) => subject.map(({ id }) => id)),
      );
      const person = pick(
        example.campaign.roster.filter(({ id, party }) => party !== undefined && asked.has(id)),
        random,
      );
      if (person === undefined) return undefined;
      const edit = removeField(example, person, ['party', '政治面貌']);
      return edit && { ...edit, line: lineOf(example, person, 'id') };
    },
  },
  {
    name: '花名册的人名写错',
    rule: 'unknown-person',
    make(example, random) {
      const talk = pick(example.campaign.talks, random);
      const person = talk && example.campaign.people.get(talk.talkees[0] ?? '');
      if (talk === undefined || person === undefined || person.id === person.name) return undefined;
      const first = example.campaign.talks.find(({ talkees, talkers }) => [...talkers, ...talkees].includes(person.id));
      if (first === undefined) return undefined;
      const side = first.talkers.includes(person.id) ? 'talkers' : 'talkees';
      const { file, start } = locate(
        { origin: first.origin, field: `${side}.${first[side].indexOf(person.id)}` },
        example.sources,
      );
      const { texts } = replace(example, person, 'id', `${person.id}x`);
      return { texts, file: file.path, line: positionAt(file, start).line };
    },
  },
  {
    name: '键后面打成中文冒号',
    rule: 'full-width-colon',
    make(example, random) {
      const talk = pick(example.campaign.talks, random);
      if (talk === undefined) return undefined;
      const { file, start } = locate({ origin: talk.origin, field: 'date' }, example.sources);
      const text = example.texts[file.path] ?? '';
      const made = `${text.slice(0, start).replace(/: *$/, '：')}${text.slice(start)}`;
      return { texts: { ...example.texts, [file.path]: made }, file: file.path, line: positionAt(file, start).line };
    },
  },
  {
    name: '同一个键写两次',
    rule: 'duplicate-key',
    make(example, random) {
      const talk = pick(example.campaign.talks, random);
      if (talk === undefined) return undefined;
      const { file, start } = locate({ origin: talk.origin, field: 'date' }, example.sources);
      const key = /([^\s{,]+): *$/.exec(file.text.slice(0, start))?.[1];
      return addBehind(example, talk, 'date', `${key}: ${talk.date}`);
    },
  },
  {
    name: '角色错一个字',
    rule: 'word-misspelt',
    make(example, random) {
      const person = pick(
        example.campaign.roster.filter(({ posts }) => posts.length === 1 && posts[0]?.roles.length === 1),
        random,
      );
      const role = person?.posts[0]?.roles[0];
      const wrong = role && misspell(role);
      return person && wrong ? replace(example, person, 'roles.0', wrong) : undefined;
    },
  },
  {
    name: '政治面貌错一个字',
    rule: 'party-unknown',
    make(example, random) {
      const person = pick(
        example.campaign.roster.filter(({ party }) => party?.endsWith('员')),
        random,
      );
      return person && replace(example, person, 'party', `${person.party?.slice(0, -1)}圆`);
    },
  },
  {
    name: '出生写成将来',
    rule: 'life-dates',
    make(example, random) {
      const person = pick(
        example.campaign.roster.filter(({ birthDate }) => birthDate !== undefined),
        random,
      );
      return person && replace(example, person, 'birthDate', '2057-03-02');
    },
  },
  {
    name: '备注写着调出，没有写止',
    rule: 'remark-unrecorded',
    make(example, random) {
      const exempt = new Set(example.campaign.exemptions.map(({ person }) => person));
      const person = pick(
        example.campaign.roster.filter(
          ({ id, to, remark, party, posts }) =>
            to === undefined && remark === undefined && party !== undefined && posts.length === 1 && !exempt.has(id),
        ),
        random,
      );
      return person && addBehind(example, person, 'party', `remark: ${example.campaign.period.from}调出`);
    },
  },
];

/** One character taken for another of the same sound or look. */
function misspell(word: string): string | undefined {
  for (const [right, wrong] of ['员圆', '人入', '民氏', '导异', '记纪'])
    if (right && wrong && word.includes(right)) return word.replace(right, wrong);
  return undefined;
}
