import { partText, relationsOfPart, type WordFile } from './open-word-file.ts';
import { openStyles } from './styles-in-effect.ts';
import type { XmlElement } from './xml-tree.ts';

/** Whether a run of these properties (`w:rPr`), in a paragraph of those (`w:pPr`), is 隐藏文字. */
export type IsHidden = (paragraph: XmlElement | undefined, own: XmlElement | undefined) => boolean;

/** Styles are asked only where the file hides anything at all, which hardly one does. */
export function hiddenIn(file: WordFile, parts: readonly string[]): IsHidden {
  const styles = [...relationsOfPart(file, file.main).values()].filter(({ type }) => type.endsWith('/styles'));
  const hides = [...parts, ...styles.map(({ target }) => target)].some((part) =>
    HIDES.test(partText(file, part) ?? ''),
  );
  if (!hides) return () => false;
  const { run } = openStyles(file);
  return (paragraph, own) => run(paragraph, own).hidden;
}

const HIDES = /<w:vanish[\s/>]/;
