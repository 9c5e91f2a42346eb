import { publish } from '../../app/publish.ts';
import { shippedTemplates } from '../../app/shipped.ts';
import { UserError } from '../../finding/user-error.ts';
import { templateKind } from '../../records/shipped-template.ts';
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

/** Copies a template with its partials and attachments into the unit's own folder. Files that are there already are left as they are. */
export function ejectTemplate(name: string, folder: string, io: Io): ExitCode {
  const names = shippedTemplates(io);
  if (!names.includes(name)) {
    const nearest = nearestWord(name, names);
    throw new UserError(
      `没有「${name}」这个模板：${nearest === undefined ? `有 ${names.join('、')}` : `是不是「${nearest}」？`}`,
      2,
    );
  }
  for (const file of io.files.glob(`{${name},partials,attachments}/**/*.hbs`, io.templates)) {
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
