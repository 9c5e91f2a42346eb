import { CUSTOM, NUMERALS, PUNCTUATION, type Requirement, TEXT_RULES } from './requirement.ts';
import { edited, laidOut, PLAIN, TEXT } from './shown.ts';

/** 正文: the text, its levels and what is written in it. */
export const BODY = {
  'docx-body-font': {
    clause: '5.2.2',
    strength: '一般',
    title: '各要素用仿宋',
    mend: '选中正文，中文改用仿宋（仿宋_GB2312）。',
    examples: laidOut(TEXT, 'fonts: {body: 宋体}', [3, '用的是“宋体”，应为仿宋']),
  },
  'docx-body-size': {
    clause: '5.2.2',
    strength: '一般',
    title: '各要素用 3 号字',
    mend: '选中正文，字号改为三号（16 磅）。',
    examples: laidOut(TEXT, 'bodySize: 四号', [3, '是四号（14磅），应为三号（16磅）']),
  },
  'docx-body-bold': {
    clause: CUSTOM,
    strength: '国标外的惯例',
    title: '正文不整段加粗',
    mend: '选中这一段，取消加粗。',
  },
  'docx-indent': {
    clause: '7.3.3',
    strength: '规定',
    title: '每个自然段左空二字，回行顶格',
    mend: '在“段落—特殊格式”里设首行缩进 2 字符，左右缩进改为 0。',
    examples: edited(PLAIN, '逐人当面谈心', '    逐人当面谈心', [9, '段首空了 4 字，应空 2 字']),
  },
  'docx-indent-typed': {
    clause: CUSTOM,
    strength: '国标外的惯例',
    title: '首行缩进不用空格顶',
    mend: '删去段首的空格，改在“段落”里设首行缩进 2 字符。',
  },
  'docx-line-spacing': {
    clause: '5.2.3',
    strength: '一般',
    title: '正文行距一致',
    mend: '选中正文各段，行距设成一样的固定值（28 磅左右，以每页 22 行为准）。',
  },
  'docx-blank-lines': {
    clause: '7.3.3',
    strength: '一般',
    title: '正文里不空行',
    mend: '删去段与段之间的空行。',
  },
  'docx-level-font': {
    clause: '7.3.3',
    strength: '一般',
    title: '层次依次用黑体、楷体、仿宋、仿宋',
    mend: '第一层改用黑体，第二层用楷体，第三、四层用仿宋，都是三号。',
    examples: laidOut(TEXT, 'fonts: {heading1: 宋体}', [4, '第一层标题用的是“宋体”，应为黑体']),
  },
  'docx-level-bold': {
    clause: CUSTOM,
    strength: '国标外的惯例',
    title: '层次标题不加粗',
    mend: '选中层次标题，取消加粗，只用字体区分。',
    examples: laidOut(TEXT, 'boldLevels: [1]', [4, '第一层标题加粗了']),
  },
  'docx-number-form': {
    clause: '7.3.3',
    strength: '一般',
    title: '层次序数写成“一、”“（一）”“1.”“（1）”',
    mend: '序数改成“一、”“（一）”“1.”“（1）”，后面的标点也照这个样子。',
    examples: edited(PLAIN, '一、', '一．', [5, '第一层的序数写成了「一．」：请改为「一、」']),
  },
  'docx-number-order': {
    clause: '7.3.3',
    strength: '一般',
    title: '层次序数连续，不重号、不跳号',
    mend: '按先后次序改正序数。删过或者移过段落的，后面的都要顺改。',
    examples: edited(PLAIN, '二、', '三、', [8, '中间跳了号'], [10, '序数重复或倒退']),
  },
  'docx-number-in-text': {
    clause: PUNCTUATION,
    strength: '一般',
    title: '“第一”“首先”后用逗号，括号序号后不加标点',
    mend: '“第一”“首先”后面的顿号改为逗号，“（一）”“（1）”后面的标点删去。',
    examples: edited(PLAIN, '逐人', '第一、逐人', [9, '序号「第一、」应写成「第一，」']),
  },
  'docx-date-in-text': {
    clause: NUMERALS,
    strength: '一般',
    title: '文中日期写成“2026年9月8日”',
    mend: '用阿拉伯数字把年、月、日写全，年份写四位。',
    examples: edited(PLAIN, '2013年6月8日', '2013.6.8', [6, '日期「2013.6.8」应写成「2013年6月8日」']),
  },
  'docx-punctuation': {
    clause: PUNCTUATION,
    strength: '一般',
    title: '中文里用全角标点',
    mend: '把英文标点换成中文标点，引号、括号要成对。',
    examples: edited(PLAIN, '听取意见。', '听取意见.', [9, '改为全角的「。」']),
  },
  'docx-request-in-report': {
    clause: `${TEXT_RULES}第十五条`,
    strength: '规定',
    title: '报告不夹带请示事项',
    mend: '把请示的事项删去，另写一份请示。',
    examples: edited(PLAIN, '特此报告。', '妥否，请批示。', [12, '像是请示事项']),
  },
  'docx-closing-phrase': {
    clause: CUSTOM,
    strength: '国标外的惯例',
    title: '报告以“特此报告。”一类的结束语收尾，独立成段',
    mend: '在正文最后另起一段写“特此报告。”。',
    examples: edited(PLAIN, '特此报告。', '', [11, '正文最后没有“特此报告。”一类的结束语']),
  },
} as const satisfies Readonly<Record<string, Requirement>>;
