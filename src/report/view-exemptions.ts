import type { Coverage, Obligation } from '../pairing/obligation.ts';
import type { Campaign } from '../records/campaign.ts';
import { chineseWord } from '../records/vocabulary.ts';
import { shortDay } from '../text/day.ts';
import { MOST_IN_TEXT } from './attachments.ts';
import { recordText } from './escape-markdown.ts';
import { type Names, postOn } from './names.ts';

const BLANK = '—';

/** 免谈 in words: those that took something out of the count, by reason; and a row for every exemption there is. */
export type ExemptionsView = {
  readonly any: boolean;
  readonly few: boolean;
  /** Some rows are no exemptions: another form of talk was allowed instead. */
  readonly substitutes: boolean;
  readonly groups: readonly {
    readonly reason: string;
    readonly names: string;
    readonly approvedBy: string | undefined;
  }[];
  readonly rows: readonly {
    readonly name: string;
    readonly post: string;
    readonly pairing: string;
    readonly reason: string;
    readonly approvedBy: string;
    readonly period: string;
  }[];
};

export function exemptionsView(campaign: Campaign, coverage: Coverage, names: Names): ExemptionsView {
  const groups = groupsOf(coverage.obligations, names);
  return {
    any: groups.length > 0,
    few: groups.reduce((sum, { people }) => sum + people.size, 0) <= MOST_IN_TEXT,
    substitutes: campaign.exemptions.some(({ substitute }) => substitute !== undefined),
    groups: groups.map(({ people, ...group }) => ({ ...group, names: [...people].join('、') })),
    rows: [...recordRows(campaign, names), ...ownRows(coverage, names)],
  };
}

/** Whom an exempt obligation is exempt for: the person of the record, else its subject. */
const exempted = ({ exemption, subject }: Obligation, names: Names): string =>
  exemption?.record === undefined ? subject.map(names.of).join('与') : names.byId(exemption.record.person);

type Group = { readonly reason: string; readonly approvedBy: string | undefined; readonly people: Set<string> };

function groupsOf(obligations: readonly Obligation[], names: Names): Group[] {
  const groups = new Map<string, Group>();
  for (const it of obligations) {
    if (it.outcome !== 'exempt') continue;
    const approver = it.exemption?.record?.approvedBy;
    const group: Group = {
      reason: it.exemption?.reason === undefined ? '原因未登记' : recordText(it.exemption.reason),
      approvedBy: approver === undefined ? undefined : names.byId(approver),
      people: new Set(),
    };
    const key = JSON.stringify([group.reason, group.approvedBy]);
    if (!groups.has(key)) groups.set(key, group);
    groups.get(key)?.people.add(exempted(it, names));
  }
  return [...groups.values()];
}

/** The registered exemptions, also those of which nothing was left to exempt. */
function recordRows(campaign: Campaign, names: Names): ExemptionsView['rows'] {
  const titles = new Map(campaign.pairings.map(({ id, title }) => [id, recordText(title)]));
  return campaign.exemptions.map((it) => {
    const reason = it.reason === undefined ? '未登记' : recordText(it.reason);
    const ends = [
      it.from === undefined ? '' : `${shortDay(it.from)}起`,
      it.until === undefined ? '' : `至${shortDay(it.until)}`,
    ];
    return {
      name: names.byId(it.person),
      post: postText(campaign, it.person),
      pairing: it.pairing?.map((id) => titles.get(id) ?? recordText(id)).join('、') ?? '各项必谈关系',
      reason: it.substitute === undefined ? reason : `${reason}（可用${chineseWord('mode', it.substitute)}形式代替）`,
      approvedBy: it.approvedBy === undefined ? BLANK : names.byId(it.approvedBy),
      period: ends.join('') || BLANK,
    };
  });
}

/** What pairings exempt by themselves. */
function ownRows(coverage: Coverage, names: Names): ExemptionsView['rows'] {
  const rows = coverage.obligations.flatMap((it) => {
    if (it.outcome !== 'exempt' || it.exemption?.record !== undefined) return [];
    const reason = it.exemption?.reason;
    const [pairing, name] = [recordText(it.pairing.title), exempted(it, names)];
    return [
      {
        name,
        post: BLANK,
        pairing,
        reason: reason === undefined ? '未登记' : recordText(reason),
        approvedBy: BLANK,
        period: BLANK,
      },
    ];
  });
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

function postText(campaign: Campaign, id: string): string {
  const person = campaign.people.get(id);
  const post = person === undefined ? undefined : postOn(person, campaign.asOf);
  return recordText([post?.department, post?.post].filter((part) => part !== undefined).join('')) || BLANK;
}
