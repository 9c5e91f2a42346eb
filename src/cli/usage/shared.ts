import { REPORTER_NAMES } from '../../finding/run.ts';
import { chosen, count, flag, optional, required, type Setting, text } from './declare.ts';
import { type ReporterTarget, readReporter } from './read-value.ts';

/** 级别, the gravest first. */
const SEVERITIES = ['error', 'warning', 'hint'] as const;

const reporter: Setting<readonly ReporterTarget[]> = {
  value: '样式[=文件]',
  help: `结果的样式，可写几次：${REPORTER_NAMES.join(' ')}；默认 pretty`,
  read: readReporter(REPORTER_NAMES),
};

/** How findings are told, and which of them fail the run. */
export const TOLD = { reporter, failOn: chosen('级别', '到哪一级就以退出码 1 结束', SEVERITIES, 'error') };

export const MAX_WARNINGS = count('个数', '警告多于这个数，也以退出码 1 结束');
export const FORCE = flag('目标文件被人改过也覆盖');
export const JSON_TEXT = flag('按 JSON 输出');
export const OWN_TEMPLATES = text('文件夹', '本单位自己的模板，同名文件优先于自带的');

export const output = (help: string): Setting<string> => ({ ...text('文件', help), short: 'o' });
export const language = (help: string) => chosen('语言', help, ['zh', 'en'], 'zh');

export const CAMPAIGN = required('campaign.yaml', '活动文件，或只有一个活动文件的文件夹');
export const campaignOr = (without: string) =>
  optional('campaign.yaml', `活动文件，或只有一个活动文件的文件夹；${without}`);
