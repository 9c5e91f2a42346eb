import { UserError } from '../finding/user-error.ts';
import type { Presets } from '../load/expand-preset.ts';
import { openSources, readSource } from '../load/sources.ts';
import { SHIPPED_TEMPLATES } from '../records/shipped-template.ts';
import type { TemplateSource } from '../report/load-templates.ts';
import type { Effects } from './effects.ts';

/** The presets under templates/presets, by name. */
export function shippedPresets(effects: Effects): Presets {
  const folder = `${effects.templates}/presets`;
  const sources = openSources(effects.files);
  return {
    names: () => effects.files.glob('*.yaml', folder).map((file) => file.replace(/\.yaml$/, '').normalize('NFC')),
    read: (name) => readSource(sources, `${folder}/${name}.yaml`),
  };
}

/** The report templates that the tool ships, by name, in the order of their table; any others after them. */
export function shippedTemplates(effects: Effects): string[] {
  const found = effects.files.glob('*/report.md.hbs', effects.templates).map((file) => file.replace(/\/.*/, ''));
  const listed = Object.keys(SHIPPED_TEMPLATES).filter((name) => found.includes(name));
  return [...listed, ...found.filter((name) => !listed.includes(name))];
}

/** A template by name: the files of the unit's own folder, where it has one, before ours. */
export function templateSource(name: string, own: string | undefined, effects: Effects): TemplateSource {
  if (own !== undefined && !effects.files.isFolder(own)) {
    throw new UserError(`没有找到模板文件夹「${own}」：请核对路径，或先用 talkreport templates eject 复制一份模板`);
  }
  const sources = openSources(effects.files);
  const folders = [...(own === undefined ? [] : [own]), effects.templates];
  return {
    name,
    read(relativePath) {
      const folder = folders.find((each) => effects.files.exists(`${each}/${relativePath}`));
      if (folder === undefined) return undefined;
      const path = `${folder}/${relativePath}`;
      // A link may lead anywhere, and what it leads to would be printed.
      if (!effects.files.real(path).startsWith(`${effects.files.real(folder)}/`))
        throw new UserError(`模板文件「${path}」是一个链接，指到了模板文件夹外面：请把文件复制进来`);
      return readSource(sources, path);
    },
  };
}
