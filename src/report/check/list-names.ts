import { isKey } from '../../records/keys.ts';
import { keyIn } from '../../records/written-key.ts';
import { own } from '../../text/own.ts';
import { ATTACHMENTS, attachmentTitle } from '../attachments.ts';
import { MAYBE, type Shape } from '../shape.ts';
import { VIEW } from '../view.ts';

/** 名称: one that a template may use, what stands behind it, and how it is written. */
type ListedName = { readonly name: string; readonly prints: string };

/** What the names at the top are about. What stands below several of them comes first below the one that it is called after. */
const ABOUT: Readonly<Record<keyof typeof VIEW, string>> = {
  unit: '单位',
  campaign: '活动',
  report: '汇报',
  meeting: '谈话之后的会议',
  narrative: '文字',
  pairings: '必谈关系',
  frames: '提法',
  frameParts: '提法，按说的是什么分开',
  unframed: '没有写进提法的必谈关系',
  coverage: '全部必谈关系合起来',
  exemptions: '免谈',
  stated: '填报数据',
  talks: '谈话',
  departments: '部门',
  suggestions: '意见建议',
  problems: '问题',
  channels: '填了份数、场次的征求意见渠道',
  allChannels: '全部征求意见渠道',
  actions: '整改措施',
  matters: '整改事项',
  attachments: '附件的编号，例如 附件2',
  charts: '附件里的图',
  sources: '数据来源',
};

/** Every name of the view, in its order. What stands in several places is listed once, and the other places say where. */
export function listNames(): ListedName[] {
  const places = new Map<Shape, string>();
  const list = (shape: Shape, name: string, about: string): ListedName[] => {
    const inner = typeof shape === 'object' && MAYBE in shape ? shape[MAYBE] : undefined;
    if (inner !== undefined) return list(inner, name, `${about}可能没有，要先用 {{#if}}；`);
    if (typeof shape === 'string') return [{ name, prints: about + PRINTS[shape] }];
    if (Array.isArray(shape)) {
      const [item = 'text'] = shape;
      const rows = list(item, `${name}[]`, '');
      return [{ name, prints: `${about}一列，用 {{#each ${name.replace(/^.*\[\]\./, '')}}} 逐项取` }, ...rows];
    }
    const known = places.get(shape);
    if (known !== undefined) return [{ name, prints: `${about}里面的名称同 ${known}` }];
    places.set(shape, name);
    const fields = Object.entries(shape).flatMap(([key, value]: [string, Shape]) => {
      const inside = `${name}.${key === '*' ? '<自拟的标题>' : key}`;
      const meaning = key === '*' ? '' : meaningOf(inside);
      return list(value, inside, meaning === '' ? '' : `${meaning}；`);
    });
    return about === '' ? fields : [{ name, prints: about.replace(/；$/, '') }, ...fields];
  };
  const names = Object.keys(ABOUT) as (keyof typeof ABOUT)[]; // the keys of a record of just these
  return names.flatMap((name) => list(VIEW[name], name, `${ABOUT[name]}；`));
}

/** What a name prints, by its shape. */
const PRINTS = {
  text: '文字',
  flag: '是或否，只能放在 {{#if}} 里',
  figure: '数据，用 {{figure}} 或 {{measure}} 印',
  record: '一条记录，给 {{outcome}} 用',
  count: '循环里的位置',
} as const;

/** 名称的意思: what records call otherwise, or do not know. By the last word of a name, or the last two. */
const MEANINGS: Readonly<Record<string, string>> = {
  any: '有内容',
  few: '人不多，可以写在句子里',
  full: '全部谈到',
  must: '是不是必谈（“一般”的不是）',
  figures: '这一项的数据',
  required: '应谈',
  met: '已谈',
  missing: '未谈',
  undecided: '无法判断',
  pending: '未到期',
  rate: '谈话率',
  names: '姓名，用顿号连好',
  reasons: '按原因分开',
  why: '原因',
  rows: '表格的各行',
  when: '时限',
  who: '谁',
  demand: '对这一项的要求',
  'demand.amount': '谈多少',
  'demand.time': '什么时限',
  'demand.form': '什么形式',
  'demand.record': '怎样记录',
  planned: '还没有开始',
  running: '正在进行',
  final: '已经结束',
  genre: '文种，例如 情况报告',
  notice: '写成通知',
  held: '已经开过',
  others: '没有单独位置的各部分',
  paragraphs: '各段',
  own: '单位自拟的部分',
  method: '说的是方法',
  result: '说的是结果',
  content: '说的是内容',
  form: '说的是形式',
  words: '原话',
  ofPairings: '说的是必谈关系',
  departed: '活动中离开的人',
  substitutes: '有用替代形式的',
  figure: '数据的编号',
  withContent: '印不印谈话内容',
  severalDays: '谈话不在同一天',
  severalMonths: '谈话不在同一个月',
  bothSides: '填了双方意见',
  byMode: '按形式分',
  byMonth: '按月份分',
  byKind: '按谈话类型分',
  byCategory: '按类别分',
  byTarget: '按对谁提分',
  byChannel: '按渠道分',
  byDisposition: '按处理结果分',
  byTrack: '按整改方式分',
  byState: '按状态分',
  persons: '人数',
  attendances: '人次',
  channelSums: '各渠道收到多少',
  targetSums: '对各人提了多少',
  complete: '逐条登记的和填报的对得上',
  categories: '各类别',
  texts: '各条内容',
  targets: '各被提意见的人',
  originals: '合并前的原始条数',
  merges: '合并过',
  merged: '合并后的条数',
  raw: '原始条数',
  overdue: '逾期',
  suggestion: '对应的意见',
  closed: '销号日期',
  'matters.closed': '已经办结的',
  open: '还没有办结的',
  answered: '只要答复、已经答复的',
  unanswered: '还没有措施和答复的',
  done: '已完成',
  doing: '整改中',
  measures: '各条措施',
  formula: '怎么算',
  records: '出自哪些记录',
  items: '各条',
  groups: '各组',
  from: '开始日期',
  to: '结束日期',
  period: '起止时间',
  pairing: '必谈关系的标题',
  name: '名称',
};

/** What a name is, in a few words: as this list says, else as the key of the records that it is called after. */
function meaningOf(name: string): string {
  const path = name.replaceAll('[]', '').split('.');
  const last = path.at(-1) ?? '';
  const attachment = path[0] === 'attachments' ? ATTACHMENTS.find((it) => it === last) : undefined;
  if (attachment !== undefined) return `${attachmentTitle(attachment)}的编号`;
  const known = own(MEANINGS, path.slice(-2).join('.')) ?? own(MEANINGS, last);
  return known ?? (isKey(last) ? keyIn('zh', last, path.slice(0, -1)) : '');
}
