// Bundles src/main.ts into dist/: one small entry, every command and its libraries in chunks that load when they are used.
import { chmod, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
await rm(`${root}dist`, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: ['src/main.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Object spread keeps js-yaml's objects from one shape, and V8 from optimising its parser over many small files.
  supported: { 'object-rest-spread': false },
  minify: true,
  legalComments: 'linked',
  banner: { js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);" },
});
await chmod(`${root}dist/main.js`, 0o755);
