import type { Suggestion } from '../records/suggestion.ts';
import { addTo } from '../text/grouped.ts';

type Ids = readonly string[];

/** Record → the records that it absorbs. 意见建议 and 问题 are counted apart, so a merge across the two takes nothing away. */
function absorbedBy(suggestions: readonly Suggestion[]): ReadonlyMap<string, Ids> {
  const kinds = new Map(suggestions.map(({ id, kind }) => [id, kind]));
  const within = ({ id, kind, merged }: Suggestion) => merged.filter((it) => it !== id && kinds.get(it) === kind);
  return new Map(suggestions.map((it) => [it.id, within(it)]));
}

function turned(links: ReadonlyMap<string, Ids>): ReadonlyMap<string, Ids> {
  const back = new Map<string, string[]>();
  for (const [from, ids] of links) for (const to of ids) addTo(back, to, from);
  return back;
}

/** Everything that can be reached, each when all that it leads to is done. `seen` is not entered again. Without recursion: chains may be long. */
function finishing(starts: Iterable<string>, links: ReadonlyMap<string, Ids>, seen: Set<string>): string[] {
  const done: string[] = [];
  const trail: { readonly id: string; readonly rest: Iterator<string> }[] = [];
  const enter = (id: string) => {
    if (seen.has(id)) return;
    seen.add(id);
    trail.push({ id, rest: (links.get(id) ?? [])[Symbol.iterator]() });
  };
  for (const start of starts) {
    enter(start);
    for (let last = trail.at(-1); last !== undefined; last = trail.at(-1)) {
      const next = last.rest.next();
      if (!next.done) enter(next.value);
      else {
        done.push(last.id);
        trail.pop();
      }
    }
  }
  return done;
}

/** 循环合并: records that absorb each other, directly or through others. Each circle in the order of the records, and so are the circles. */
export function mergeCircles(suggestions: readonly Suggestion[]): readonly Ids[] {
  const down = absorbedBy(suggestions);
  const up = turned(down);
  const place = new Map([...down.keys()].map((id, index) => [id, index]));
  const before = (one: string | undefined, other: string | undefined) =>
    (place.get(one ?? '') ?? 0) - (place.get(other ?? '') ?? 0);
  const seen = new Set<string>();
  // Most absorb nothing, and are in no circle.
  const absorbing = [...down].flatMap(([id, ids]) => (ids.length > 0 ? [id] : []));
  const groups = finishing(absorbing, down, new Set()).reverse();
  // Going up from whatever finished last, one only meets those that it leads down to as well.
  return groups
    .map((id) => finishing([id], up, seen).sort(before))
    .filter((group) => group.length > 1)
    .sort(([one], [other]) => before(one, other));
}

/** The ids that another record of their kind absorbed (合并). Of a circle that nobody outside it absorbed, the first record counts. */
export function absorbedIds(suggestions: readonly Suggestion[]): ReadonlySet<string> {
  const links = absorbedBy(suggestions);
  const absorbed = new Set([...links.values()].flat());
  const back = turned(links);
  for (const circle of mergeCircles(suggestions)) {
    const inside = new Set(circle);
    const [first] = circle;
    const outsiders = circle.some((id) => back.get(id)?.some((by) => !inside.has(by)));
    if (first !== undefined && !outsiders) absorbed.delete(first);
  }
  return absorbed;
}
