import { FileChild, Packer, Paragraph, Document as WordDocument } from 'docx';
import type { Document } from '../../document/document.ts';
import { figuresIn } from '../../document/walk.ts';
import { printable } from '../../text/printable.ts';
import { type Fonts, fontsOf } from '../layout.ts';
import type { Writer } from '../writer.ts';
import { attachmentListToBlocks, attachmentToBlocks } from './attachments.ts';
import { type Block, blankLine, keepLastWithNext, separateTables } from './block.ts';
import { nodesToBlocks } from './blocks.ts';
import { closingToBlocks } from './closing.ts';
import { figureTag } from './figure-tag.ts';
import { fontTableXml } from './fonts.ts';
import { corePropertiesXml, finishPackage, tablePlace, wroteUnchanged } from './package.ts';
import { draftHeaders, PAGE_SETUP, pageNumberFooters } from './page.ts';
import { plainRun } from './runs.ts';
import { settingsXml } from './settings.ts';
import { importedStyles } from './styles.ts';
import { titleBlock } from './title.ts';

/** 公文格式 .docx (GB/T 9704-2012) without 版头 and 版记: what an internal report keeps. Equal documents give equal bytes. */
export const docx: Writer = {
  name: 'docx',
  extension: '.docx',
  kind: 'bytes',
  wroteUnchanged,
  async write(document, layout) {
    const fonts = fontsOf(layout);
    const blocks = separateTables(documentToBlocks(document));
    const packed = await Packer.pack(wordDocument(document, blocks, fonts), 'uint8array', false, [
      { path: 'word/settings.xml', data: settingsXml() },
      { path: 'word/fontTable.xml', data: fontTableXml(fonts) },
      { path: 'docProps/core.xml', data: corePropertiesXml(document) },
    ]);
    return finishPackage(packed, blocks.filter(isTable), fonts);
  },
};

const isTable = (block: Block): block is string => typeof block === 'string';

/** 标题, 主送机关, 正文, 附件说明, 署名, 成文日期, 附件: in the order of the standard (7.3). */
function documentToBlocks(document: Document): Block[] {
  const { title, addressee, body, attachments, signature } = document;
  return [
    titleBlock('Title', title),
    blankLine(),
    ...(addressee === undefined ? [] : [addresseeBlock(addressee)]),
    ...keepLastWithNext(nodesToBlocks(body.children)),
    ...attachmentListToBlocks(attachments),
    ...closingToBlocks(signature),
    ...attachments.flatMap(attachmentToBlocks),
  ];
}

/** 主送机关 (7.3.2): flush left, a full-width colon behind it. */
const addresseeBlock = (addressee: string): Block => ({
  style: 'Addressee',
  children: [plainRun(`${addressee.replace(/[:：\s]+$/u, '')}：`)],
});

function wordDocument(document: Document, blocks: readonly Block[], fonts: Fonts): WordDocument {
  let tables = 0;
  const children = blocks.map((block) => (isTable(block) ? new FileChild(tablePlace(tables++)) : new Paragraph(block)));
  return new WordDocument({
    evenAndOddHeaderAndFooters: true,
    styles: { importedStyles: importedStyles(fonts) },
    customProperties: shortenedTags(document),
    sections: [
      { properties: PAGE_SETUP, headers: draftHeaders(document.draft, fonts), footers: pageNumberFooters(), children },
    ],
  });
}

/** The whole ids of figures whose tags had to be shortened, each under its tag. */
function shortenedTags(document: Document): { name: string; value: string }[] {
  const ids = new Set(figuresIn(document).map(({ id }) => id));
  return [...ids]
    .filter((id) => figureTag(id) !== printable(id))
    .map((id) => ({ name: figureTag(id), value: printable(id) }));
}
