import type { SourceFile } from '../source/source-file.ts';

/**
 * 模板: where templates come from. Paths are relative to the folder of all templates and use `/`: `numbered-frames/report.md.hbs`,
 * `partials/preamble.md.hbs`, `attachments/statistics.md.hbs`. A unit's own folder overrides ours file by file; the caller sees to it.
 */
export type TemplateSource = {
  readonly name: string;
  read(relativePath: string): SourceFile | undefined;
};
