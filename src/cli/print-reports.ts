import { Chalk } from 'chalk';
import { REPORTERS } from '../finding/reporters.ts';
import type { Look, ReporterName, Run } from '../finding/run.ts';
import { deliverText } from './deliver.ts';
import type { Limits } from './exit-code.ts';
import type { Io } from './io.ts';
import type { ReporterTarget } from './usage/read-value.ts';

/** What a command that tells findings is asked for: in which styles they are told, and which of them fail it. */
export type TellOptions = Limits & { readonly reporter?: readonly ReporterTarget[] };

/** 屏幕上的结果: where none is asked for. */
export const PRETTY: readonly ReporterTarget[] = [{ name: 'pretty', file: undefined }];

/** The findings of a run in every style that is asked for; `pretty`: how the command itself shows them to people. */
export function printReports(
  run: Run,
  targets: readonly ReporterTarget[] = PRETTY,
  pretty: (look: Look) => string,
  io: Io,
): void {
  for (const { name, file } of targets) {
    const look = { columns: io.columns, chalk: new Chalk({ level: io.color && file === undefined ? 1 : 0 }) };
    // The option takes no other names.
    deliverText(name === 'pretty' ? pretty(look) : REPORTERS[name as ReporterName](run, look), file, io);
  }
}
