import { UserError } from '../finding/user-error.ts';
import type { Finding } from './catalogue.ts';

/** One of several files; where it cannot be read, a finding in its place, so that the others are not lost with it. Alone, it ends the run. */
export async function orUnreadable<T>(path: string, alone: boolean, task: () => T | Promise<T>): Promise<T | Finding> {
  try {
    return await task();
  } catch (error) {
    if (alone || !(error instanceof UserError) || error.exitCode === 2) throw error;
    const at = { file: { path, text: '' }, start: 0, end: 0 };
    return {
      rule: 'file-unreadable',
      severity: 'error',
      at,
      subject: path,
      message: error.message,
      related: [],
      from: { campaign: path, unit: undefined },
    };
  }
}
