import { EVENT_ID, type Event, getScalarValue, parseEvents } from 'js-yaml';
import { spellingsOfKey } from '../records/keys.ts';
import type { SourceFile } from '../source/source-file.ts';

/** Where things stand in one YAML file: the parser's event stream, the event that ends each collection, and the items and keys of each sequence and mapping asked for. */
export type EventIndex = {
  readonly text: string;
  readonly events: readonly Event[];
  readonly ends: Int32Array;
  readonly items: Map<number, number[]>;
  readonly keys: Map<number, ReadonlyMap<string, number>>;
};

const indexes = new WeakMap<SourceFile, EventIndex>();

/** The index of a file that parses; made once a file, and only when something in it must be pointed at. */
export function indexOf(file: SourceFile): EventIndex {
  let index = indexes.get(file);
  if (!index) {
    const events = parseEvents(file.text, {});
    index = { text: file.text, events, ends: findEnds(events), items: new Map(), keys: new Map() };
    indexes.set(file, index);
  }
  return index;
}

const isCollection = (event: Event | undefined): boolean =>
  event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE || event?.type === EVENT_ID.DOCUMENT;

function findEnds(events: readonly Event[]): Int32Array {
  const ends = new Int32Array(events.length);
  const open: number[] = [];
  events.forEach((event, at) => {
    if (isCollection(event)) open.push(at);
    else if (event.type === EVENT_ID.POP) ends[open.pop() ?? 0] = at;
  });
  return ends;
}

/** The event after the node that starts at `at`. */
const after = (index: EventIndex, at: number): number =>
  isCollection(index.events[at]) ? (index.ends[at] ?? at) + 1 : at + 1;

const isEnd = (index: EventIndex, at: number): boolean => {
  const event = index.events[at];
  return event === undefined || event.type === EVENT_ID.POP;
};

const keyText = (index: EventIndex, at: number): string | undefined => {
  const event = index.events[at];
  return event?.type === EVENT_ID.SCALAR ? getScalarValue(index.text, event) : undefined;
};

/** The root node, or -1 in an empty file. */
export const rootOf = (index: EventIndex): number => (index.events.length > 2 ? 1 : -1);

/** The keys of a mapping as they are written, each with its event. */
function keysOf(index: EventIndex, mapping: number): ReadonlyMap<string, number> {
  const known = index.keys.get(mapping);
  if (known) return known;
  const keys = new Map<string, number>();
  for (let at = mapping + 1; !isEnd(index, at); at = after(index, at + 1)) {
    const text = keyText(index, at);
    if (text !== undefined && !keys.has(text)) keys.set(text, at);
  }
  index.keys.set(mapping, keys);
  return keys;
}

/** The key event of a key in a mapping, written as one of `spellings`, the first of them that is there; -1 where none is. */
export function findKey(index: EventIndex, mapping: number, spellings: readonly string[]): number {
  if (index.events[mapping]?.type !== EVENT_ID.MAPPING) return -1;
  const keys = keysOf(index, mapping);
  for (const spelling of spellings) {
    const at = keys.get(spelling);
    if (at !== undefined) return at;
  }
  return -1;
}

function itemsOf(index: EventIndex, sequence: number): number[] {
  let items = index.items.get(sequence);
  if (!items) {
    items = [];
    for (let at = sequence + 1; !isEnd(index, at); at = after(index, at)) items.push(at);
    index.items.set(sequence, items);
  }
  return items;
}

/** The node of one step down: a key (in any spelling) of a mapping, or an index of a sequence; -1 where it is not there. */
export function stepDown(index: EventIndex, node: number, step: string | number): { key: number; value: number } {
  const nothing = { key: -1, value: -1 };
  if (index.events[node]?.type === EVENT_ID.SEQUENCE) {
    const item = itemsOf(index, node)[Number(step)];
    return item === undefined ? nothing : { key: -1, value: item };
  }
  const key = findKey(index, node, spellingsOfKey(String(step)));
  return key < 0 ? nothing : { key, value: key + 1 };
}

/** The offsets to underline for a node: a scalar's text, a collection's first key or first item. */
export function rangeOf(index: EventIndex, node: number): [start: number, end: number] | undefined {
  const event = index.events[node];
  if (event === undefined) return undefined;
  if (event.type === EVENT_ID.SCALAR) {
    return event.valueStart < 0
      ? undefined
      : trimmed(index.text, event.valueStart, Math.max(event.valueEnd, event.valueStart));
  }
  if (event.type === EVENT_ID.ALIAS) return [event.anchorStart - 1, event.anchorEnd];
  if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
    return rangeOf(index, node + 1) ?? [event.start, event.start + 1];
  }
  return undefined;
}

/** A block scalar's offsets include its indentation and following lines: underline its first line of text. */
function trimmed(text: string, from: number, to: number): [number, number] {
  let start = from;
  while (start < to && /\s/.test(text[start] ?? '')) start += 1;
  const lineEnd = text.slice(start, to).indexOf('\n');
  return [start, lineEnd >= 0 ? start + lineEnd : Math.max(start, to)];
}
