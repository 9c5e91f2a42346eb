import { type Machine, realIo } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

export type Outcome = { readonly code: number; readonly stdout: string; readonly stderr: string };

const templates = new URL('../../templates', import.meta.url).pathname;

/** Runs one command line in this process, on the real files, as on a terminal of 80 columns without colour on 2013-07-01. */
export async function runHere(argv: readonly string[], io: Partial<Machine> = {}): Promise<Outcome> {
  const written = { stdout: '', stderr: '' };
  const into = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text;
    },
  });
  const code = await run(argv, {
    ...realIo(),
    templates,
    columns: 80,
    color: false,
    today: () => '2013-07-01',
    stdout: into('stdout'),
    stderr: into('stderr'),
    ...io,
  });
  return { code, ...written };
}
