import { defineConfig } from 'vitest/config';

const SHORT = 'test/**/*.test.ts';
const LONG = 'test/**/*.long.test.ts';

/** Random tests of the short run that the long one repeats with more of everything. */
const RANDOM = ['test/pairing/oracle/oracle.test.ts', 'test/report/unsafe-templates.test.ts', 'test/load/fuzz.test.ts'];
const MORE = { ORACLE_RUNS: '1500', ORACLE_SEED: '7', TEMPLATE_RUNS: '60', TEMPLATE_SEED: '7', FUZZ: '600' };

/** `short` runs anywhere in a few minutes; `long` has what is large, random or needs an office suite (files named *.long.test.ts). */
export default defineConfig({
  plugins: [
    {
      // Libraries as they are shipped, which the program is bundled from, and not their slower builds for those who develop them.
      name: 'libraries-as-shipped',
      configResolved({ ssr }) {
        ssr.resolve.conditions = ['node'];
      },
    },
  ],
  test: {
    root: new URL('..', import.meta.url).pathname,
    projects: [
      { extends: true, test: { name: 'short', include: [SHORT], exclude: [LONG] } },
      { extends: true, test: { name: 'long', include: [LONG, ...RANDOM], env: MORE } },
    ],
    // Files of one worker share their modules, which are large and keep nothing but what is the same for all; each gives back what it changes (the folder it is in).
    isolate: false,
    // What a test makes is large and short-lived: with more room for the young, it is collected less often, and less of it is carried along.
    execArgv: ['--min-semi-space-size=64', '--max-semi-space-size=128'],
    // Generous: they only end what hangs. No test asserts a time.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['text-summary'] },
  },
});
