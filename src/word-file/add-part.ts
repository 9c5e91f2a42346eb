import { xmlAttributes } from '../finding/xml.ts';
import { partText, type WordFile } from './open-word-file.ts';
import { spelled } from './part-name.ts';

/** A part that the text refers to and that the file does not have yet; `name` stands beside the text. */
export type NewPart = {
  readonly name: string;
  readonly xml: string;
  readonly type: string;
  readonly contentType: string;
};

const encoder = new TextEncoder();
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The parts that change when a part is added: itself, what the text refers to, and the list of content types. */
export function addedPart(file: WordFile, { name, xml, type, contentType }: NewPart): Record<string, Uint8Array> {
  const folder = file.main.slice(0, file.main.lastIndexOf('/') + 1);
  const relationsPath = spelled(file.parts, `${folder}_rels/${file.main.slice(folder.length)}.rels`);
  const relations = partText(file, relationsPath) ?? `${HEAD}<Relationships xmlns="${RELATIONS}"></Relationships>`;
  const typesPath = spelled(file.parts, '[Content_Types].xml');
  const types = partText(file, typesPath) ?? '';
  const part = freeName(file, folder, name);
  const relation = `<Relationship${xmlAttributes({ Id: freeId(relations), Type: type, Target: part })}/>`;
  const override = `<Override${xmlAttributes({ PartName: `/${folder}${part}`, ContentType: contentType })}/>`;
  return {
    [folder + part]: encoder.encode(xml),
    [relationsPath]: encoder.encode(inside(relations, 'Relationships', relation)),
    [typesPath]: encoder.encode(inside(types, 'Types', override)),
  };
}

/** Before the end tag, of whatever prefix; an element of one tag is opened for it. */
const inside = (xml: string, name: string, added: string): string =>
  xml.includes(`</${name}>`)
    ? xml.replace(`</${name}>`, () => `${added}</${name}>`)
    : xml.replace(new RegExp(`<${name}([^>]*)/>`), (_, own: string) => `<${name}${own}>${added}</${name}>`);

function freeName({ parts }: WordFile, folder: string, name: string): string {
  const [stem = name, extension = ''] = name.split('.');
  let candidate = name;
  for (let count = 2; parts.has(folder + candidate); count++) candidate = `${stem}${count}.${extension}`;
  return candidate;
}

function freeId(relations: string): string {
  let count = 1;
  while (relations.includes(`"rIdC${count}"`)) count += 1;
  return `rIdC${count}`;
}
