import { LIST_NAMES } from '../../records/list-names.ts';
import { FORMATS } from '../output-format.ts';
import {
  any,
  choice,
  chosen,
  command,
  count,
  either,
  flag,
  optional,
  required,
  type Setting,
  several,
  text,
  texts,
  type Usage,
} from './declare.ts';
import { readParagraphs } from './read-value.ts';
import {
  CAMPAIGN,
  campaignOr,
  FORCE,
  JSON_TEXT,
  language,
  MAX_WARNINGS,
  OWN_TEMPLATES,
  output,
  TOLD,
} from './shared.ts';

/* 命令行: each command with its arguments and options; what it does is loaded when it is called. */

const VALIDATE = command({
  name: 'validate',
  says: '核对记录：格式、关联、日期、必谈关系，一次列出全部问题',
  args: [several('campaign.yaml', '活动文件、文件夹或通配符，可以写几个；文件夹里的活动文件都会找出来')],
  settings: {
    ...TOLD,
    maxWarnings: MAX_WARNINGS,
    baseline: text('文件', '基线：里面记着的发现不再算数，只看新的'),
    updateBaseline: flag('把现有的发现写进基线'),
    showSuppressed: flag('已屏蔽的、基线中已有的发现也列出来'),
    against: texts('活动文件', '往年的活动，查照抄往年的记录；可写几次'),
    exclude: texts('通配符', '文件夹里的这些文件不看，例如 草稿 或 "模板/**"；可写几次'),
    templates: text('文件夹', '本单位自己的模板；汇报里写的模板要在这里或者自带的里面'),
    watch: flag('记录一有改动就重新核对'),
  },
  run: async ([paths], options, io) => (await import('../commands/validate.ts')).validate(paths, options, io),
});

const RENDER = command({
  name: 'render',
  says: '生成情况报告',
  args: [CAMPAIGN],
  settings: {
    format: choice('格式', '报告的格式；不写就看 -o 的扩展名，没有就是 docx', FORMATS),
    output: output('写到哪里，写“-”就显示出来；默认在活动文件旁边，以标题为名'),
    draft: flag('有问题也生成，每页标明草稿'),
    force: FORCE,
    templates: OWN_TEMPLATES,
    withContent: flag('谈话登记表印谈话内容；活动文件里也要写明准许'),
    lock: flag('数据加锁：.docx 里的数放进内容控件，不能直接改；有的软件读不到其中的字'),
  },
  run: async ([path], options, io) => (await import('../commands/render.ts')).render(path, options, io),
});

const FORM = command({
  name: 'form',
  says: '打印谈心谈话记录表：每场谈话一份，一份一页；也可以出空表',
  args: [campaignOr('只要空表可以不写')],
  settings: {
    talk: texts('编号', '只要这场谈话的，可写几次；不写就是全部'),
    missing: flag('还没有谈的，每一项一份，填好双方姓名'),
    empty: count('份数', '空表几份'),
    format: choice('格式', '文件的格式；不写就看 -o 的扩展名，没有就是 docx', FORMATS),
    output: output('写到哪里，写“-”就显示出来；默认在活动文件旁边'),
    withContent: flag('印谈话内容；活动文件里也要写明准许'),
    force: FORCE,
  },
  run: async ([path], options, io) => (await import('../commands/form.ts')).form(path, options, io),
});

const paragraphs = (help: string): Setting<readonly number[]> => ({ value: '段号', help, read: readParagraphs });

const CHECK_DOCX = command({
  name: 'check-docx',
  says: '核对 Word 文件的版式：任何 .docx，对照 GB/T 9704-2012《党政机关公文格式》',
  args: [several('文件.docx', 'Word 文件，可以写几个；WPS、Word、LibreOffice 存的都行')],
  settings: {
    ...TOLD,
    maxWarnings: MAX_WARNINGS,
    showParagraphs: flag('逐段列出段号和认作什么'),
    title: paragraphs('标题是第几段，例如 3 或 3-4；没有写 0'),
    addressee: paragraphs('主送机关是第几段'),
    signature: paragraphs('署名是第几段'),
    date: paragraphs('成文日期是第几段'),
  },
  run: async ([paths], options, io) => (await import('../commands/check-docx.ts')).checkDocx(paths, options, io),
});

const VERIFY = command({
  name: 'verify',
  says: '复核改过的 .docx：文中的数、名单、说法是不是还和记录一致',
  args: [required('报告.docx', '生成以后在 WPS、Word 里改过的报告'), CAMPAIGN],
  settings: {
    wording: flag('文字的改动也列出来（提示）'),
    annotate: text('副本.docx', '另存一份副本，发现写成批注，标在原处；原文件不动'),
    attest: flag('验印：用同样的记录重新生成一遍，逐字节比较'),
    templates: text('文件夹', '生成时用的本单位模板'),
    ...TOLD,
    maxWarnings: MAX_WARNINGS,
  },
  run: async ([report, path], options, io) => (await import('../commands/verify.ts')).verify(report, path, options, io),
});

const LAYOUT = command({
  name: 'layout',
  says: '列出版面的数值：现用的、国家标准的，哪一项不同、属于哪一条、是规定还是推荐',
  args: [campaignOr('不写就列国家标准的')],
  settings: { json: JSON_TEXT },
  run: async ([path], options, io) => (await import('../commands/layout.ts')).layout(path, options, io),
});

