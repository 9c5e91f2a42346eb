import type { SourceFile } from '../../source/source-file.ts';
import { ATTACHMENT_TITLES } from '../attachments.ts';
import type { Finding } from '../catalogue.ts';
import { loadTemplates, readShared } from '../load-templates.ts';
import { distinct } from '../template-finding.ts';
import type { TemplateSource } from '../template-source.ts';
import { faultsOf } from './faults.ts';
import { unprintedIn } from './unprinted.ts';
import { type Walked, walkTemplate } from './walk-template.ts';

/** What was checked, and what was found in it. */
export type CheckedTemplate = { readonly files: readonly SourceFile[]; readonly findings: readonly Finding[] };

/**
 * 模板检查: a template with its partials and the attachments, without any records. Names and figures that no records can have, loops that may
 * leave half a sentence, numbers and claims that stand in it whatever the records say; and what of the records it never prints.
 * `figures` are the ids that every campaign has.
 */
export function checkTemplate(source: TemplateSource, main: SourceFile, figures: ReadonlySet<string>): CheckedTemplate {
  const attached = Object.keys(ATTACHMENT_TITLES).flatMap(
    (name) => readShared(source, `attachments/${name}.md.hbs`) ?? [],
  );
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
  const never = [
    ...(parts.length === 0 ? [] : [`不印${parts.join('、')}，记录里写了也不会出现在报告里`]),
    ...(attachments.length === 0 ? [] : [`正文不提附件${attachments.map((it) => `《${it}》`).join('')}`]),
  ];
  if (never.length === 0) return [];
  return [
    {
      rule: 'template-unprinted',
      severity: 'hint',
      at: { file, start: 0, end: 0 },
      message: `这个模板${never.join('；')}：要印就在模板里加上`,
      subject: file.path,
      related: [],
    },
  ];
}
