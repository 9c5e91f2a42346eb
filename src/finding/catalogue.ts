import type { Severity } from './finding.ts';

/** 阶段: how far a campaign has come; how grave a finding is may depend on it. */
export const PHASES = ['planned', 'running', 'final'] as const;
type Phase = (typeof PHASES)[number];

/** Words of a report, and what somebody made of them; a paragraph without any is gone. */
export type Edit = { readonly from: string; readonly to: string };

/** 例子: records of which a minimal campaign supplies the rest, so that they can be checked like any other. */
export type Example = {
  /** What is to be seen in the campaign file; completed by a head, a unit and four persons (app/example.ts). */
  readonly yaml: string;
  /** Files that the records include, by path; bytes for what is no UTF-8. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** The text of a report template, where it is about templates. */
  readonly template?: string;
  /** 往年的活动: completed like `yaml`, and compared with. */
  readonly earlier?: string;
  /** 基线: what was known before, as its file says it. */
  readonly baseline?: string;
  /** 改动: of the report that the records make; none where it is judged as it was made. */
  readonly edited?: readonly Edit[];
  /** 生成报告时的记录, where the report was made before the records went on. */
  readonly rendered?: string;
};

/** What is objected to, and what is said on which of its lines (from 1). */
export type FailingExample = Example & {
  readonly says: readonly { readonly line: number; readonly message: string }[];
};

export type Examples = { readonly passes: string | Example; readonly fails: readonly FailingExample[] };

/** 目录里的一条: one thing that can be said, as people are told of it: the table of rules, `explain`, the metadata of reporters. */
export type CatalogueEntry<Id extends string = string> = {
  /** kebab-case, permanent. */
  readonly id: Id;
  /** What must hold, in one Chinese phrase. */
  readonly title: string;
  /** The text relied on, or 内部约定. */
  readonly basis: string;
  readonly family: Family;
  readonly severity: Readonly<Record<Phase, Severity | 'off'>>;
  /** Two Chinese sentences: why it is asked, and what happens otherwise. */
  readonly why: string;
  /** 怎样改: one or two Chinese sentences for `explain`. */
  readonly mend: string;
  /** Not there where no records of one campaign bring it about. */
  readonly examples?: Examples;
  /** 可以调整: whether a unit may set its severity, switch it off or answer for it; where nothing is said, whatever is no error. */
  readonly adjustable?: boolean;
};

/** What a stage can say. Its ids are its type, so that nothing is said that is not described. */
export const catalogue = <const Id extends string>(
  entries: readonly CatalogueEntry<Id>[],
): readonly CatalogueEntry<Id>[] => entries;

/** What can be said, by id. */
export type Catalogue<Id extends string = string> = ReadonlyMap<string, CatalogueEntry<Id>>;

export const byId = <Id extends string>(entries: readonly CatalogueEntry<Id>[]): Catalogue<Id> =>
  new Map(entries.map((entry) => [entry.id, entry]));

/** The same severity whatever the phase. */
export const always = (severity: Severity): CatalogueEntry['severity'] => ({
  planned: severity,
  running: severity,
  final: severity,
});

/** 可以调整: what leaves records out (an error of reading) nobody may switch off or answer for; a rule sets it for itself. */
export const isAdjustable = ({ adjustable, severity }: CatalogueEntry): boolean =>
  adjustable ?? severity.final !== 'error';

/** 类别, in the order in which tables list them, as people call them. */
export const FAMILIES = {
  shape: '格式',
  links: '关联',
  time: '时间',
  coverage: '必谈关系',
  evidence: '记录要求',
  plausibility: '情理',
  sameness: '雷同',
  'follow-up': '整改落实',
  words: '数字和文字',
  exemptions: '免谈',
  privacy: '保密',
  verify: '复核',
  format: '公文格式',
} as const;

/** What it is about. Tables are set by it; errors of some never stop a report (app/catalogue.ts). */
export type Family = keyof typeof FAMILIES;

/** Rules under their families; families without any are left out. */
export function byFamily<T extends { readonly family: Family }>(rules: readonly T[]): [title: string, rules: T[]][] {
  return (Object.keys(FAMILIES) as Family[]).flatMap((family) => {
    // the keys of the table above
    const inside = rules.filter((rule) => rule.family === family);
    return inside.length === 0 ? [] : [[FAMILIES[family], inside]];
  });
}
