import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { readCount } from './read-value.ts';

/** 选项: a name and perhaps a value, what it is for, how its value is read, and what holds where nothing is said. */
export type Setting<T> = {
  readonly help: string;
  /** What stands behind the name, as help shows it; not there where the name says it all. */
  readonly value?: string;
  readonly short?: string;
  readonly choices?: readonly string[];
  readonly standard?: T;
  /** One value; `before` is what earlier ones made, where it may be written several times. */
  readonly read?: (value: string, before: T | undefined) => T;
};
/** One of whatever type. */
export type AnySetting = Omit<Setting<unknown>, 'read'> & { readonly read?: (value: string, before: never) => unknown };
type Settings = Readonly<Record<string, AnySetting>>;
type ValueOf<S> = S extends Setting<infer T> ? T : never;
type Given<T> = Setting<T> & { readonly standard: T };
type HasStandard = { readonly standard: unknown };

/** The options as a command gets them; those without a standard may be missing. */
type Values<S> = { readonly [K in keyof S as S[K] extends HasStandard ? K : never]: ValueOf<S[K]> } & {
  readonly [K in keyof S as S[K] extends HasStandard ? never : K]?: ValueOf<S[K]>;
};

/** 参数: what is named without a name before it. */
export type Argument<T> = {
  readonly flags: string;
  readonly help: string;
  readonly standard?: string;
  /** Never there: the type of what it holds. */
  readonly holds?: T;
};
type Held<A extends readonly Argument<unknown>[]> = {
  readonly [K in keyof A]: A[K] extends Argument<infer T> ? T : never;
};

/** 用法: all that help, the pages and the reading of a command line know of a command. What it does is loaded when it is called. */
export type Usage = {
  readonly name: string;
  readonly alias?: string;
  readonly says: string;
  readonly args: readonly Argument<unknown>[];
  readonly settings: Settings;
  readonly commands: readonly Usage[];
  run(args: readonly unknown[], options: object, io: Io): ExitCode | Promise<ExitCode>;
};

type Declared<A extends readonly Argument<unknown>[], S> = {
  readonly name: string;
  readonly alias?: string;
  readonly says: string;
  readonly args?: A;
  readonly settings?: S;
  readonly commands?: readonly Usage[];
  run(args: Held<A>, options: Values<S>, io: Io): ExitCode | Promise<ExitCode>;
};

// biome-ignore lint/complexity/noBannedTypes: no settings at all is the empty type
export function command<const A extends readonly Argument<unknown>[] = [], S = {}>({
  args,
  settings,
  commands = [],
  run,
  ...named
}: Declared<A, S>): Usage {
  return {
    ...named,
    args: args ?? [],
    settings: (settings ?? {}) as Settings, // whatever they hold, they are settings
    commands,
    // What the command line gives is read by these very arguments and settings.
    run: (held, options, io) => run(held as unknown as Held<A>, options as Values<S>, io),
  };
}

export const required = (name: string, help: string): Argument<string> => ({ flags: `<${name}>`, help });
export const optional = (name: string, help: string): Argument<string | undefined> => ({ flags: `[${name}]`, help });
export const either = (name: string, help: string, standard: string): Argument<string> => ({
  flags: `[${name}]`,
  help,
  standard,
});
export const several = (name: string, help: string): Argument<readonly string[]> => ({ flags: `<${name}...>`, help });
export const any = (name: string, help: string): Argument<readonly string[]> => ({ flags: `[${name}...]`, help });

export const flag = (help: string): Setting<true> => ({ help });
export const text = (value: string, help: string): Setting<string> => ({ value, help });
export const count = (value: string, help: string): Setting<number> => ({ value, help, read: readCount });
export const texts = (value: string, help: string): Setting<readonly string[]> => ({
  value,
  help,
  read: (one, before = []) => [...before, one],
});
export const choice = <const W extends string>(value: string, help: string, choices: readonly W[]): Setting<W> => ({
  value,
  help,
  choices,
});
export const chosen = <const W extends string>(
  value: string,
  help: string,
  choices: readonly W[],
  standard: NoInfer<W>,
): Given<W> => ({ value, help, choices, standard });
