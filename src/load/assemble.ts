import { calendarSchema } from '../records/calendar.ts';
import type { Campaign } from '../records/campaign.ts';
import { type CampaignHead, campaignHeadSchema } from '../records/campaign-head.ts';
import type { Doubt } from '../records/doubt.ts';
import type { ListName } from '../records/list-names.ts';
import { narrativeSchema } from '../records/narrative.ts';
import type { Person } from '../records/person.ts';
import { reportSchema } from '../records/report.ts';
import { ruleSettingsSchema } from '../records/rule-settings.ts';
import { unitSchema } from '../records/unit.ts';
import { writtenKey } from '../records/written-key.ts';
import { type Day, isYearless } from '../text/day.ts';
import { nameKey } from '../text/person-name.ts';
import type { Judgement } from './catalogue.ts';
import { duplicates } from './check-duplicates.ts';
import { brokenLinks, idsMeant } from './check-ids.ts';
import { completeYears } from './complete-years.ts';
import { doubtsOf, listsInDoubt } from './doubts.ts';
import type { Presets } from './expand-preset.ts';
import { type FindPerson, hasNoId, personFinder } from './find-person.ts';
import {
  departmentsOf,
  linkEdges,
  linkEvents,
  linkExemptions,
  linkOwners,
  linkPairings,
  linkTalks,
  linkTargets,
} from './link.ts';
import { dropUndated, type Lists, type Records, readLists, unreadLists } from './read-lists.ts';
import { readOne } from './read-records.ts';
import type { Sources } from './sources.ts';
import { splitIds } from './split-ids.ts';
import { unreadNote } from './unread.ts';

type Sections = Readonly<Record<string, unknown>>;
type Parts = ReturnType<typeof readParts>;

const EMPTY: Sections = {};

/** The parts of a campaign file that are one mapping each. */
function readParts(
  sections: Sections,
  file: string,
  say: (judgements: readonly Judgement[]) => void,
  keyOf: (key: string) => string,
) {
  const read = <T>(schema: Parameters<typeof readOne<T>>[0], key: string, absent?: unknown): T | undefined => {
    const raw = sections[key] ?? absent;
    const inside = readOne(schema, raw, { file, path: sections[key] === undefined ? [] : [key] });
    say(
      raw === undefined
        ? inside.judgements.map((it) => ({ ...it, field: key, message: `缺少「${keyOf(key)}」这一部分：请补上` }))
        : inside.judgements,
    );
    return inside.value;
  };
  return {
    unit: read(unitSchema, 'unit'),
    head: read(campaignHeadSchema, 'campaign'),
    calendar: sections['calendar'] === undefined ? undefined : read(calendarSchema, 'calendar'),
    narrative: read(narrativeSchema, 'narrative', EMPTY),
    report: read(reportSchema, 'report', EMPTY),
    rules: read(ruleSettingsSchema, 'rules', EMPTY),
  };
}

/** 截至: as written, else the report's date, else the period's end of a campaign that is over, else today; a default is said. */
function asOfDay(
  head: CampaignHead,
  reportDate: Day | undefined,
  today: Day,
  file: string,
): { asOf: Day; note: Judgement[] } {
  if (head.asOf !== undefined) return { asOf: head.asOf, note: [] };
  const [asOf, why] =
    reportDate !== undefined
      ? [reportDate, '成文日期']
      : head.phase === 'final'
        ? [head.period.to, '活动结束日期']
        : [today, '今天'];
  const message = `没有写截至日期，按${why} ${asOf} 判断是否到期`;
  return { asOf, note: [{ rule: 'as-of-default', severity: 'hint', origin: { file, path: ['campaign'] }, message }] };
}

/** Completes the years of every day in the campaign, in place. */
function completeAll(parts: Parts, lists: Lists, head: CampaignHead, file: string): Judgement[] {
  const singles = { campaign: head, calendar: parts.calendar, report: parts.report };
  const mappings = Object.entries(singles).map(([key, value]) =>
    Object.assign(value ?? {}, { origin: { file, path: [key] } }),
  );
  const { period } = head;
  const ends = [period.to, head.asOf, parts.report?.date].filter((it) => it !== undefined && !isYearless(it));
  const until = ends.reduce((one, other) => (one !== undefined && other !== undefined && one < other ? other : one));
  const judgements = completeYears([...mappings, ...Object.values(lists.records).flat()], period, until);
  dropUndated(lists, judgements);
  return judgements;
}

/** Whether a day of the head, the calendar or the report has no year: then nothing can be worked out. */
const headIsUndated = (judgements: readonly Judgement[]): boolean =>
  judgements.some(({ rule, origin }) => rule === 'year-unknown' && UNDATED_PARTS.has(String(origin.path.join('.'))));

const UNDATED_PARTS = new Set(['campaign', 'calendar', 'report']);

/** 花名册 and 外部人员 → people by id; of two with one id, or of one name without ids, which is a finding, the first. */
function gather(records: Records): { roster: Person[]; externals: Person[]; people: Map<string, Person> } {
  const roster = records.roster.map((person) => Object.assign(person, { external: false }));
  const externals = records.externals.map((person) => Object.assign(person, { external: true }));
  const people = new Map<string, Person>();
  const nameless = new Set<string>();
  for (const person of [...roster, ...externals]) {
    const key = hasNoId(person) ? nameKey(person.name) : undefined;
    if (people.has(person.id) || (key !== undefined && nameless.has(key))) continue;
    if (key !== undefined) nameless.add(key);
    people.set(person.id, person);
  }
  return { roster, externals, people };
}

