import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { workOutCoverage } from '../../src/pairing/work-out-coverage.ts';
import { findingsOf, load } from '../in-memory.ts';
import { randomOf } from '../mutations/random.ts';

/** How many inputs; a long run is asked for by `FUZZ=20000`, and is not cut short. */
const INPUTS = Number(process.env['FUZZ'] ?? 60);
const LONG = process.env['FUZZ'] === undefined ? {} : { timeout: 0 };

const root = new URL('../../examples/', import.meta.url);

/** The shipped campaigns: the YAML files of each by their paths in its folder. */
const CAMPAIGNS = readdirSync(root).map((name) => {
  const folder = new URL(`${encodeURIComponent(name)}/`, root);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(new URL(encodeURI(path), folder), 'utf8')]));
});

const CHARACTERS = [
  ...['：', '，', '、', '；', '。', '｛', '｝', '［', '］', '（', '－', '—', '·', '•', '１', '“', '”', '　', '〔'],
  ...[
    ':',
    ': ',
    ',',
    '- ',
    '-',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '#',
    '|',
    '>',
    '&a ',
    '*a',
    '!',
    '%',
    '@',
    '`',
    '?',
    '~',
    '\\',
  ],
  ...['\t', ' ', '  ', '\n', '\r\n', '\u00a0', '\u200b', '\ufeff', '\u202e', '\u0007', '\ud83d\ude00', '\ud83d', '𠮷'],
  ...[
    'constructor',
    '__proto__',
    'toString',
    'null',
    '~',
    '---\n',
    '...\n',
    '<<<<<<< HEAD\n',
    '=======\n',
    '>>>>>>> x\n',
    '<<: ',
  ],
  ...[
    '2013-02-30',
    '6月底前',
    '1e9',
    '99999999999999999999',
    '-1',
    '00',
    '本月底',
    '何春、乔立',
    '5月6日',
    '二〇一三年',
    '30天',
  ],
];

type Random = {
  below(limit: number): number;
  pick<T>(list: readonly [T, ...T[]] | readonly T[]): T;
};

function randomFrom(seed: number): Random {
  const random = randomOf(seed);
  return {
    below: (limit) => Math.floor(random() * limit),
    pick: (list) => list[Math.floor(random() * list.length)] as (typeof list)[number], // no list here is empty
  };
}

/** One change of a text: of a character, a line, an indentation, a key, or a stretch of it moved elsewhere. */
function mutate(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const insert = random.pick(CHARACTERS);
  const lines = text.split('\n');
  const line = random.below(lines.length);
  const written = lines[line] ?? '';
  switch (random.below(9)) {
    case 0:
      return text.slice(0, at) + insert + text.slice(at);
    case 1:
      return text.slice(0, at) + insert + text.slice(at + 1);
    case 2:
      return text.slice(0, at) + text.slice(at + 1 + random.below(30));
    case 3:
      return lines.toSpliced(line, 1).join('\n');
    case 4:
      return lines.toSpliced(line, 0, written).join('\n');
    case 5:
      return lines.toSpliced(line, 1, ' '.repeat(random.below(7)) + written.trimStart()).join('\n');
    case 6:
      return lines
        .toSpliced(line, 1, written.replace(/: ?/, random.pick(['：', ':', ':　', ' ', ':\t', ': '])))
        .join('\n');
    case 7:
      return lines.toSpliced(random.below(lines.length), 0, lines[random.below(lines.length)] ?? '').join('\n');
    default:
      return text.replaceAll(random.pick([', ', '- ', '  ', ': ', '日期', '编号']), random.pick(CHARACTERS));
  }
}

/** A text of random structure: keys that are known and words that are not, nested at random. */
function structure(random: Random, depth: number): string {
  const words = [
    '花名册',
    '谈话',
    '单位',
    '姓名',
    '编号',
    '日期',
    'roster',
    '形式',
    '必谈关系',
    '甲方',
    '时限',
    '角色',
    '组',
    ...CHARACTERS,
  ];
  const kind = random.below(depth > 5 ? 1 : 4);
  if (kind < 2) return random.pick(words);
  const parts = Array.from({ length: random.below(5) }, () => structure(random, depth + 1));
  if (kind === 2) return `[${parts.join(', ')}]`;
  return `{${parts.map((part) => `${random.pick(words)}: ${part}`).join(', ')}}`;
}

function inputOf(random: Random): Readonly<Record<string, string>> {
  if (random.below(4) === 0) {
    const sections = ['单位', '活动', '花名册', '谈话', '必谈关系', '免谈', '整改措施', '规则', '汇报', '文字'];
    return { 'campaign.yaml': `格式: 1\n${sections.map((it) => `${it}: ${structure(random, 0)}\n`).join('')}` };
  }
  const files = random.pick(CAMPAIGNS);
  const path = random.pick(Object.keys(files));
  let text = files[path] ?? '';
  for (let times = 1 + random.below(4); times > 0; times -= 1) text = mutate(text, random);
  return { ...files, [path]: text };
}

test('whatever is done to the examples, loading throws nothing and every finding lies inside its file', LONG, () => {
  const random = randomFrom(20130506);
  for (let count = 0; count < INPUTS; count += 1) {
    const files = inputOf(random);
    try {
      const loaded = load(files);
      for (const { at, message } of findingsOf(loaded)) {
        expect(message).not.toMatch(/undefined|\[object|\{(?:key|words?) /);
        expect(at.start >= 0 && at.start <= at.end && at.end <= at.file.text.length).toBe(true);
      }
      if (loaded.campaign !== undefined) workOutCoverage(loaded.campaign);
    } catch (error) {
      throw new Error(`input ${count}: ${JSON.stringify(files)}`, { cause: error });
    }
  }
});
