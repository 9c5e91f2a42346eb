import { absorbedIds } from '../figures/merges.ts';
import { type Action, isOverdue } from '../records/action.ts';
import type { Campaign } from '../records/campaign.ts';
import { recordKey } from '../records/record-key.ts';
import type { Suggestion } from '../records/suggestion.ts';
import { chineseWord } from '../records/vocabulary.ts';
import { addTo } from '../text/grouped.ts';
import { referTo } from './figure-reference.ts';
import { dayText, type Names } from './names.ts';
import { withoutStop } from './record-text.ts';
import { MARKED, optionalWord, recordWord } from './record-word.ts';
import { maybe, shape, type ViewOf } from './shape.ts';

/** 一项措施, as the text tells of it. */
const MEASURE = shape({
  /** For the `outcome` helper: whose outcome the words are. */
  record: 'record',
  text: 'text',
  owner: maybe('text'),
  due: maybe('text'),
  track: maybe('text'),
  done: 'flag',
  doing: 'flag',
  overdue: 'flag',
  closedOn: maybe('text'),
  evidence: maybe('text'),
});
type MeasureView = ViewOf<typeof MEASURE>;

/** 事项: a suggestion or a problem, or several that the same measures answer. */
const MATTER = shape({
  text: 'text',
  disposition: maybe('text'),
  measures: [MEASURE],
});

/** 整改事项, each in one of four lists, and the measures that answer none of them. */
export const MATTERS = shape({
  any: 'flag',
  /** All measures are done. */
  closed: [MATTER],
  open: [MATTER],
  /** No measure, but something has become of it (采纳, 解释说明 …). */
  answered: [MATTER],
  unanswered: [MATTER],
  others: [MEASURE],
});
export type MattersView = ViewOf<typeof MATTERS>;

/** Sorted when a template asks: there may be tens of thousands, and most reports tell of none one by one. */
export function mattersView(campaign: Campaign, names: Names): MattersView {
  let sorted: MattersView | undefined;
  const once = (): MattersView => {
    sorted ??= sortMatters(campaign, names);
    return sorted;
  };
  return {
    get any() {
      return once().any;
    },
    get closed() {
      return once().closed;
    },
    get open() {
      return once().open;
    },
    get answered() {
      return once().answered;
    },
    get unanswered() {
      return once().unanswered;
    },
    get others() {
      return once().others;
    },
  };
}

function sortMatters(campaign: Campaign, names: Names): MattersView {
  const kept = keptOf(campaign.suggestions);
  const answers = measuresOf(campaign, kept);
  const matters = [...groupsOf(campaign, answers).values()].map(({ suggestions, actions }) => ({
    text: suggestions
      .map(({ id, text }) => withoutStop(recordWord(text, recordKey('suggestions', id), 'text')))
      .join('；'),
    disposition: dispositionOf(suggestions),
    measures: actions.map((it) => measureView(it, campaign, names)),
  }));
  const used = new Set([...answers.values()].flat());
  const without = matters.filter(({ measures }) => measures.length === 0);
  return {
    any: matters.length > 0 || campaign.actions.length > 0,
    closed: matters.filter(({ measures }) => measures.length > 0 && measures.every(({ done }) => done)),
    open: matters.filter(({ measures }) => measures.some(({ done }) => !done)),
    answered: without.filter(({ disposition }) => disposition !== undefined),
    unanswered: without.filter(({ disposition }) => disposition === undefined),
    others: campaign.actions.filter((it) => !used.has(it)).map((it) => measureView(it, campaign, names)),
  };
}

/** Id → the record that it was merged into, itself where it was not merged. */
function keptOf(suggestions: readonly Suggestion[]): ReadonlyMap<string, string> {
  const absorbed = absorbedIds(suggestions);
  const into = new Map(suggestions.flatMap(({ id, merged }) => merged.map((it) => [it, id] as const)));
  const climb = (id: string): string => {
    let at = id;
    for (const seen = new Set<string>(); absorbed.has(at) && !seen.has(at); at = into.get(at) ?? at) seen.add(at);
    return at;
  };
  return new Map(suggestions.map(({ id }) => [id, climb(id)]));
}

/** Id of a record that nobody absorbed → the measures that answer it, or what it absorbed. */
function measuresOf({ actions }: Campaign, kept: ReadonlyMap<string, string>): ReadonlyMap<string, Action[]> {
  const answers = new Map<string, Action[]>();
  for (const action of actions) {
    for (const id of new Set(action.addresses.flatMap((it) => kept.get(it) ?? []))) {
      addTo(answers, id, action);
    }
  }
  return answers;
}

type Group = { readonly suggestions: Suggestion[]; readonly actions: readonly Action[] };

/** Suggestions that the same measures answer are one matter, in the order of the first. */
function groupsOf({ suggestions }: Campaign, answers: ReadonlyMap<string, readonly Action[]>): Map<string, Group> {
  const absorbed = absorbedIds(suggestions);
  const groups = new Map<string, Group>();
  for (const it of suggestions) {
    if (absorbed.has(it.id)) continue;
    const actions = answers.get(it.id) ?? [];
    const key = JSON.stringify(actions.length === 0 ? ['alone', it.id] : actions.map(({ id }) => id));
    const group = groups.get(key) ?? { suggestions: [], actions };
    group.suggestions.push(it);
    groups.set(key, group);
  }
  return groups;
}

function dispositionOf(suggestions: readonly Suggestion[]): string | undefined {
  const first = suggestions.find(({ disposition }) => disposition !== undefined);
  if (first?.disposition === undefined) return undefined;
  return recordWord(chineseWord('disposition', first.disposition), recordKey('suggestions', first.id), 'disposition');
}

export function ownerOf({ id, owner, department }: Action, names: Names, { word } = MARKED): string | undefined {
  const key = recordKey('actions', id);
  if (owner !== undefined) return word(names.plain(owner), key, 'owner');
  return department === undefined ? undefined : word(department, key, 'department');
}

function measureView(action: Action, { asOf }: Campaign, names: Names): MeasureView {
  const key = recordKey('actions', action.id);
  return {
    record: referTo(key),
    text: withoutStop(recordWord(action.measure, key, 'measure')),
    owner: ownerOf(action, names),
    due: optionalWord(action.due && dayText(action.due), key, 'due'),
    track: optionalWord(action.track && chineseWord('track', action.track), key, 'track'),
    done: action.state === 'done',
    doing: action.state === 'doing',
    overdue: isOverdue(action, asOf),
    closedOn: optionalWord(action.closedOn && dayText(action.closedOn), key, 'closedOn'),
    evidence: optionalWord(action.evidence, key, 'evidence'),
  };
}
