import type { Campaign } from '../records/campaign.ts';
import type { Person } from '../records/person.ts';
import type { Origin } from '../source/origin.ts';
import type { Judgement } from './catalogue.ts';
import { hasNoId, peopleByName } from './find-person.ts';

/** Something that may stand once: its id, where it stands, and the record that it belongs to. */
type Named = { readonly id: string; readonly origin: Origin; readonly field?: string; readonly record?: string };

type KeyOf = (key: string) => string;

/** Each id may stand once in a list; every further one shows the first. */
function repeated(list: readonly Named[], say: (id: string) => Pick<Judgement, 'severity' | 'message'>): Judgement[] {
  const first = new Map<string, Named>();
  return list.flatMap(({ id, origin, field = 'id', record = id }): Judgement[] => {
    const known = first.get(id);
    if (known === undefined) {
      first.set(id, { id, origin, field });
      return [];
    }
    const related = [{ origin: known.origin, field: known.field ?? field, message: '第一次用在这里' }];
    return [{ rule: 'duplicate-id', origin, field, record, related, ...say(id) }];
  });
}

/** 编号: of two records with one id, links and figures would mean either. */
const ids = (kind: string, list: readonly Named[]): Judgement[] =>
  repeated(list, (id) => ({
    severity: 'error',
    message: `${kind}编号「${id}」用了不止一次：编号不能重复，请改掉其中一个`,
  }));

/** Places in a list of the campaign's head, which are no records of their own. */
const inHead = (campaign: Campaign, key: 'milestones' | 'terms'): Named[] =>
  campaign[key].map(({ id }, at) => ({ id, origin: { file: campaign.file, path: ['campaign', key, at] } }));

/** Those of one name of whom not all have ids: several people, or one with several posts. Nobody but the writer can tell. */
function samePersons(people: Campaign['roster'], keyOf: KeyOf): Judgement[] {
  const named = [...peopleByName(people).values()].filter((same) => same.length > 1 && same.some(hasNoId));
  const further = new Set(named.flatMap((same) => same.filter(hasNoId).slice(1)));
  return [
    ...named.map((same) => unclear(same, keyOf)),
    ...ids('人员', own(people.filter((person) => !further.has(person)))),
  ];
}

/** Several without ids are told at the second of them, one without among others at that one. */
function unclear(same: readonly Person[], keyOf: KeyOf): Judgement {
  const without = same.filter(hasNoId);
  const at = without[1] ?? (without[0] as Person); // one has no id at least
  const others = same.filter((it) => it !== at);
  const [idKey, posts, { name }] = [keyOf('id'), keyOf('posts'), without[0] ?? at];
  const count = same.length === 2 ? '两' : ` ${same.length} `;
  const lacking = without.length === same.length ? '都' : `${without.length} 条`;
  const known = others.filter((it) => !hasNoId(it)).map(({ id }) => id);
  const [one, two] = [1, 2, 3].map((n) => `${name}${n}`).filter((id) => !known.includes(id));
  const apart =
    known[0] === undefined
      ? `各加编号，例如「${idKey}: ${one}」和「${idKey}: ${two}」`
      : `没写的也加编号，例如「${idKey}: ${one}」（另一条是「${known[0]}」）`;
  return {
    rule: 'duplicate-id',
    severity: 'error',
    origin: at.origin,
    field: 'id',
    record: name,
    related: others.map(({ origin }, n) => ({
      origin,
      field: 'name',
      message: n === 0 ? (without.length > 1 ? '第一次写在这里' : '另一条写在这里') : '这里也是',
    })),
    message: `名册里有${count}条「${name}」，${lacking}没有写编号，分不清是谁：不是一个人的，${apart}，谈话里写编号；是一个人任几职的，合成一条，各段写在「${posts}」里`,
  };
}

const sameName = (frames: Campaign['frames']): Judgement[] =>
  repeated(
    frames.map(({ name, part, origin }) => ({ id: `${part} ${name}`, origin, field: 'name', record: name })),
    (id) => ({
      severity: 'warning',
      message: `提法「${id.slice(id.indexOf(' ') + 1)}」写了不止一次，汇报里也会重复：请删去或合并`,
    }),
  );

const sameExemption = (exemptions: Campaign['exemptions']): Judgement[] =>
  repeated(
    exemptions.map(({ origin, ...it }) => ({
      id: JSON.stringify(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1))),
      origin,
      field: 'person',
      record: it.person,
    })),
    () => ({ severity: 'warning', message: '这条免谈和前面一条完全一样：请删去一条' }),
  );

/** 重复: whatever may stand once and stands twice. `keyOf` spells a key of a person as the author does. */
export const duplicates = (campaign: Campaign, keyOf: KeyOf): Judgement[] => [
  ...ids('节点', inHead(campaign, 'milestones')),
  ...ids('学期', inHead(campaign, 'terms')),
  ...samePersons([...campaign.externals, ...campaign.roster], keyOf),
  ...ids('情形', own(campaign.events)),
  ...ids('必谈关系', own(campaign.pairings)),
  ...ids('谈话', own(campaign.talks)),
  ...ids('意见建议', own(campaign.suggestions)),
  ...ids('渠道', own(campaign.channels)),
  ...ids('整改措施', own(campaign.actions)),
  ...ids('填报数据', own(campaign.stated)),
  ...campaign.stated.flatMap(({ parts, origin, id: record }) =>
    ids(
      '填报数据的分项',
      parts.map(({ id }, at) => ({ id, origin, field: `parts.${at}.id`, record })),
    ),
  ),
  ...sameName(campaign.frames),
  ...sameExemption(campaign.exemptions),
];

/** Records stand for themselves; what else they hold is no matter here. */
const own = (records: readonly { readonly id: string; readonly origin: Origin }[]): Named[] =>
  records.map(({ id, origin }) => ({ id, origin }));
