import { isOfficeWord, isPost } from './office-words.ts';

/** 姓: the commonest, of one character and of two. */
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖石金韦贾夏付方邹熊白孟秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁符阮尚舒纪梅童凌毕单季裴霍成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝',
);
const DOUBLE = ['欧阳', '司马', '诸葛', '上官', '皇甫', '令狐', '东方', '尉迟', '夏侯', '慕容', '司徒', '公孙'];

/** 姓 of one character. */
export const isSurname = (character: string): boolean => SURNAMES.has(character);

/** What ends a word that is an office, a body or a group, and no name. */
const NO_NAME = /[长员会部科室所队组局处办院站系班厅委党团校司行社等们人任记师体方间目]$/;

/** 像是人名: two or three Chinese characters that begin with a surname and end like no office. A guess, for hints and warnings. */
export function isPersonName(word: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(word) || NO_NAME.test(word) || isOfficeWord(word)) return false;
  if (DOUBLE.some((surname) => word.startsWith(surname))) return word.length <= 4 && word.length > 2;
  return word.length <= 3 && SURNAMES.has([...word][0] ?? '');
}

/** 姓 that a name begins with: one or two characters, or what stands before the dot. */
export function surnameIn(name: string): string | undefined {
  const [first, ...rest] = name.split('·');
  if (rest.length > 0) return first;
  const double = DOUBLE.find((surname) => name.startsWith(surname));
  return double ?? [...name][0];
}

/** 称呼: a surname with a post behind it, 邓副局长. What is an office by itself (车间主任) is none. */
export function isSurnameWithPost(word: string): boolean {
  if (isOfficeWord(word)) return false;
  const surname = DOUBLE.find((it) => word.startsWith(it)) ?? [...word][0] ?? '';
  return (surname.length > 1 || SURNAMES.has(surname)) && isPost(word.slice(surname.length));
}
