import { slipBetween } from '../text/one-slip.ts';
import { own } from '../text/own.ts';

/**
 * 政治面貌: the thirteen of GB/T 4762-1984 (with the short names that rosters use), each with every way in which it is written. The first
 * is the name of the code. Closed: whoever has one, has one of these.
 */
const PARTIES = [
  ['中共党员', '党员', '中国共产党党员', '中共正式党员', '正式党员', '共产党员', '中共党员（正式）'],
  ['中共预备党员', '预备党员', '中国共产党预备党员', '中共党员（预备）', '党员（预备）'],
  ['共青团员', '团员', '中国共产主义青年团团员', '中国共青团员'],
  ['民革党员', '民革', '民革会员', '民革成员', '中国国民党革命委员会', '中国国民党革命委员会党员'],
  ['民盟盟员', '民盟', '民盟会员', '民盟成员', '中国民主同盟', '中国民主同盟盟员'],
  ['民建会员', '民建', '民建成员', '中国民主建国会', '中国民主建国会会员'],
  ['民进会员', '民进', '民进成员', '中国民主促进会', '中国民主促进会会员'],
  ['农工党党员', '农工党', '农工党员', '农工', '农工民主党', '中国农工民主党', '中国农工民主党党员'],
  ['致公党党员', '致公党', '致公党员', '致公', '中国致公党', '中国致公党党员'],
  ['九三学社社员', '九三学社', '九三社员', '九三'],
  ['台盟盟员', '台盟', '台湾民主自治同盟', '台湾民主自治同盟盟员'],
  ['无党派人士', '无党派', '无党派民主人士'],
  ['群众', '普通群众', '普通公民'],
] as const;

/** Words of a set that hold several: 党员 counts those on probation, as the party's own statistics do; 正式党员 does not. */
const WIDER: Readonly<Record<string, readonly string[]>> = {
  中共党员: ['中共党员', '中共预备党员'],
  党员: ['中共党员', '中共预备党员'],
  共产党员: ['中共党员', '中共预备党员'],
  中国共产党党员: ['中共党员', '中共预备党员'],
  民主党派: PARTIES.slice(3, 11).map(([name]) => name),
};

const SPELLINGS: ReadonlyMap<string, string> = new Map(
  PARTIES.flatMap((spellings) => spellings.map((spelling) => [spelling, spellings[0]] as const)),
);

/** The names of the code, for a message that lists them. */
export const PARTY_NAMES: readonly string[] = PARTIES.map(([name]) => name);

/** Every word that a roster or a set may hold, for a did-you-mean. */
export const PARTY_WORDS: readonly string[] = [...SPELLINGS.keys(), '民主党派'];

/** What a word that is no 政治面貌 may have been meant to be: the word that it is one slip away from. */
export const slipOfParty = (written: string): string | undefined =>
  PARTY_WORDS.find((word) => word.length > 2 && slipBetween(plain(written), word) !== undefined) ??
  PARTY_WORDS.find((word) => slipBetween(plain(written), word) !== undefined);

const plain = (word: string): string => word.replace(/\s/g, '').replace(/\(/g, '（').replace(/\)/g, '）');

/** 中共党员 for 党员; nothing where the word is no 政治面貌. */
export const partyOf = (word: string): string | undefined => SPELLINGS.get(plain(word));

/** What a word of a set stands for, as names of the code; nothing where it is no 政治面貌. */
export function partiesIn(word: string): readonly string[] | undefined {
  const wider = own(WIDER, plain(word));
  if (wider !== undefined) return wider;
  const one = partyOf(word);
  return one === undefined ? undefined : [one];
}
