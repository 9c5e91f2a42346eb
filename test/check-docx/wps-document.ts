import { handMade, paragraphXml, runXml } from '../word-file/hand-made.ts';

/** A document as WPS saves what was typed into a new file: its own styles untouched, every look put on directly. */
export type WpsDocument = {
  readonly paragraphs: readonly string[];
  /** `outside`, `center`: where the box of the page number stands. */
  readonly side?: string;
  readonly number?: readonly [before: string, after: string];
};

const face = (name: string): string =>
  `<w:rFonts w:hint="eastAsia" w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;

const BODY = `${face('仿宋_GB2312')}<w:spacing w:val="-5"/>${size(32)}`;
const exact = (pitch: number): string => `<w:spacing w:line="${pitch}" w:lineRule="exact"/>`;
const PITCH = 579;

export const blank = (): string => paragraphXml('', exact(PITCH));
export const title = (text: string, extra = ''): string =>
  paragraphXml(runXml(text, `${face('方正小标宋简体')}${extra}${size(44)}`), `${exact(PITCH)}<w:jc w:val="center"/>`);
export const flush = (text: string): string => paragraphXml(runXml(text, BODY), exact(PITCH));
export const text = (words: string, pitch = PITCH): string =>
  paragraphXml(runXml(words, BODY), `${exact(pitch)}<w:ind w:firstLine="640" w:firstLineChars="200"/>`);
export const heading = (font: string, words: string, extra = ''): string =>
  paragraphXml(
    runXml(words, `${face(font)}${extra}<w:spacing w:val="-5"/>${size(32)}`),
    `${exact(PITCH)}<w:ind w:firstLine="640" w:firstLineChars="200"/>`,
  );
/** 右空几字, as the dialog box puts it. */
export const atRight = (words: string, characters: number): string =>
  paragraphXml(
    runXml(words, BODY),
    `<w:wordWrap w:val="0"/>${exact(PITCH)}<w:ind w:right="${characters * 320}" w:rightChars="${characters * 100}"/><w:jc w:val="right"/>`,
  );

/** WPS's own: 宋体 and Times New Roman at 10.5 pt, a foot at 9 pt. */
const STYLES =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/><w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr><w:rPr><w:kern w:val="2"/><w:sz w:val="21"/><w:szCs w:val="24"/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="4"><w:name w:val="footer"/><w:basedOn w:val="1"/><w:pPr><w:snapToGrid w:val="0"/><w:jc w:val="left"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr></w:style>';
const FONTS =
  '<a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Hans" typeface="宋体"/></a:minorFont>';

function foot(side: string, [before, after]: readonly [string, string]): string {
  const look = `${face('宋体')}${size(28)}`;
  const mark = (kind: string): string => `<w:r><w:rPr>${look}</w:rPr><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const number = `${mark('begin')}<w:r><w:rPr>${look}</w:rPr><w:instrText xml:space="preserve"> PAGE  \\* MERGEFORMAT </w:instrText></w:r>${mark('separate')}${runXml('1', look)}${mark('end')}`;
  const inside = paragraphXml(`${runXml(before, look)}${number}${runXml(after, look)}`, '<w:pStyle w:val="4"/>');
  const box = (inner: string): string => `<w:txbxContent>${inner}</w:txbxContent>`;
  return paragraphXml(
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:positionH relativeFrom="margin"><wp:align>${side}</wp:align></wp:positionH><wps:wsp><wps:txbx>${box(inside)}</wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict>${box(inside)}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    '<w:pStyle w:val="4"/>',
  );
}

export const wpsDocument = ({ paragraphs, side = 'outside', number = ['— ', ' —'] }: WpsDocument): Uint8Array =>
  handMade({
    styles: STYLES,
    fonts: FONTS,
    feet: { f1: foot(side, number) },
    body:
      paragraphs.join('') +
      '<w:sectPr><w:footerReference w:type="default" r:id="f1"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="1400" w:gutter="0"/><w:cols w:space="425" w:num="1"/><w:docGrid w:type="lines" w:linePitch="579" w:charSpace="0"/></w:sectPr>',
  });
