import { UserError } from '../finding/user-error.ts';
import type { Presets } from '../load/expand-preset.ts';
import { openSources, readSource } from '../load/sources.ts';
import { SHIPPED_TEMPLATES } from '../records/shipped-template.ts';
import type { TemplateSource } from '../report/template-source.ts';
import type { Io } from './io.ts';

/** The presets under templates/presets, by name. */
export function shippedPresets(io: Io): Presets {
  const folder = `${io.templates}/presets`;
  const sources = openSources(io.files);
  return {
    names: () => io.files.glob('*.yaml', folder).map((file) => file.replace(/\.yaml$/, '').normalize('NFC')),
    read: (name) => readSource(sources, `${folder}/${name}.yaml`),
  };
}

/** The report templates that the tool ships, by name, in the order of their table; any others after them. */
export function shippedTemplates(io: Io): string[] {
  const found = io.files.glob('*/report.md.hbs', io.templates).map((file) => file.replace(/\/.*/, ''));
  const listed = Object.keys(SHIPPED_TEMPLATES).filter((name) => found.includes(name));
  return [...listed, ...found.filter((name) => !listed.includes(name))];
}

/** A template by name: the files of the unit's own folder, where it has one, before ours. */
export function templateSource(name: string, own: string | undefined, io: Io): TemplateSource {
  if (own !== undefined && !io.files.isFolder(own)) {
    throw new UserError(`没有找到模板文件夹「${own}」：请核对路径，或先用 talkreport templates eject 复制一份模板`);
  }
  const sources = openSources(io.files);
  const folders = [...(own === undefined ? [] : [own]), io.templates];
  return {
    name,
    read(relativePath) {
      const folder = folders.find((each) => io.files.exists(`${each}/${relativePath}`));
      return folder === undefined ? undefined : readSource(sources, `${folder}/${relativePath}`);
    },
  };
}
