import { always, catalogue, type Edit, type Examples, type FailingExample } from '../finding/catalogue.ts';
import type { Severity } from '../finding/finding.ts';

/** 周三 was talked with, and 李二; 吴五 was not. */
const RECORDS = `
pairings:
  - {id: p1, title: 队长与队员, left: {people: [zhang]}, right: {people: [li, zhou, wu]}}
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}
  - {id: t2, date: 2013-05-08, talkers: [zhang], talkees: [zhou]}`;

const PRACTICE = `${RECORDS}
narrative: {practice: 采取一对一的方式，逐人当面谈心。}`;

const ACTIONS = `
suggestions:
  - {id: s1, raisedBy: [li], text: 改进值班安排, disposition: accepted}
actions:
  - {id: a1, addresses: [s1], measure: 修订值班办法, owner: li, due: 2013-06-30}`;
const PRINTED = `
report: {attachments: [action-ledger]}`;
const LEDGER = `${ACTIONS}${PRINTED}`;

/** The same, a measure later. */
const LONGER = `${ACTIONS}
  - {id: a2, measure: 添置值班电话, owner: zhou, due: 2013-07-31}${PRINTED}`;

/** Of another campaign altogether. */
const OTHERS = `
unit: {name: 某县某局}
campaign: {title: 走访活动, period: {from: 2013-05-06, to: 2013-05-31}, phase: final, asOf: 2013-06-08}
narrative:
  overview: 一年来，全局各科室结合业务普遍开展走访。
  practice: 采取上门的方式，逐户了解困难。
  effect: 干部作风有了转变。`;

/** What takes nothing away and adds nothing that needs a record. */
const POLITE: readonly Edit[] = [{ from: '特此报告。', to: '以上情况，特此报告。' }];

/** Without examples: what no edit of words brings about, but files, hidden text and pictures that are put in. */
type Told = { severity: Severity; title: string; why: string; mend: string; examples?: Examples };

type Says = FailingExample['says'];

/** Shown by an edit of the report that the records make. */
const edited = (yaml: string, edit: Edit, says: Says): Examples => ({
  passes: { yaml, edited: POLITE },
  fails: [{ yaml, edited: [edit], says }],
});

/** Shown by a report that other records made. */
const madeOf = (rendered: string, yaml: string, says: Says): Examples => ({
  passes: { yaml, edited: [] },
  fails: [{ yaml, rendered, edited: [], says }],
});

