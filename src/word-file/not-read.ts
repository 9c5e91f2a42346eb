import { branchesOf } from './alternate-content.ts';
import { embeddedText } from './embedded-text.ts';
import { partText, partTree, relationsOfPart, type WordFile } from './open-word-file.ts';
import { switched } from './properties.ts';
import { isCellAbsent, notesOf, wordsOfBody } from './read-body.ts';
import { chartsIn, feetOf } from './read-shown.ts';
import { isAbsent, type Side } from './walk-paragraph.ts';
import { workbookFaults } from './workbook-faults.ts';
import { childOf, childrenOf, descendantsOf, isElement, textOf, valOf, type XmlElement } from './xml-tree.ts';

/** 没有读到的东西: what a reader may see and nobody here has compared with anything, at its place in a part. */
export type NotRead = {
  readonly kind: 'unread' | 'picture' | 'cell' | 'workbook';
  /** What it is, as a message says it. */
  readonly what: string;
  readonly part: string;
  readonly at: number;
};

type Scan = { readonly file: WordFile; readonly part: string; readonly side: Side; readonly found: NotRead[] };

/** Everything of the kind that a document shows on a side. */
export function notRead(file: WordFile, side: Side): NotRead[] {
  return [file.main, ...notesOf(file), ...feetOf(file)].flatMap((part) => {
    if (!SUSPECT.test(partText(file, part) ?? '')) return [];
    const tree = partTree(file, part);
    const scan: Scan = { file, part, side, found: [] };
    if (tree !== undefined) scanChildren(tree, false, scan);
    for (const chart of chartsIn(file, part))
      for (const what of workbookFaults(file, chart))
        scan.found.push({ kind: 'workbook', what, part, at: chart.place });
    return scan.found;
  });
}

