// `render` of a report with long attachments as a whole process: time and peak memory for each format. Numbers to read, never a pass or a fail.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeLedgers } from './ledgers.js';

const bin = process.env.TALKREPORT_BIN ?? fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const peakHook = `data:text/javascript,${encodeURIComponent("process.on('exit',()=>{process.stderr.write('\\npeak '+process.resourceUsage().maxRSS)})")}`;

/** Runs `render` once: seconds of the whole process, its peak memory in MiB, and the size of the file in MiB. */
function render(campaign, format) {
  const target = join(campaign, `report.${format}`);
  const args = [bin, 'render', join(campaign, 'campaign.yaml'), '--draft', '--force', '-o', target];
  const start = process.hrtime.bigint();
  const done = spawnSync(process.execPath, ['--import', peakHook, ...args], { encoding: 'utf8', maxBuffer: 1 << 30 });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (done.error || done.status !== 0) throw new Error(`${format}: ${done.stderr}`);
  const peak = Number(/peak (\d+)/.exec(done.stderr)?.[1] ?? Number.NaN) / 1024;
  return { seconds, peak, size: statSync(target).size / 1024 / 1024 };
}

const folder = mkdtempSync(join(tmpdir(), 'talkreport-bench-'));
const table = [];
for (const rows of process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100, 2_000, 10_000]) {
  const here = join(folder, String(rows));
  writeLedgers(here, rows);
  for (const format of ['docx', 'md', 'html']) {
    const { seconds, peak, size } = render(here, format);
    table.push({
      'rows of each table': rows,
      format,
      seconds: Number(seconds.toFixed(1)),
      'peak (MiB)': Math.round(peak),
      'file (MiB)': Number(size.toFixed(1)),
    });
  }
}
console.table(table);
rmSync(folder, { recursive: true, force: true });
