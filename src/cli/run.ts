import { Command, CommanderError, Option } from 'commander';
import { VERSION } from '../app/version.ts';
import type { ReporterName } from '../finding/reporters.ts';
import { UserError } from '../finding/user-error.ts';
import { LIST_NAMES } from '../records/list-names.ts';
import { oneLine } from '../text/printable.ts';
import { explainUsage, inChinese } from './chinese-help.ts';
import { readCount } from './count-option.ts';
import type { ExitCode } from './exit-code.ts';
import { type Io, ioOf, type Machine } from './io.ts';
import { FORMATS } from './output-format.ts';
import { readParagraphs } from './paragraph-option.ts';
import { readReporter } from './reporter-option.ts';

const REPORTERS: readonly ReporterName[] = ['pretty', 'json', 'junit', 'sarif', 'github', 'gitlab', 'checkstyle'];
const SEVERITIES = ['error', 'warning', 'hint'] as const;

/** Kinds of files that `schema` describes: besides the campaign file and the findings, each list that may stand in files of its own. */
const SCHEMAS = ['campaign', 'findings', ...LIST_NAMES] as const;

/** The commander tree: names, options and their Chinese help. What a command does is loaded when it is called. */
function commands(io: Io, finish: (code: ExitCode) => void): Command {
  const program = new Command('talkreport')
    .description('谈心谈话活动：核对记录、查必谈关系、算数据、出情况报告')
    .version(VERSION, '-V, --version', '显示版本号')
    .option('--debug', '出现内部错误时显示详细位置');

  program
    .command('validate')
    .description('核对记录：格式、关联、日期、必谈关系，一次列出全部问题')
    .argument('<campaign.yaml...>', '活动文件、文件夹或通配符，可以写几个；文件夹里的活动文件都会找出来')
    .addOption(
      new Option('--reporter <样式[=文件]>', `结果的样式，可写几次：${REPORTERS.join(' ')}；默认 pretty`).argParser(
        readReporter(REPORTERS),
      ),
    )
    .addOption(new Option('--fail-on <级别>', '到哪一级就以退出码 1 结束').choices(SEVERITIES).default('error'))
    .addOption(new Option('--max-warnings <个数>', '警告多于这个数，也以退出码 1 结束').argParser(readCount))
    .option('--baseline <文件>', '基线：里面记着的发现不再算数，只看新的')
    .option('--update-baseline', '把现有的发现写进基线')
    .option('--show-suppressed', '已屏蔽的、基线中已有的发现也列出来')
    .addOption(
      new Option('--against <活动文件>', '往年的活动，查照抄往年的记录；可写几次').argParser(
        (value: string, before: readonly string[] = []) => [...before, value],
      ),
    )
    .addOption(
      new Option('--exclude <通配符>', '文件夹里的这些文件不看，例如 草稿 或 "模板/**"；可写几次').argParser(
        (value: string, before: readonly string[] = []) => [...before, value],
      ),
    )
    .option('--templates <文件夹>', '本单位自己的模板；汇报里写的模板要在这里或者自带的里面')
    .option('--watch', '记录一有改动就重新核对')
    .action(async (paths, options) =>
      finish(await (await import('./commands/validate.ts')).validate(paths, options, io)),
    );

  program
    .command('render')
    .description('生成情况报告')
    .argument('<campaign.yaml>', '活动文件，或只有一个活动文件的文件夹')
    .addOption(new Option('--format <格式>', '报告的格式；不写就看 -o 的扩展名，没有就是 docx').choices(FORMATS))
    .option('-o, --output <文件>', '写到哪里，写“-”就显示出来；默认在活动文件旁边，以标题为名')
    .option('--draft', '有问题也生成，每页标明草稿')
    .option('--force', '目标文件被人改过也覆盖')
    .option('--templates <文件夹>', '本单位自己的模板，同名文件优先于自带的')
    .option('--with-content', '谈话登记表印谈话内容；活动文件里也要写明准许')
    .option('--lock', '数据加锁：.docx 里的数放进内容控件，不能直接改；有的软件读不到其中的字')
    .action(async (path, options) => finish(await (await import('./commands/render.ts')).render(path, options, io)));

  program
    .command('form')
    .description('打印谈心谈话记录表：每场谈话一份，一份一页；也可以出空表')
    .argument('[campaign.yaml]', '活动文件，或只有一个活动文件的文件夹；只要空表可以不写')
    .addOption(
      new Option('--talk <编号>', '只要这场谈话的，可写几次；不写就是全部').argParser(
        (value: string, before: readonly string[] = []) => [...before, value],
      ),
    )
    .option('--missing', '还没有谈的，每一项一份，填好双方姓名')
    .addOption(new Option('--empty <份数>', '空表几份').argParser(readCount))
    .addOption(new Option('--format <格式>', '文件的格式；不写就看 -o 的扩展名，没有就是 docx').choices(FORMATS))
    .option('-o, --output <文件>', '写到哪里，写“-”就显示出来；默认在活动文件旁边')
    .option('--with-content', '印谈话内容；活动文件里也要写明准许')
    .option('--force', '目标文件被人改过也覆盖')
    .action(async (path, options) => finish(await (await import('./commands/form.ts')).form(path, options, io)));

  program
    .command('check-docx')
    .description('核对 Word 文件的版式：任何 .docx，对照 GB/T 9704-2012《党政机关公文格式》')
    .argument('<文件.docx...>', 'Word 文件，可以写几个；WPS、Word、LibreOffice 存的都行')
    .addOption(
      new Option('--reporter <样式[=文件]>', `结果的样式，可写几次：${REPORTERS.join(' ')}；默认 pretty`).argParser(
        readReporter(REPORTERS),
      ),
    )
    .addOption(new Option('--fail-on <级别>', '到哪一级就以退出码 1 结束').choices(SEVERITIES).default('error'))
    .addOption(new Option('--max-warnings <个数>', '警告多于这个数，也以退出码 1 结束').argParser(readCount))
    .option('--show-paragraphs', '逐段列出段号和认作什么')
    .addOption(new Option('--title <段号>', '标题是第几段，例如 3 或 3-4；没有写 0').argParser(readParagraphs))
    .addOption(new Option('--addressee <段号>', '主送机关是第几段').argParser(readParagraphs))
    .addOption(new Option('--signature <段号>', '署名是第几段').argParser(readParagraphs))
    .addOption(new Option('--date <段号>', '成文日期是第几段').argParser(readParagraphs))
    .action(async (paths, options) =>
      finish(await (await import('./commands/check-docx.ts')).checkDocx(paths, options, io)),
    );

  program
    .command('verify')
    .description('复核改过的 .docx：文中的数、名单、说法是不是还和记录一致')
    .argument('<报告.docx>', '生成以后在 WPS、Word 里改过的报告')
    .argument('<campaign.yaml>', '活动文件，或只有一个活动文件的文件夹')
    .option('--wording', '文字的改动也列出来（提示）')
    .option('--annotate <副本.docx>', '另存一份副本，发现写成批注，标在原处；原文件不动')
    .option('--attest', '验印：用同样的记录重新生成一遍，逐字节比较')
    .option('--templates <文件夹>', '生成时用的本单位模板')
    .addOption(
      new Option('--reporter <样式[=文件]>', `结果的样式，可写几次：${REPORTERS.join(' ')}；默认 pretty`).argParser(
        readReporter(REPORTERS),
      ),
    )
    .addOption(new Option('--fail-on <级别>', '到哪一级就以退出码 1 结束').choices(SEVERITIES).default('error'))
    .addOption(new Option('--max-warnings <个数>', '警告多于这个数，也以退出码 1 结束').argParser(readCount))
    .action(async (report, path, options) =>
      finish(await (await import('./commands/verify.ts')).verify(report, path, options, io)),
    );

  program
    .command('layout')
    .description('列出版面的数值：现用的、国家标准的，哪一项不同、属于哪一条、是规定还是推荐')
    .argument('[campaign.yaml]', '活动文件，或只有一个活动文件的文件夹；不写就列国家标准的')
    .option('--json', '按 JSON 输出')
    .action(async (path, options) => finish(await (await import('./commands/layout.ts')).layout(path, options, io)));

  program
    .command('figures')
    .description('列出全部数据，每个都写明怎么算、出自哪些记录')
    .argument('<campaign.yaml>', '活动文件，或只有一个活动文件的文件夹')
    .option('--json', '按 JSON 输出，带记录的文件和行号')
    .action(async (path, options) => finish(await (await import('./commands/figures.ts')).figures(path, options, io)));

  program
    .command('trace')
    .description('一个数据从哪里来：怎么算、用了哪些记录，写明文件和行号；也查写好的报告里的任何一个数')
    .argument('<文件>', '活动文件（或只有一个活动文件的文件夹），或生成的报告（.docx、.html、.md）')
    .argument(
      '[要查的...]',
      '数据编号；报告里的写序号、旁边的字或文中的姓名、状态、期限，例如 7 或 谈话率，后面可加活动文件',
    )
    .option('--templates <文件夹>', '生成报告用的自己的模板')
    .option('--json', '按 JSON 输出')
    .action(async (path, rest, options) =>
      finish(await (await import('./commands/trace.ts')).trace(path, rest, options, io)),
    );

  program
    .command('diff')
    .description('比较同一活动的两个时点：谁新谈了、整改动了什么、哪些数据因哪条记录而变')
    .argument('<旧>', '旧的活动文件或文件夹；写了 --since 就是现在的活动文件')
    .argument('[新]', '新的活动文件或文件夹')
    .option('--since <版本>', '和 git 里的这个版本比较，例如 HEAD~1、某个标签')
    .addOption(
      new Option('--format <格式>', '结果的格式；docx 是带修订标记的新报告')
        .choices(['pretty', 'md', 'json', 'docx'])
        .default('pretty'),
    )
    .option('-o, --output <文件>', '写到哪里；不写就显示出来，docx 默认在活动文件旁边')
    .option('--force', '目标文件被人改过也覆盖')
    .option('--templates <文件夹>', '本单位自己的模板，同名文件优先于自带的（只用于 docx）')
    .option('--fail-on-change', '有变化就以退出码 1 结束')
    .action(async (first, second, options) =>
      finish(await (await import('./commands/diff.ts')).diff(first, second, options, io)),
    );

  program
    .command('presets')
    .description('列出自带的必谈关系预设；写上名称就显示它展开成什么')
    .argument('[名称]', '预设名称，例如 五个环节')
    .addOption(new Option('--lang <语言>', '展开成中文还是英文的键').choices(['zh', 'en']).default('zh'))
    .action(async (name, options) => finish((await import('./commands/presets.ts')).presets(name, options, io)));

  program
    .command('schema')
    .description('写出活动文件的 JSON Schema，供编辑器提示键和选项、随写随查')
    .addOption(
      new Option('--of <名称>', '哪种文件：活动文件、单独存放的列表、核对结果').choices(SCHEMAS).default('campaign'),
    )
    .addOption(new Option('--lang <语言>', '提示中文还是英文的键；两种写法都认').choices(['zh', 'en']).default('zh'))
    .option('-o, --output <文件>', '写到哪里；不写就显示出来')
    .action(async (options) => finish((await import('./commands/schema.ts')).schema(options, io)));

  program
    .command('rules')
    .description('列出全部规则：编号、要求、各阶段的级别、会不会挡住汇报')
    .option('--json', '按 JSON 输出')
    .action(async (options) => finish((await import('./commands/rules.ts')).rules(options, io)));

  program
    .command('explain')
    .description('解释一条规则：为什么查、例子和结果、怎样改、怎样调整')
    .argument('[规则]', '规则编号，例如 obligation-missing')
    .addOption(new Option('--lang <语言>', '例子用中文还是英文的键').choices(['zh', 'en']).default('zh'))
    .action(async (id, options) => finish(await (await import('./commands/explain.ts')).explain(id, options, io)));

  const templates = program
    .command('templates')
    .alias('template')
    .description('列出自带的报告模板')
    .action(async () => {
      finish((await import('./commands/templates.ts')).listTemplates(io));
    });
  templates
    .command('eject')
    .description('把一个模板复制出来，改成本单位自己的')
    .argument('<名称>', '模板名称，例如 numbered-frames')
    .argument('[文件夹]', '复制到哪里', 'templates')
    .action(async (name, folder) => finish((await import('./commands/templates.ts')).ejectTemplate(name, folder, io)));
  templates
    .command('names')
    .description('列出模板里可以写的用法和名称，各印出什么')
    .action(async () => finish((await import('./commands/templates.ts')).listNames(io)));
  templates
    .command('check')
    .description('检查模板：没有的名称和数据、会留下断头话的循环、写死的数字和说法、从不印出的内容')
    .argument('<模板>', '自带模板的名称，或者装着 report.md.hbs 的文件夹')
    .addOption(
      new Option('--reporter <样式[=文件]>', `结果的样式，可写几次：${REPORTERS.join(' ')}；默认 pretty`).argParser(
        readReporter(REPORTERS),
      ),
    )
    .addOption(new Option('--fail-on <级别>', '到哪一级就以退出码 1 结束').choices(SEVERITIES).default('error'))
    .option('--templates <文件夹>', '本单位自己的模板，同名文件优先于自带的')
    .action(async (template, options) =>
      finish((await import('./commands/check-template.ts')).checkTemplate(template, options, io)),
    );

  return inChinese(program, io);
}

