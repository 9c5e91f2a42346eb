import { chineseKey, spellingsOfKey } from '../records/vocabulary.ts';
import { PAIRING_DESCRIPTIONS } from './pairing-descriptions.ts';
import { RECORD_DESCRIPTIONS } from './record-descriptions.ts';

/** 说明 of every key, by mapping. */
export const DESCRIPTIONS = { ...RECORD_DESCRIPTIONS, ...PAIRING_DESCRIPTIONS };

/** Where a later Chinese spelling of a key says better what it is here than the first: a unit has a 名称, not a 姓名. */
export const FITTER: Readonly<Record<string, string>> = {
  'campaign.basis.issuer': '发文机关',
  'edges.from': '从',
  'edges.to': '到',
  'frames.name': '名称',
  'pairings.evidence': '记录要求',
  'pairings.evidence.fields.name': '名称',
  'pairings.window.of': '依据日期',
  'suggestions.target': '对谁',
  'suggestions.text': '内容',
  'unit.name': '名称',
};

/** The Chinese word to offer for a key of this mapping. */
export const offeredKey = (name: string, key: string): string => FITTER[`${name}.${key}`] ?? chineseKey(key);

/** The keys that we have a use for in a mapping whose keys are the unit's own. */
export const knownKeys = (name: string): readonly string[] => Object.keys(DESCRIPTIONS[name] ?? {});

/** 说明 of a key, after both its names; `undefined` where nobody wrote one. */
export function describeKey(name: string, key: string, own?: string): string | undefined {
  const what = own ?? DESCRIPTIONS[name]?.[key];
  const names = spellingsOfKey(key).length > 1 ? `${offeredKey(name, key)}（${key}）` : key;
  return what === undefined ? undefined : `${names}：${what}`;
}
