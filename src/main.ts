#!/usr/bin/env node
import module from 'node:module';

// Keeps the compiled code between runs, where Node can (from 22.8 on); so everything else is imported after it.
(module as { enableCompileCache?: () => void }).enableCompileCache?.(); // not in the types of Node 20
const [{ run }, { realIo }] = await Promise.all([import('./cli/run.ts'), import('./cli/io.ts')]);

// A reader that went away (`| head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
process.exitCode = await run(process.argv.slice(2), realIo());
