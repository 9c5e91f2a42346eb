import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HEAD } from '../in-memory.ts';
import { runHere } from './run-in.ts';

const before = process.cwd();
let folder = '';

/** What must be there afterwards as it was before, whatever was asked. */
const INPUTS: Record<string, string | Uint8Array> = {
  'a/campaign.yaml': `${HEAD}talks: talks.yaml\nnarrative: {overview: 认真开展谈话。}\n`,
  'a/talks.yaml': '- {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}\n',
  'b/campaign.yaml': ` ${HEAD}`,
  'c/坏.yaml': 'format: 1\nunit: [\n',
  'tpl/ours/report.md.hbs': '# 情况\n\n共谈 {{figure "talks.sittings"}} 场。\n',
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'talkreport-fuzz-'));
  process.chdir(folder);
  for (const [path, content] of Object.entries(INPUTS)) {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
  }
  symlinkSync('a/campaign.yaml', 'link.json');
  symlinkSync('..', 'a/up');
  const made = await runHere(['render', 'a/campaign.yaml', '--draft', '-o', 'o.docx']);
  if (made.code !== 0) throw new Error(made.stderr);
  INPUTS['o.docx'] = readFileSync('o.docx');
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

/** Every command with the options that it takes; now and then it is given others. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  validate: [
    ...['--reporter', '--fail-on', '--max-warnings', '--baseline', '--update-baseline', '--against', '--exclude'],
    '--show-suppressed',
  ],
  render: ['--format', '-o', '--draft', '--force', '--templates', '--with-content'],
  form: ['--talk', '--missing', '--empty', '--format', '-o', '--force', '--with-content'],
  'check-docx': ['--reporter', '--fail-on', '--title', '--show-paragraphs'],
  verify: ['--reporter', '--wording', '--annotate', '--attest', '--templates'],
  layout: ['--json'],
  figures: ['--json'],
  trace: ['--json'],
  diff: ['--format', '-o', '--force', '--templates', '--fail-on-change'],
  presets: [],
  schema: ['--of', '--lang', '-o'],
  rules: ['--json'],
  explain: [],
  templates: [],
  'templates check': ['--reporter', '--templates'],
  help: [],
};
const PATHS = [
  ...Object.keys(INPUTS),
  ...[
    '.',
    'a',
    'b',
    'a/up/a/campaign.yaml',
    'link.json',
    'o.docx',
    'tpl',
    'no.yaml',
    '*/campaign.yaml',
    '**/*',
    '-',
    '',
  ],
  ...[
    '/dev/null',
    '~$o.docx',
    '../no',
    '[',
    '{a,b}',
    '!a',
    'a\nb',
    '\u001b[31m',
    '__proto__',
    'constructor',
    '五个环节',
    '1',
  ],
];
/** Options that write take no names that the command could not have been given for an output. */
const OPTIONS: readonly (readonly [string, readonly string[]])[] = [
  ['--reporter', ['json', 'junit', 'xml', '=', 'json=', 'sarif=r.sarif', ...PATHS.map((path) => `json=${path}`)]],
  ['-o', [...PATHS, 'out.md', 'out.docx', 'out.html', '没有/x.md', `${'长'.repeat(300)}.md`]],
  ['--format', ['md', 'html', 'docx', 'json', 'pretty', 'constructor']],
  ['--fail-on', ['error', 'hint', 'toString']],
  ['--max-warnings', ['0', '-1', '1e9', '999999999', 'x'.repeat(10_000)]],
  ['--baseline', [...PATHS, 'b.json']],
  ['--templates', [...PATHS]],
  ['--against', PATHS],
  ['--exclude', PATHS],
  ['--annotate', [...PATHS, 'copy.docx']],
  ['--talk', ['t1', 't2', '__proto__']],
  ['--empty', ['0', '2', '1001', '20000000', '99999999999']],
  ['--title', ['0', '3-4', '99', '4-3']],
  ['--of', ['talks', 'findings', '__proto__']],
  ['--lang', ['zh', 'en', 'fr']],
  ...['--draft', '--force', '--json', '--update-baseline', '--show-suppressed', '--missing', '--with-content'].map(
    (flag) => [flag, []] as const,
  ),
  ...[
    '--wording',
    '--attest',
    '--fail-on-change',
    '--show-paragraphs',
    '--no-such',
    '--help',
    '--version',
    '--debug',
  ].map((flag) => [flag, []] as const),
];

const optionOf = (names: readonly string[]): fc.Arbitrary<readonly string[]> =>
  fc
    .constantFrom(...OPTIONS.filter(([name]) => names.includes(name)))
    .chain(([name, values]) =>
      values.length === 0
        ? fc.constant<readonly string[]>([name])
        : fc.constantFrom(...values).map((value): readonly string[] => [name, value]),
    );
/** What people give them. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  validate: ['.'],
  render: ['a/campaign.yaml'],
  form: ['a/campaign.yaml'],
  'check-docx': ['o.docx', '~$o.docx'],
  verify: ['o.docx', 'a/campaign.yaml'],
  layout: ['a/campaign.yaml'],
  figures: ['a/campaign.yaml'],
  trace: ['o.docx', '1', 'a/campaign.yaml'],
  diff: ['a/campaign.yaml', 'link.json'],
  'templates check': ['tpl'],
};
const ALL = OPTIONS.map(([name]) => name);
const word = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...PATHS) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', maxLength: 20 }).filter((it) => !it.includes('/') && !it.includes('..')),
  },
);
const line = fc
  .constantFrom(...Object.entries(COMMANDS))
  .chain(([command, own]) => {
    const option = fc.oneof(
      { weight: 20, arbitrary: own.length === 0 ? fc.constant<readonly string[]>([]) : optionOf(own) },
      { weight: 1, arbitrary: optionOf(ALL) },
    );
    const usual = fc.constant(USUAL[command] ?? []);
    const words = fc.oneof({ weight: 4, arbitrary: usual }, { weight: 1, arbitrary: fc.array(word, { maxLength: 3 }) });
    return fc
      .tuple(words, fc.array(option, { maxLength: 3 }))
      .map(([given, options]) => [...command.split(' '), ...given, ...options.flat()]);
  })
  // Both are tried with care elsewhere: PDF starts LibreOffice, and an ejected template may go anywhere that is asked for.
  .filter((argv) => !argv.includes('eject') && !argv.includes('pdf'));

test('whatever is typed: exit 0 to 3, no fault of ours, nothing raw on the terminal, and no input touched', async () => {
  const codes = [0, 0, 0, 0];
  await fc.assert(
    fc.asyncProperty(line, async (argv) => {
      const { code, stdout, stderr } = await runHere(argv);
      expect([0, 1, 2, 3]).toContain(code);
      codes[code] = (codes[code] ?? 0) + 1;
      expect(stderr).not.toContain('抱歉');
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
      for (const [path, content] of Object.entries(INPUTS)) {
        // A report may take the place of another one, where it is said; and where it is not read itself.
        if (path === 'o.docx' && argv.includes('--force') && /^(?:render|form|diff)$/.test(argv[0] ?? '')) {
          writeFileSync(path, content);
          continue;
        }
        const now = readFileSync(path);
        expect(now.equals(Buffer.from(content)), path).toBe(true);
      }
    }),
    { seed: 20130506, numRuns: Number(process.env['FUZZ_RUNS'] ?? 300), endOnFailure: true },
  );
  // What is refused at once tries little: a fair share must get to work.
  const [clean = 0, found = 0, wrong = 0] = codes;
  expect(clean + found).toBeGreaterThan(wrong / 4);
});
