// Near-duplicates among planted notes, against JSON.parse of the same notes in the same process. Ratios of medians taken in turns in one
// run. Numbers to read, never a pass or a fail.
import { notesOf } from './notes.js';
import { fromSources } from './sources.js';

const { findSimilar, findCopies, createMasker } = await fromSources(`
export { findSimilar } from './src/similarity/find-similar.ts';
export { findCopies } from './src/similarity/find-copies.ts';
export { createMasker } from './src/similarity/mask.ts';
`);

const atLeast = { numerator: 8, denominator: 10 };
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const median0 = (values) => Math.round(median(values));

/** Runs each job in turn, so many rounds: milliseconds per job. */
function timesOf(jobs, rounds) {
  const times = Object.fromEntries(Object.keys(jobs).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, job] of Object.entries(jobs)) {
      const start = process.hrtime.bigint();
      job();
      times[name].push(Number(process.hrtime.bigint() - start) / 1e6);
    }
  }
  return times;
}

const rows = [];
for (const [kind, count, rounds] of [
  ['planted', 1_000, 9],
  ['planted', 10_000, 5],
  ['planted', 100_000, 3],
  ['one template', 50_000, 1],
  ['50 templates', 50_000, 1],
  ['same', 100_000, 1],
]) {
  const { notes, names } = notesOf(kind, count);
  const json = JSON.stringify(notes);
  const masker = createMasker({ names, posts: ['局长', '科长'], departments: ['车管所', '事故科'] });
  const masked = notes.map(masker.text);
  let clusters = [];
  const times = timesOf(
    {
      json: () => JSON.parse(json),
      mask: () => notes.map(masker.text),
      similar: () => {
        clusters = findSimilar(masked, { atLeast });
      },
      copies: () => findCopies(masked.slice(0, count / 2), masked.slice(count / 2), { atLeast }),
    },
    rounds,
  );
  const base = median(times.json);
  rows.push({
    kind,
    notes: count,
    'JSON.parse (ms)': Number(base.toFixed(2)),
    'mask (ms)': median0(times.mask),
    '× JSON': Math.round(median(times.mask) / base),
    'findSimilar (ms)': median0(times.similar),
    '× JSON ': Math.round(median(times.similar) / base),
    'findCopies, half in half (ms)': median0(times.copies),
    clusters: clusters.length,
    members: clusters.reduce((sum, { members }) => sum + members.length, 0),
  });
}
console.table(rows);
console.log(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`);
