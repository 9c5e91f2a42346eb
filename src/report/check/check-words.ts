import type { TemplateId } from '../catalogue.ts';
import type { TemplateNode } from '../template-tree.ts';
import { FULL } from './guards.ts';
import { type FoundWords, wordsOf } from './template-words.ts';
import type { Place, Walk } from './walk.ts';

const RULES: Readonly<Record<FoundWords['kind'], TemplateId>> = { number: 'template-number', claim: 'template-claim' };

const MESSAGES: Readonly<Record<FoundWords['kind'], (words: string) => string>> = {
  number: (words) =>
    `模板里直接写了「${words}」：记录变了它不会跟着变。请改用 {{figure "数据编号"}} 或 {{measure …}}，编号用 talkreport figures 查看`,
  claim: (words) =>
    `模板里直接写了「${words}」：记录不支持的时候也会这样说。请用 {{#if (full-coverage "coverage.all")}} 包起来，或删去`,
};

/** Numbers and claims that a body says whatever the records say; where full coverage is proved, it may be claimed. */
export function checkWords(walk: Walk, body: readonly TemplateNode[], { template: { file }, known }: Place): void {
  for (const { kind, words, at } of wordsOf(body, file.text)) {
    if (kind === 'claim' && known.has(FULL)) continue;
    walk.findings.push({
      rule: RULES[kind],
      severity: 'warning',
      at: { file, start: at, end: at + words.length },
      message: MESSAGES[kind](words),
      subject: file.path,
      related: [],
    });
  }
}
