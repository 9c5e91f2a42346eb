import type * as z from 'zod';
import { day } from './day-fields.ts';
import { field, record } from './field.ts';
import { layoutSchema } from './layout.ts';
import { list, positive, text, word, wordsOrList, yesNo } from './values.ts';

/** 加盖印章: 是, 否, or the 签名章 of the signer in place of the unit's seal. */
const seal = word('seal').transform((value) => (value === 'stamp' ? value : value === 'true'));

/** 汇报: what the document is, apart from its text. */
export const reportSchema = record({
  template: field(
    ['模板'],
    '用哪个模板，例如 slogan-pairs，用 talkreport templates 列出全部；也可以是自己的。不写是 numbered-frames',
    text.default('numbered-frames'),
  ),
  title: field(['标题', '题目', '名称'], '汇报的标题；不写就由活动和模板的文种拼成', text.optional()),
  issue: field(['期号'], '简报的期号，只写数字，例如 3；印在标题后面的括号里', positive.optional()),
  date: field(['日期'], '成文日期，例如 2013-06-03', day.optional()),
  signature: field(['署名'], '署名；不写就用单位名称', text.optional()),
  addressee: field(['主送'], '主送机关；不写就用单位的上级', text.optional()),
  signaturePlace: field(
    ['署名位置'],
    '署名和日期印在文末，还是题下；题下只用于没有版头的汇报。不写是落款',
    word('signaturePlace').default('closing'),
  ),
  sealed: field(
    ['加盖印章'],
    '要不要加盖印章；要的，署名处留出盖章的位置。盖签发人签名章的写签名章。不写是否',
    seal.default(false),
  ),
  signerPost: field(['签发人职务'], '签发人职务，盖签名章时印在章的左边，例如 局长', text.optional()),
  closing: field(['结束语'], '结束语，例如 特此报告。', text.optional()),
  note: field(['附注'], '附注，印在日期下面的括号里，例如 联系人：田一鸣，电话：82110000', text.optional()),
  profile: field(['版式'], '版式：机关公文用的，还是一般电脑字体的；不写是机关', word('profile').default('gov')),
  layout: field(
    ['版面'],
    '本单位的版面和国家标准不同的地方；不写的都按标准。用 talkreport layout 看哪些不同',
    layoutSchema.default({}),
  ),
  letterhead: field(['版头'], '版头的形式：没有、红头、信函、纪要；不写是无', word('letterhead').default('none')),
  issuers: field(
    ['发文机关标志', '标志'],
    '发文机关标志，联合发文的主办单位写在最前；不写就用单位名称',
    list(text).optional(),
  ),
  documentWord: field(['标志加文件'], '红头的发文机关标志后面加不加“文件”二字；不写是加', yesNo.default(true)),
  serial: field(['份号'], '份号，例如 000001', text.optional()),
  secrecy: field(['密级'], '密级和保密期限，例如 秘密★1年', text.optional()),
  urgency: field(['紧急程度'], '紧急程度，例如 加急', text.optional()),
  number: field(['文号', '发文字号'], '发文字号，例如 清水发〔2013〕12号', text.optional()),
  signer: field(['签发人'], '签发人，一个或几个', list(text).optional()),
  copies: field(['抄送'], '抄送机关，一个或几个', list(text).optional()),
  issuer: field(['印发机关', '发文机关'], '印发机关，例如 清河县水务局办公室；不写就用单位名称', text.optional()),
  printedOn: field(['印发日期'], '印发日期，例如 2013-06-05；不写就用成文日期', day.optional()),
  present: field(['出席'], '纪要的出席人员，一个或几个', list(text).optional()),
  absent: field(['请假'], '纪要的请假人员，一个或几个', list(text).optional()),
  observers: field(['列席'], '纪要的列席人员，一个或几个', list(text).optional()),
  attachments: field(
    ['附件'],
    '附在后面的表，一个或几个，例如 [统计表, 未谈人员名单]',
    wordsOrList(word('attachment')).default([]),
  ),
  contentIn: field(
    ['谈话内容印在'],
    '谈话内容准许印在哪里，例如 [谈话登记表]；命令还要加 --with-content 才印，不写就哪里都不印',
    wordsOrList(word('contentIn')).default([]),
  ),
  charts: field(
    ['图表'],
    '附在后面的图，一个或几个，例如 [对谈图, 进度图]；模板自己放进正文的不再附',
    wordsOrList(word('chart')).default([]),
  ),
});

export type Report = z.infer<typeof reportSchema>;
export type Attachment = Report['attachments'][number];
export type ChartName = Report['charts'][number];