const FIGURES = command({
  name: 'figures',
  says: '列出全部数据，每个都写明怎么算、出自哪些记录',
  args: [CAMPAIGN],
  settings: { json: flag('按 JSON 输出，带记录的文件和行号') },
  run: async ([path], options, io) => (await import('../commands/figures.ts')).figures(path, options, io),
});

const TRACE = command({
  name: 'trace',
  says: '一个数据从哪里来：怎么算、用了哪些记录，写明文件和行号；也查写好的报告里的任何一个数',
  args: [
    required('文件', '活动文件（或只有一个活动文件的文件夹），或生成的报告（.docx、.html、.md）'),
    any('要查的', '数据编号；报告里的写序号、旁边的字或文中的姓名、状态、期限，例如 7 或 谈话率，后面可加活动文件'),
  ],
  settings: { templates: text('文件夹', '生成报告用的自己的模板'), json: JSON_TEXT },
  run: async ([path, rest], options, io) => (await import('../commands/trace.ts')).trace(path, rest, options, io),
});

const DIFF = command({
  name: 'diff',
  says: '比较同一活动的两个时点：谁新谈了、整改动了什么、哪些数据因哪条记录而变',
  args: [
    required('旧', '旧的活动文件或文件夹；写了 --since 就是现在的活动文件'),
    optional('新', '新的活动文件或文件夹'),
  ],
  settings: {
    since: text('版本', '和 git 里的这个版本比较，例如 HEAD~1、某个标签'),
    format: chosen('格式', '结果的格式；docx 是带修订标记的新报告', ['pretty', 'md', 'json', 'docx'], 'pretty'),
    output: output('写到哪里；不写就显示出来，docx 默认在活动文件旁边'),
    force: FORCE,
    templates: text('文件夹', '本单位自己的模板，同名文件优先于自带的（只用于 docx）'),
    failOnChange: flag('有变化就以退出码 1 结束'),
  },
  run: async ([first, second], options, io) => (await import('../commands/diff.ts')).diff(first, second, options, io),
});

const PRESETS = command({
  name: 'presets',
  says: '列出自带的必谈关系预设；写上名称就显示它展开成什么',
  args: [optional('名称', '预设名称，例如 五个环节')],
  settings: { lang: language('展开成中文还是英文的键') },
  run: async ([name], options, io) => (await import('../commands/presets.ts')).presets(name, options, io),
});

/** Kinds of files: besides the campaign file and the findings, each list that may stand in files of its own. */
const KINDS = ['campaign', 'findings', ...LIST_NAMES] as const;

const SCHEMA = command({
  name: 'schema',
  says: '写出活动文件的 JSON Schema，供编辑器提示键和选项、随写随查',
  settings: {
    of: chosen('名称', '哪种文件：活动文件、单独存放的列表、核对结果', KINDS, 'campaign'),
    lang: language('提示中文还是英文的键；两种写法都认'),
    output: output('写到哪里；不写就显示出来'),
    force: FORCE,
  },
  run: async (_, options, io) => (await import('../commands/schema.ts')).schema(options, io),
});

const RULES = command({
  name: 'rules',
  says: '列出全部规则：编号、要求、各阶段的级别、会不会挡住汇报',
  settings: { json: JSON_TEXT },
  run: async (_, options, io) => (await import('../commands/rules.ts')).rules(options, io),
});

const EXPLAIN = command({
  name: 'explain',
  says: '解释一条规则：为什么查、例子和结果、怎样改、怎样调整',
  args: [optional('规则', '规则编号，例如 obligation-missing')],
  settings: { lang: language('例子用中文还是英文的键') },
  run: async ([id], options, io) => (await import('../commands/explain.ts')).explain(id, options, io),
});

const load = () => import('../commands/templates.ts');

const TEMPLATES = command({
  name: 'templates',
  alias: 'template',
  says: '列出自带的报告模板',
  run: async (_, __, io) => (await load()).listTemplates(io),
  commands: [
    command({
      name: 'eject',
      says: '把一个模板复制出来，改成本单位自己的',
      args: [required('名称', '模板名称，例如 numbered-frames'), either('文件夹', '复制到哪里', 'templates')],
      run: async ([name, folder], _, io) => (await load()).ejectTemplate(name, folder, io),
    }),
    command({
      name: 'names',
      says: '列出模板里可以写的用法和名称，各印出什么',
      args: [optional('词', '只列写法或说明里有这个词的，例如 整改 或 actions')],
      run: async ([word], _, io) => (await load()).listNames(word, io),
    }),
    command({
      name: 'check',
      says: '检查模板：没有的名称和数据、会留下断头话的循环、写死的数字和说法、从不印出的内容',
      args: [required('模板', '自带模板的名称，或者装着 report.md.hbs 的文件夹')],
      settings: { ...TOLD, templates: OWN_TEMPLATES },
      run: async ([template], options, io) =>
        (await import('../commands/check-template.ts')).checkTemplate(template, options, io),
    }),
  ],
});

/** 命令, in the order of a clerk's work. */
export const COMMANDS: readonly Usage[] = [
  VALIDATE,
  RENDER,
  FORM,
  CHECK_DOCX,
  VERIFY,
  LAYOUT,
  FIGURES,
  TRACE,
  DIFF,
  PRESETS,
  SCHEMA,
  RULES,
  EXPLAIN,
  TEMPLATES,
];
