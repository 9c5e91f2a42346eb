import { CUSTOM, type Requirement } from './requirement.ts';

/** 附件说明、落款、附件、版记、页码、表格: what follows the text. */
export const END = {
  'docx-attachment-list-form': {
    clause: '7.3.4',
    strength: '规定',
    title: '附件说明写成“附件：1.×××”，名称后不加标点',
    mend: '写成“附件：1.×××”，每个附件一行，名称后面不加标点。',
  },
  'docx-attachment-list-place': {
    clause: '7.3.4',
    strength: '规定',
    title: '附件说明在正文下空一行、左空二字',
    mend: '在正文和附件说明之间空一行，附件说明左缩进二字。',
  },
  'docx-signature-gap': {
    clause: '7.3.5.2',
    strength: '规定',
    title: '署名在正文或附件说明下空一行',
    mend: '在正文或附件说明和署名之间空一行；加盖印章的，按印章大小留出地方。',
  },
  'docx-signature-place': {
    clause: '7.3.5',
    strength: '规定',
    title: '署名和成文日期的位置',
    mend: '加盖印章的，成文日期右空四字，署名以日期居中；不加盖印章的，署名右空二字，日期首字比署名首字右移二字。',
  },
  'docx-signature-typed': {
    clause: CUSTOM,
    strength: '国标外的惯例',
    title: '署名和日期的位置不用空格顶',
    mend: '删去前面的空格，改用右对齐和右缩进。',
  },
  'docx-signature-twice': {
    clause: CUSTOM,
    strength: '国标外的惯例',
    title: '题下署名和落款只用一种',
    mend: '题下署名和落款只留一种；正式公文留落款。',
  },
  'docx-date-form': {
    clause: '7.3.5.4',
    strength: '规定',
    title: '成文日期用阿拉伯数字，年份写全，月、日不编虚位',
    mend: '写成“2026年9月8日”的样子：用阿拉伯数字，年份写四位，月、日前面不加零。',
  },
  'docx-note-form': {
    clause: '7.3.6',
    strength: '规定',
    title: '附注左空二字加圆括号',
    mend: '附注左缩进二字，放在圆括号里，例如“（联系人：×××）”。',
  },
  'docx-attachment-font': {
    clause: '7.3.7',
    strength: '规定',
    title: '“附件”和顺序号用 3 号黑体',
    mend: '选中“附件”和顺序号，改为 3 号黑体。',
  },
  'docx-attachment-mark': {
    clause: '7.3.7',
    strength: '规定',
    title: '“附件”和顺序号顶格，后面不加标点',
    mend: '“附件”和顺序号取消缩进，顶格写，删去后面的冒号等标点。',
  },
  'docx-attachment-page': {
    clause: '7.3.7',
    strength: '规定',
    title: '附件另面编排',
    mend: '在“附件”前面插入分页符，或者在段落里选“段前分页”。',
  },
  'docx-attachment-title': {
    clause: '7.3.7',
    strength: '规定',
    title: '附件标题居中排在第三行，与附件说明一致',
    mend: '附件标题居中，与“附件”一行之间空一行；文字与附件说明里的名称一致。',
  },
  'docx-attachment-missing': {
    clause: '7.3.7',
    strength: '规定',
    title: '附件说明里的附件都在文件里',
    mend: '把缺的附件补在后面，或者从附件说明里删去。',
  },
  'docx-imprint-font': {
    clause: '7.4.2、7.4.3',
    strength: '一般',
    title: '版记用 4 号仿宋',
    mend: '选中版记，改为 4 号仿宋。',
  },
  'docx-imprint-form': {
    clause: '7.4.2、7.4.3',
    strength: '规定',
    title: '抄送用全角冒号、句号结尾，印发日期写全',
    mend: '“抄送”后面用全角冒号，最后用句号；印发日期写成“2026年9月8日印发”。',
  },
  'docx-page-number-missing': {
    clause: '7.5',
    strength: '规定',
    title: '各页编页码',
    mend: '在页脚里插入页码。有几节的，每一节都要有。',
  },
  'docx-page-number-form': {
    clause: '7.5',
    strength: '规定',
    title: '页码左右各放一条一字线',
    mend: '页码左右各加一条一字线“—”，写成“— 1 —”。',
  },
  'docx-page-number-font': {
    clause: '7.5',
    strength: '一般',
    title: '页码用 4 号半角宋体数字',
    mend: '选中页码，改为四号半角宋体阿拉伯数字。',
  },
  'docx-page-number-place': {
    clause: '7.5',
    strength: '规定',
    title: '单页码居右空一字，双页码居左空一字',
    mend: '在页眉页脚选项里选“奇偶页不同”：单页码右对齐、右缩进一字，双页码左对齐、左缩进一字。',
  },
  'docx-page-number-height': {
    clause: '7.5',
    strength: '规定',
    title: '页码的一字线距版心下边缘 7 mm',
    mend: '在“页面设置”里改页脚距边界的距离，使一字线在版心下边缘之下 7 mm。',
  },
  'docx-landscape-number': {
    clause: '8',
    strength: '规定',
    title: '横排页的页码与竖排页位置一致',
    mend: '横排的一节里，页码放在横页的左侧，字头朝右，与竖排页位置一致。',
  },
  'docx-table-width': {
    clause: '5.2.1',
    strength: '规定',
    title: '表格不超出版心',
    mend: '选中表格，把宽度改为不超过版心（156 mm），或者减少列数、改成横排页。',
  },
  'docx-table-head': {
    clause: CUSTOM,
    strength: '国标外的惯例',
    title: '跨页的表格重复表头',
    mend: '选中表头各行，在表格属性里勾选“在各页顶端以标题行形式重复出现”。',
  },
} as const satisfies Readonly<Record<string, Requirement>>;
