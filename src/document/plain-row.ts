/** Marks that mean nothing to Markdown inside a line, when none of the others are about. */
const PLAIN = /^(?:[^\s!-/:-@[-`{-~]|\\[!-/:-@[-`{-~]|[-.,/%()+]| (?! ))*$/u;

/** The cells of a table's line, if each is nothing but words with escaped marks: the words themselves. */
export function plainCells(line: string): string[] | undefined {
  const trimmed = line.trimEnd();
  if (!trimmed.endsWith('|') || trimmed.endsWith('\\|')) return undefined;
  const cells = trimmed.slice(1, -1).split(/(?<!\\)\|/);
  const words: string[] = [];
  for (const cell of cells) {
    const text = cell.replace(/^ +| +$/g, '');
    if (!PLAIN.test(text)) return undefined;
    words.push(text.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
  }
  return words;
}
