import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const ALL =
  `${W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
  ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export type Parts = {
  readonly body: string;
  /** What stands in w:styles, w:numbering, w:settings, a:fontScheme, and in each foot by its id. */
  readonly styles?: string;
  readonly numbering?: string;
  readonly settings?: string;
  readonly fonts?: string;
  readonly feet?: Readonly<Record<string, string>>;
};

/** A .docx of the given parts, as small as can be. */
export function handMade({ body, styles, numbering, settings, fonts, feet = {} }: Parts): Uint8Array {
  const parts: Record<string, string> = {
    'word/document.xml': `<w:document ${ALL}><w:body>${body}</w:body></w:document>`,
    ...(styles === undefined ? {} : { 'word/styles.xml': `<w:styles ${W}>${styles}</w:styles>` }),
    ...(numbering === undefined ? {} : { 'word/numbering.xml': `<w:numbering ${W}>${numbering}</w:numbering>` }),
    ...(settings === undefined ? {} : { 'word/settings.xml': `<w:settings ${W}>${settings}</w:settings>` }),
    ...(fonts === undefined
      ? {}
      : { 'word/theme/theme1.xml': `<a:theme xmlns:a="a"><a:fontScheme>${fonts}</a:fontScheme></a:theme>` }),
    ...Object.fromEntries(
      Object.entries(feet).map(([id, foot]) => [`word/${id}.xml`, `<w:ftr ${ALL}>${foot}</w:ftr>`]),
    ),
  };
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = [
    relation('s', 'styles', 'styles.xml'),
    relation('n', 'numbering', 'numbering.xml'),
    relation('e', 'settings', 'settings.xml'),
    relation('t', 'theme', 'theme/theme1.xml'),
    ...Object.keys(feet).map((id) => relation(id, 'footer', `${id}.xml`)),
  ];
  return zipSync({
    ...Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])),
    'word/_rels/document.xml.rels': strToU8(`<Relationships>${relations.join('')}</Relationships>`),
  });
}

export const runXml = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

export const paragraphXml = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
