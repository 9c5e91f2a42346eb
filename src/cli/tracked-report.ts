import { UserError } from '../finding/user-error.ts';
import type { Compared } from './compared.ts';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';

export async function writeTrackedReport(_compared: Compared, _options: object, _io: Io): Promise<ExitCode> {
  throw new UserError('not yet');
}
