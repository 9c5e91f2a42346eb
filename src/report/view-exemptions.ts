import type { Coverage, Obligation } from '../pairing/obligation.ts';
import type { Campaign } from '../records/campaign.ts';
import type { Exemption } from '../records/exemption.ts';
import { personKey, type RecordKey, recordKey } from '../records/record-key.ts';
import type { Mode } from '../records/talk.ts';
import { chineseWord } from '../records/vocabulary.ts';
import { shortDay } from '../text/day.ts';
import { MOST_IN_TEXT } from './attachments.ts';
import { type Names, postOn } from './names.ts';
import { BLANK, optionalWord, recordWord } from './record-word.ts';
import { maybe, shape, type ViewOf } from './shape.ts';

/** 免谈 in words: those that took something out of the count, by reason; and a row for every exemption there is. */
export const EXEMPTIONS = shape({
  any: 'flag',
  few: 'flag',
  /** Some rows are no exemptions: another form of talk was allowed instead. */
  substitutes: 'flag',
  groups: [{ reason: 'text', names: 'text', approvedBy: maybe('text') }],
  rows: [{ name: 'text', post: 'text', pairing: 'text', reason: 'text', approvedBy: 'text', period: 'text' }],
});
export type ExemptionsView = ViewOf<typeof EXEMPTIONS>;

export function exemptionsView(campaign: Campaign, coverage: Coverage, names: Names): ExemptionsView {
  const keys = new Map(campaign.exemptions.map((it, at) => [it, recordKey('exemptions', String(at + 1))]));
  const groups = groupsOf(coverage.obligations, keys, names);
  return {
    any: groups.length > 0,
    few: groups.reduce((sum, { people }) => sum + people.size, 0) <= MOST_IN_TEXT,
    substitutes: campaign.exemptions.some(({ substitute }) => substitute !== undefined),
    groups: groups.map(({ people, ...group }) => ({ ...group, names: [...people].join('、') })),
    rows: [...recordRows(campaign, keys, names), ...ownRows(coverage, names)],
  };
}

/** Whom an exempt obligation is exempt for: the person of the record, else its subject. */
const exempted = ({ exemption, subject }: Obligation, names: Names): string =>
  exemption?.record === undefined ? subject.map(names.of).join('与') : names.byId(exemption.record.person);

/** Exemptions as marks call them. */
type Keys = ReadonlyMap<Exemption, RecordKey>;

type Group = { readonly reason: string; readonly approvedBy: string | undefined; readonly people: Set<string> };

function groupsOf(obligations: readonly Obligation[], keys: Keys, names: Names): Group[] {
  const groups = new Map<string, Group>();
  for (const it of obligations) {
    if (it.outcome !== 'exempt') continue;
    const { reason, record } = it.exemption ?? {};
    // One group for what is typed alike, marked as what the first record of it says.
    const key = JSON.stringify([reason, record?.approvedBy]);
    const group = groups.get(key) ?? newGroup(it, record && keys.get(record), names);
    groups.set(key, group);
    group.people.add(exempted(it, names));
  }
  return [...groups.values()];
}

function newGroup({ exemption, pairing }: Obligation, of: RecordKey | undefined, names: Names): Group {
  const { reason, record } = exemption ?? {};
  const approver = record?.approvedBy;
  return {
    reason: optionalWord(reason, of ?? recordKey('pairings', pairing.id), of ? 'reason' : 'exempt') ?? '原因未登记',
    approvedBy: of && approver !== undefined ? recordWord(names.plain(approver), of, 'approvedBy') : undefined,
    people: new Set(),
  };
}

/** The registered exemptions, also those of which nothing was left to exempt. */
function recordRows(campaign: Campaign, keys: Keys, names: Names): ExemptionsView['rows'] {
  const titles = new Map(campaign.pairings.map(({ id, title }) => [id, title]));
  return [...keys].map(([it, key]) => {
    const word = (text: string | undefined, field: string): string | undefined => optionalWord(text, key, field);
    const reason = word(it.reason, 'reason') ?? '未登记';
    const ends = [
      it.from === undefined ? '' : `${shortDay(it.from)}起`,
      it.until === undefined ? '' : `至${shortDay(it.until)}`,
    ];
    return {
      name: recordWord(names.plain(it.person), key, 'person'),
      post: postText(campaign, it.person),
      pairing: word(it.pairing?.map((id) => titles.get(id) ?? id).join('、'), 'pairing') ?? '各项必谈关系',
      reason: it.substitute === undefined ? reason : `${reason}（可用${modeText(it.substitute, key)}形式代替）`,
      approvedBy: word(it.approvedBy && names.plain(it.approvedBy), 'approvedBy') ?? BLANK,
      period: word(ends.join(''), it.from === undefined ? 'until' : 'from') || BLANK,
    };
  });
}

/** What pairings exempt by themselves. */
function ownRows(coverage: Coverage, names: Names): ExemptionsView['rows'] {
  const rows = coverage.obligations.flatMap((it) => {
    if (it.outcome !== 'exempt' || it.exemption?.record !== undefined) return [];
    const reason = it.exemption?.reason;
    const key = recordKey('pairings', it.pairing.id);
    const [pairing, name] = [recordWord(it.pairing.title, key, 'title'), exempted(it, names)];
    return [
      {
        name,
        post: BLANK,
        pairing,
        reason: optionalWord(reason, key, 'exempt') ?? '未登记',
        approvedBy: BLANK,
        period: BLANK,
      },
    ];
  });
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

const modeText = (mode: Mode, of: RecordKey): string => recordWord(chineseWord('mode', mode), of, 'substitute');

function postText(campaign: Campaign, id: string): string {
  const person = campaign.people.get(id);
  if (person === undefined) return BLANK;
  const post = postOn(person, campaign.asOf);
  return recordWord((post?.department ?? '') + (post?.post ?? ''), personKey(person), 'post') || BLANK;
}
