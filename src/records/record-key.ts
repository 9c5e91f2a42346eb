import type { ListName } from './list-names.ts';
import type { Person } from './person.ts';

/** The lists whose records words are taken from, and what is no list. */
type Section = Exclude<ListName, 'edges'> | 'milestones' | 'narrative' | 'figures';

/**
 * 记录的名字, as marks of words spell it: `unit`, `campaign`, `report`, and `talks/t001`. A record without an id of its own is called by what tells it
 * apart: an exemption by its place in the list (from 1), a frame by its name, a section of 文字 by its key, and words beside a figure (its label, its
 * outcome) by the figure.
 */
export type RecordKey = 'unit' | 'campaign' | 'report' | `${Section}/${string}`;

export const recordKey = (section: Section, id: string): RecordKey => `${section}/${id}`;

export const personKey = ({ id, external }: Person): RecordKey => recordKey(external ? 'externals' : 'roster', id);
