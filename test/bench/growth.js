// How the work grows with the records: CPU of ten times as many (four times, for tracked changes) over CPU of the fewer, in one process and
// by turns. Beside each the ratio that was recorded; a job that was linear and is so no longer shows at once. Numbers to read.
import { fromSources } from './sources.js';

/** What the jobs are made of, bundled as the tool itself is. */
const SOURCES = `
export { REPORTERS } from './src/finding/reporters.ts';
export { many, plain } from './test/finding/sample-run.ts';
export { workOutCoverage } from './src/pairing/work-out-coverage.ts';
export { RULES } from './src/rules/catalogue.ts';
export { runRules } from './src/rules/run-rules.ts';
export { trackChanges } from './src/revisions/track-changes.ts';
export { numberWordsIn } from './src/statements/number-words.ts';
export { runIndex } from './src/text/shared-run.ts';
export { docx } from './src/writers/docx/write-docx.ts';
export { root, sampleDocument, sampleTable } from './test/office/sample.ts';
export { expectedOf, verifyDocument } from './src/verify/verify-document.ts';
export { openWordFile } from './src/word-file/open-word-file.ts';
export { campaignFrom, factsOf } from './test/campaign-from.ts';
`;

const it = await fromSources(SOURCES, 'test/campaign-from.ts');

/** A campaign of so many talks among a fiftieth as many people. */
function campaignOf(talks) {
  const people = Math.max(60, talks / 50);
  return it.campaignFrom({
    campaign: { title: '活动', period: { from: '2013-05-06', to: '2013-05-31' }, phase: 'final', asOf: '2013-06-08' },
    roster: Array.from({ length: people }, (_, at) => ({ name: `人${at}`, roles: [at < 40 ? '领导' : '民警'] })),
    pairings: [
      { id: 'p1', relation: 'within', left: { role: '领导' }, require: 'all-pairs' },
      { id: 'p2', relation: 'any-of', left: { role: '领导' }, right: { role: '民警' } },
      { id: 'p3', relation: 'within', left: { role: '民警' }, require: { eachLeft: '1' }, window: { every: 'month' } },
    ],
    talks: Array.from({ length: talks }, (_, at) => ({
      id: `t${at}`,
      date: `2013-05-${String(6 + (at % 26)).padStart(2, '0')}`,
      talkers: [`人${at % 40}`],
      talkees: [`人${40 + ((at * 7) % (people - 40))}`],
    })),
  });
}

/** Everybody with everybody, of so many pairs; one in fifty has met. */
function pairsOf(pairs) {
  const people = Math.round(Math.sqrt(2 * pairs));
  return it.campaignFrom({
    campaign: { title: '活动', period: { from: '2013-05-06', to: '2013-05-31' }, phase: 'final', asOf: '2013-06-08' },
    roster: Array.from({ length: people }, (_, at) => ({ name: `人${at}` })),
    pairings: [{ id: 'p1', relation: 'within', left: 'everyone', require: 'all-pairs' }],
    talks: Array.from({ length: pairs / 50 }, (_, at) => ({
      id: `t${at}`,
      date: `2013-05-${String(6 + (at % 26)).padStart(2, '0')}`,
      talkers: [`人${at % people}`],
      talkees: [`人${(at + 1 + Math.floor(at / people)) % people}`],
    })),
  });
}

const cell = (text) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const part = (texts) =>
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl>' +
  `${texts.map((text, at) => `<w:tr>${cell(at + 1)}${cell(text)}</w:tr>`).join('')}</w:tbl></w:body></w:document>`;

const documentOf = (rows) =>
  it.sampleDocument({ attachments: [{ title: '台账', body: it.root(it.sampleTable(rows)) }] });
const written = (rows) => it.docx.write(documentOf(rows), { profile: 'gov' });
const facts = it.factsOf(campaignOf(60));

/** Each job: what it needs for so many records, and the work itself. `recorded` is the ratio that was read when it was last looked at. */
const JOBS = {
  'findings reported (sarif)': {
    sizes: [1000, 10_000],
    recorded: 16,
    of: (n) => it.many(n),
    work: (run) => it.REPORTERS.sarif(run, it.plain),
  },
  'findings reported (pretty)': {
    sizes: [1000, 10_000],
    recorded: 11,
    of: (n) => it.many(n),
    work: (run) => it.REPORTERS.pretty(run, it.plain),
  },
  'obligations worked out': { sizes: [10_000, 100_000], recorded: 5, of: campaignOf, work: it.workOutCoverage },
  'pairs of everybody with everybody judged': {
    sizes: [50_000, 500_000],
    recorded: 9,
    of: pairsOf,
    work: (campaign) => it.runRules(it.factsOf(campaign), { complete: true }, it.RULES),
  },
  'rows put under tracked changes': {
    sizes: [500, 2000],
    recorded: 3.7,
    of: (n) => Array.from({ length: n }, (_, at) => `谈话${at * 7919}，张${at % 41}与李${at % 37}`),
    work: (rows) =>
      it.trackChanges(part(rows), part(['新的一场', ...rows]), {
        author: '甲',
        date: '2013-06-08T00:00:00Z',
        firstId: 1,
      }),
  },
  'letters searched for words said before': {
    sizes: [1_000, 10_000],
    recorded: 10,
    of: (n) => '谈心谈话如实记录的内容一百字左右，各说各的难处和想法，'.repeat(n),
    work(text) {
      const index = it.runIndex(15);
      index.add('有的同志反映，夜班排得太密、家里老人多病，有些顾不过来。', 0);
      for (let time = 0; time < 20; time += 1) index.search(text);
    },
  },
  'numbers of one paragraph read': {
    sizes: [4000, 40_000],
    recorded: 9,
    of: (n) => '谈话31人次，'.repeat(n),
    work: it.numberWordsIn,
  },
  'blanks of one paragraph passed over': {
    sizes: [40_000, 400_000],
    recorded: 10,
    of: (n) => `谈话31人次${'\u3000'.repeat(n)}止`,
    work: it.numberWordsIn,
  },
  'rows written to .docx': { sizes: [1000, 10_000], recorded: 8, of: (n) => n, work: written },
  'rows verified': {
    sizes: [1000, 10_000],
    recorded: 11,
    of: async (n) => ({ file: it.openWordFile('报告.docx', await written(n)), document: documentOf(n) }),
    work: ({ file, document }) =>
      it.verifyDocument(file, it.expectedOf(file, document, facts), facts, { figure: () => [], word: () => [] }),
  },
};

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
async function spent(work, input) {
  const before = cpu();
  await work(input);
  return cpu() - before;
}

const rows = [];
for (const [name, { sizes, recorded, of, work }] of Object.entries(JOBS)) {
  const inputs = [await of(sizes[0]), await of(sizes[1])];
  for (const input of inputs) await work(input);
  const least = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < 3; round += 1)
    for (const at of [0, 1]) least[at] = Math.min(least[at], await spent(work, inputs[at]));
  const ratio = least[1] / least[0];
  rows.push({
    job: name,
    fewer: sizes[0],
    more: sizes[1],
    'ms fewer': Math.round(least[0]),
    'ms more': Math.round(least[1]),
    ratio: Number(ratio.toFixed(1)),
    recorded,
  });
}
console.table(rows);
