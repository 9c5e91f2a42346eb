import { nearestWord } from '../text/nearest.ts';
import { own } from '../text/own.ts';
import { type Catalogue, isAdjustable } from './catalogue.ts';
import type { Judgement, Severity } from './finding.ts';

/** 设置: what a unit makes of a rule: its severity, and the records that it answers for. */
export type Settings = Readonly<
  Record<
    string,
    {
      readonly severity?: Severity | 'off' | undefined;
      readonly suppress: readonly { readonly record: string; readonly reason: string }[];
    }
  >
>;

/** Whether settings may change what is said under an id; not where nothing is. */
export function maySet(id: string, catalogue: Catalogue): boolean {
  const entry = catalogue.get(id);
  return entry !== undefined && isAdjustable(entry);
}

/** What a unit's settings make of what was said: its severity, or nothing where it is off. */
export function adjust<T extends Pick<Judgement, 'rule' | 'severity'>>(
  judgements: readonly T[],
  settings: Settings,
  catalogue: Catalogue,
): T[] {
  return judgements.flatMap((judgement) => {
    const severity = own(settings, judgement.rule)?.severity;
    if (severity === undefined || !maySet(judgement.rule, catalogue)) return [judgement];
    return severity === 'off' ? [] : [{ ...judgement, severity }];
  });
}

/** A setting that does nothing is said. `file` holds the settings. */
export function uselessSettings(settings: Settings, file: string, catalogue: Catalogue): Judgement<'unknown-rule'>[] {
  const place = { rule: 'unknown-rule', severity: 'warning', origin: { file, path: ['rules'] } } as const;
  return Object.keys(settings).flatMap((id) => {
    if (maySet(id, catalogue)) return [];
    const message = catalogue.has(id)
      ? `「${id}」是读取记录或检查模板时说的，不能调整或关闭：请改正记录或模板`
      : `没有「${id}」这条规则，这个设置不起作用：${hintFor(id, catalogue)}`;
    return [{ ...place, key: id, message }];
  });
}

/** What an id that there is not may have been meant to be. */
export function hintFor(id: string, catalogue: Catalogue): string {
  const nearest = nearestWord(id, [...catalogue.keys()]);
  return nearest === undefined ? '全部规则用 talkreport rules 查看' : `是不是「${nearest}」？`;
}