/** One of these stands in a part that holds anything to be named; nearly none does. */
const SUSPECT =
  /<(?:w:(?:drawing|pict|object|subDoc|altChunk|bdo|contentPart|cellDel|cellIns|cellMerge|ddList|instrText|fldSimple|color w:val="[Ff]|d?strike|sz w:val="[1-4]")|mc:AlternateContent)/;

function scanChildren(element: XmlElement, shaded: boolean, scan: Scan): void {
  for (const child of element.children)
    if (isElement(child) && !isAbsent(child.name, scan.side)) scanElement(child, shaded || isShaded(child), scan);
}

/** What makes white letters be seen: a ground of any colour. */
function isShaded(element: XmlElement): boolean {
  const properties = element.children.filter(isElement).filter(({ name }) => /^w:(?:p|tc|tbl)Pr$/.test(name));
  return properties.some((it) => ['w:shd', 'w:tblStyle'].some((name) => childOf(it, name) !== undefined));
}

/** Kinds of drawing whose words are read. */
const READ = /\/(?:picture|chart|diagram|wordprocessingShape|wordprocessingGroup|wordprocessingCanvas)$/;

function scanElement(element: XmlElement, shaded: boolean, scan: Scan): void {
  const { name, attributes } = element;
  const put = (what: string, kind: NotRead['kind'] = 'unread'): void => {
    scan.found.push({ kind, what, part: scan.part, at: element.start });
  };
  switch (name) {
    case 'mc:AlternateContent':
      scanBranches(element, shaded, scan, put);
      return;
    case 'w:object':
      put(`嵌入的对象${inBrackets(descendantsOf(element, 'o:OLEObject')[0]?.attributes['ProgID'])}`);
      return;
    case 'w:subDoc':
      put('子文档');
      return;
    case 'w:altChunk':
      scanChunk(attributes['r:id'], scan, put);
      return;
    case 'w:contentPart':
    case 'wps:contentPart':
    case 'w14:contentPart':
      put('墨迹');
      return;
    case 'pic:pic':
    case 'v:imagedata':
      put('图片', 'picture');
      return;
    case 'v:textpath':
      if ((attributes['string'] ?? '') !== '') put(`艺术字「${attributes['string']}」`);
      return;
    case 'a:graphicData':
      if (READ.test(attributes['uri'] ?? '')) break;
      put(`图形${inBrackets(attributes['uri']?.split('/').at(-1))}`);
      return;
    case 'c:chart':
      if (partTree(scan.file, targetOf(attributes['r:id'], scan) ?? '') === undefined) put('图表');
      return;
    case 'w:bdo':
      if (attributes['w:val'] === 'rtl' && wordsIn(element) !== '') put(`倒着排的文字「${wordsIn(element)}」`);
      break;
    case 'w:ddList':
      put('下拉列表里选中的一项');
      return;
    case 'w:fldSimple':
      if (COMPUTED.test(attributes['w:instr'] ?? '')) put(`域「${attributes['w:instr']?.trim()}」`);
      break;
    case 'w:instrText':
      if (COMPUTED.test(textOf(element))) put(`域「${textOf(element).trim()}」`);
      return;
    case 'w:tc':
      if (isCellAbsent(element, scan.side)) {
        if (scan.side === 'accepted') put(wordsIn(element), 'cell');
        return;
      }
      if (childOf(childOf(element, 'w:tcPr'), 'w:cellMerge') !== undefined) put('合并单元格的修订');
      break;
    case 'w:r':
      scanRun(element, shaded, put);
      break;
    default:
      break;
  }
  scanChildren(element, shaded, scan);
}

/** Fields that show something which stands in no run. */
const COMPUTED = /^\s*(?:EQ|MACROBUTTON|GOTOBUTTON|SYMBOL|AUTONUM\w*|LISTNUM)\b/i;

type Put = (what: string, kind?: NotRead['kind']) => void;

const inBrackets = (text: string | undefined): string => (text === undefined || text === '' ? '' : `（${text}）`);

const targetOf = (id: string | undefined, { file, part }: Scan): string | undefined =>
  relationsOfPart(file, part).get(id ?? '')?.target;

/** All words below an element, whatever holds them. */
const wordsIn = (element: XmlElement): string =>
  ['w:t', 'm:t', 'a:t']
    .flatMap((name) => descendantsOf(element, name).map(textOf))
    .join('')
    .trim();

function scanBranches(element: XmlElement, shaded: boolean, scan: Scan, put: Put): void {
  const { shown, others } = branchesOf(element);
  const words = shown === undefined ? '' : wordsIn(shown);
  for (const other of others) {
    const own = wordsIn(other);
    if (own !== '' && own !== words) put(`同一处的另一种写法「${own}」，有的软件显示的是它`);
  }
  if (shown !== undefined) scanChildren(shown, shaded, scan);
}

function scanChunk(id: string | undefined, scan: Scan, put: Put): void {
  const target = targetOf(id, scan) ?? '';
  if (embeddedText(scan.file, target, wordsOfBody) === undefined)
    put(`嵌入的文件${inBrackets(target.split('/').at(-1))}`);
}

/** Letters that are there for nobody to see, white on white or the size of a hair, and those that are struck out by hand. */
function scanRun(run: XmlElement, shaded: boolean, put: Put): void {
  const own = childOf(run, 'w:rPr');
  const words = childrenOf(run, 'w:t').map(textOf).join('').trim();
  if (own === undefined || words === '') return;
  const ground = shaded || ['w:shd', 'w:highlight'].some((name) => childOf(own, name) !== undefined);
  if (!ground && /^F[A-F\d]F[A-F\d]F[A-F\d]$/i.test(valOf(own, 'w:color') ?? '')) put(`白字「${words}」`);
  else if (Number(valOf(own, 'w:sz') ?? 24) <= 4) put(`小得看不见的字「${words}」`);
  else if (['w:strike', 'w:dstrike'].some((name) => switched(childOf(own, name)))) put(`画了删除线的字「${words}」`);
}
