import { defineConfig } from 'vitest/config';

const SHORT = 'test/**/*.test.ts';
const LONG = 'test/**/*.long.test.ts';

/** `short` runs anywhere in a few minutes; `long` has what is large, random or needs an office suite (files named *.long.test.ts). */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    projects: [
      { extends: true, test: { name: 'short', include: [SHORT], exclude: [LONG] } },
      { extends: true, test: { name: 'long', include: [LONG] } },
    ],
    // Generous: they only end what hangs. No test asserts a time.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['text-summary'] },
  },
});
