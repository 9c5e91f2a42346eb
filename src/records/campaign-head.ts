import type * as z from 'zod';
import { yearOf } from '../text/day.ts';
import { BACKWARDS, day, fullDay, notBackwards } from './day-fields.ts';
import { field, record } from './field.ts';
import { count, idText, list, naming, text, word } from './values.ts';

/** A longer period is a slip of the pen, and would make as many windows. */
const LONGEST_YEARS = 10;

/** 依据: the document that a campaign answers to. */
const basisSchema = record({
  title: field(['标题', '题目', '名称'], '文件的标题，例如 关于开展谈心谈话活动的通知', text),
  number: field(['文号', '发文字号'], '发文字号，例如 清组发〔2013〕8号', text.optional()),
  issuer: field(['发文机关', '印发机关'], '发文的机关，例如 县委组织部', text.optional()),
  date: field(['日期'], '文件的日期，例如 2013-04-20', day.optional()),
});

/** 节点: a meeting or a deadline that talks must precede; of a meeting also where it was, who was in the chair, and who came. */
const milestoneSchema = record({
  id: field(['编号'], '节点的编号，必谈关系的“之前”引用它，例如 meeting', idText),
  title: field(['标题', '题目', '名称'], '节点的名称，例如 民主生活会', text),
  date: field(['日期'], '节点的日期，例如 2013-06-05', day),
  place: field(['地点'], '开会的地点；不是会议的不写', text.optional()),
  chair: field(['主持人', '主持'], '主持会议的人，例如 局党委书记田一鸣', text.optional()),
  expected: field(['应到'], '应到多少人，只写数字，例如 9', count.optional()),
  attended: field(['实到'], '实到多少人，只写数字，例如 8', count.optional()),
  observers: field(['列席'], '列席会议的人或单位，一个或几个，例如 县委组织部派员', list(text).default([])),
}).refine(
  ({ expected, attended }) => expected === undefined || attended === undefined || attended <= expected,
  naming('「{attended}」多于「{expected}」：请核对', ['attended']),
);

/** 学期: only where a pairing says `every: term`. */
const termSchema = record({
  id: field(['编号'], '学期的编号，例如 2013春', text),
  from: field(['起', '从'], '学期的第一天，例如 2013-02-25', fullDay),
  to: field(['止', '到'], '学期的最后一天，例如 2013-07-05', fullDay),
}).refine(notBackwards, BACKWARDS);

const periodSchema = record({
  from: field(['起', '从'], '活动的第一天，例如 2013-05-06', fullDay),
  to: field(['止', '到'], '活动的最后一天，例如 2013-05-31', fullDay),
})
  .refine(notBackwards, BACKWARDS)
  .refine(({ from, to }) => yearOf(to) - yearOf(from) <= LONGEST_YEARS, {
    message: `活动时间超过 ${LONGEST_YEARS} 年：请核对年份`,
    path: ['to'],
  });

/** 活动: title, period, phase, basis, milestones, the day that outcomes are judged on. */
export const campaignHeadSchema = record({
  title: field(['标题', '题目', '名称'], '活动的名称，例如 谈心谈话活动', text),
  period: field(['时间', '起止'], '活动的起止日期，要写年份，例如 {起: 2013-05-06, 止: 2013-05-31}', periodSchema),
  phase: field(['阶段'], '活动到了哪一步；阶段不同，未谈的轻重不同。不写是进行中', word('phase').default('running')),
  basis: field(['依据'], '开展活动所依据的文件', list(basisSchema).default([])),
  milestones: field(['节点'], '会议等节点，时限可以写在它之前，例如民主生活会', list(milestoneSchema).default([])),
  asOf: field(
    ['截至'],
    '判断到期没到期的那一天，例如 2013-06-03；不写用成文日期，再没有就用活动结束日期或今天',
    day.optional(),
  ),
  terms: field(['学期'], '学期的起止；只有时限写“每: 学期”时才用', list(termSchema).default([])),
});

export type CampaignHead = z.infer<typeof campaignHeadSchema>;
export type Basis = CampaignHead['basis'][number];
export type Milestone = CampaignHead['milestones'][number];
