import { FileChild, Packer, Paragraph, Document as WordDocument } from 'docx';
import type { Document } from '../../document/document.ts';
import { figuresIn } from '../../document/walk.ts';
import { printable } from '../../text/printable.ts';
import type { Writer } from '../writer.ts';
import { isTable, separateTables } from './block.ts';
import { attestationProperties, renderedFigures } from './custom-properties.ts';
import { withTextOnFirstFace } from './first-face.ts';
import { fontTableXml } from './fonts.ts';
import { withImprint } from './imprint.ts';
import { figureLock } from './lock-figures.ts';
import { figureTag } from './mark-names.ts';
import { corePropertiesXml, finishPackage, tablePlace, wroteUnchanged } from './package.ts';
import { footersOf, headersOf, type Part, pageSetup } from './page.ts';
import { partsOf } from './parts.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import { importedStyles } from './styles.ts';
import { WORD_NAMESPACE, XML_HEAD } from './xml.ts';

/** 公文格式 .docx (GB/T 9704-2012): an internal report, or one with a 红头, a 信函, a 纪要. Equal documents give equal bytes. */
export const docx: Writer = {
  name: 'docx',
  extension: '.docx',
  kind: 'bytes',
  wroteUnchanged,
  remarks: (document, layout) => withTextOnFirstFace(document, sheetOf(layout)).remarks,
  async write(written, layout) {
    const sheet = sheetOf(layout);
    const { document } = withTextOnFirstFace(written, sheet);
    const parts = partsWithImprint(document, sheet);
    const tables = parts.flatMap(({ blocks }) => blocks.filter(isTable));
    const packed = await Packer.pack(wordDocument(document, parts, sheet), 'uint8array', false, [
      { path: 'word/settings.xml', data: settingsXml() },
      { path: 'word/fontTable.xml', data: fontTableXml(sheet.fonts) },
      { path: 'docProps/core.xml', data: corePropertiesXml(document) },
    ]);
    return finishPackage(packed, {
      tables: tables.map(({ xml }) => xml),
      fonts: sheet.fonts,
      lock: figureLock(document),
    });
  },
};

/** Every section of a document, its 版记 in place. */
export const partsWithImprint = (document: Document, sheet: Sheet): readonly Part[] =>
  withImprint(partsOf(document, sheet).map(withSeparateTables), document, sheet).map(withSeparateTables);

const withSeparateTables = (part: Part): Part => ({ ...part, blocks: separateTables(part.blocks) });

function wordDocument(document: Document, parts: readonly Part[], sheet: Sheet): WordDocument {
  let tables = 0;
  const place = (): FileChild => new FileChild(tablePlace(tables++));
  return new WordDocument({
    evenAndOddHeaderAndFooters: true,
    styles: { importedStyles: importedStyles(sheet) },
    customProperties: [
      ...shortenedTags(document),
      ...renderedFigures(document),
      ...attestationProperties(document.attestation),
    ],
    sections: parts.map((part) => ({
      properties: pageSetup(part),
      headers: headersOf(part, document.draft),
      footers: footersOf(part),
      children: part.blocks.map((block) => (isTable(block) ? place() : new Paragraph(block))),
    })),
  });
}

/** The whole ids of figures whose tags had to be shortened, each under its tag, where there are tags. */
function shortenedTags(document: Document): { name: string; value: string }[] {
  if (document.locked !== true) return [];
  const ids = new Set(figuresIn(document).map(({ id }) => id));
  return [...ids]
    .filter((id) => figureTag(id) !== printable(id))
    .map((id) => ({ name: figureTag(id), value: printable(id) }));
}

/** Signs that may not begin (前) or end (后) a line, as in Word's Chinese defaults (GB/T 15834-2011, 5.1). */
const NOT_FIRST = '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠';
const NOT_LAST = '$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥';

/** `word/settings.xml`, in place of the library's, which has no word for the Chinese typesetting settings. */
export const settingsXml = (): string =>
  `${XML_HEAD}<w:settings ${WORD_NAMESPACE}>` +
  '<w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>' +
  '<w:characterSpacingControl w:val="doNotCompress"/>' +
  `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${NOT_LAST}"/><w:noLineBreaksBefore w:lang="zh-CN" w:val="${NOT_FIRST}"/>` +
  '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' +
  '<w:endnotePr><w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr>' +
  '<w:compat><w:spaceForUL/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>' +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="zh-CN" w:eastAsia="zh-CN"/>' +
  '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>';
