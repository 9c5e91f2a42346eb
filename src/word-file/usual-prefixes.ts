import { xmlAttributes } from '../finding/xml.ts';
import { isElement, parseXml, type XmlElement, XmlError } from './xml-tree.ts';

const OFFICE = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';
const MICROSOFT = 'http://schemas.microsoft.com/office/';

/** 命名空间: the prefix that nearly every file gives to each. The empty one is that of parts whose elements bear none. */
const USUAL: ReadonlyMap<string, string> = new Map([
  [`${OFFICE}wordprocessingml/2006/main`, 'w'],
  [`${OFFICE}officeDocument/2006/relationships`, 'r'],
  [`${OFFICE}officeDocument/2006/math`, 'm'],
  [`${OFFICE}drawingml/2006/main`, 'a'],
  [`${OFFICE}drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${OFFICE}drawingml/2006/picture`, 'pic'],
  [`${OFFICE}drawingml/2006/chart`, 'c'],
  [`${OFFICE}drawingml/2006/diagram`, 'dgm'],
  [`${OFFICE}markup-compatibility/2006`, 'mc'],
  [`${OFFICE}package/2006/relationships`, ''],
  [`${OFFICE}package/2006/content-types`, ''],
  [`${OFFICE}officeDocument/2006/custom-properties`, ''],
  [`${OFFICE}spreadsheetml/2006/main`, ''],
  [`${OFFICE}officeDocument/2006/docPropsVTypes`, 'vt'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  [`${MICROSOFT}word/2010/wordml`, 'w14'],
  [`${MICROSOFT}word/2012/wordml`, 'w15'],
  [`${MICROSOFT}word/2010/wordprocessingShape`, 'wps'],
  [`${MICROSOFT}word/2010/wordprocessingGroup`, 'wpg'],
  [`${MICROSOFT}word/2010/wordprocessingCanvas`, 'wpc'],
  [`${MICROSOFT}word/2010/wordprocessingInk`, 'wpi'],
  [`${MICROSOFT}word/2010/wordprocessingDrawing`, 'wp14'],
  [`${MICROSOFT}drawing/2014/chartex`, 'cx'],
  [`${MICROSOFT}drawing/2008/diagram`, 'dsp'],
]);

const RESERVED = new Set(USUAL.values());

/** The name in Transitional of a namespace of the Strict form of the standard; any other stays as it is. */
const transitional = (uri: string): string =>
  uri.startsWith(STRICT)
    ? uri.replace(STRICT, OFFICE).replace(/(wordprocessingml|drawingml|spreadsheetml|officeDocument)\//, '$1/2006/')
    : uri;

const DECLARATION = /\bxmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * A part with the usual prefixes, whatever those are that its writer gave: namespaces tell what an element is, prefixes say nothing. Nearly every text is
 * returned as it came; so is one that is no XML.
 */
export function withUsualPrefixes(xml: string): string {
  const unusual = [...xml.matchAll(DECLARATION)].some(([, prefix = '', double, single]) => {
    const uri = double ?? single ?? '';
    const usual = USUAL.get(transitional(uri));
    return usual !== undefined && (usual !== prefix || transitional(uri) !== uri);
  });
  if (!unusual) return xml;
  try {
    return rewritten(xml, parseXml(xml));
  } catch (error) {
    if (error instanceof XmlError) return xml; // said by whoever reads it
    throw error;
  }
}

/** The prefix that stands for one of the file; one that has the place of another gives way. */
function renamed(prefix: string, uri: string): string {
  const usual = USUAL.get(transitional(uri));
  if (usual !== undefined) return usual;
  return prefix !== '' && RESERVED.has(prefix) ? `own-${prefix}` : prefix;
}

/** Prefixes in force, by what the file calls them: what they are called now. */
type Scope = ReadonlyMap<string, string>;

function rewritten(xml: string, root: XmlElement): string {
  const out: string[] = [xml.slice(0, root.start)];
  const used = new Map<string, string>();
  put(xml, root, new Map(), used, out);
  const declared = [...used].map(([prefix, uri]) => ` xmlns${prefix === '' ? '' : `:${prefix}`}="${uri}"`).join('');
  out[1] = (out[1] ?? '').replace(/\s*\/?>$/, (end) => declared + end);
  out.push(xml.slice(root.end));
  return out.join('');
}

function put(xml: string, element: XmlElement, around: Scope, used: Map<string, string>, out: string[]): void {
  const scope = scopeOf(element, around, used);
  const name = nameIn(scope, element.name, '');
  const whole = element.inner.start === element.end;
  out.push(openingTag(element, name, scope, whole));
  let at = element.inner.start;
  for (const child of element.children) {
    if (!isElement(child)) continue;
    out.push(xml.slice(at, child.start));
    put(xml, child, scope, used, out);
    at = child.end;
  }
  if (!whole) out.push(xml.slice(at, element.inner.end), `</${name}>`);
}

function scopeOf({ attributes }: XmlElement, around: Scope, used: Map<string, string>): Scope {
  const declared = Object.entries(attributes).filter(([name]) => isDeclaration(name));
  if (declared.length === 0) return around;
  const scope = new Map(around);
  for (const [name, uri] of declared) {
    const prefix = name.slice('xmlns:'.length);
    const now = renamed(prefix, uri);
    if (USUAL.has(transitional(uri))) used.set(now, transitional(uri));
    scope.set(prefix, now);
  }
  return scope;
}

const isDeclaration = (name: string): boolean => name === 'xmlns' || name.startsWith('xmlns:');

/** An attribute without a prefix is in no namespace, an element without one in the one that is in force. */
function nameIn(scope: Scope, name: string, bare: string | undefined): string {
  const at = name.indexOf(':');
  if (at < 0 && bare === undefined) return name;
  const prefix = at < 0 ? '' : name.slice(0, at);
  const now = scope.get(prefix) ?? prefix;
  return now === '' ? name.slice(at + 1) : `${now}:${name.slice(at + 1)}`;
}

/** Attributes whose words are prefixes. */
const OF_PREFIXES = new Set(['mc:Ignorable', 'mc:MustUnderstand', 'mc:ProcessContent', 'Requires']);

function openingTag({ attributes }: XmlElement, name: string, scope: Scope, whole: boolean): string {
  const written = Object.entries(attributes).flatMap(([key, value]): [string, string][] => {
    if (isDeclaration(key)) return USUAL.has(transitional(value)) ? [] : [[declarationName(key, value), value]];
    const now = nameIn(scope, key, undefined);
    return [[now, OF_PREFIXES.has(now) ? value.replace(/[^\s:]+(?=:|\s|$)/g, (it) => scope.get(it) ?? it) : value]];
  });
  return `<${name}${xmlAttributes(Object.fromEntries(written))}${whole ? '/>' : '>'}`;
}

function declarationName(key: string, uri: string): string {
  const prefix = renamed(key.slice('xmlns:'.length), uri);
  return prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
}
