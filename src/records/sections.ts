import * as z from 'zod';
import { plainForm } from '../text/plain-form.ts';
import { actionSchema } from './action.ts';
import { calendarSchema } from './calendar.ts';
import { campaignHeadSchema } from './campaign-head.ts';
import { channelSchema } from './channel.ts';
import { edgeSchema } from './edge.ts';
import { eventSchema } from './event.ts';
import { exemptionSchema } from './exemption.ts';
import { type Field, field, inEnglish, strict } from './field.ts';
import { frameSchema } from './frame.ts';
import type { ListName } from './list-names.ts';
import { narrativeSchema } from './narrative.ts';
import { pairingSchema } from './pairing.ts';
import { personSchema } from './person.ts';
import { reportSchema } from './report.ts';
import { ruleSettingsSchema } from './rule-settings.ts';
import { statedSchema } from './stated.ts';
import { suggestionSchema } from './suggestion.ts';
import { talkSchema } from './talk.ts';
import { unitSchema } from './unit.ts';

const format = z.preprocess(
  (raw) => (typeof raw === 'string' ? plainForm(raw) : raw),
  z.literal('1', {
    error: ({ input }) =>
      typeof input !== 'string' || input === ''
        ? undefined
        : `不认识的记录格式「${input}」：本版本只读格式 1，请改成 1 或升级本工具`,
  }),
);

/** 列表部分: the lists of a campaign, each with the schema of its records. They may stand in files of their own. */
export const LISTS = {
  roster: field(['花名册'], '本单位的人。直接写列表，或写文件名，例如 花名册.yaml', personSchema),
  externals: field(['外部人员'], '督导组、服务对象等外单位的人，写法和花名册相同', personSchema),
  edges: field(['关系'], '谁分管、联系谁，到人或到部门，写明起止日期', edgeSchema),
  events: field(['情形'], '人员遇到的事，例如受处分、岗位变动；有的必谈关系因此触发', eventSchema),
  pairings: field(['必谈关系'], '谁必须和谁谈：双方、配对方式、数量、时限等；也可采用预设', pairingSchema),
  exemptions: field(['免谈'], '可以不谈的人和原因；会减少应谈数，汇报必定印出来', exemptionSchema),
  talks: field(['谈话', '谈话记录'], '谈话记录，一条是一场。直接写列表，或写文件名，例如 谈话/*.yaml', talkSchema),
  suggestions: field(['意见建议'], '征求到的意见建议和查找到的问题，一条一项', suggestionSchema),
  channels: field(['征求意见渠道', '渠道'], '征求意见表、意见箱等渠道，和只有条数的结果', channelSchema),
  actions: field(['整改措施', '整改'], '整改措施，汇报里的整改台账由它生成', actionSchema),
  stated: field(['填报数据'], '记录里算不出来、由单位填报的数，文中另外标明', statedSchema),
  frames: field(['提法'], '单位自己的提法，例如“四个对照”“三个明确”，条目数要和名称相符', frameSchema),
} as const satisfies Readonly<Record<ListName, Field>>;

/** 部分: what may stand at the top of a campaign file. */
export const SECTIONS = {
  format: field(['格式'], '记录格式的版本，现在写 1', format),
  unit: field(['单位'], '开展活动的单位：名称、简称、上级', unitSchema),
  campaign: field(['活动'], '这次活动：标题、起止时间、阶段、依据、节点、截至日期', campaignHeadSchema),
  calendar: field(
    ['日历'],
    '放假和调休上班的日子；时限按工作日算时才用，不写则周六、周日不算工作日',
    calendarSchema.optional(),
  ),
  ...LISTS,
  narrative: field(['文字'], '只有人能写的话，例如概述、组织领导、做法、成效', narrativeSchema.optional()),
  report: field(['汇报'], '汇报文件本身：标题、日期、署名、主送、版头、附件', reportSchema.optional()),
  rules: field(['规则'], '改某条核对规则的级别，或者关闭，例如 frame-count: 关闭', ruleSettingsSchema.optional()),
} as const;

const anything = z.unknown().optional();
const renamed = inEnglish(SECTIONS);

/** The top of a campaign file: which keys may stand there. What they hold is checked section by section. */
export const topSchema = z.preprocess(
  renamed,
  strict(
    Object.fromEntries(
      Object.entries(SECTIONS).map(([key, it]) => [key, key === 'format' ? it : { ...it, type: anything }]),
    ),
  ),
);

/** The sections of a campaign file under their canonical keys; `undefined` where the file is no mapping. */
export function sectionsOf(data: unknown): Record<string, unknown> | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  return renamed(data) as Record<string, unknown>; // a mapping for a mapping
}
