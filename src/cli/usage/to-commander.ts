import { Argument, Command, Option } from 'commander';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import type { AnySetting, Usage } from './declare.ts';

/** maxWarnings → --max-warnings, which is how commander names it, too. */
const optionName = (key: string): string => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

function optionOf(key: string, { help, value, short, choices, standard, read }: AnySetting): Option {
  const name = `${short === undefined ? '' : `-${short}, `}${optionName(key)}`;
  const option = new Option(value === undefined ? name : `${name} <${value}>`, help);
  if (choices !== undefined) option.choices(choices);
  if (standard !== undefined) option.default(standard);
  // What it made of one value it gets back with the next.
  if (read !== undefined) option.argParser(read as (value: string, before: unknown) => unknown);
  return option;
}

/** A command as commander reads it. What it ends with is told to `finish`. */
export function toCommander(usage: Usage, io: Io, finish: (code: ExitCode) => void): Command {
  const command = new Command(usage.name).description(usage.says);
  if (usage.alias !== undefined) command.alias(usage.alias);
  for (const { flags, help, standard } of usage.args) {
    const argument = new Argument(flags, help);
    command.addArgument(standard === undefined ? argument : argument.default(standard));
  }
  for (const [key, setting] of Object.entries(usage.settings)) command.addOption(optionOf(key, setting));
  for (const inner of usage.commands) command.addCommand(toCommander(inner, io, finish));
  const shown = (given: unknown): unknown =>
    Array.isArray(given) ? given.map(shown) : typeof given === 'string' ? io.shortPath(given) : given;
  // commander hands over the arguments, the options and the command itself.
  return command.action(async (...given: readonly unknown[]) =>
    finish(await usage.run(given.slice(0, usage.args.length).map(shown), given[usage.args.length] as object, io)),
  );
}
