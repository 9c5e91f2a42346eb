import { SaxesParser } from 'saxes';

/** An element of a part, with the prefix its file gives it (`w:p`). Offsets are UTF-16 units in the part's text, ends excluded. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly start: number;
  readonly end: number;
  /** Between its tags; where it has but one (`<w:p/>`), both are its end. */
  readonly inner: { readonly start: number; readonly end: number };
};

type XmlText = { readonly text: string };
export type XmlNode = XmlElement | XmlText;

export const isElement = (node: XmlNode): node is XmlElement => 'name' in node;

type Open = Omit<XmlElement, 'end' | 'inner' | 'children'> & {
  readonly children: XmlNode[];
  readonly innerStart: number;
};

/** Elements around an element beyond which nobody wrote the text: its readers go down as deep as it does. */
const DEEPEST = 400;

/** The tree of a well-formed text, with the place of every element in it. Throws an `XmlError` on any other. */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser();
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let start = 0;
  parser.on('error', (error) => {
    throw new XmlError(error.message);
  });
  // A tag's name holds no other `<`: the last one is its own.
  parser.on('opentagstart', () => {
    start = xml.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= DEEPEST) throw new XmlError(`元素一层套一层，超过 ${DEEPEST} 层`, true);
    open.push({
      name,
      attributes: attributes as Record<string, string>,
      start,
      innerStart: parser.position,
      children: [],
    });
  });
  parser.on('text', (text) => {
    open.at(-1)?.children.push({ text });
  });
  parser.on('cdata', (text) => {
    open.at(-1)?.children.push({ text });
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    const closed = open.pop();
    if (closed === undefined) return;
    const end = parser.position;
    const { name, attributes, children, start, innerStart } = closed;
    const inner = { start: innerStart, end: isSelfClosing ? end : xml.lastIndexOf('<', end - 1) };
    const whole: XmlElement = { name, attributes, children, start, end, inner };
    const parent = open.at(-1);
    if (parent === undefined) root = whole;
    else parent.children.push(whole);
  });
  parser.write(xml).close();
  if (root === undefined) throw new XmlError('no element');
  return root;
}

/** A text that is no well-formed XML, or has more elements one in the other than can be read. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
  readonly tooDeep: boolean;

  constructor(message: string, tooDeep = false) {
    super(message);
    this.tooDeep = tooDeep;
  }
}

/** Child elements of a name, in order. */
export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child): child is XmlElement => isElement(child) && child.name === name);

/** The first child of a name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => isElement(child) && child.name === name);

/** The `w:val` of a child, the commonest way in which a part says something. */
export const valOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['w:val'];

/** Every element of a name below an element, in the order of the text. */
export function descendantsOf(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const gather = ({ children }: XmlElement): void => {
    for (const child of children) {
      if (!isElement(child)) continue;
      if (child.name === name) found.push(child);
      gather(child);
    }
  };
  gather(element);
  return found;
}

/** All the text below an element. */
export const textOf = (node: XmlNode): string => (isElement(node) ? node.children.map(textOf).join('') : node.text);
