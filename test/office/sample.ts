import type { PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import type { Document } from '../../src/document/document.ts';
import { numberHeadings } from '../../src/document/number-headings.ts';

/** A made-up report with everything an office would look at: levels, run-in headings, figures, a table, attachments. */
export const text = (value: string): PhrasingContent => ({ type: 'text', value });
export const figure = (id: string, value: string): PhrasingContent => ({
  type: 'textDirective',
  name: 'figure',
  attributes: { id },
  children: [text(value)],
});
export const lead = (depth: number, value: string): PhrasingContent => ({
  type: 'textDirective',
  name: 'lead',
  attributes: { depth: String(depth) },
  children: [text(value)],
});
export const paragraph = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });
export const heading = (depth: 1 | 2 | 3 | 4, value: string): RootContent => ({
  type: 'heading',
  depth,
  children: [text(value)],
});
export const row = (...cells: string[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
});
export const root = (...children: RootContent[]): Root => ({ type: 'root', children });

const SENTENCES =
  '坚持把谈心谈话作为开好专题民主生活会的重要基础，班子成员之间、班子成员与分管部门负责人之间、班子成员与基层代表之间逐一开展谈心，既谈工作、也谈思想，既指出问题、也帮助分析原因，做到见人见事见思想。';

export function sampleDocument(changes: Partial<Document> = {}): Document {
  const body = root(
    paragraph(text('按照县委统一部署，我局于2026年8月至9月开展了谈心谈话活动。现将有关情况报告如下：')),
    heading(1, '基本情况'),
    paragraph(
      text('活动期间，应开展谈心谈话'),
      figure('coverage.all.required', '128'),
      text('项，已开展'),
      figure('coverage.all.met', '124'),
      text('项，覆盖率为'),
      figure('coverage.all.rate', '96.9%'),
      text(`。${SENTENCES}`),
    ),
    heading(2, '主要做法'),
    paragraph(lead(3, '抓实组织领导。'), text(SENTENCES)),
    paragraph(lead(3, '抓实谈话环节。'), text(`围绕“谁来谈、谈什么、怎么谈”，${SENTENCES}${SENTENCES}`)),
    heading(2, '工作成效'),
    heading(3, '意见建议收集'),
    paragraph(text(`共收集意见建议86条——其中对领导班子的52条、对班子成员的34条……${SENTENCES}`)),
    heading(4, '分类情况'),
    paragraph(
      text(SENTENCES),
      { type: 'strong', children: [text('应当重视')] },
      text('的是，'),
      { type: 'emphasis', children: [text('基层反映')] },
      text('较为集中。'),
    ),
    heading(1, '存在问题'),
    paragraph(lead(2, '思想认识还有差距。'), text(SENTENCES + SENTENCES)),
    paragraph(lead(2, '问题整改还不够到位。'), text(SENTENCES)),
    heading(1, '下一步工作'),
    paragraph(text(SENTENCES)),
    paragraph(text('特此报告。')),
  );
  numberHeadings(body);
  return {
    title: '青岭县农业农村局关于领导班子谈心谈话活动开展情况的报告',
    addressee: '中共青岭县委',
    body,
    attachments: [
      { title: '谈心谈话覆盖情况统计表', body: root(sampleTable(30)) },
      {
        title: '青岭县农业农村局领导班子成员在谈心谈话中收集到的意见建议和整改措施台账',
        body: root(paragraph(text(SENTENCES))),
      },
    ],
    signature: { name: '青岭县农业农村局', date: '2026-09-08', sealed: false },
    draft: false,
    ...changes,
  };
}

export const sampleTable = (rows: number): RootContent => ({
  type: 'table',
  align: [null, null, null, null, null],
  children: [
    row('序号', '谈话关系', '应谈（项）', '已谈（项）', '说明'),
    ...Array.from({ length: rows }, (_, index) =>
      row(
        String(index + 1),
        '局长与班子成员',
        String(12 + index),
        String(11 + index),
        index % 3 === 0 ? '一名同志脱产学习，返岗后补谈' : '',
      ),
    ),
  ],
});

/** A body of nothing but 汉字, in paragraphs that fill pages. */
export const plainDocument = (): Document =>
  sampleDocument({
    body: root(...Array.from({ length: 6 }, () => paragraph(text('谈心交心凝聚共识推动工作改进作风'.repeat(40))))),
    attachments: [],
  });

/** A table that a portrait page has no room for. */
export const wideTable = (rows: number): RootContent => ({
  type: 'table',
  children: [
    row('序号', '对应意见或问题', '整改措施', '责任人', '责任部门', '期限', '整改方式', '状态', '销号日期及佐证'),
    ...Array.from({ length: rows }, (_, index) =>
      row(
        String(index + 1),
        '建议进一步规范值班室物品摆放和交接班登记',
        '制定值班室管理办法，每周检查一次并通报检查结果',
        '田一鸣、何春',
        '办公室、水政站',
        '2026年9月30日',
        '限期整改',
        '已完成',
        '2026年9月20日，青水发〔2026〕9号',
      ),
    ),
  ],
});

const RED: NonNullable<Document['letterhead']> = {
  form: 'red',
  issuers: ['青岭县农业农村局'],
  withDocumentWord: true,
  serial: '000007',
  secrecy: '秘密★1年',
  urgency: '特急',
  number: '青农发〔2026〕12号',
  signers: [],
};

const IMPRINT: NonNullable<Document['imprint']> = {
  copies: ['中共青岭县委办公室', '青岭县人民政府办公室', '青岭县纪律检查委员会', '青岭县委组织部机关党委'],
  issuer: '青岭县农业农村局办公室',
  issuedOn: '2026-09-10',
};

