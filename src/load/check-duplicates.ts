import type { Campaign } from '../records/campaign.ts';
import type { Origin } from '../source/origin.ts';
import { nameKey } from '../text/person-name.ts';
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

/** Those of one name without ids: several people, or one with several posts. Nobody but the writer can tell. */
function samePersons(people: Campaign['roster'], keyOf: KeyOf): Judgement[] {
  const nameless = peopleByName(people.filter(hasNoId));
  const [idKey, posts] = [keyOf('id'), keyOf('posts')];
  const unclear = [...nameless.values()].flatMap(([first, second, ...more]): Judgement[] => {
    if (first === undefined || second === undefined) return [];
    const [{ name }, count] = [first, more.length === 0 ? '两' : ` ${more.length + 2} `];
    const related = [
      { origin: first.origin, field: 'name', message: '第一次写在这里' },
      ...more.map(({ origin }) => ({ origin, field: 'name', message: '这里也是' })),
    ];
    const message = `名册里有${count}条「${name}」，都没有写编号，分不清是谁：不是一个人的，各加编号，例如「${idKey}: ${name}1」和「${idKey}: ${name}2」，谈话里写编号；是一个人任几职的，合成一条，各段写在「${posts}」里`;
    return [
      { rule: 'duplicate-id', severity: 'error', origin: second.origin, field: 'id', record: name, related, message },
    ];
  });
  const others = people.filter((person) => !hasNoId(person) || nameless.get(nameKey(person.name))?.[0] === person);
  return [...unclear, ...ids('人员', own(others))];
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
