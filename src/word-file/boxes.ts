import { branchesOf } from './alternate-content.ts';
import { childOf, isElement, textOf, type XmlElement } from './xml-tree.ts';

/** 文本框 that hangs on a paragraph: its content, and how it is aligned across the page (`center`, `outside`). */
export type TextBox = { readonly content: XmlElement; readonly side: string | undefined };

/** 文本框 in a drawing, those that Word shows. */
export function boxesIn(element: XmlElement, side?: string): TextBox[] {
  if (element.name === 'w:txbxContent') return [{ content: element, side }];
  if (element.name === 'mc:AlternateContent') {
    const { shown } = branchesOf(element);
    return shown === undefined ? [] : boxesIn(shown, side);
  }
  const align = childOf(childOf(element, 'wp:positionH'), 'wp:align');
  const drawn = /mso-position-horizontal:\s*([a-z]+)/.exec(element.attributes['style'] ?? '')?.[1];
  const here = align === undefined ? (drawn ?? side) : textOf(align);
  return element.children.filter(isElement).flatMap((child) => boxesIn(child, here));
}
