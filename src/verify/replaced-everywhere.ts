import type { Line } from '../word-file/read-body.ts';
import type { Trouble } from './trouble.ts';

/** From so many on, the same words put for the same in a column are one act of an editor. */
const EVERYWHERE = 5;

/** 全部替换: of troubles that say the same of cells of one column, the first, with how many there are. */
export function alikeOnce(troubles: readonly Trouble[], lines: readonly Line[]): Trouble[] {
  const keyOf = ({ rule, message, line, figure }: Trouble): string | undefined => {
    const cell = lines[line]?.cell;
    return cell === undefined || figure !== undefined || !rule.startsWith('word-')
      ? undefined
      : `${cell.table} ${cell.column} ${rule} ${message}`;
  };
  const times = new Map<string, number>();
  for (const trouble of troubles) {
    const key = keyOf(trouble);
    if (key !== undefined) times.set(key, (times.get(key) ?? 0) + 1);
  }
  const said = new Set<string>();
  return troubles.flatMap((trouble): Trouble[] => {
    const key = keyOf(trouble);
    const count = times.get(key ?? '') ?? 0;
    if (key === undefined || count < EVERYWHERE) return [trouble];
    if (said.has(key)) return [];
    said.add(key);
    return [{ ...trouble, message: `${trouble.message}（这一列有 ${count} 处这样的改动）` }];
  });
}
