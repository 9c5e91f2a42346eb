import { partText, relationsOfPart, type WordFile } from './open-word-file.ts';
import { walkParagraph } from './walk-paragraph.ts';
import {
  childOf,
  childrenOf,
  descendantsOf,
  isElement,
  parseXml,
  textOf,
  valOf,
  type XmlElement,
  XmlError,
} from './xml-tree.ts';

/** 文件包的毛病: what would make Word ask before it opens a file, or show it otherwise than it was meant. */
export type PackageFault = { readonly part: string; readonly message: string };

const IS_XML = /\.(?:xml|rels)$/;

/** Everything of the kind in a .docx; nothing is said of what only a reader could mind. */
export function checkPackage(file: WordFile): PackageFault[] {
  const trees = new Map<string, XmlElement>();
  const faults: PackageFault[] = [];
  for (const part of [...file.parts.keys()].filter((path) => IS_XML.test(path))) {
    const text = partText(file, part) ?? '';
    for (const it of forbiddenCharacters(part, text)) faults.push(it);
    try {
      trees.set(part, parseXml(text));
    } catch (error) {
      if (!(error instanceof XmlError)) throw error;
      faults.push({ part, message: `不是合格的 XML：${error.message}` });
    }
  }
  const stories = [...trees].filter(([part]) =>
    /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(part),
  );
  return [
    ...faults,
    ...contentTypeFaults(file, trees.get('[Content_Types].xml')),
    ...stories.flatMap(([part, tree]) => [
      ...styleFaults(part, tree, trees.get('word/styles.xml')),
      ...cellFaults(part, tree),
      ...fieldFaults(part, tree),
      ...idFaults(part, tree),
      ...indentFaults(part, tree),
      ...relationFaults(file, part, tree),
    ]),
    ...sectionFaults(file.main, trees.get(file.main)),
    ...themeFaults(trees.get('word/theme/theme1.xml')),
  ];
}

/** What XML 1.0 does not take, and halves of characters. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const REFERENCE = /&#(?:x(?:0?[0-8bcef]|1[0-9a-f]|fff[ef]);|(?:[0-8]|1[124-9]|2\d|3[01]|6553[45]);)/i;

function forbiddenCharacters(part: string, text: string): PackageFault[] {
  const found = FORBIDDEN.exec(text) ?? REFERENCE.exec(text);
  return found === null ? [] : [{ part, message: `第 ${found.index} 个字符处有 XML 不允许的字符` }];
}

function contentTypeFaults({ parts }: WordFile, types: XmlElement | undefined): PackageFault[] {
  const part = '[Content_Types].xml';
  if (types === undefined) return [{ part, message: '没有这个文件' }];
  const extensions = new Set(
    childrenOf(types, 'Default').map(({ attributes }) => attributes['Extension']?.toLowerCase()),
  );
  const names = new Set(childrenOf(types, 'Override').map(({ attributes }) => attributes['PartName']));
  const untyped = [...parts.keys()].filter(
    (path) => path !== part && !names.has(`/${path}`) && !extensions.has(path.split('.').at(-1)?.toLowerCase()),
  );
  const gone = [...names].filter((name) => name !== undefined && !parts.has(name.slice(1)));
  return [
    ...untyped.map((path) => ({ part, message: `没有写「${path}」是什么类型` })),
    ...gone.map((name) => ({ part, message: `写了「${name}」，文件包里没有` })),
  ];
}

const STYLED = { 'w:pStyle': 'paragraph', 'w:rStyle': 'character', 'w:tblStyle': 'table' } as const;

function styleFaults(part: string, tree: XmlElement, styles: XmlElement | undefined): PackageFault[] {
  const known = new Set(
    (styles === undefined ? [] : childrenOf(styles, 'w:style')).map(
      ({ attributes }) => `${attributes['w:type']} ${attributes['w:styleId']}`,
    ),
  );
  return Object.entries(STYLED).flatMap(([element, type]) => {
    const used = new Set(descendantsOf(tree, element).map(({ attributes }) => attributes['w:val'] ?? ''));
    return [...used]
      .filter((id) => !known.has(`${type} ${id}`))
      .map((id) => ({ part, message: `用了没有定义的样式「${id}」` }));
  });
}

function cellFaults(part: string, tree: XmlElement): PackageFault[] {
  return descendantsOf(tree, 'w:tbl').flatMap((table) => {
    const columns = childrenOf(childOf(table, 'w:tblGrid') ?? table, 'w:gridCol').length;
    return childrenOf(table, 'w:tr').flatMap((row): PackageFault[] => {
      const cells = childrenOf(row, 'w:tc');
      const spans = cells.map((cell) => Number(valOf(childOf(cell, 'w:tcPr'), 'w:gridSpan') ?? 1));
      const width = spans.reduce((sum, span) => sum + span, 0);
      const open = cells.filter((cell) => cell.children.filter(isElement).at(-1)?.name !== 'w:p');
      return [
        ...open.map(() => ({ part, message: '表格有单元格不是以段落结尾' })),
        ...(columns > 0 && width !== columns
          ? [{ part, message: `表格的一行有 ${width} 列，表格有 ${columns} 列` }]
          : []),
      ];
    });
  });
}

/** A field that shows nothing until somebody updates it. */
function fieldFaults(part: string, tree: XmlElement): PackageFault[] {
  const fault = (instruction: string): PackageFault => ({ part, message: `域「${instruction.trim()}」没有显示的内容` });
  const simple = descendantsOf(tree, 'w:fldSimple').filter((field) => wordsOf(field) === '');
  return [
    ...simple.map(({ attributes }) => fault(attributes['w:instr'] ?? '')),
    ...descendantsOf(tree, 'w:p').flatMap(emptyFields).map(fault),
  ];
}

