// `validate` as a whole process, against `node -e 0` and against a plain program over the same records. Ratios of medians taken in turns
// (A B C A B C …) in one run, and the peak memory of each. Numbers to read, never a pass or a fail.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCampaign } from './campaign.js';

const bin = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const plain = fileURLToPath(new URL('./plain-program.js', import.meta.url));
const peakHook = `data:text/javascript,${encodeURIComponent("process.on('exit',()=>{process.stderr.write('\\npeak '+process.resourceUsage().maxRSS)})")}`;

/** Runs a program once: milliseconds of the whole process, and its peak memory in MiB. */
function run(args) {
  const start = process.hrtime.bigint();
  const done = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 30 });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (done.error || done.status === null || done.status > 1) throw new Error(`${args.join(' ')}: ${done.stderr}`);
  return ms;
}

function peakOf(args) {
  const done = spawnSync(process.execPath, ['--import', peakHook, ...args], { encoding: 'utf8', maxBuffer: 1 << 30 });
  return Number(/peak (\d+)/.exec(done.stderr)?.[1] ?? Number.NaN) / 1024;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const folder = mkdtempSync(join(tmpdir(), 'talkreport-bench-'));
const rows = [];
for (const [talks, rounds] of [
  [10, 15],
  [10_000, 7],
  [100_000, 3],
]) {
  const here = join(folder, String(talks));
  writeCampaign(here, talks);
  const programs = {
    node: ['-e', '0'],
    plain: [plain, join(here, 'records.json')],
    validate: [bin, 'validate', join(here, 'campaign.yaml')],
  };
  const times = { node: [], plain: [], validate: [] };
  for (let round = 0; round < rounds; round += 1) for (const name in programs) times[name].push(run(programs[name]));
  const [node, json, ours] = [median(times.node), median(times.plain), median(times.validate)];
  rows.push({
    talks,
    'node -e 0 (ms)': Math.round(node),
    'plain (ms)': Math.round(json),
    'validate (ms)': Math.round(ours),
    '× node': Number((ours / node).toFixed(2)),
    '× plain': Number((ours / json).toFixed(2)),
    'plain peak (MiB)': Math.round(peakOf(programs.plain)),
    'validate peak (MiB)': Math.round(peakOf(programs.validate)),
  });
}
console.table(rows);
rmSync(folder, { recursive: true, force: true });
