import { Chalk } from 'chalk';
import type { Finding } from '../finding/finding.ts';
import { prettyFindings } from '../finding/pretty.ts';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';

/** Shows findings on stderr, with what they mean for what was asked. */
export function show(findings: readonly Finding[], why: string, io: Io): void {
  const chalk = new Chalk({ level: io.color ? 1 : 0 });
  io.stderr.write(prettyFindings(findings, why, { columns: io.columns, chalk }));
}

/** 没有生成: findings stand in the way of what was asked. */
export function refuse(findings: readonly Finding[], why: string, io: Io): ExitCode {
  show(findings, why, io);
  return 1;
}