const wordsOf = (element: XmlElement): string => descendantsOf(element, 'w:t').map(textOf).join('');

/** Instructions of the fields of a paragraph whose results hold no words. */
function emptyFields(paragraph: XmlElement): string[] {
  const empty: string[] = [];
  let field: { instruction: string; shown: string; result: boolean } | undefined;
  walkParagraph(paragraph, 'accepted', (item) => {
    if (item.kind === 'field' && item.edge === 'begin') field = { instruction: '', shown: '', result: false };
    else if (field === undefined) return;
    else if (item.kind === 'instruction') field.instruction += item.text;
    else if (item.kind === 'text' && field.result) field.shown += item.text;
    else if (item.kind === 'field' && item.edge === 'separate') field.result = true;
    else if (item.kind === 'field') {
      if (field.shown === '') empty.push(field.instruction);
      field = undefined;
    }
  });
  return empty;
}

/** Numbers and names that may stand once only, and bookmarks that do not end. */
function idFaults(part: string, tree: XmlElement): PackageFault[] {
  const values = (element: string, attribute: string): string[] =>
    descendantsOf(tree, element).map(({ attributes }) => attributes[attribute] ?? '');
  const controls = descendantsOf(tree, 'w:sdtPr');
  const twice = (what: string, all: readonly string[]): PackageFault[] =>
    repeated(all).map((value) => ({ part, message: `${what}「${value}」重复` }));
  const starts = values('w:bookmarkStart', 'w:id');
  const ends = new Set(values('w:bookmarkEnd', 'w:id'));
  return [
    ...twice(
      '内容控件编号',
      controls.flatMap((it) => valOf(it, 'w:id') ?? []),
    ),
    ...twice('图形编号', values('wp:docPr', 'id')),
    ...twice('书签编号', starts),
    ...twice('书签名', values('w:bookmarkStart', 'w:name')),
    ...starts.filter((id) => !ends.has(id)).map((id) => ({ part, message: `书签 ${id} 没有结束` })),
    ...values('w:bookmarkStart', 'w:name')
      .filter((name) => name.length > 40)
      .map((name) => ({ part, message: `书签名「${name}」超过 40 个字符` })),
    ...controls
      .flatMap((it) => valOf(it, 'w:tag') ?? [])
      .filter((tag) => tag.length > 64)
      .map((tag) => ({ part, message: `内容控件的标记「${tag}」超过 64 个字符` })),
  ];
}

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) twice.add(value);
    seen.add(value);
  }
  return [...twice];
}

/** Indents in characters of a style beat indents in twips of a paragraph in Word, and not in LibreOffice: a paragraph gives both or none. */
const indentFaults = (part: string, tree: XmlElement): PackageFault[] =>
  descendantsOf(tree, 'w:ind')
    .filter(({ attributes }) => 'w:firstLineChars' in attributes && !('w:firstLine' in attributes))
    .map(() => ({ part, message: '缩进只按字数写，没有按长度写：LibreOffice 不认' }));

function relationFaults(file: WordFile, part: string, tree: XmlElement): PackageFault[] {
  const relations = relationsOfPart(file, part);
  const used = new Set<string>();
  const collect = (element: XmlElement): void => {
    for (const [name, value] of Object.entries(element.attributes))
      if (/^r:(?:id|embed|link)$/.test(name)) used.add(value);
    for (const child of element.children) if (isElement(child)) collect(child);
  };
  collect(tree);
  return [
    ...[...used].filter((id) => !relations.has(id)).map((id) => ({ part, message: `引用了没有的关系「${id}」` })),
    ...[...relations.values()]
      .filter(({ target, type }) => !file.parts.has(target) && !/\/hyperlink$/.test(type) && !/^\w+:/.test(target))
      .map(({ target }) => ({ part, message: `关系指向文件包里没有的「${target}」` })),
  ];
}

const sectionFaults = (part: string, tree: XmlElement | undefined): PackageFault[] =>
  tree === undefined
    ? []
    : descendantsOf(tree, 'w:sectPr').flatMap((section) =>
        ['w:pgSz', 'w:pgMar']
          .filter((name) => childOf(section, name) === undefined)
          .map((name) => ({ part, message: `有一节没有写 ${name}` })),
      );

/** Fonts that a file names by default and that WPS misses on many machines. */
function themeFaults(theme: XmlElement | undefined): PackageFault[] {
  const fonts =
    theme === undefined
      ? []
      : [...descendantsOf(theme, 'a:latin'), ...descendantsOf(theme, 'a:ea'), ...descendantsOf(theme, 'a:font')];
  const left = new Set(
    fonts
      .map(({ attributes }) => attributes['typeface'] ?? '')
      .filter((font) => /Calibri|Cambria|等线|DengXian/.test(font)),
  );
  return [...left].map((font) => ({ part: 'word/theme/theme1.xml', message: `主题字体还是「${font}」` }));
}
