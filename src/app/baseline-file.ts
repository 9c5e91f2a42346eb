import { posix } from 'node:path';
import { baselineText, holdAgainst, type Known, knownOf, readBaseline, staleFinding } from '../finding/baseline.ts';
import type { Finding } from '../finding/finding.ts';
import { UserError } from '../finding/user-error.ts';
import { adjust } from '../rules/run-rules.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Checked } from './check-campaign.ts';
import type { Effects } from './effects.ts';

/** A baseline as it lies on the disk. Campaigns are named relative to its folder, so that it holds from wherever it is used. */
type BaselineFile = { readonly file: SourceFile; readonly known: readonly Known[] };

const nameOf = (campaign: string, baseline: string, effects: Effects): string =>
  posix.relative(effects.files.real(posix.dirname(baseline)), effects.files.real(campaign));

/** Opens a baseline; there must be one. Throws a `UserError`. */
export function openBaseline(path: string, effects: Effects): BaselineFile {
  if (!effects.files.exists(path)) {
    throw new UserError(`没有找到基线「${path}」：第一次使用，请加 --update-baseline 生成`, 2);
  }
  const file = { path, text: new TextDecoder().decode(effects.files.read(path)) };
  return { file, known: readBaseline(file) };
}

/** Campaigns held against a baseline, and what it knows in vain. */
export type Held = { readonly checked: readonly Checked[]; readonly stale: readonly Finding[] };

/** Marks the findings of every campaign that the baseline knows, and adds what the baseline knows in vain. */
export function againstBaseline(checked: readonly Checked[], { file, known }: BaselineFile, effects: Effects): Held {
  const stale: Finding[] = [];
  const held = checked.map((one) => {
    const name = nameOf(one.path, file.path, effects);
    const result = holdAgainst(
      one.findings,
      known.filter(({ campaign }) => campaign === name),
    );
    if (one.loaded.complete && one.facts)
      stale.push(
        ...adjust(
          result.stale.map((it) => staleFinding(it, file)),
          one.facts,
        ),
      );
    return { ...one, findings: result.findings };
  });
  return { checked: held, stale };
}

/** Writes the findings of these campaigns into the baseline; what it knows of other campaigns that are still there stays. */
export function updateBaseline(checked: readonly Checked[], path: string, effects: Effects): number {
  const now = checked.flatMap((one) => knownOf(nameOf(one.path, path, effects), one.findings));
  const names = new Set(checked.map((one) => nameOf(one.path, path, effects)));
  const old = effects.files.exists(path) ? openBaseline(path, effects).known : [];
  const others = old.filter(
    ({ campaign }) => !names.has(campaign) && effects.files.exists(posix.join(posix.dirname(path), campaign)),
  );
  effects.files.write(path, new TextEncoder().encode(baselineText([...others, ...now])));
  return now.reduce((sum, { count }) => sum + count, 0);
}
