#!/usr/bin/env node
import { realIo } from './cli/io.ts';
import { run } from './cli/run.ts';

// A reader that went away (`| head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
process.exitCode = await run(process.argv.slice(2), realIo());