const SIGNATURE: Document['signature'] = { name: '青岭县农业农村局', date: '2026-09-08', sealed: false };

/** Pages of nothing but text: as many paragraphs as asked for, to reach odd and even pages. */
const paragraphs = (count: number): Root =>
  root(...Array.from({ length: count }, () => paragraph(text(`${SENTENCES}${SENTENCES}`))));

const short = (count: number, changes: Partial<Document>): Document =>
  sampleDocument({ body: paragraphs(count), attachments: [], ...changes });

/** Every form of the standard, by the name of what it shows. */
export const FORMS: Readonly<Record<string, () => Document>> = {
  plain: () => sampleDocument(),
  'under-title': () =>
    short(2, { signature: { ...SIGNATURE, underTitle: true }, note: '联系人：田一鸣，电话：82110000' }),
  secret: () => short(2, { letterhead: { ...RED, form: 'none', issuers: [], number: undefined } }),
  red: () =>
    sampleDocument({
      letterhead: RED,
      imprint: IMPRINT,
      note: '联系人：田一鸣，电话：82110000',
      signature: { ...SIGNATURE, sealed: true },
    }),
  'red-upward': () => short(3, { letterhead: { ...RED, signers: ['田一鸣', '何春', '王小满'] }, imprint: IMPRINT }),
  'red-one-signer': () =>
    short(1, { letterhead: { ...RED, serial: undefined, signers: ['田一鸣'] }, imprint: IMPRINT }),
  'red-even': () => short(5, { letterhead: RED, imprint: IMPRINT }),
  'red-full': () => short(10, { letterhead: RED, imprint: IMPRINT }),
  'red-wide': () =>
    sampleDocument({
      letterhead: RED,
      imprint: IMPRINT,
      attachments: [
        { title: '谈心谈话覆盖情况统计表', body: root(sampleTable(12)) },
        { title: '整改措施台账', body: root(wideTable(24), paragraph(text('合计二十四项。'))) },
      ],
    }),
  joint: () =>
    short(4, {
      title: '青岭县农业农村局、青岭县水利和湖泊管理局、青岭县林业局关于谈心谈话活动开展情况的报告',
      letterhead: {
        ...RED,
        issuers: ['青岭县农业农村局', '青岭县水利和湖泊局', '青岭县林业局'],
        signers: ['田一鸣', '何春', '王小满'],
      },
      signature: { ...SIGNATURE, others: ['青岭县水利和湖泊局', '青岭县林业局'] },
      imprint: IMPRINT,
    }),
  'joint-sealed': () =>
    short(3, {
      letterhead: { ...RED, issuers: ['青岭县农业农村局', '青岭县水利局', '青岭县林业局', '青岭县财政局'] },
      signature: { ...SIGNATURE, sealed: true, others: ['青岭县水利局', '青岭县林业局', '青岭县财政局'] },
      imprint: IMPRINT,
    }),
  stamped: () => short(2, { signature: { ...SIGNATURE, stampOf: '局　长' } }),
  letter: () =>
    short(4, {
      title: '关于商请协助开展谈心谈话活动回访工作的函',
      addressee: '青岭县水利局',
      letterhead: { ...RED, form: 'letter', serial: undefined, urgency: undefined, withDocumentWord: false },
      imprint: { copies: ['中共青岭县委办公室'] },
    }),
  minutes: () =>
    short(4, {
      title: '谈心谈话活动领导小组第三次会议纪要',
      addressee: undefined,
      letterhead: {
        ...RED,
        form: 'minutes',
        issuers: ['青岭县农业农村局党组会议'],
        withDocumentWord: false,
        serial: undefined,
        secrecy: undefined,
        urgency: undefined,
        number: '第3期',
      },
      attendance: [
        {
          label: '出席',
          names: ['田一鸣', '何春', '王小满', '李清和', '周远', '赵知行', '钱思齐', '孙明月', '吴长青', '郑安'],
        },
        { label: '请假', names: ['冯一山'] },
        { label: '列席', names: ['陈北辰', '褚良'] },
      ],
      imprint: IMPRINT,
    }),
  'long-addressee': () =>
    short(3, {
      addressee: Array.from({ length: 24 }, (_, index) => `青岭县第${index + 1}乡镇人民政府`).join('，'),
      letterhead: RED,
      imprint: IMPRINT,
    }),
  'short-name': () => short(1, { signature: { ...SIGNATURE, name: '县农业局' } }),
  'sealed-long-name': () =>
    short(1, { signature: { ...SIGNATURE, name: '青岭县创建全国农业绿色发展先行区工作领导小组办公室', sealed: true } }),
  'one-attachment': () =>
    sampleDocument({
      body: paragraphs(1),
      attachments: [{ title: '整改措施台账', body: paragraphs(1) }],
    }),
  'long-copies': () =>
    short(1, {
      letterhead: RED,
      imprint: { ...IMPRINT, copies: Array.from({ length: 16 }, (_, index) => `青岭县第${index + 1}乡镇人民政府`) },
    }),
  'long-issuer': () =>
    short(1, { letterhead: { ...RED, issuers: ['青岭县创建全国农业绿色发展先行区工作领导小组办公室'] } }),
  'letter-guards': () =>
    short(4, {
      title: '关于商请协助开展谈心谈话活动回访工作的函',
      letterhead: { ...RED, form: 'letter', withDocumentWord: false },
      imprint: { copies: ['中共青岭县委办公室'] },
    }),
};