/** `doubts`: what was not read or linked whole, and whom it may be about; `undefined` where it may be about anybody. */
type Assembled = {
  readonly campaign: Campaign | undefined;
  readonly doubts: readonly Doubt[] | undefined;
  /** The lists that hold what was not read or linked whole; `undefined` where it may be any. */
  readonly inDoubt: ReadonlySet<ListName> | undefined;
  readonly partsFit: boolean;
  readonly judgements: readonly Judgement[];
};

/** The sections of a campaign file → the campaign, with everything there is to say of them. */
export function assemble(
  sections: Sections,
  file: string,
  sources: Sources,
  {
    presets,
    today,
    written,
    unread: missed = new Set(),
  }: { presets: Presets; today: Day; written: unknown; unread: ReadonlySet<ListName> | undefined },
): Assembled {
  const judgements: Judgement[] = [];
  const say = (more: readonly Judgement[]): void => {
    for (const judgement of more) judgements.push(judgement);
  };
  const keyOf = (key: string, section: string[] = []): string => writtenKey(key, section, written);
  const parts = readParts(sections, file, say, keyOf);
  const partsFit = judgements.length === 0;
  const lists = readLists(sections, file, sources, { presets, missed, say });
  const nothing = { campaign: undefined, doubts: undefined, inDoubt: undefined, partsFit, judgements };
  if (parts.unit === undefined || parts.head === undefined) return nothing;
  say(completeAll(parts, lists, parts.head, file));
  if (headIsUndated(judgements)) return nothing;
  splitIds(lists.records);
  const unread = unreadLists(lists);
  const { asOf, note } = asOfDay(parts.head, parts.report?.date, today, file);
  say(note);
  const { roster, externals, people } = gather(lists.records);
  // b1, b1, b3: who is called b2 is one of the two that are called b1.
  const meant = idsMeant([...lists.records.externals, ...lists.records.roster]);
  const rosterUnread = { ...unread.roster, excuses: (id: string) => meant.has(id) || unread.roster.excuses(id) };
  const find = personFinder(people, [rosterUnread, unread.externals], {
    roster: keyOf('roster'),
    externals: keyOf('externals'),
  });
  const known = { file, asOf, unit: parts.unit, head: parts.head, roster, externals, people };
  const { campaign, judgements: linked } = linkAll(parts, lists.records, known, find);
  say(linked);
  const ids = brokenLinks(campaign, unread);
  const twice = duplicates(campaign, (key) => keyOf(key, ['roster']));
  const unlinked = { people: originsOf(linked), ids: originsOf(ids) };
  const doubts = doubtsOf(campaign, unlinked, unread.talks.files ? [] : lists.leftOut.talks.raw, find);
  for (const found of [
    ids.filter(({ isTwin }) => isTwin !== true),
    twice,
    unreadNote(Object.values(unread), file, written),
  ])
    say(found);
  const inDoubt = listsInDoubt(campaign, unread, unlinked);
  if (namesTwice(twice)) for (const list of PEOPLE) inDoubt.add(list);
  const { talks, ...others } = unread;
  const isKnown = partsFit && !talks.files && Object.values(others).every((it) => it.complete()) && !namesTwice(twice);
  return { campaign, doubts: isKnown ? doubts : undefined, inDoubt, partsFit, judgements };
}

function linkAll(
  parts: Parts,
  records: Records,
  known: {
    file: string;
    asOf: Day;
    unit: Campaign['unit'];
    head: CampaignHead;
  } & ReturnType<typeof gather>,
  find: FindPerson,
): { campaign: Campaign; judgements: Judgement[] } {
  const edges = linkEdges(records.edges, find, departmentsOf(known.people.values()));
  const events = linkEvents(records.events, find);
  const exemptions = linkExemptions(records.exemptions, find);
  const talks = linkTalks(records.talks, find);
  const pairings = linkPairings(records.pairings, find, known.people.values());
  const judgements = [edges, events, exemptions, talks, pairings].flatMap((linked) => linked.judgements);
  const campaign: Campaign = {
    ...known.head,
    file: known.file,
    asOf: known.asOf,
    unit: known.unit,
    calendar: parts.calendar,
    roster: known.roster,
    externals: known.externals,
    people: known.people,
    edges: edges.edges,
    events: events.events,
    pairings: pairings.pairings,
    exemptions: exemptions.exemptions,
    talks: talks.talks,
    suggestions: linkTargets(records.suggestions, find),
    channels: records.channels,
    actions: linkOwners(records.actions, find),
    stated: records.stated,
    frames: records.frames,
    narrative: parts.narrative ?? {},
    report: parts.report ?? reportSchema.parse({}),
    rules: parts.rules ?? {},
  };
  return { campaign, judgements };
}

const originsOf = (judgements: readonly Judgement[]): ReadonlySet<object> =>
  new Set(judgements.map(({ origin }) => origin));

/** Of two persons with one id nobody knows which is meant anywhere. */
const namesTwice = (twice: readonly Judgement[]): boolean =>
  twice.some(({ severity, origin }) => severity === 'error' && PEOPLE.some((list) => list === origin.path[0]));

const PEOPLE = ['roster', 'externals'] as const;
