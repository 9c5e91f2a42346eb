import { isSameName } from '../text/person-name.ts';
import { placeIn } from './compare-pair.ts';
import type { ExpectedDocument } from './expected-document.ts';
import type { Pair } from './pair-units.ts';
import type { Trouble } from './trouble.ts';

/** 姓: the commonest 120 and those of two characters. A rarer one goes unnoticed, which is better than a word taken for a person. */
const SURNAME =
  '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|夏侯|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝]';

const PERSON = `(?:${SURNAME})\\p{Script=Han}{1,2}`;
const PERSONS = `${PERSON}(?:[、和与及]${PERSON})*`;
const NAME = new RegExp(`^${PERSON}$`, 'u');

/** Words that begin with what may be a 姓, and are no names: 全体同志, 党员, 项目组. */
const WORD =
  /^(?:全[体局员县市省处科院队部面厅镇校所站]|党[员委组支群政]|应[谈到约当]|方[面法式案]|安[全排]|成[员效立功]|常[委务]|单[位身]|高[层龄]|任[务何职]|关[键系心爱]|项目|管[理委片]|车[间管]|金融|农[户民村业]|时[任间候]|许多|向[上群]|简单|花名|司[机法]|商户|荣誉|明确|查[找办]|包[案联片保]|路[面政]|康复|解[决答]|古稀|左右|范围|和[谐气解]|于[是此细]|文[秘书化]|武[警装]|纪[检委律]|卫[生健]|毛病|余下|尚[未有]|季度|计划|席位|万[元人]|平[时台均]|房屋|石油|谷物|温室)/u;

/** What an office, a place or a kind of people ends in. */
const KIND = /[局处科室股所队组会委部办厅站院校镇乡村县市区员者户们等内外上下中间方层级属民]$/u;
const PARTICLE = /[的了是在有为或把被谈话]/u;

const isName = (word: string): boolean => !WORD.test(word) && !KIND.test(word) && !PARTICLE.test(word);

/** Where a sentence names people outright: somebody was talked with, did something, is in charge, or is called 同志. */
const NAMED: readonly RegExp[] = [
  `(${PERSONS})(?:[一两三]位)?同志`,
  `(?:谈|补谈|约谈|走访|看望)(?:了|过)(${PERSONS})(?=[，。；]|$)`,
  `(?:与|同|跟|找|和|约)(${PERSONS})(?:等[^，。；]{0,6})?(?=(?:又|再|另|也)?(?:进行|开展|作|交换|谈|补谈|交心|见面|面谈|座谈|沟通)(?!室))`,
  `由(${PERSONS})(?=等|[一两三]位|负责|牵头|主持|落实|主谈|承办|督办|汇总|谈|记录)`,
  `(?:^|[，。；：])(?:会后|随后|其间|期间|另|此外)?(${PERSONS})(?=(?:又|还|也|另|已|再)?(?:补谈|参加|列席|出席|主持|发言|表态|负责|牵头|到会))`,
  `(?:责任人|谈话人|谈话对象|记录人|主持人|参加人员|出席|列席)(?:为|是|有|：|:)(${PERSONS})(?=[，。；）]|$)`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** What it is that another name stands for a person: somebody else of the records, a stranger, or words that are no name. */
export function personRule(
  expected: string,
  written: string,
  { names, text }: ExpectedDocument,
): 'person-changed' | 'unknown-person' | undefined {
  if (!names.includes(expected) || isSameName(expected, written)) return undefined;
  if (names.some((name) => isSameName(name, written))) return 'person-changed';
  return NAME.test(written) && isName(written) && !text.includes(written) ? 'unknown-person' : undefined;
}

/** People whom a sentence that was added or altered names outright and the records do not know. */
export function strangerTroubles({ expected, found }: Pair, { names, text }: ExpectedDocument): Trouble[] {
  if (found === undefined || found.kind === 'row' || found.text === expected?.text) return [];
  return found.cells.flatMap((cell) => {
    const strangers = new Map<number, string>();
    for (const pattern of NAMED)
      for (const match of cell.text.matchAll(pattern)) {
        const [whole, list = ''] = match;
        const start = match.index + whole.indexOf(list);
        for (const { 0: name, index } of list.matchAll(/[^、和与及]+/gu))
          if (isStranger(name)) strangers.set(start + index, name);
      }
    return [...strangers].map(([start, name]) => ({
      ...placeIn(cell, start, start + name.length),
      rule: 'unknown-person' as const,
      message: `记录里没有「${name}」${REGISTER}`,
    }));
  });

  function isStranger(name: string): boolean {
    const known = names.some((it) => name.endsWith(it) || it.endsWith(name) || name.startsWith(it));
    return NAME.test(name) && isName(name) && !known && !text.includes(name);
  }
}

/** What to do about a stranger. */
export const REGISTER = '：写错的请改正，漏登的请补登到花名册和谈话记录里';