/** What `verify` can say of an edited document. Ids are permanent. */
export const TROUBLES = {
  'figure-changed': {
    severity: 'error',
    title: '文中的数与记录算出来的一致',
    why: '报告里的每个数都要能从记录里算出来。改了文中的数而没有改记录，数和记录就对不上，检查时说不清。',
    mend: '改错的，改回记录算出来的数；记录有误的，先改记录，再重新生成。',
    examples: edited(RECORDS, { from: '谈话率66.7%', to: '谈话率88.7%' }, [
      { line: 6, message: '「88.7%」与记录不符，按记录是「66.7%」' },
    ]),
  },
  'figure-outdated': {
    severity: 'error',
    title: '文中的数跟得上记录',
    why: '报告生成以后记录又有改动，文中还是当时的数。不是谁改了文稿，但交上去的数已经不对了。',
    mend: '用现在的记录重新生成，或者把文中的数改成现在的。',
    examples: madeOf(LEDGER, LONGER, [
      { line: 7, message: '「1」是生成报告时的数，此后记录有改动，现在是「2」' },
      { line: 18, message: '「1」是生成报告时的数，此后记录有改动，现在是「2」' },
    ]),
  },
  'figure-moved': {
    severity: 'error',
    title: '每个数都在该在的地方',
    why: '数本身没有错，放错了地方，说的就是另一件事。读的人无从发现。',
    mend: '按提示把数放回原处。',
    examples: edited(RECORDS, { from: '已谈2对，未谈1对', to: '已谈1对，未谈2对' }, [
      { line: 6, message: '「1对」放错了地方，这里按记录是「2对」' },
      { line: 6, message: '「2对」放错了地方，这里按记录是「1对」' },
    ]),
  },
  'figure-deleted': {
    severity: 'warning',
    title: '有数的句子没有整句删掉',
    why: '删掉一句有数的话，往往也删掉了一个缺口。有意不写的，请改模板或提法，再重新生成。',
    mend: '误删的请补上；有意不写的，改模板或提法，再重新生成。',
    examples: edited(RECORDS, { from: '“队长与队员”方面，应谈3对，已谈2对，未谈1对，谈话率66.7%。', to: '' }, [
      { line: 5, message: '这附近少了一句「“队长与队员”方面' },
    ]),
  },
  'figure-cut': {
    severity: 'error',
    title: '句子还在，数也在',
    why: '句子留着，里面的数挖掉了，读的人看不出少了什么。不写这个数，就不写这句话。',
    mend: '把数补上，或者把整句删去。',
    examples: edited(RECORDS, { from: '谈话率66.7%', to: '谈话率' }, [{ line: 6, message: '这里少了「66.7%」' }]),
  },
  'number-changed': {
    severity: 'error',
    title: '日期、文号、序号等与记录一致',
    why: '日期、文号、序号不是统计数据，也都出自记录。改错一位，文件就对不上了。',
    mend: '改回记录里的写法；记录有误的，先改记录，再重新生成。',
    examples: edited(LEDGER, { from: '2013.6.30', to: '2013.7.30' }, [
      { line: 31, message: '「2013.7.30」与记录不符，按记录是「2013.6.30」' },
    ]),
  },
  'unit-changed': {
    severity: 'error',
    title: '数的单位不改',
    why: '人和人次、条和项说的不是一回事。数没有改，单位改了，意思就变了。',
    mend: '改回原来的单位。',
    examples: edited(RECORDS, { from: '2场、2人次', to: '2场、2人' }, [
      { line: 5, message: '「2人」的单位按记录是「人次」' },
    ]),
  },
  'number-without-source': {
    severity: 'error',
    title: '文中没有来历不明的数',
    why: '后来添进去的数，记录里算不出来，也没有填报。要写进报告，先登记到记录或填报数据里。',
    mend: '先登记到记录或填报数据里，再重新生成；登记不了的，删去这个数。',
    examples: edited(RECORDS, { from: '特此报告。', to: '此外走访困难职工12人。特此报告。' }, [
      { line: 9, message: '「12人」在记录里找不到来历' },
    ]),
  },
  'claim-unsupported': {
    severity: 'error',
    title: '全覆盖、全部完成的说法有数据支持',
    why: '只有记录支持，才能写全覆盖、全部、100%。后来添上这些字眼而数据不是这样，就是虚报。',
    mend: '改成数据支持的说法，例如写明谈了多少、还差多少。',
    examples: edited(RECORDS, { from: '特此报告。', to: '各级干部全部谈到。特此报告。' }, [
      { line: 9, message: '添了「各级干部全部谈到」，数据不支持' },
    ]),
  },
  'request-added': {
    severity: 'error',
    title: '报告里没有添上请示事项',
    why: '《党政机关公文处理工作条例》第十五条规定，不得在报告等非请示性公文中夹带请示事项。需要上级批准或解决的，另行请示。',
    mend: '把请示的事项删去，另写一份请示。',
    examples: edited(RECORDS, { from: '特此报告。', to: '妥否，请批示。' }, [
      { line: 9, message: '添了「妥否，请批示」，像是请示事项' },
    ]),
  },
  'approval-added': {
    severity: 'error',
    title: '没有添上查不到的批准、决定',
    why: '“经党委研究批准”“会议决定”说的是别处的决定，记录里没有。同一句里写了文号、纪要的不算。',
    mend: '写明文号或会议纪要；没有的，删去这句话。',
    examples: edited(RECORDS, { from: '特此报告。', to: '经党委研究批准，以上措施一并实施。特此报告。' }, [
      { line: 9, message: '添了「经党委研究批准」，是别处作出的决定' },
    ]),
  },
  'unknown-person': {
    severity: 'error',
    title: '文中的人都在记录里',
    why: '花名册、谈话记录里没有这个人，报告里却写了他。写错的请改正，漏登的请补登。',
    mend: '名字写错的，按花名册改；漏登的，补进花名册或谈话记录，再重新生成。',
    examples: edited(RECORDS, { from: '张一与吴五', to: '张一与牛大力' }, [
      { line: 8, message: '记录里没有「牛大力」，按记录是「吴五」' },
    ]),
  },
  'person-changed': {
    severity: 'error',
    title: '名字没有换成别人',
    why: '谁和谁谈、谁负责整改，记录里写得明白。换成另一个人，说的就不是那件事了。',
    mend: '改回记录里的人；记录有误的，先改记录，再重新生成。',
    examples: edited(RECORDS, { from: '张一与吴五', to: '张一与李二' }, [
      { line: 8, message: '这里写的是「李二」，按记录是「吴五」' },
    ]),
  },
  'word-changed': {
    severity: 'error',
    title: '出自记录的文字与记录一致',
    why: '名称、职务、状态、方式、原因和表里的文字都是从记录里抄来的。改了文中的字没有改记录，说的就是另一回事。',
    mend: '改回记录里的写法；记录有误的，先改记录，再重新生成。',
    examples: edited(LEDGER, { from: '修订值班办法', to: '修订值班制度' }, [
      { line: 29, message: '「修订值班制度」与记录不符，按记录是「修订值班办法」' },
    ]),
  },
  'word-moved': {
    severity: 'error',
    title: '名称和标签没有张冠李戴',
    why: '两个名称、两个标签对调了，每个字都是记录里的，说的却都不对。读的人无从发现。',
    mend: '按提示把两处换回来。',
    examples: edited(RECORDS, { from: '应谈3对，已谈2对', to: '已谈3对，应谈2对' }, [
      { line: 6, message: '「已谈」和「应谈」对调了' },
    ]),
  },
  'word-dropped': {
    severity: 'error',
    title: '名单和表里没有漏写',
    why: '名单里少一个人、表里空一格，旁边的数和依据就落了空。',
    mend: '误删的请补上；确实要去掉的，先改记录，再重新生成。',
    examples: edited(LEDGER, { from: '修订值班办法', to: '' }, [{ line: 29, message: '这里少了「修订值班办法」' }]),
  },
  'word-added': {
    severity: 'error',
    title: '名单里没有多写',
    why: '名单是按记录列的。添一个名字，记录里没有这回事，旁边的数也对不上。',
    mend: '删去多写的；确有其事的，先登记到记录里，再重新生成。',
    examples: edited(RECORDS, { from: '：张一与吴五', to: '：张一与吴五、李二' }, [
      { line: 8, message: '这里添了「李二」，记录里没有' },
    ]),
  },
  'word-turned': {
    severity: 'error',
    title: '肯定、否定和“全部”没有变',
    why: '添一个“均”、去一个“未”，数没有动，意思就反过来了。',
    mend: '改回原来的说法；实际情况不同的，先改记录，再重新生成。',
    examples: edited(RECORDS, { from: '还有1项谈话没有落实', to: '还有1项谈话已经落实' }, [
      { line: 8, message: '按记录是「截至2013年6月8日还有1项谈话没有落实」' },
    ]),
  },
  'word-deleted': {
    severity: 'warning',
    title: '写着人和事的句子没有整句删掉',
    why: '删掉一句写明谁没有谈、谁来负责的话，缺口也就看不见了。有意不写的，请改模板或提法，再重新生成。',
    mend: '误删的请补上；有意不写的，改模板或提法，再重新生成。',
    examples: edited(RECORDS, { from: '谈话形式为一对一。', to: '' }, [
      { line: 5, message: '这附近少了一句「谈话形式为一对一。」' },
    ]),
  },
  'section-changed': {
    severity: 'warning',
    title: '每段话都在它的那一节里',
    why: '做法挪到问题下面，成效挪到打算下面，字没有改，说的已经不是一回事。整节连标题一起挪的不算。',
    mend: '有意挪的不用管；挪错的请挪回原来的标题下面。',
  },
  'text-polished': {
    severity: 'warning',
    title: '记录的原文改动时意思没有变',
    why: '措施、意见和单位自己写的文字，正文里可以润色。列出来供核对：要用新的写法，最好改到记录里。',
    mend: '核对意思有没有变。要长期用新的写法，改到记录里。',
    examples: edited(PRACTICE, { from: '逐人当面谈心', to: '逐人面对面谈心' }, [
      { line: 8, message: '这里改成了「采取一对一的方式，逐人面对面谈心。」' },
    ]),
  },
  'row-dropped': {
    severity: 'error',
    title: '表格没有少行',
    why: '表里的每一行都出自记录。少一行，往往就少了一个人、一条意见或一项措施。',
    mend: '误删的行请补上；确实要去掉的，先改记录，再重新生成。',
    examples: madeOf(LEDGER, LONGER, [{ line: 27, message: '表里少了一行（2，—，添置值班电话' }]),
  },
  'column-dropped': {
    severity: 'error',
    title: '表格没有少列',
    why: '台账里少了状态这一列，办没办完就看不出来了。少的是哪一列，就少了每一行的那一项。',
    mend: '误删的列请补上；确实不要的，改模板，再重新生成。',
  },
  'row-added': {
    severity: 'error',
    title: '表格没有多行',
    why: '表里添了一行，记录里没有。要列进去，先登记到记录里，再重新生成。',
    mend: '删去这一行；确有其事的，先登记到记录里，再重新生成。',
    examples: madeOf(LONGER, LEDGER, [{ line: 35, message: '表里的这一行（2，—，添置值班电话' }]),
  },
  'section-dropped': {
    severity: 'error',
    title: '没有整节删掉',
    why: '存在的问题、未谈人员名单这样的一节连标题删掉，报告说的就不全了。',
    mend: '误删的请补上；确实不要的，改模板或附件的设置，再重新生成。',
  },
  'column-added': {
    severity: 'error',
    title: '表格没有多列',
    why: '表里添了一列，记录里没有。只有序号的列、空着的列不算。',
    mend: '删去这一列；确有其事的，先登记到记录里，再重新生成。',
  },
  'document-unlike': {
    severity: 'error',
    title: '文档是由这些记录生成的',
    why: '大半文字都对不上，多半是选错了文档或者活动文件。这时逐条核对没有意义。',
    mend: '核对选的是不是这个活动的文档，再复核一次。',
    examples: madeOf(OTHERS, RECORDS, [{ line: 1, message: '文档里的文字只有' }]),
  },
  'not-read': {
    severity: 'error',
    title: '文档里没有核对不到的文字',
    why: '嵌入的文件、隐藏文字、艺术字、墨迹这类地方也能写数，程序读不出来。不说出来，就等于说它没有问题。',
    mend: '人工核对这些地方，或者把内容改成普通的文字和表格。',
  },
  'picture-not-read': {
    severity: 'warning',
    title: '后来加进去的图片有人看过',
    why: '图片上的字和数程序读不出来。照片、印章没有妨碍，截图里的表和数就要有人核对。',
    mend: '请人看一遍图片；截图里有表、有数的，改成文字或表格。',
  },
  'comment-left': {
    severity: 'warning',
    title: '批注里没有留下数和说法',
    why: '批注不是正文，可是会随文件发出去，打印时也可能印出来。里面写的数、写的“全覆盖”没有记录支持，和写在正文里一样。',
    mend: '定稿前删去批注；要写进报告的，先登记到记录里再重新生成。',
  },
  'chart-differs': {
    severity: 'error',
    title: '图表与它自带的表格一致',
    why: '图表显示的数存在两处。只改一处，双击图表它就变了，不知道哪个对。',
    mend: '把图表和它自带的表格改成一样，或者重新生成。',
  },
  wording: {
    severity: 'hint',
    title: '文字的改动',
    why: '改文字是可以的，列出来供复核。没有动数，也没有添没有根据的话。',
    mend: '看一遍改动，没有不妥就不用处理。',
    examples: {
      passes: { yaml: RECORDS, edited: [] },
      fails: [
        {
          yaml: RECORDS,
          edited: POLITE,
          says: [{ line: 9, message: '添了「以上情况，」' }],
        },
      ],
    },
  },
} as const satisfies Record<string, Told>;

export type TroubleId = keyof typeof TROUBLES;

/** The same as reporters and `explain` know them. */
export const VERIFY_CATALOGUE = catalogue(
  (Object.keys(TROUBLES) as TroubleId[]).map((id) => {
    const { severity, ...told }: Told = TROUBLES[id]; // Object.keys forgets what the keys are
    return { id, ...told, basis: '内部约定', family: 'verify', severity: always(severity), adjustable: false };
  }),
);
