import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runHere } from './cli/run-in.ts';
import { hasOpenXmlValidator, openXmlErrors } from './office/open-xml.ts';

const root = new URL('..', import.meta.url).pathname;
let folder = '';
let before = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'talkreport-'));
  before = process.cwd();
  process.chdir(root);
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

type FigureRow = { id: string; text: string; value: number | string | null; records: { file: string; line: number }[] };

async function figuresOf(example: string): Promise<Map<string, FigureRow>> {
  const { stdout } = await runHere(['figures', `examples/${example}/campaign.yaml`, '--json']);
  const { figures } = JSON.parse(stdout) as { figures: FigureRow[] }; // the published shape
  return new Map(figures.map((figure) => [figure.id, figure]));
}

const rowOf = (figures: Map<string, FigureRow>, pairing: string): string =>
  ['required', 'met', 'exempt', 'undecided', 'pending', 'missing', 'rate']
    .map((name) => figures.get(`coverage.${pairing}.${name}`)?.text)
    .join(' ');

test('both examples are clean: nothing is said but what the bureau knows of its gaps', async () => {
  const { code, stdout } = await runHere([
    'validate',
    'examples',
    '--baseline',
    'examples/provincial-bureau/known.json',
    '--fail-on',
    'hint',
  ]);
  expect(stdout).toMatch(/^没有发现问题/);
  expect(code).toBe(0);
});

describe('examples/provincial-bureau: coverage with gaps', () => {
  test('has the outcomes that it was made to show', async () => {
    const figures = await figuresOf('provincial-bureau');
    expect(['p1', 'p2', 'p3', 'all'].map((pairing) => rowOf(figures, pairing))).toEqual([
      '8 6 1 1 0 0 85.7%',
      '12 10 0 0 0 2 83.3%',
      '65 54 4 2 0 5 88.5%',
      '85 70 5 3 0 7 87.5%',
    ]);
  });

  test('names everybody who is missing or cannot be told, the two actions that are overdue, and nothing else', async () => {
    const { code, stdout } = await runHere([
      'validate',
      'examples/provincial-bureau/campaign.yaml',
      '--reporter',
      'json',
    ]);
    const { findings, summary } = JSON.parse(stdout) as { findings: { rule: string }[]; summary: object }; // as above
    expect(code).toBe(1);
    expect(summary).toMatchObject({ errors: 7, warnings: 5, hints: 0 });
    expect(new Set(findings.map((it) => it.rule))).toEqual(
      new Set(['obligation-missing', 'obligation-undecided', 'action-overdue']),
    );
  });

  test('claims no full coverage', async () => {
    const { stdout } = await runHere([
      'render',
      'examples/provincial-bureau/campaign.yaml',
      '--format',
      'md',
      '-o',
      '-',
    ]);
    expect(stdout).toContain('87.5%');
    // A department with nobody left to talk with may say so in its row.
    expect(stdout.replace(/按部门统计：[\s\S]*?\n注：/, '')).not.toMatch(/全覆盖|全部谈|100%/);
  });
});

describe('examples/traffic-police: everybody talked with', () => {
  test('is silent, and the only one that may say 全覆盖', async () => {
    const { code, stdout } = await runHere(['validate', 'examples/traffic-police/campaign.yaml', '--fail-on', 'hint']);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^没有发现问题/)]);
    const report = await runHere(['render', 'examples/traffic-police/campaign.yaml', '--format', 'md', '-o', '-']);
    expect(report.stdout).toMatch(/全覆盖/);
    expect(rowOf(await figuresOf('traffic-police'), 'all')).toBe('116 116 0 0 0 0 100%');
  });

  test('every figure points at lines of records that are there', async () => {
    for (const { records } of (await figuresOf('traffic-police')).values()) {
      for (const { file, line } of records) {
        expect(readFileSync(join(root, file), 'utf8').split('\n').length).toBeGreaterThanOrEqual(line);
        expect(line).toBeGreaterThanOrEqual(1);
      }
    }
  });
});

const OTHER_ZONE =
  Intl.DateTimeFormat().resolvedOptions().timeZone === 'America/New_York' ? 'Asia/Shanghai' : 'America/New_York';

describe.each(['provincial-bureau', 'traffic-police'])('the .docx of %s', (example) => {
  const render = (target: string): string[] => ['render', `examples/${example}/campaign.yaml`, '-o', target];
  let here = '';
  beforeAll(async () => {
    here = join(folder, `${example}.docx`);
    expect((await runHere(render(here))).code).toBe(0);
  });

  test('is the same to the byte when the built program makes it, in a process and a time zone of its own', () => {
    const there = join(folder, `${example}-there.docx`);
    const bin = new URL('../dist/main.js', import.meta.url).pathname;
    execFileSync(process.execPath, [bin, ...render(there)], { cwd: root, env: { ...process.env, TZ: OTHER_ZONE } });
    expect(readFileSync(there).equals(readFileSync(here))).toBe(true);
  });

  test.skipIf(!hasOpenXmlValidator)('passes the Open XML validator', async () =>
    expect(await openXmlErrors(here)).toEqual([]),
  );
});
