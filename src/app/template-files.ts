import { loadTemplates, readShared, type TemplateSource } from '../report/load-templates.ts';
import { namesUsed } from '../report/template-names.ts';
import type { Effects } from './effects.ts';
import { templateSource } from './shipped.ts';

/** The files of a shipped template: its own, the partials that it prints, the attachments that its text refers to with theirs. */
export function templateFiles(name: string, effects: Effects): readonly string[] {
  const shipped = templateSource(name, undefined, effects);
  const read = new Set<string>();
  const source: TemplateSource = {
    name,
    read(path) {
      const file = shipped.read(path);
      if (file !== undefined) read.add(path);
      return file;
    },
  };
  const main = source.read(`${name}/report.md.hbs`);
  if (main === undefined) return [];
  loadTemplates(source, main);
  for (const attachment of namesUsed(source, main).attachments) {
    const file = readShared(source, `attachments/${attachment}.md.hbs`);
    if (file !== undefined) loadTemplates(source, file);
  }
  return [...read];
}
