const NUMERALS = '〇一二三四五六七八九';

/** 职务层次 as the Civil Servants Law writes it, with its old spelling: 县处级正职 is 正处级. */
const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/^(?:省部级)(正|副)职$/, '$1部级'],
  [/^(?:厅局级)(正|副)职$/, '$1厅级'],
  [/^(?:县处级)(正|副)职$/, '$1处级'],
  [/^(?:乡科级)(正|副)职$/, '$1科级'],
  [/^(正|副)(国|部|省|厅|局|司|处|县|科|乡|股)$/, '$1$2级'],
  [/^(?:专业技术|专技)(?:岗位|岗)?(.+级)$/, '专技$1'],
  [/^(?:管理)(?:岗位|岗)?(.+级)$/, '管理$1'],
  [/^(.+级)职员$/, '管理$1'],
];

/** The same rank, however it is written: 正科 and 正科级, 管理8级 and 八级职员. */
export function rankOf(word: string): string {
  const plain = word
    .replace(/\s/g, '')
    .replace(/1([0-3])(?=级)/g, (_, last: string) => `十${last === '0' ? '' : NUMERALS[Number(last)]}`);
  const counted = plain.replace(/[1-9](?=级)/g, (digit) => NUMERALS[Number(digit)] ?? digit);
  return LEVELS.reduce((rank, [pattern, instead]) => rank.replace(pattern, instead), counted);
}

const GRADED = [
  '主任科员',
  '调研员',
  '巡视员',
  '警长',
  '高级警长',
  '警务专员',
  '警务技术主管',
  '警务技术主任',
  '法官',
  '高级法官',
  '检察官',
  '高级检察官',
  '主办',
  '高级主办',
  '主管',
];
const FOUR = ['一级', '二级', '三级', '四级'];

/**
 * 职级 of civil servants, police, courts and public institutions. Not closed: companies, schools and hospitals have their own, so a rank
 * that is none of these is taken as it stands, unless it is one slip away from one.
 */
export const RANK_WORDS: readonly string[] = [
  ...['国', '部', '省', '厅', '局', '司', '处', '县', '科', '乡', '股'].flatMap((level) => [
    `正${level}级`,
    `副${level}级`,
    `正${level}`,
    `副${level}`,
  ]),
  ...GRADED.flatMap((rank) => FOUR.map((grade) => `${grade}${rank}`)),
  ...[
    '一级科员',
    '二级科员',
    '一级警员',
    '二级警员',
    '科员',
    '办事员',
    '主任科员',
    '副主任科员',
    '调研员',
    '副调研员',
    '巡视员',
    '副巡视员',
  ],
];
