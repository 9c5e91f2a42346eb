// Makes a campaign of a given size for the benches: a bureau with leaders, heads of sections and staff, and talks whose contents are put together from stock phrases, one in fifty a near-copy.
import { mkdirSync, writeFileSync } from 'node:fs';
import { notesOf } from './notes.js';

const TALKS_A_FILE = 10_000;
const pad = (number, width) => String(number).padStart(width, '0');

/** A generator that gives the same numbers on every machine (mulberry32). */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** The records as plain objects: ten leaders, staff in sections, and so many talks that most of the staff is reached. */
export function recordsOf(talkCount) {
  const next = random(20130506);
  const staff = Math.max(5, Math.min(5000, Math.round(talkCount / 5)));
  const leaders = Array.from({ length: 10 }, (_, at) => ({
    id: `l${at}`,
    name: `领导${at}`,
    roles: ['班子成员'],
    department: '班子',
  }));
  const people = Array.from({ length: staff }, (_, at) => ({
    id: `p${at}`,
    name: `人员${at}`,
    roles: ['干部'],
    department: `科室${at % 40}`,
  }));
  const { notes } = notesOf('planted', talkCount);
  const talks = Array.from({ length: talkCount }, (_, at) => ({
    id: `t${pad(at, 6)}`,
    date: `2013-${pad(1 + next(12), 2)}-${pad(1 + next(28), 2)}`,
    minutes: String(20 + next(60)),
    place: `第${1 + next(9)}会议室`,
    talkers: [`l${next(10)}`],
    talkees: [`p${next(staff)}`],
    content: notes[at],
  }));
  return { roster: [...leaders, ...people], talks };
}

const HEAD = `format: 1
unit: {name: 某省某局}
campaign: {title: 谈心谈话, period: {from: 2013-01-01, to: 2013-12-31}, phase: final, asOf: 2014-01-10}
pairings:
  - {id: p1, relation: any-of, left: {role: 班子成员}, right: {role: 干部}}
roster: roster.yaml
talks: talks/*.yaml
`;

const flow = (value) => (Array.isArray(value) ? `[${value.join(', ')}]` : String(value));
const block = (record) =>
  Object.entries(record)
    .map(([key, value], at) => `${at === 0 ? '- ' : '  '}${key}: ${flow(value)}\n`)
    .join('');

/** Writes the same records as YAML (what talkreport reads) and as one JSON file (what the plain program reads). */
export function writeCampaign(folder, talkCount) {
  const { roster, talks } = recordsOf(talkCount);
  mkdirSync(`${folder}/talks`, { recursive: true });
  writeFileSync(`${folder}/campaign.yaml`, HEAD);
  writeFileSync(`${folder}/roster.yaml`, roster.map(block).join(''));
  for (let from = 0; from < talks.length; from += TALKS_A_FILE) {
    writeFileSync(
      `${folder}/talks/${pad(from, 6)}.yaml`,
      talks
        .slice(from, from + TALKS_A_FILE)
        .map(block)
        .join(''),
    );
  }
  writeFileSync(`${folder}/records.json`, JSON.stringify({ roster, talks }));
}
