import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = new URL('../..', import.meta.url);

/**
 * What these lines of exports name, bundled as the tool itself is. From a file with its map, so that an error names the line of the source.
 * `at`: the file (below the root) that the bundle takes itself for, where what it holds looks for files beside itself.
 */
export async function fromSources(exports, at = 'test/bench/sources.js') {
  process.setSourceMapsEnabled(true);
  const folder = mkdtempSync(join(tmpdir(), 'talkreport-bench-'));
  const outfile = join(folder, 'sources.mjs');
  try {
    await build({
      stdin: { contents: exports, resolveDir: root.pathname },
      outfile,
      bundle: true,
      sourcemap: 'inline',
      format: 'esm',
      platform: 'node',
      target: 'node20.19',
      define: { 'import.meta.url': JSON.stringify(new URL(at, root).href) },
      banner: { js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire('/');" },
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
