import { existsSync, readFileSync } from 'node:fs';
import { figuresIn, plainText } from '../../src/document/walk.ts';
import { type Composed, compose } from '../../src/report/compose.ts';
import type { TemplateSource } from '../../src/report/load-templates.ts';
import type { Facts } from '../../src/rules/define-rule.ts';
import { positionAt } from '../../src/source/source-file.ts';
import { keepingLast } from '../../src/text/keeping-last.ts';
import { markdown } from '../../src/writers/markdown/write-markdown.ts';
import { campaignFrom, factsOf as factsOfCampaign } from '../campaign-from.ts';

const TEMPLATES = new URL('../../templates/', import.meta.url);

/** Our templates, with files of a test's own before them. */
export const templates = (name: string, own?: Readonly<Record<string, string>>): TemplateSource =>
  own === undefined ? shipped(name) : withFiles(name, own);

const shipped = keepingLast(20, (name) => withFiles(name, {}));

const withFiles = (name: string, own: Readonly<Record<string, string>>): TemplateSource => ({
  name,
  read: (path) => {
    const text = own[path];
    if (text !== undefined) return { path, text };
    const file = new URL(path, TEMPLATES);
    return existsSync(file) ? { path, text: readFileSync(file, 'utf8') } : undefined;
  },
});

/** The facts of a campaign written as YAML, all the way through the real stages. */
export const factsOf: (yaml: string) => Facts = keepingLast(100, (yaml) => factsOfCampaign(campaignFrom(yaml)));

const composers = new WeakMap<TemplateSource, (yaml: string) => Composed>();

/** What a template makes of a campaign; many tests look at the same one. */
export function composeFrom(yaml: string, template: TemplateSource = templates('numbered-frames')): Composed {
  const composer =
    composers.get(template) ?? keepingLast(100, (text) => compose({ ...factsOf(text), template, draft: false }));
  composers.set(template, composer);
  return composer(yaml);
}

/** The report as Markdown; throws on findings. */
export function reportOf(yaml: string, template?: TemplateSource): string {
  const { document, findings } = composeFrom(yaml, template);
  if (document === undefined || markdown.kind !== 'text')
    throw new Error(findings.map(({ message }) => message).join('\n'));
  return markdown.write(document, { profile: 'gov' });
}

/** `file:line:column message` of every finding. */
export const said = ({ findings }: Composed): string[] =>
  findings.map(({ at, message }) => {
    const { line, column } = positionAt(at.file, at.start);
    return `${at.file.path}:${line}:${column} ${message}`;
  });

export { figuresIn, plainText };
