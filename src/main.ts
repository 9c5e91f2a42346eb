#!/usr/bin/env node
import module from 'node:module';

// Keeps the compiled code between runs, where Node can (from 22.8 on); so everything else is imported after it.
(module as { enableCompileCache?: () => void }).enableCompileCache?.(); // not in the types of Node 20
const [{ run }, { outputProblem, realIo }] = await Promise.all([import('./cli/run.ts'), import('./cli/io.ts')]);

// Said after the last write, often after the run: what did not arrive is no result, whatever the run says.
let lost = false;
process.stdout.on('error', (error: Error) => {
  if (!lost) process.stderr.write(`${outputProblem(error)}\n`);
  lost = true;
  process.exitCode = 3;
});
process.stderr.on('error', () => {
  lost = true;
  process.exitCode = 3;
});
const code = await run(process.argv.slice(2), realIo());
if (!lost) process.exitCode = code;
