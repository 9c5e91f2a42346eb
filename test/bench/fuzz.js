// Seeded noise by the hundred thousand through what reads: the loader with every rule, templates, .docx files. Counts, failures with their
// seed, and the slowest input by CPU. `node test/bench/fuzz.js [loader] [templates] [docx] [first seed]`
import { fromSources } from './sources.js';

const [loader = 20_000, templates = 5_000, docx = 500, first = 1] = process.argv.slice(2).map(Number);

const SOURCES = `
export { load } from './test/in-memory.ts';
export { factsOf } from './test/campaign-from.ts';
export { explainSyntax } from './src/load/explain-syntax.ts';
export { locate, locateAll } from './src/load/locate.ts';
export { CATALOGUE } from './src/app/catalogue.ts';
export { settle } from './src/finding/settle.ts';
export { adjust } from './src/finding/settings.ts';
export { RULES } from './src/rules/catalogue.ts';
export { runRules } from './src/rules/run-rules.ts';
export { UserError } from './src/finding/user-error.ts';
export { composeFrom, templates } from './test/report/compose-from.ts';
export { openWordFile } from './src/word-file/open-word-file.ts';
export { readBody } from './src/word-file/read-body.ts';
export { checkDocument } from './src/check-docx/check-document.ts';
export { handMade, paragraphXml, runXml } from './test/word-file/hand-made.ts';
`;

const it = await fromSources(SOURCES, 'test/report/compose-from.ts');

