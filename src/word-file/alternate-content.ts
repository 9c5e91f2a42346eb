import { childrenOf, isElement, type XmlElement } from './xml-tree.ts';

/** Prefixes of what today's Word knows beyond the standard: it takes a choice that asks for no others. */
const KNOWN =
  /^(?:w1\d\w*|wp1\d|wp[sgci]|a1\d\w*|asvg|am3d|aink|adec|c1\d\w*|cx\d?|[xp]1\d\w*|v|o|wne|dsp|dgm1\w*|pic14|thm15|iact|we\w*|msink|sl|w|wp|a|c|r|m|pic|dgm)$/;

const isTaken = (choice: XmlElement): boolean =>
  (choice.attributes['Requires'] ?? '').split(/\s+/).every((prefix) => prefix === '' || KNOWN.test(prefix));

/** 替代内容: of several ways to say the same, the one that Word shows, and those that it does not. */
export function branchesOf(alternate: XmlElement): {
  readonly shown: XmlElement | undefined;
  readonly others: readonly XmlElement[];
} {
  const choice = childrenOf(alternate, 'mc:Choice').find(isTaken) ?? childrenOf(alternate, 'mc:Fallback')[0];
  return { shown: choice, others: alternate.children.filter(isElement).filter((it) => it !== choice) };
}