/** The machine, with a list of the files that were read. */
function recording(io: Io): Io {
  const inputs = new Set<string>();
  const read = (path: string): Uint8Array => {
    inputs.add(path);
    return io.files.read(path);
  };
  return { ...io, inputs, files: { ...io.files, read } };
}

/** A file name may hold what a terminal takes for a command, or a line that nobody wrote: such an argument is shown, not used. */
function refuseControls(argv: readonly string[]): void {
  const wrong = argv.find((it) => it !== oneLine(it));
  if (wrong === undefined) return;
  throw new UserError(`「${oneLine(wrong)}」里有换行、制表符或别的看不见的控制字符：请改文件名，或重新输入`, 2);
}

/** Runs one command line and answers with its exit code. Never throws. */
export async function run(argv: readonly string[], machine: Machine): Promise<ExitCode> {
  let code: ExitCode = 0;
  const io = recording(ioOf(machine));
  try {
    refuseControls(argv);
    await commands(io, (exit) => {
      code = exit;
    }).parseAsync(argv.length === 0 ? ['--help'] : argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return explainUsage(error, io);
    if (error instanceof UserError) {
      io.stderr.write(`${oneLine(error.message)}\n`);
      return error.exitCode;
    }
    io.stderr.write('抱歉，程序内部出错，没有完成。请把命令和活动文件发给维护人员；加上 --debug 可以看到出错位置。\n');
    if (argv.includes('--debug')) io.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return 3;
  }
}
