import { mayStopReport } from '../app/catalogue.ts';
import {
  type CatalogueEntry,
  type Edit,
  type Example,
  FAMILIES,
  type Family,
  isAdjustable,
  PHASES,
} from '../finding/catalogue.ts';
import { chineseWord } from '../records/vocabulary.ts';
import { describeOptions } from '../rules/describe-options.ts';
import { wrap } from '../text/wrap.ts';

export const indent = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by));

/** An example as it is read: its YAML, and the files that belong to it. */
export function drawExample({ yaml, files = {}, template, earlier, baseline, edited, rendered }: Example): string {
  const others = Object.entries(files).map(([path, text]) => [
    `另有文件 ${path}：`,
    typeof text === 'string' ? text : '（不是 UTF-8 的文字）',
  ]);
  const parts: readonly (readonly (string | undefined)[])[] = [
    ['', yaml],
    ...others,
    ['模板：', template],
    ['往年的活动：', earlier],
    ['基线：', baseline],
    ['生成报告时的记录：', rendered],
    ['生成的报告：', edited && (edited.map(editText).join('\n') || '没有改动')],
  ];
  return parts
    .flatMap(([label, text]) => (text === undefined ? [] : [`${label ? `  ${label}\n` : ''}${indent(text.trim(), 4)}`]))
    .join('\n');
}

const editText = ({ from, to }: Edit): string => (to === '' ? `删去「${from}」` : `「${from}」改成「${to}」`);

/** How the rule's examples are drawn. `fails` holds what is said of them as well. */
type Drawn = { readonly passes: string; readonly fails: readonly string[] };

/** 解释: all there is to say of a rule, on a terminal of so many columns. */
export function rulePage(rule: CatalogueEntry, { passes, fails }: Drawn, width: number): string {
  const prose = (text: string): string =>
    wrap(text, width - 2)
      .map((line) => `  ${line}`)
      .join('\n');
  const parts: readonly (readonly [string, string])[] = [
    ['为什么', prose(rule.why)],
    ['怎样改', prose(rule.mend)],
    ['选项', optionLines(rule).map(prose).join('\n')],
    ['这样写没有问题', passes],
    ['这样写会报', fails.join('\n\n')],
    ['调整和屏蔽', settingsPart(rule, prose)],
  ];
  const body = parts.filter(([, text]) => text !== '').map(([title, text]) => `${title}\n${text}\n`);
  return `${rule.id}  ${rule.title}\n${headLines(rule).map(prose).join('\n')}\n\n${body.join('\n')}`;
}

const FIXED = '这是记录或模板读不下去的错误，不能调整级别、关闭或屏蔽：改正以后自然没有了。';

const OF_TEMPLATES = '这是检查模板时说的，不看活动文件里的设置，不能调整级别、关闭或屏蔽：改了模板自然没有了。';

/** The commands that judge documents, by the family of what they say. */
const COMMANDS: Partial<Record<Family, string>> = { verify: 'verify', format: 'check-docx' };

function levelLine(rule: CatalogueEntry): string {
  const command = COMMANDS[rule.family];
  const level = chineseWord('severity', rule.severity.final);
  if (command !== undefined) return `级别：${level}。由 talkreport ${command} 核对，不看活动文件里的设置。`;
  const levels = PHASES.map(
    (phase) => `${chineseWord('phase', phase)} ${chineseWord('severity', rule.severity[phase])}`,
  );
  return `级别：${levels.join('，')}。${mayStopReport(rule) ? '到错误一级，就不出汇报。' : '不影响出汇报。'}`;
}

function headLines(rule: CatalogueEntry): string[] {
  const waits = 'needsEverything' in rule && rule.needsEverything === true;
  return [
    `类别：${FAMILIES[rule.family]}。依据：${rule.basis}。`,
    levelLine(rule),
    ...(waits ? ['凭“没有什么”下结论：有记录没有读进来时先不查。'] : []),
  ];
}

/** How a unit changes or answers for it, or why it cannot. */
function settingsPart(rule: CatalogueEntry, prose: (text: string) => string): string {
  if (isAdjustable(rule)) return settingLines(rule, prose);
  if (COMMANDS[rule.family] !== undefined) return '';
  return prose(rule.severity.final === 'error' ? FIXED : OF_TEMPLATES);
}

const optionLines = (rule: CatalogueEntry): string[] =>
  describeOptions(rule).map(
    ({ key, name, meaning, standard }) => `${name === key ? key : `${name}（${key}）`}：${meaning}。默认：${standard}`,
  );

function settingLines(rule: CatalogueEntry, prose: (text: string) => string): string {
  const { id } = rule;
  const [option] = describeOptions(rule);
  return [
    prose('改级别，在活动文件里写（可以写 错误、警告、提示、关闭）：'),
    `    规则:\n      ${id}: 提示`,
    ...(option === undefined
      ? []
      : [prose('改选项：'), `    规则:\n      ${id}: {${option.name}: ${option.standard}}`]),
    prose('某一条记录不必改的，在它上面一行写注释，写明理由：'),
    `    # talkreport-disable-next-line ${id} -- 理由`,
    prose('或者按记录的编号写在活动文件里：'),
    `    规则:\n      ${id}:\n        屏蔽: [{记录: 编号, 理由: 理由}]`,
  ].join('\n');
}
