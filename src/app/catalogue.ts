import { always, byId, type Catalogue, type CatalogueEntry, catalogue, type Family } from '../finding/catalogue.ts';
import type * as finding from '../finding/finding.ts';
import { FINDING_CATALOGUE } from '../finding/own-catalogue.ts';
import { LOAD_CATALOGUE } from '../load/catalogue.ts';
import { RECORDS_CATALOGUE } from '../records/catalogue.ts';
import { TEMPLATE_CATALOGUE } from '../report/catalogue.ts';
import { RULES } from '../rules/catalogue.ts';
import { RULE_FAILED } from '../rules/run-rules.ts';

/** 一批文件: what is said of the files that a run takes in, beside those of one campaign. No example of one campaign shows it. */
const APP_CATALOGUE = catalogue([
  {
    id: 'file-unclaimed',
    title: '文件夹里的记录都有活动用到',
    basis: '内部约定',
    family: 'shape',
    severity: always('error'),
    why: '“格式: 1”缩进了、写错了，或者列表文件没有写进活动文件，这个单位或这些谈话就整个漏掉。没有核对的记录，不能说没有问题。',
    mend: '按提示改活动文件的开头、文件名或路径；不是这里的记录，用 --exclude 排除。',
  },
  {
    id: 'file-unreadable',
    title: '文件都读得出来',
    basis: '内部约定',
    family: 'shape',
    severity: always('error'),
    why: '一个文件没有权限、太大或者不是文本，就读不出来，里面有没有问题不知道。其他文件照常核对，退出码是 3。',
    mend: '按提示检查文件的权限、格式或编码，再核对一次。',
  },
  {
    id: 'template-unknown',
    title: '汇报里写的模板有',
    basis: '内部约定',
    family: 'shape',
    severity: always('error'),
    why: '模板的名称写错了，汇报就生成不出来。核对的时候就指出来，不等到要交汇报那一天。',
    mend: '用 talkreport templates 查看自带的模板，改正名称；用本单位自己的模板，加上 --templates 文件夹。',
    examples: {
      passes: `
report: {template: bulletin}`,
      fails: [
        {
          yaml: `
report: {template: buletin}`,
          says: [{ line: 1, message: '没有名为「buletin」的模板：是不是「bulletin」？' }],
        },
      ],
    },
  },
]);

/** 全部: everything that can be said of records and templates, stage by stage. */
const ENTRIES = [
  ...RULES,
  ...APP_CATALOGUE,
  ...LOAD_CATALOGUE,
  ...RECORDS_CATALOGUE,
  ...FINDING_CATALOGUE,
  ...RULE_FAILED,
  ...TEMPLATE_CATALOGUE,
];

export type RuleId = (typeof ENTRIES)[number]['id'];

export const CATALOGUE: Catalogue<RuleId> = byId<RuleId>(ENTRIES);

export type Finding = finding.Finding<RuleId>;
export type Judgement = finding.Judgement<RuleId>;

/** Gaps in coverage are printed in the report, not a reason to withhold it. */
const NEVER_STOPS: ReadonlySet<Family> = new Set(['coverage', 'evidence', 'exemptions', 'follow-up']);

/** Whether a finding stops `render`: errors of shape, links and time, and words or numbers that the records contradict. */
export function stopsReport({ rule, severity }: Pick<Finding, 'rule' | 'severity'>): boolean {
  const family = CATALOGUE.get(rule)?.family;
  return severity === 'error' && (family === undefined || !NEVER_STOPS.has(family));
}

/** 挡汇报: whether findings of the rule stop a report where they are errors, and in some phase they are. */
export const mayStopReport = ({ family, severity }: CatalogueEntry): boolean =>
  !NEVER_STOPS.has(family) && Object.values(severity).includes('error');
