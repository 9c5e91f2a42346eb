import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = new URL('..', import.meta.url).pathname;
const page = readFileSync(`${root}CONTRIBUTING.md`, 'utf8');

/** One fenced block: how a file is changed (`diff`), what is run (`sh`), or a new file. */
type Block = { readonly kind: string; readonly path: string; readonly body: string };
type Recipe = { readonly title: string; readonly blocks: readonly Block[] };

/** 步骤: the recipes of the page, each with its blocks in order. */
const RECIPES: readonly Recipe[] = page
  .slice(page.indexOf('\n## Recipes\n'))
  .split(/^### /m)
  .slice(1)
  .map((text) => ({
    title: text.split('\n')[0] ?? '',
    blocks: [...text.matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)^```$/gm)].map(([, kind = '', path = '', body = '']) => ({
      ...{ kind, path, body },
    })),
  }));

/** The lines of a hunk on one side of it. */
const side = (hunk: string, sign: '-' | '+'): string =>
  hunk.replace(/^.*\n/gm, (line) => (line[0] === sign || line[0] === ' ' ? line.slice(1) : ''));

/** A file after a block of `diff`, every hunk of which fits in just one place. */
function changed(file: string, { path, body }: Block): string {
  return body.split(/^@@\n/m).reduce((text, hunk) => {
    const [before, after] = [side(hunk, '-'), side(hunk, '+')];
    expect(`\n${text}`.split(`\n${before}`), `${path}: where is\n${before}`).toHaveLength(2);
    return `\n${text}`.replace(`\n${before}`, () => `\n${after}`).slice(1);
  }, file);
}

const copy = mkdtempSync(join(tmpdir(), 'talkreport-recipes-'));
beforeAll(() => {
  cpSync(root, copy, { recursive: true, filter: (from) => !/\/(?:node_modules|dist|\.git)$/.test(from) });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** The environment of a shell of one's own: this run is no part of it. */
const own = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:VITEST|UPDATE|NODE_ENV|TEST$|npm_config_)/.test(name)),
);

/** Runs a command in the copy; what it printed stands in the error where it fails. */
function run(command: string): void {
  try {
    execFileSync('bash', ['-c', command], { cwd: copy, env: own, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string }; // of a command that failed
    throw new Error(`${command}\n${stdout.slice(-6000)}\n${stderr.slice(-2000)}`);
  }
}

describe('the recipes of CONTRIBUTING.md, one after the other on a copy of the tree', () => {
  test('are there', () => expect(RECIPES.map(({ title }) => title)).toContain('A key'));

  test.each(RECIPES)(
    '$title',
    ({ blocks }) => {
      const written = blocks.filter(({ kind }) => kind !== 'sh');
      expect(written.length).toBeGreaterThan(0);
      for (const block of written) {
        const path = join(copy, block.path);
        if (block.kind !== 'diff') expect(existsSync(path), `${block.path} is no new file`).toBe(false);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, block.kind === 'diff' ? changed(readFileSync(path, 'utf8'), block) : block.body);
      }
      run('npm run -s typecheck');
      run('npm run -s lint');
      for (const { body } of blocks.filter(({ kind }) => kind === 'sh'))
        for (const command of body.trim().split('\n')) run(command);
    },
    600_000,
  );
});
