import { Chalk } from 'chalk';
import { always, type CatalogueEntry } from '../../src/finding/catalogue.ts';
import type { Finding, Severity } from '../../src/finding/finding.ts';
import type { Look, Run } from '../../src/finding/run.ts';
import type { SourceFile, Span } from '../../src/source/source-file.ts';

export const plain: Look = { columns: 80, chalk: new Chalk({ level: 0 }) };

const file = (path: string, text: string): SourceFile => ({ path, text });

/** A path with a blank, `#`, `%`, a comma, a colon and Chinese characters. */
export const campaign = file(
  './某县 局/活动#1,100%:终.yaml',
  '# 说明\n谈话:\n  - {备注: 😀好, 日期: 昨天, 谈话人: zhang}\n',
);
export const talks = file('谈话/五月 & 六月.yaml', '- 编号: t1\n  内容: |\n    第一行\n    第二行\n  地点: 会议室\n');
const clean = file('谈话/七月.yaml', '[]\n');

/** The first place of some words in a file. */
export function spanOf(source: SourceFile, words: string): Span {
  const start = source.text.indexOf(words);
  if (start < 0) throw new Error(`「${words}」 is not in the sample`);
  return { file: source, start, end: start + words.length };
}

export const finding = (over: Partial<Finding>): Finding => ({
  rule: 'wrong-value',
  severity: 'error',
  at: spanOf(campaign, '昨天'),
  message: '「昨天」不是日期',
  subject: 't1',
  related: [],
  ...over,
});

const rule = (id: string, title: string, severity: Severity | 'off'): CatalogueEntry => ({
  id,
  title,
  why: `${title}会怎样。`,
  mend: `请改正${title}。`,
  basis: '内部约定',
  family: 'shape',
  severity: { ...always('hint'), final: severity },
});

const rules = new Map(
  [
    rule('wrong-value', '写法不对', 'error'),
    rule('evidence-missing', '缺要素: 一, 二 100%', 'warning'),
    rule('same-minutes', '时长雷同', 'off'),
    rule('never-found', '没有出现', 'error'),
  ].map((it) => [it.id, it]),
);

/** Three files, one of them clean; every severity; related places; one rule and subject twice; a rule that nobody described; three ways of suppression. */
export const sample: Run = {
  findings: [
    finding({
      severity: 'hint',
      rule: 'same-minutes',
      at: spanOf(campaign, '谈话:'),
      subject: 'talks',
      message: '都是 45 分钟',
    }),
    finding({
      rule: 'evidence-missing',
      severity: 'warning',
      record: 't1',
      message: '「昨天」: 缺 <地点> & "内容", 共 100%\n见 {0} 和 [记录](1)',
      related: [
        { at: spanOf(talks, '会议室'), message: '这里写了地点' },
        { at: spanOf(campaign, 'zhang'), message: '谈话人在这里' },
      ],
    }),
    finding({}),
    finding({ at: spanOf(campaign, 'zhang'), message: '没有这个人' }),
    finding({ rule: 'bad-yaml', at: spanOf(talks, '第一行\n    第二行\n'), subject: '', message: '读不懂' }),
  ],
  suppressed: [
    finding({
      at: spanOf(talks, '会议室'),
      message: '地点「会议室」太笼统',
      suppressed: { by: 'comment', reason: '原件如此 <已核对>' },
    }),
    finding({ at: spanOf(talks, 't1'), subject: 't2', suppressed: { by: 'settings', reason: '' } }),
    finding({ at: spanOf(talks, '编号'), subject: 't3', suppressed: { by: 'baseline', reason: '以前就有' } }),
  ],
  baseline: false,
  rules,
  scope: { campaigns: [campaign.path], files: [campaign.path, talks.path, clean.path], talks: 1 },
  version: '1.2.3',
};

/** Nothing found in one file. */
export const nothing: Run = {
  ...sample,
  findings: [],
  suppressed: [],
  scope: { campaigns: ['campaign.yaml'], files: ['campaign.yaml'], talks: 0 },
};

/** Nothing looked at. */
export const nowhere: Run = { ...nothing, scope: { campaigns: [], files: [], talks: 0 } };

/** Characters that break a terminal, an XML document or a page: ESC, NUL, a lone surrogate, U+FFFE, a C1 control, a bidirectional override, CR. */
export const NASTY = '\u001b[31m\u0000\ud83d\ufffe\uffff\u009b\u202e\r';

/** Everywhere that text of a user's records can stand. */
export const nasty: Run = (() => {
  const source = file(`路径${NASTY}.yaml`, `- ${NASTY}词\n`);
  const at = spanOf(source, '词');
  const bad = finding({ at, message: NASTY, subject: NASTY, record: NASTY, related: [{ at, message: NASTY }] });
  return {
    ...nothing,
    findings: [bad, { ...bad, severity: 'hint' }],
    suppressed: [{ ...bad, suppressed: { by: 'comment', reason: NASTY } }],
    scope: { campaigns: [source.path], files: [source.path], talks: 0 },
  };
})();

/** Many findings over a hundred files, a line each. */
export function many(count: number): Run {
  const perFile = Math.ceil(count / 100);
  const text = Array.from({ length: perFile }, (_, line) => `- {编号: t${line}, 备注: 😀}\n`).join('');
  const files = Array.from({ length: 100 }, (_, at) => file(`谈话/${at}.yaml`, text));
  const findings = files.flatMap((source) =>
    Array.from({ length: perFile }, (_, line) => {
      const start = text.indexOf(`{编号: t${line},`);
      return finding({ at: { file: source, start, end: start + 3 }, subject: `t${line}` });
    }),
  );
  return { ...sample, findings, scope: { campaigns: [], files: files.map((it) => it.path), talks: 0 } };
}
