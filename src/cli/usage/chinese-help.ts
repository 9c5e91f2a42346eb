import type { Command, CommanderError } from 'commander';
import { displayWidth } from '../../text/display-width.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';

const TITLES: Record<string, string> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Global Options:': '通用选项：',
};

/** Chinese words for what commander itself says; applied to the program and all its commands. */
export function inChinese(program: Command, io: Io): Command {
  const visit = (command: Command): void => {
    command
      .helpOption('-h, --help', '显示帮助')
      .helpCommand(false)
      .exitOverride()
      .configureOutput({
        writeOut: (text) => io.stdout.write(text),
        writeErr: () => {},
        getOutHelpWidth: () => io.columns,
      })
      .configureHelp({
        displayWidth,
        subcommandTerm: (command) =>
          `${command.name()} ${command.registeredArguments.map((it) => (it.required ? `<${it.name()}${it.variadic ? '...' : ''}>` : `[${it.name()}]`)).join(' ')}`.trim(),
        styleTitle: (title) => TITLES[title] ?? title,
        styleUsage: (usage) =>
          usage
            .replace('[options]', '[选项]')
            .replace('[command]', command.commands.length > 0 && command.parent ? '[命令]' : '<命令>'),
        optionDescription: (option) => {
          const choices = option.argChoices ? `可选 ${option.argChoices.join('、')}` : '';
          const standard = typeof option.defaultValue === 'string' ? `默认 ${option.defaultValue}` : '';
          const extra = [choices, standard].filter((it) => it !== '').join('，');
          return extra === '' ? option.description : `${option.description}（${extra}）`;
        },
        argumentDescription: (argument) =>
          argument.defaultValue === undefined
            ? argument.description
            : `${argument.description}（默认 ${argument.defaultValue}）`,
      });
    for (const child of command.commands) visit(child);
  };
  visit(program);
  return program;
}

const quoted = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? '';

const USAGE_PROBLEMS: Record<string, (message: string) => string> = {
  'commander.unknownOption': (message) => `没有「${quoted(message)}」这个选项`,
  'commander.unknownCommand': (message) => `没有「${quoted(message)}」这个命令`,
  'commander.missingArgument': (message) => `缺少参数「${quoted(message)}」`,
  'commander.optionMissingArgument': (message) => `选项「${quoted(message)}」后面要写内容`,
  'commander.excessArguments': () => '参数多了',
  'commander.invalidArgument': (message) => {
    const found = /option '([^']*)' argument '([^']*)' is invalid\. (?:Allowed choices are (.*)\.|(.*))/.exec(message);
    const advice = found?.[4] ?? `可选 ${(found?.[3] ?? '').replaceAll(', ', '、')}`;
    return found ? `选项「${found[1]}」不能写「${found[2]}」：${advice}` : '参数不对';
  },
};

/** Wrong usage in one Chinese sentence, exit code 2; help and version are no error. */
export function explainUsage(error: CommanderError, io: Io): ExitCode {
  if (error.exitCode === 0) return 0;
  const explain = USAGE_PROBLEMS[error.code];
  io.stderr.write(`${explain ? explain(error.message) : '命令写得不对'}；用 talkreport --help 查看用法。\n`);
  return 2;
}
