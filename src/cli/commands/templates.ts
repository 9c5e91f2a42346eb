import { publish } from '../../app/publish.ts';
import { shippedTemplates } from '../../app/shipped.ts';
import { templateFiles } from '../../app/template-files.ts';
import { UserError } from '../../finding/user-error.ts';
import { templateKind } from '../../records/shipped-template.ts';
import { listNames as namesOfView } from '../../report/check/list-names.ts';
import { HELPER_USES, LOOP_NAMES } from '../../report/template-helpers.ts';
import { nearestWord } from '../../text/nearest.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { columns } from '../table.ts';

/** 模板: the names that `report: {template: …}` takes, what each makes, and when to use it. */
export function listTemplates(io: Io): ExitCode {
  const rows = shippedTemplates(io).map((name) => [name, templateKind(name).title, templateKind(name).use]);
  io.stdout.write(columns([['名称', '写成什么', '什么时候用'], ...rows], io.columns));
  return 0;
}

/** 模板里可以写的: every use and every name, with what it does or prints. Figures have a list of their own. */
export function listNames(word: string | undefined, io: Io): ExitCode {
  const uses = Object.values(HELPER_USES).map(({ example, does }) => [example, does]);
  const loops = Object.keys(LOOP_NAMES).map((name) => [`@${name}`, LOOP_MEANINGS[name as keyof typeof LOOP_NAMES]]);
  const names = namesOfView().map(({ name, prints }) => [name, prints]);
  const more = [
    ['@root', '整个报告的内容，例如 @root.unit.name'],
    ['this', '循环里的这一项'],
    ['../', '循环外面一层，例如 ../title'],
  ];
  const has = (row: readonly string[]): boolean => word === undefined || row.some((cell) => cell.includes(word));
  const tables = [
    { title: '用法', head: ['怎样写', '做什么'], rows: uses.filter(has) },
    { title: '名称', head: ['名称', '印出什么'], rows: [...names, ...loops, ...more].filter(has) },
  ].filter(({ rows }) => rows.length > 0);
  if (tables.length === 0)
    throw new UserError(`没有和「${word}」有关的用法和名称：不带词运行 talkreport templates names 可列出全部`, 2);
  const texts = tables.map(({ title, head, rows }) => `${title}\n${columns([head, ...rows], io.columns)}`);
  io.stdout.write(texts.join('\n'));
  io.stdout.write('\n数据的编号用 talkreport figures <活动文件> 查看。\n');
  return 0;
}

const LOOP_MEANINGS = {
  index: '循环里的位置，用 {{serial @index}} 印序号',
  first: '是不是第一项',
  last: '是不是最后一项',
} as const;

/** Copies a template with the partials and attachments that it uses into the unit's own folder. Files that are there already are left as they are. */
export function ejectTemplate(name: string, folder: string, io: Io): ExitCode {
  const names = shippedTemplates(io);
  if (!names.includes(name)) {
    const nearest = nearestWord(name, names);
    throw new UserError(
      `没有「${name}」这个模板：${nearest === undefined ? `有 ${names.join('、')}` : `是不是「${nearest}」？`}`,
      2,
    );
  }
  for (const file of templateFiles(name, io)) {
    const target = `${folder}/${file}`;
    if (io.files.exists(target)) io.stdout.write(`已有，没有改动：${target}\n`);
    else {
      io.files.makeFolder(target.slice(0, target.lastIndexOf('/')));
      const bytes = io.files.read(`${io.templates}/${file}`);
      publish([{ target, bytes, mayReplace: () => false, otherwise: '没有覆盖' }], io);
      io.stdout.write(`已复制：${target}\n`);
    }
  }
  io.stdout.write(`改好后用 talkreport render --templates ${folder} 生成报告。\n`);
  return 0;
}
