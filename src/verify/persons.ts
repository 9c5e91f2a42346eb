import { isSameName } from '../text/person-name.ts';
import { placeIn } from './compare-pair.ts';
import type { ExpectedDocument } from './expected-document.ts';
import type { Trouble } from './trouble.ts';
import type { Cell } from './unit.ts';

/** 姓: the commonest 120 and those of two characters. A rarer one goes unnoticed, which is better than a word taken for a person. */
const SURNAME =
  '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|夏侯|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝]';

const NAME = new RegExp(`^(?:${SURNAME})[\\p{Script=Han}]{1,2}$`, 'u');
const COMRADE = new RegExp(`((?:${SURNAME})[\\p{Script=Han}]{1,2})同志`, 'gu');

/** What it is that another name stands for a person: somebody else of the records, a stranger, or words that are no name. */
export function personRule(
  expected: string,
  written: string,
  { names, text }: ExpectedDocument,
): 'person-changed' | 'unknown-person' | undefined {
  if (!names.includes(expected) || isSameName(expected, written)) return undefined;
  if (names.some((name) => isSameName(name, written))) return 'person-changed';
  return NAME.test(written) && !text.includes(written) ? 'unknown-person' : undefined;
}

/** People whom a new sentence names outright (某某同志) and the records do not know. */
export const strangerTroubles = (cell: Cell, { names, text }: ExpectedDocument): Trouble[] =>
  [...cell.text.matchAll(COMRADE)]
    .filter(([, name = '']) => !names.some((it) => name.endsWith(it) || it.endsWith(name)) && !text.includes(name))
    .map(({ 1: name = '', index }) => ({
      ...placeIn(cell, index, index + name.length),
      rule: 'unknown-person' as const,
      message: `记录里没有「${name}」${REGISTER}`,
    }));

/** What to do about a stranger. */
export const REGISTER = '：写错的请改正，漏登的请补登到花名册和谈话记录里';
