import { spellingsOfKey } from '../records/vocabulary.ts';
import { writtenKey } from '../records/written-key.ts';
import { PAIRING_DESCRIPTIONS } from './pairing-descriptions.ts';
import { RECORD_DESCRIPTIONS } from './record-descriptions.ts';

/** 说明 of every key, by mapping. */
export const DESCRIPTIONS = { ...RECORD_DESCRIPTIONS, ...PAIRING_DESCRIPTIONS };

/** Where an editor had better offer a later Chinese spelling of a key, and messages say the first. */
export const FITTER: Readonly<Record<string, string>> = {
  'campaign.basis.issuer': '发文机关',
  'suggestions.target': '对谁',
};

/** The Chinese word to offer for a key of this mapping: the one that messages say, unless there is a fitter one. */
export const offeredKey = (name: string, key: string): string =>
  FITTER[`${name}.${key}`] ?? writtenKey(key, name.split('.'), undefined);

/** The keys that we have a use for in a mapping whose keys are the unit's own. */
export const knownKeys = (name: string): readonly string[] => Object.keys(DESCRIPTIONS[name] ?? {});

/** 说明 of a key, after both its names; `undefined` where nobody wrote one. */
export function describeKey(name: string, key: string, own?: string): string | undefined {
  const what = own ?? DESCRIPTIONS[name]?.[key];
  const names = spellingsOfKey(key).length > 1 ? `${offeredKey(name, key)}（${key}）` : key;
  return what === undefined ? undefined : `${names}：${what}`;
}
