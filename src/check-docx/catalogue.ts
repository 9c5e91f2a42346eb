import type { Strength } from './strength.ts';

/** 一项要求: what check-docx holds a document to. Ids are permanent. */
export type Requirement = {
  /** Where it is written; clauses without a name are of GB/T 9704-2012. */
  readonly clause: string;
  readonly strength: Strength;
  readonly title: string;
};

const TEXT_RULES = '《党政机关公文处理工作条例》';
const PUNCTUATION = 'GB/T 15834-2011';
const NUMERALS = 'GB/T 15835-2011';
const CUSTOM = '通行做法';

/** 全部要求, in the order in which a document is read. */
export const REQUIREMENTS = {
  'docx-paper': { clause: '5.1', strength: '规定', title: '用 A4 纸' },
  'docx-margins': { clause: '5.2.1', strength: '规定', title: '天头 37 mm、订口 28 mm，版心 156 mm×225 mm' },
  'docx-grid': { clause: '5.2.3', strength: '一般', title: '每面排 22 行，每行排 28 个字' },
  'docx-columns': { clause: '5.2', strength: '一般', title: '正文不分栏' },
  'docx-text-black': { clause: '5.2.4', strength: '规定', title: '文字为黑色' },
  'docx-theme-font': { clause: CUSTOM, strength: '国标外的惯例', title: '不留等线、Calibri 等默认字体' },
  'docx-changes-left': { clause: CUSTOM, strength: '国标外的惯例', title: '定稿里没有修订和批注' },
  'docx-embedded': { clause: CUSTOM, strength: '国标外的惯例', title: '正文里没有嵌入的别的文件' },
  'docx-secrecy-font': { clause: '7.2.2、7.2.3', strength: '一般', title: '密级、紧急程度用 3 号黑体' },
  'docx-mark-red': { clause: '7.2.4', strength: '规定', title: '发文机关标志为红色' },
  'docx-mark-font': { clause: '7.2.4', strength: '推荐', title: '发文机关标志用小标宋' },
  'docx-document-number': {
    clause: '7.2.5',
    strength: '规定',
    title: '发文字号的年份用六角括号〔〕，序号不加“第”、不编虚位',
  },
  'docx-document-number-place': { clause: '7.2.5', strength: '规定', title: '发文字号居中；上行文居左空一字' },
  'docx-signer-missing': { clause: '7.2.6', strength: '规定', title: '上行文标注签发人' },
  'docx-signer-font': { clause: '7.2.6', strength: '规定', title: '“签发人”用 3 号仿宋，姓名用 3 号楷体' },
  'docx-title-font': { clause: '7.3.1', strength: '一般', title: '标题用小标宋' },
  'docx-title-size': { clause: '7.3.1', strength: '一般', title: '标题用 2 号字' },
  'docx-title-bold': { clause: '7.3.1', strength: '一般', title: '标题不加粗' },
  'docx-title-centred': { clause: '7.3.1', strength: '规定', title: '标题居中' },
  'docx-title-above': { clause: '7.3.1', strength: '规定', title: '标题在红色分隔线下空二行' },
  'docx-title-shape': { clause: '7.3.1', strength: '规定', title: '多行标题排成梯形或菱形' },
  'docx-title-breaks': { clause: '7.3.1', strength: '规定', title: '标题回行词意完整，手工断行' },
  'docx-title-form': { clause: `${TEXT_RULES}第九条`, strength: '一般', title: '标题写明文种，不用句读标点' },
  'docx-addressee-form': { clause: '7.3.2', strength: '规定', title: '主送机关顶格，最后标全角冒号' },
  'docx-addressee-gap': { clause: '7.3.2', strength: '规定', title: '主送机关在标题下空一行' },
  'docx-body-font': { clause: '5.2.2', strength: '一般', title: '各要素用仿宋' },
  'docx-body-size': { clause: '5.2.2', strength: '一般', title: '各要素用 3 号字' },
  'docx-body-bold': { clause: CUSTOM, strength: '国标外的惯例', title: '正文不整段加粗' },
  'docx-indent': { clause: '7.3.3', strength: '规定', title: '每个自然段左空二字，回行顶格' },
  'docx-indent-typed': { clause: CUSTOM, strength: '国标外的惯例', title: '首行缩进不用空格顶' },
  'docx-line-spacing': { clause: '5.2.3', strength: '一般', title: '正文行距一致' },
  'docx-blank-lines': { clause: '7.3.3', strength: '一般', title: '正文里不空行' },
  'docx-level-font': { clause: '7.3.3', strength: '一般', title: '层次依次用黑体、楷体、仿宋、仿宋' },
  'docx-level-bold': { clause: CUSTOM, strength: '国标外的惯例', title: '层次标题不加粗' },
  'docx-number-form': { clause: '7.3.3', strength: '一般', title: '层次序数写成“一、”“（一）”“1.”“（1）”' },
  'docx-number-order': { clause: '7.3.3', strength: '一般', title: '层次序数连续，不重号、不跳号' },
  'docx-number-in-text': { clause: PUNCTUATION, strength: '一般', title: '“第一”“首先”后用逗号，括号序号后不加标点' },
  'docx-date-in-text': { clause: NUMERALS, strength: '一般', title: '文中日期写成“2026年9月8日”' },
  'docx-punctuation': { clause: PUNCTUATION, strength: '一般', title: '中文里用全角标点' },
  'docx-request-in-report': { clause: `${TEXT_RULES}第十五条`, strength: '规定', title: '报告不夹带请示事项' },
  'docx-closing-phrase': {
    clause: CUSTOM,
    strength: '国标外的惯例',
    title: '报告以“特此报告。”一类的结束语收尾，独立成段',
  },
  'docx-attachment-list-form': {
    clause: '7.3.4',
    strength: '规定',
    title: '附件说明写成“附件：1.×××”，名称后不加标点',
  },
  'docx-attachment-list-place': { clause: '7.3.4', strength: '规定', title: '附件说明在正文下空一行、左空二字' },
  'docx-signature-gap': { clause: '7.3.5.2', strength: '规定', title: '署名在正文或附件说明下空一行' },
  'docx-signature-place': { clause: '7.3.5', strength: '规定', title: '署名和成文日期的位置' },
  'docx-signature-typed': { clause: CUSTOM, strength: '国标外的惯例', title: '署名和日期的位置不用空格顶' },
  'docx-signature-twice': { clause: CUSTOM, strength: '国标外的惯例', title: '题下署名和落款只用一种' },
  'docx-date-form': { clause: '7.3.5.4', strength: '规定', title: '成文日期用阿拉伯数字，年份写全，月、日不编虚位' },
  'docx-note-form': { clause: '7.3.6', strength: '规定', title: '附注左空二字加圆括号' },
  'docx-attachment-font': { clause: '7.3.7', strength: '规定', title: '“附件”和顺序号用 3 号黑体' },
  'docx-attachment-mark': { clause: '7.3.7', strength: '规定', title: '“附件”和顺序号顶格，后面不加标点' },
  'docx-attachment-page': { clause: '7.3.7', strength: '规定', title: '附件另面编排' },
  'docx-attachment-title': { clause: '7.3.7', strength: '规定', title: '附件标题居中排在第三行，与附件说明一致' },
  'docx-attachment-missing': { clause: '7.3.7', strength: '规定', title: '附件说明里的附件都在文件里' },
  'docx-imprint-font': { clause: '7.4.2、7.4.3', strength: '一般', title: '版记用 4 号仿宋' },
  'docx-imprint-form': { clause: '7.4.2、7.4.3', strength: '规定', title: '抄送用全角冒号、句号结尾，印发日期写全' },
  'docx-page-number-missing': { clause: '7.5', strength: '规定', title: '各页编页码' },
  'docx-page-number-form': { clause: '7.5', strength: '规定', title: '页码左右各放一条一字线' },
  'docx-page-number-font': { clause: '7.5', strength: '一般', title: '页码用 4 号半角宋体数字' },
  'docx-page-number-place': { clause: '7.5', strength: '规定', title: '单页码居右空一字，双页码居左空一字' },
  'docx-page-number-height': { clause: '7.5', strength: '规定', title: '页码的一字线距版心下边缘 7 mm' },
  'docx-landscape-number': { clause: '8', strength: '规定', title: '横排页的页码与竖排页位置一致' },
  'docx-table-width': { clause: '5.2.1', strength: '规定', title: '表格不超出版心' },
  'docx-table-head': { clause: CUSTOM, strength: '国标外的惯例', title: '跨页的表格重复表头' },
} as const satisfies Readonly<Record<string, Requirement>>;

export type RequirementId = keyof typeof REQUIREMENTS;

/** `GB/T 9704-2012 7.3.1`; texts with a name of their own, as they are. */
export const clauseText = (clause: string): string => (/^[\d]/.test(clause) ? `GB/T 9704-2012 ${clause}` : clause);
