import type { Origin } from '../source/origin.ts';
import type { Span } from '../source/source-file.ts';

/** 错误 / 警告 / 提示. A note that something was read in a particular way is a hint. */
export type Severity = 'error' | 'warning' | 'hint';

/** A place in the records that a remark points to. `field` is a dotted path below the origin (`talkers.0`), in canonical English keys. */
export type Place = {
  readonly origin: Origin;
  readonly field?: string | undefined;
  /** Point at the key itself, not at its value (an unknown key, say). The key is spelled as the author wrote it. */
  readonly key?: string | undefined;
  /** Offsets in the file, where they are known already (a syntax error). */
  readonly range?: readonly [start: number, end: number] | undefined;
};

/** What a rule or a schema has to say, not located yet. The message is plain Chinese: what was seen, what it breaks, what to do. */
export type Remark = Place & {
  readonly message: string;
  /** The id of the record that it is about, where there is one. */
  readonly record?: string | undefined;
  /** What it is about, where the record's id alone would not tell it from others: `p1/zhang/zhou`. */
  readonly subject?: string | undefined;
  /** How many faults of one kind it tells of in one breath; one, where nothing is said. */
  readonly times?: number | undefined;
  readonly related?: readonly (Place & { readonly message: string })[];
};

/** A remark with its rule and severity stamped on, still not located. `Id`: what whoever says it can say (catalogue.ts). */
export type Judgement<Id extends string = string> = Remark & {
  readonly rule: Id;
  readonly severity: Severity;
};

/** A judgement with its place in a file. */
export type Finding<Id extends string = string> = {
  readonly rule: Id;
  readonly severity: Severity;
  readonly at: Span;
  readonly message: string;
  readonly record?: string | undefined;
  /** What it is about, whatever the line: as the remark says, else the record's id, else the path of keys (`narrative.practice`). A baseline knows findings by it. */
  readonly subject: string;
  /** How many faults of one kind it tells of in one breath, for a baseline; one, where nothing is said. */
  readonly times?: number | undefined;
  readonly related: readonly { readonly at: Span; readonly message: string }[];
  /** 哪个活动: the path of the campaign file and the name of the unit, as far as it could be read; not there of what belongs to none. */
  readonly from?: { readonly campaign: string; readonly unit: string | undefined } | undefined;
  /** 已屏蔽: somebody answers for it, so it is listed where asked for and counts for nothing. */
  readonly suppressed?: Suppressed | undefined;
};

/** Why a finding does not count: a comment in the records, the campaign's `rules`, or a baseline of what was known before. */
export type Suppressed = { readonly by: 'comment' | 'settings' | 'baseline'; readonly reason: string };
