import type { Root } from 'mdast';
import { numberCharts } from '../document/chart.ts';
import type { Document } from '../document/document.ts';
import { numberHeadings } from '../document/number-headings.ts';
import { parseMarkdown } from '../document/parse-markdown.ts';
import { figuresInTree } from '../document/walk.ts';
import type { Figures } from '../figures/figure.ts';
import { UserError } from '../finding/user-error.ts';
import type { Coverage } from '../pairing/obligation.ts';
import type { Campaign } from '../records/campaign.ts';
import type { Attachment, ChartName } from '../records/report.ts';
import { templateKind, titleOf } from '../records/shipped-template.ts';
import type { SourceFile } from '../source/source-file.ts';
import { attachmentTitle, chooseAttachments } from './attachments.ts';
import type { Finding } from './catalogue.ts';
import { CHART_NAMES, chartsOf } from './charts.ts';
import { refer } from './figure-reference.ts';
import { helpersFor } from './helpers.ts';
import { attendanceOf, imprintOf, letterheadOf, signatureOf } from './letterhead.ts';
import { readShared, type TemplateSource } from './load-templates.ts';
import { escapeMarkdown, recordText } from './record-text.ts';
import { render } from './render.ts';
import { distinct } from './template-finding.ts';
import { namesUsed } from './template-names.ts';
import { type View, viewOf } from './view.ts';

export type ComposeInput = {
  readonly campaign: Campaign;
  readonly coverage: Coverage;
  readonly figures: Figures;
  readonly template: TemplateSource;
  readonly draft: boolean;
  /** 谈话内容 is asked for on the command line; it is printed only where the report allows it, too. */
  readonly withContent?: boolean;
};

/** A document, unless templates are wrong; and what is wrong with them, each with its place in a template file. */
export type Composed = { readonly document?: Document; readonly findings: readonly Finding[] };

/**
 * 成文: a campaign and its figures → the format-free document. Throws a `UserError` where the template itself is not there.
 * The sources are put together last, from the figures that everything else prints.
 */
export function compose(input: ComposeInput): Composed {
  const { campaign, figures, template } = input;
  const title = titleOf(campaign);
  const main = mainFile(template);
  const { sections: placed, attachments: used, charts: inText } = namesUsed(template, main);
  const scan = viewOf({ ...input, title, placed, attachments: [], charts: [] });
  const charts = chartsAskedFor(campaign).filter((name) => !inText.has(name));
  const chosen = chooseAttachments(
    [...askedFor(campaign), ...(charts.length > 0 ? (['charts'] as const) : [])],
    neededBy(scan).filter((name) => used.has(name)),
  );
  const view = viewOf({ ...input, title, placed, attachments: chosen, charts });
  const helpers = helpersFor(figures, chartsOf(input));
  const findings: Finding[] = [];
  const tree = (file: SourceFile, shown: View): Root => {
    const rendered = render(template, file, shown, helpers, figures);
    for (const it of rendered.findings) findings.push(it);
    return parseMarkdown(rendered.markdown);
  };
  const body = tree(main, view);
  const plain = new Map<Attachment, Root>();
  for (const name of chosen) if (name !== 'sources') plain.set(name, tree(attachmentFile(template, name), view));
  const attachments = chosen.map((name) => {
    const shown = name === 'sources' ? { ...view, sources: sourcesOf([body, ...plain.values()], figures) } : view;
    return { title: attachmentTitle(name), body: plain.get(name) ?? tree(attachmentFile(template, name), shown) };
  });
  if (findings.length > 0) return { findings: distinct(findings) };
  const roots = [body, ...attachments.map((it) => it.body)];
  for (const root of roots) numberHeadings(root);
  numberCharts(roots);
  const { addressee, note, date = campaign.asOf } = campaign.report;
  return {
    document: {
      title,
      addressee: addressee ?? (goesToSuperior(campaign.report) ? campaign.unit.superior : undefined),
      body,
      attachments,
      signature: signatureOf(campaign, date),
      letterhead: letterheadOf(campaign, title),
      attendance: attendanceOf(campaign.report),
      note,
      imprint: imprintOf(campaign, date),
      draft: input.draft,
    },
    findings: [],
  };
}

/** 纪要 go to nobody in particular: their 版记 says who gets them. */
const goesToSuperior = ({ letterhead, template }: Campaign['report']): boolean =>
  letterhead !== 'minutes' && templateKind(template).upwards;

/** Those of the report; by default the statistics in a report of the talks, as soon as there is something to count. */
function askedFor({ report, pairings, talks }: Campaign): readonly Attachment[] {
  if (report.attachments.length > 0 || !templateKind(report.template).withStatistics) return report.attachments;
  return pairings.length > 0 || talks.length > 0 ? ['statistics'] : [];
}

/** 图表: those of the report; where it wants the attachment and names none, all of them. */
function chartsAskedFor({ report }: Campaign): readonly ChartName[] {
  if (report.charts.length > 0 || !report.attachments.includes('charts')) return [...new Set(report.charts)];
  return CHART_NAMES;
}

/** Those that the text needs because a list is too long for it. */
function neededBy({ coverage, exemptions }: View): Attachment[] {
  return [
    ...(coverage.missing.few && coverage.undecided.few ? [] : (['missing'] as const)),
    ...(exemptions.few ? [] : (['exemptions'] as const)),
  ];
}

function mainFile(template: TemplateSource): SourceFile {
  const safe = /^[\p{L}\p{N}_-]+$/u.test(template.name);
  const file = safe ? template.read(`${template.name}/report.md.hbs`) : undefined;
  if (file === undefined)
    throw new UserError(`没有名为「${template.name}」的模板：请用 talkreport templates 查看有哪些模板`);
  return file;
}

function attachmentFile(template: TemplateSource, name: Attachment): SourceFile {
  const file = readShared(template, `attachments/${name}.md.hbs`);
  if (file === undefined)
    throw new UserError(`缺少附件「${attachmentTitle(name)}」的模板 attachments/${name}.md.hbs：请补上这个文件`);
  return file;
}

function sourcesOf(trees: readonly Root[], figures: Figures): View['sources'] {
  const printed = new Set(trees.flatMap(figuresInTree).map(({ id }) => id));
  return [...figures.values()]
    .filter(({ id }) => printed.has(id))
    .map(({ id, formula, records, stated }) => ({
      id: escapeMarkdown(id),
      figure: refer(id),
      formula: recordText(formula),
      records: String(records.length),
      stated,
    }));
}
