import type { FormedBody } from '../word-file/body-in-effect.ts';
import type { RequirementId } from './catalogue.ts';
import type { Line } from './lines.ts';
import type { Structure } from './structure.ts';

/** What the checks look at. */
export type Checked = { readonly body: FormedBody; readonly lines: readonly Line[]; readonly structure: Structure };

/** One thing seen that a requirement would have otherwise. */
export type Seen = {
  readonly id: RequirementId;
  readonly line: Line | undefined;
  /** What was seen, and what to do. */
  readonly message: string;
  /** The words of the line that it is about; the whole line otherwise. */
  readonly words?: string | undefined;
  /** One step below the requirement's gravity. */
  readonly lighter?: boolean | undefined;
  /** Findings that say the same of many lines are told once, at the first. */
  readonly alike?: string | undefined;
};

export type Check = (checked: Checked) => readonly Seen[];
