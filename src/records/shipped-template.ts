import type { Campaign } from './campaign.ts';
import { isHeld, meetingOf } from './meeting.ts';

/** 自带模板: what a template that we ship is called and made for, and what kind of document (文种) comes of it. */
export type ShippedTemplate = {
  readonly title: string;
  /** 什么时候用, one line. */
  readonly use: string;
  /** 默认标题. `activity` is the campaign's title without a leading 开展. */
  readonly titleFor: (activity: string, campaign: Campaign) => string;
  /** 文种: what its title may end with, the usual one first. None: a headline, which is free. */
  readonly genres: readonly string[];
  /** It is written before the campaign begins. */
  readonly before?: true;
  /** It goes to the superior unit where no addressee is written. */
  readonly upwards: boolean;
  /** 统计表 is attached where no attachment is asked for. */
  readonly withStatistics: boolean;
  /** The records whose words stand in its text, apart from attachments. */
  readonly prints: readonly ('suggestions' | 'actions')[];
};

const REPORTS = ['报告', '汇报'];
const report = (title: string, use: string, about = '情况'): ShippedTemplate => ({
  title,
  use,
  titleFor: (activity) => `关于${about === '情况' ? '开展' : ''}${activity}${about}的报告`,
  genres: REPORTS,
  upwards: true,
  withStatistics: true,
  prints: [],
});

const DEFAULT_TEMPLATE = 'numbered-frames';

const FRAMES = report('提法式情况报告', '活动结束或中途向上级报告，按方法、内容、形式、结果写本单位的提法');

/** The templates under templates/, in the order in which they are listed. */
export const SHIPPED_TEMPLATES: Readonly<Record<string, ShippedTemplate>> = {
  [DEFAULT_TEMPLATE]: FRAMES,
  'slogan-pairs': report('对仗式情况报告', '同样是情况报告，一级标题是成对的四字短语，从部署写到长效'),
  stages: report('谈前谈中谈后情况报告', '按谈前准备、谈中开展、谈后落实三个阶段报告'),
  facts: {
    ...report('事实数据报告', '少写做法，用数字报告征求了哪些意见、解决了哪些问题', '征求意见和解决问题情况'),
    prints: ['suggestions'],
  },
  'pre-meeting': {
    ...report('民主生活会情况报告', '报告会前准备（学习、征求意见、谈心谈话、对照检查）；会开过了就是召开情况报告'),
    titleFor: (activity, campaign) => {
      const meeting = meetingOf(campaign);
      if (meeting === undefined) return `关于${activity}会前准备情况的报告`;
      return `关于${meeting.title}${isHeld(meeting, campaign) ? '召开' : '会前准备'}情况的报告`;
    },
  },
  consultation: {
    ...report('征求意见情况说明', '附在民主生活会等材料里，说明意见从哪些渠道来、多少条、有哪些'),
    titleFor: (activity) => `关于${activity}征求意见情况的说明`,
    genres: ['说明', ...REPORTS],
    withStatistics: false,
    prints: ['suggestions'],
  },
  rectification: {
    ...report('整改落实情况报告', '逐项报告每条意见、问题的整改措施、责任人、期限和结果', '整改落实情况'),
    withStatistics: false,
    prints: ['suggestions', 'actions'],
  },
  research: {
    ...report('调研报告', '分析意见从哪些渠道、哪些方面来，反映了什么问题，有什么对策'),
    titleFor: (activity) => `关于${activity}征求意见情况的调研报告`,
    genres: ['调研报告', '调查报告', ...REPORTS],
    upwards: false,
    withStatistics: false,
    prints: ['suggestions'],
  },
  plan: {
    title: '实施方案',
    use: '活动开始前部署：谁和谁谈、什么时限、谁负责；版头写红头就是通知',
    titleFor: (activity, { report: { letterhead } }) =>
      letterhead === 'none' ? `${activity}实施方案` : `关于开展${activity}的通知`,
    genres: ['方案', '通知', '计划', '意见'],
    before: true,
    upwards: false,
    withStatistics: false,
    prints: ['actions'],
  },
  bulletin: {
    title: '简报',
    use: '一页以内的进展简报，可以写期号',
    titleFor: (activity) => `${activity}简报`,
    genres: ['简报', '信息', '快报', '动态'],
    upwards: false,
    withStatistics: false,
    prints: [],
  },
  traits: {
    title: '特点式综述',
    use: '给内网、报刊的工作综述，开头给出总数，再分几个特点写',
    titleFor: (activity) => `${activity}综述`,
    genres: [],
    upwards: false,
    withStatistics: false,
    prints: [],
  },
};

/** That of a name; a template of the unit's own is a report. */
export const templateKind = (name: string): ShippedTemplate =>
  Object.hasOwn(SHIPPED_TEMPLATES, name) ? (SHIPPED_TEMPLATES[name] ?? FRAMES) : FRAMES;

/** 标题: the report's own, else one made of the campaign; with the number of the issue, where there is one. */
export function titleOf(campaign: Campaign): string {
  const { report: own, title } = campaign;
  const made = own.title ?? templateKind(own.template).titleFor(title.replace(/^开展/, ''), campaign);
  return own.issue === undefined || /第.+期/.test(made) ? made : `${made}（第${own.issue}期）`;
}

/** 文种: what a title ends with, else what the template usually makes; undefined for a headline. */
export function genreOf(title: string, template: string): string | undefined {
  const { genres } = templateKind(template);
  const bare = title.replace(/[（(][^（）()]*[）)]$/u, '').trim();
  return genres.find((genre) => bare.endsWith(genre)) ?? genres[0];
}