/** Numbers that a seed gives again and again (mulberry32). */
function randomOf(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const CAMPAIGN = `格式: 1
单位: {名称: 某局, 上级: 县委}
活动: {标题: 谈心活动, 时间: {起: 2013-05-06, 止: 2013-05-31}, 阶段: 已结束, 截至: 2013-06-03}
花名册:
  - {编号: a, 姓名: 田一鸣, 职务: 局长, 角色: [书记], 部门: 局机关, 政治面貌: 党员}
  - {编号: b, 姓名: 何春, 角色: 委员, 部门: 水政站, 备注: 5月20日退休}
  - {编号: c, 姓名: 乔立, 角色: 委员}
必谈关系:
  - {编号: p1, 标题: 书记与委员, 甲方: {角色: 书记}, 乙方: {角色: 委员}, 形式要求: {最少分钟: 30}}
免谈: [{人员: c, 必谈关系: [p1], 原因: 病假, 起: 2013-05-06, 至: 2013-06-01}]
谈话:
  - {编号: t1, 日期: 5月8日, 时长: 45, 形式: 个别谈话, 谈话人: a, 谈话对象: 何春、乔立, 地点: 会议室}
意见建议: [{编号: y1, 谈话: t1, 对谁: 班子, 文本: 多下站, 处理: 采纳}]
整改措施: [{编号: g1, 对应意见: y1, 措施: 下站, 责任人: a, 期限: 6月底前, 状态: 已完成（5月30日）}]
填报数据: [{编号: h, 标题: 走访, 数值: 180, 约数: 是, 单位: 户}]
文字: {概述: 谈话率超过九成，谈了3人次，实现全覆盖。}
汇报: {日期: 2013-06-03, 附件: [统计表]}
`;
const NOISE = [
  ...'：，；、—－·“”（）【】{}[]:,-#&*!|>%@`"\'\\\t \u3000\u00a0\u200b\ufeff０１９〇一十百',
  '\n',
  '\n  ',
  '\n- ',
  '---\n',
  '<<<<<<< a\n',
  '__proto__',
  'constructor',
  '2013-13-45',
  '99999999999',
  '委圆',
  '[[[[',
  '{{{{',
  '1e9',
  '~',
  'null',
  '是',
  '党圆',
];
const TEMPLATE =
  '{{> preamble}}\n# 情况\n\n{{#each pairings as |p|}}{{p.title}}{{figure p.figures.rate}}{{/each}}\n\n{{#if talks.any}}{{measure "talks.sittings"}}{{else}}无{{/if}}\n\n{{> closing}}\n';
const TEMPLATE_NOISE = [
  '{{',
  '}}',
  '{{#each ',
  '{{/each}}',
  '{{#if ',
  '{{/if}}',
  '{{else}}',
  '{{> ',
  '../',
  '@root.',
  '@index',
  'this',
  '.',
  '"',
  '“',
  '｛｛',
  '（',
  ')',
  '|',
  '{{{',
  '}}}',
  '{{!--',
  '--}}',
  '{{&',
  '{{*inline "x"}}',
  'constructor',
  '__proto__',
  'lookup',
  '\\',
  '[',
  ']',
  '~',
  '\n',
  '谈',
  '100%',
];

/** A text with a few stretches cut out, put in twice, exchanged for noise. */
function noisy(text, noise, random) {
  let out = text;
  for (let times = 1 + random(4); times > 0; times -= 1) {
    const at = random(out.length + 1);
    const length = random(4) === 0 ? random(20) : random(3);
    const put = random(5) === 0 ? out.slice(at, at + random(30)) : (noise[random(noise.length)] ?? '');
    out = out.slice(0, at) + (random(4) === 0 ? '' : put) + out.slice(at + length);
  }
  return out;
}

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function validate(text) {
  const loaded = it.load({ 'campaign.yaml': text });
  const { campaign, complete, sources } = loaded;
  const said = [...loaded.judgements, ...it.explainSyntax(loaded.broken)];
  const facts = campaign === undefined ? undefined : it.factsOf(campaign);
  const rules = facts ? it.runRules(facts, { complete }, it.RULES) : [];
  const judgements = facts ? it.adjust([...said, ...rules], facts.campaign.rules, it.CATALOGUE) : said;
  const findings = it.settle(it.locateAll(judgements, sources), {
    campaign,
    complete,
    sources,
    locate: (place) => it.locate(place, sources),
    catalogue: it.CATALOGUE,
  });
  for (const { at } of findings)
    if (!(at.start >= 0 && at.start <= at.end && at.end <= at.file.text.length))
      throw new Error('a finding outside of its file');
}

const WORD = it.handMade({
  body: `${it.paragraphXml(it.runXml('应谈31人，谈话率96.9%'))}<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:sectPr/>`,
  styles: '',
  settings: '',
});

function readWord(random) {
  const bytes = Uint8Array.from(WORD);
  for (let times = 1 + random(12); times > 0; times -= 1) bytes[random(bytes.length)] = random(256);
  const file = it.openWordFile('a.docx', bytes);
  it.readBody(file, random(2) === 0 ? 'accepted' : 'rejected');
  it.checkDocument('a.docx', bytes);
}

const JOBS = [
  ['loader', loader, (random) => validate(noisy(CAMPAIGN, NOISE, random))],
  [
    'templates',
    templates,
    (random) =>
      it.composeFrom(
        CAMPAIGN.replace(/^文字.*\n/m, ''),
        it.templates('own', { 'own/report.md.hbs': noisy(TEMPLATE, TEMPLATE_NOISE, random) }),
      ),
  ],
  ['docx', docx, readWord],
];

const rows = [];
for (const [name, count, work] of JOBS) {
  let [slowest, slowestSeed, failures, refused] = [0, 0, 0, 0];
  for (let seed = first; seed < first + count; seed += 1) {
    const before = cpu();
    try {
      work(randomOf(seed * 3 + JOBS.findIndex(([it]) => it === name)));
    } catch (error) {
      if (error instanceof it.UserError) refused += 1;
      else {
        failures += 1;
        if (failures <= 5) console.error(name, 'seed', seed, error);
      }
    }
    const spent = cpu() - before;
    if (seed > first + 50 && spent > slowest) [slowest, slowestSeed] = [spent, seed];
  }
  rows.push({
    what: name,
    inputs: count,
    'refused in a sentence': refused,
    failures,
    'slowest (ms of CPU)': Math.round(slowest),
    seed: slowestSeed,
  });
}
console.table(rows);
