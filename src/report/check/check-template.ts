import { mayBeOfAUnit } from '../../figures/figure-id.ts';
import { NARRATIVE_PARTS } from '../../records/narrative.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { ATTACHMENTS, attachmentTitle } from '../attachments.ts';
import type { Finding } from '../catalogue.ts';
import { loadTemplates, readShared, type TemplateSource, type Templates } from '../load-templates.ts';
import { didYouMean, distinct, templateFinding } from '../template-finding.ts';
import { type Walked, walkTemplate } from './walk-template.ts';

/** What was checked, and what was found in it. */
export type CheckedTemplate = { readonly files: readonly SourceFile[]; readonly findings: readonly Finding[] };

/**
 * 模板检查: a template with its partials and the attachments, without any records. Names and figures that no records can have, loops that may
 * leave half a sentence, numbers and claims that stand in it whatever the records say; and what of the records it never prints.
 * `figures` are the ids that every campaign has.
 */
export function checkTemplate(source: TemplateSource, main: SourceFile, figures: ReadonlySet<string>): CheckedTemplate {
  const attached = ATTACHMENTS.flatMap((name) => readShared(source, `attachments/${name}.md.hbs`) ?? []);
  const files = new Map<string, SourceFile>();
  const findings: Finding[] = [];
  const walk = (file: SourceFile): Walked => {
    const templates = loadTemplates(source, file);
    const walked = walkTemplate(templates);
    for (const it of [...walked.findings, ...faultsOf(templates, walked, figures)]) findings.push(it);
    for (const it of [templates.main, ...templates.partials.values()]) files.set(it.file.path, it.file);
    return walked;
  };
  const body = walk(main);
  for (const file of attached) walk(file);
  for (const it of unprinted(main, body)) findings.push(it);
  const order = [...files.keys()];
  return {
    files: [...files.values()],
    findings: distinct(findings).sort(
      (one, other) =>
        order.indexOf(one.at.file.path) - order.indexOf(other.at.file.path) || one.at.start - other.at.start,
    ),
  };
}

function unprinted(file: SourceFile, { printed, figures }: Walked): Finding[] {
  const { parts, attachments } = unprintedIn(new Set([...printed, ...figures.map(({ id }) => id)]));
  const said = [
    ...(parts.length === 0
      ? []
      : [`这个模板不印${parts.join('、')}。记录里写了也不会出现在报告里：要印就在模板里加上`]),
    ...(attachments.length === 0
      ? []
      : [`正文不提附件${attachments.map((it) => `《${it}》`).join('')}：要提就在模板里加上`]),
  ];
  return said.map((message) => ({
    rule: 'template-unprinted',
    severity: 'hint',
    at: { file, start: 0, end: 0 },
    message,
    subject: file.path,
    related: [],
  }));
}

/** What the records may hold, and the names and figures any of which would bring it into a report. */
const PARTS: readonly (readonly [what: string, from: readonly string[]])[] = [
  ...Object.entries(NARRATIVE_PARTS).map(([key, { zh }]) => [`文字的“${zh[0]}”`, [`narrative.${key}`]] as const),
  ['文字中本单位自拟的各节', ['narrative.others']],
  ['提法', ['frames', 'frameParts']],
  ['谈话数据', ['talks']],
  ['必谈关系和谈话率', ['coverage', 'pairings', 'unframed']],
  ['未谈和无法判断的情况', ['coverage.missing', 'coverage.undecided', 'coverage.all.missing', 'pairings[].missing']],
  ['免谈', ['exemptions', 'coverage.all.exempt', 'pairings[].figures.exempt', 'unframed[].figures.exempt']],
  ['意见建议', ['suggestions']],
  ['问题', ['problems']],
  ['征求意见渠道', ['channels', 'allChannels']],
  ['整改措施', ['actions', 'matters']],
  ['填报数据', ['stated']],
  ['没有逐条登记、由单位填报的谈话条数', ['talks.stated']],
  ['没有逐条登记、由单位填报的意见建议和问题条数', ['suggestions.stated', 'problems.stated']],
  ['节点', ['campaign.milestones', 'meeting']],
];

/** Attachments that a text need not lead to: they are about the whole of it. */
const SELF_EXPLAINED = new Set(['sources', 'charts']);

/** What a template prints nothing of, in the words of a clerk (whoever writes it into the records looks for it in vain), and the attachments that its text never names. */
function unprintedIn(printed: ReadonlySet<string>): {
  readonly parts: readonly string[];
  readonly attachments: readonly string[];
} {
  const names = [...printed];
  const isPrinted = (part: string): boolean =>
    names.some((name) => name === part || name.startsWith(`${part}.`) || name.startsWith(`${part}[`));
  return {
    parts: PARTS.filter(([, from]) => !from.some(isPrinted)).map(([what]) => what),
    attachments: ATTACHMENTS.filter((name) => !SELF_EXPLAINED.has(name) && !isPrinted(`attachments.${name}`)).map(
      attachmentTitle,
    ),
  };
}

/** The ids of figures that there are. */
type FigureIds = { has(id: string): boolean; keys(): Iterable<string> };

/** 模板错误: everything for which no report can be made of a template, whatever the records say. */
export const faultsIn = (templates: Templates, figures: FigureIds): Finding[] =>
  faultsOf(templates, walkTemplate(templates), figures);

/** The same of a template that was walked already. */
const faultsOf = (templates: Templates, walked: Walked, figures: FigureIds): Finding[] =>
  distinct([
    ...templates.findings,
    ...walked.findings.filter(({ severity }) => severity === 'error'),
    ...unknownFigures(walked, figures),
  ]);

function unknownFigures(walked: Walked, figures: FigureIds): Finding[] {
  return walked.figures
    .filter(({ id }) => !figures.has(id) && !mayBeOfAUnit(id))
    .map(({ id, node, template }) => {
      const near = didYouMean(id, [...figures.keys()]) || '：请用 talkreport figures 查看有哪些';
      return templateFinding('template-figure', template.file, node.loc, `没有编号为「${id}」的数据${near}`);
    });
}
