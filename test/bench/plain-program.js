// The yardstick: JSON-parses the same records and checks the same coverage, with no schema, no positions, no messages.
import { readFileSync } from 'node:fs';

const { roster, talks } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const leaders = new Set(roster.filter((person) => person.roles.includes('班子成员')).map((person) => person.id));
const known = new Set(roster.map((person) => person.id));
const ids = new Set();
const reached = new Set();
let wrong = 0;
for (const talk of talks) {
  if (ids.has(talk.id) || talk.date < '2013-01-01' || talk.date > '2013-12-31') wrong += 1;
  ids.add(talk.id);
  for (const person of [...talk.talkers, ...talk.talkees]) if (!known.has(person)) wrong += 1;
  for (const [from, to] of [
    [talk.talkers, talk.talkees],
    [talk.talkees, talk.talkers],
  ]) {
    if (from.some((id) => leaders.has(id))) for (const id of to) reached.add(id);
  }
}
const missing = roster.filter((person) => person.roles.includes('干部') && !reached.has(person.id));
console.log(wrong, missing.length);
