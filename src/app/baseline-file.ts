import { posix } from 'node:path';
import { baselineText, holdAgainst, type Known, knownOf, readBaseline, staleFinding } from '../finding/baseline.ts';
import { isAdjustable } from '../finding/catalogue.ts';
import { adjust } from '../finding/settings.ts';
import { UserError } from '../finding/user-error.ts';
import type { SourceFile } from '../source/source-file.ts';
import { oneLine } from '../text/printable.ts';
import { CATALOGUE, type Finding } from './catalogue.ts';
import type { Checked } from './check-campaign.ts';
import type { Effects } from './effects.ts';
import { publish } from './publish.ts';

/** A baseline as it lies on the disk. Campaigns are named relative to its folder, so that it holds from wherever it is used. */
type BaselineFile = { readonly file: SourceFile; readonly known: readonly Known[] };

const nameOf = (campaign: string, baseline: string, effects: Effects): string =>
  posix.relative(effects.files.real(posix.dirname(baseline)), effects.files.real(campaign));

const fileAt = (path: string, effects: Effects): SourceFile => ({
  path,
  text: new TextDecoder().decode(effects.files.read(path)),
});

/** Opens a baseline; there must be one. Throws a `UserError`. */
export function openBaseline(path: string, effects: Effects): BaselineFile {
  if (!effects.files.exists(path)) {
    throw new UserError(`没有找到基线「${path}」：第一次使用，请加 --update-baseline 生成`, 2);
  }
  const file = fileAt(path, effects);
  const known = readBaseline(file);
  const wrong = known.find(({ rule }) => !mayBeKnown(rule));
  if (wrong !== undefined) {
    const what = `基线「${oneLine(path)}」里记着「${oneLine(wrong.campaign)}」的「${oneLine(wrong.rule)}」`;
    throw new UserError(`${what}：读不出来的记录不能当作已知问题。请改正记录，再用 --update-baseline 重新生成基线`, 2);
  }
  return { file, known };
}

/** Errors of reading and of shape leave records out, so that a baseline would hide whatever those hold. */
function mayBeKnown(id: string): boolean {
  const rule = CATALOGUE.get(id);
  return rule === undefined || (isAdjustable(rule) && !(rule.family === 'shape' && rule.severity.final === 'error'));
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
    if (one.loaded.complete && one.facts) {
      const { rules } = one.facts.campaign;
      const gone = result.stale.map((it) => staleFinding(it, file));
      for (const it of adjust(gone, rules, CATALOGUE)) stale.push(it);
    }
    return { ...one, findings: result.findings };
  });
  return { checked: held, stale };
}

/** Writes the findings of these campaigns into the baseline, but no error of reading; what it knows of other campaigns that are still there stays. Answers how many it wrote, and what it left. */
export function updateBaseline(
  checked: readonly Checked[],
  path: string,
  effects: Effects,
): { readonly count: number; readonly left: readonly Finding[] } {
  const isKnown = ({ rule }: Finding): boolean => mayBeKnown(rule);
  const now = checked.flatMap((one) => knownOf(nameOf(one.path, path, effects), one.findings.filter(isKnown)));
  const names = new Set(checked.map((one) => nameOf(one.path, path, effects)));
  const old = effects.files.exists(path) ? readBaseline(fileAt(path, effects)) : [];
  const others = old.filter(
    ({ campaign, rule }) =>
      mayBeKnown(rule) && !names.has(campaign) && effects.files.exists(posix.join(posix.dirname(path), campaign)),
  );
  const bytes = new TextEncoder().encode(baselineText([...others, ...now]));
  publish([{ target: path, bytes, mayReplace: () => true, otherwise: '', updates: true }], effects);
  const left = checked.flatMap(({ findings }) => findings.filter((it) => !isKnown(it) && it.suppressed === undefined));
  return { count: now.reduce((sum, { count }) => sum + count, 0), left };
}
