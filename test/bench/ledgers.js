// Makes a campaign whose attachments are long: so many talks in the register, suggestions in the table, and measures in the ledger.
import { mkdirSync, writeFileSync } from 'node:fs';
import { recordsOf } from './campaign.js';

const CATEGORIES = ['队伍管理', '作风建设', '业务工作', '后勤保障', '学习教育'];
const TRACKS = ['immediate', 'limited', 'long-term'];
const pad = (number) => String(number).padStart(6, '0');

const HEAD = `format: 1
unit: {name: 某省某局}
campaign: {title: 谈心谈话活动, period: {from: 2013-01-01, to: 2013-12-31}, phase: final, asOf: 2014-01-10}
pairings:
  - {id: p1, title: 班子成员与干部谈, relation: any-of, left: {role: 班子成员}, right: {role: 干部}}
roster: roster.yaml
talks: talks.yaml
suggestions: suggestions.yaml
actions: actions.yaml
channels: [{id: form, title: 征求意见表, sent: 20000, returned: 19000}, {id: box, title: 意见箱}]
report: {attachments: [statistics, talk-register, suggestions, action-ledger, missing, exemptions, sources]}
`;

const flow = (value) => (Array.isArray(value) ? `[${value.join(', ')}]` : String(value));
const block = (record) =>
  Object.entries(record)
    .map(([key, value], at) => `${at === 0 ? '- ' : '  '}${key}: ${flow(value)}\n`)
    .join('');

/** One in twenty suggestions is merged into the one before it; every measure answers one suggestion. */
export function ledgersOf(rows) {
  const suggestions = Array.from({ length: rows }, (_, at) => ({
    id: `s${pad(at)}`,
    ...(at % 3 === 0 ? { channel: 'form' } : at % 3 === 1 ? { channel: 'box' } : { talk: `t${pad(at)}` }),
    target: at % 2 === 0 ? '班子' : `l${at % 10}`,
    category: CATEGORIES[at % CATEGORIES.length],
    text: `建议第${at}号事项由科室${at % 40}牵头，明确时限和责任人，办理结果在内网公布`,
    ...(at % 20 === 0 && at + 1 < rows ? { merged: [`s${pad(at + 1)}`] } : {}),
    disposition: 'accepted',
    raisedOn: '2013-03-01',
    repliedOn: '2013-12-20',
  }));
  const actions = Array.from({ length: rows }, (_, at) => ({
    id: `a${pad(at)}`,
    addresses: [`s${pad(at)}`],
    measure: `第${at}号事项由科室${at % 40}修订办事流程，逐月检查，年底回头看`,
    owner: `l${at % 10}`,
    due: '2013-12-30',
    track: TRACKS[at % TRACKS.length],
    state: 'done',
    closedOn: '2013-12-28',
    evidence: `会议纪要〔2013〕${1 + (at % 90)}号`,
  }));
  return { suggestions, actions };
}

/** Writes the campaign: `rows` talks, suggestions and measures each. */
export function writeLedgers(folder, rows) {
  const { roster, talks } = recordsOf(rows);
  const { suggestions, actions } = ledgersOf(rows);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/campaign.yaml`, HEAD);
  for (const [name, records] of Object.entries({ roster, talks, suggestions, actions }))
    writeFileSync(`${folder}/${name}.yaml`, records.map(block).join(''));
}
