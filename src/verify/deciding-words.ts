/** Words that hold one of the characters and decide nothing; bounds of quantities are read with their numbers. */
const INNOCENT =
  /不断|不仅|不但|不光|不只|不同|不足|不少于|不低于|不超过|不忘|不懈|不易|不折不扣|无论|无私|无愧|无形|非常|除非|是非|未来|平均|人均|户均|均衡|均匀|首都|都市|全都会/g;

/** 否定 and 总括: 未 没有 无 不 非, 均 都 全部, and what tells early from late. Words of a class are one. */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/没有|没|未|无|非/g, '未'],
  [/不/g, '不'],
  [/全部|全都|全数|悉数|一律|均|都|皆/g, '均'],
  [/逾期|超期/g, '逾期'],
  [/按期|如期|按时/g, '按期'],
];

/** Which words of a text turn what it says around, or say it of all; in no order. */
export function decidingWords(text: string): string {
  const bare = text.replace(/\s+/g, '').replace(INNOCENT, '');
  return CLASSES.flatMap(([pattern, name]) => (bare.match(pattern) ?? []).map(() => name)).join('');
}
