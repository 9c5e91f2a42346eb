import { Chalk } from 'chalk';
import { checkExample } from '../../app/check-example.ts';
import { prettyFinding } from '../../finding/pretty.ts';
import { UserError } from '../../finding/user-error.ts';
import type { Example, RuleDescription } from '../../rules/define-rule.ts';
import { asExample } from '../../rules/example.ts';
import { hintFor, RULES } from '../../rules/run-rules.ts';
import { TROUBLE_SUMMARIES } from '../../verify/catalogue.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { drawExample, indent, rulePage, summaryPage } from '../rule-page.ts';

/** 解释: one rule with its examples, and what the checker really says of them. */
export async function explain(id: string | undefined, io: Io): Promise<ExitCode> {
  if (id === undefined) throw new UserError('请写明要解释哪一条规则；全部规则用 talkreport rules 查看', 2);
  const rule = RULES.get(id);
  if (rule === undefined) {
    io.stdout.write(await pageOfDocumentRule(id, io));
    return 0;
  }
  const outputs: string[] = [];
  for (const { says: _, ...example } of rule.examples.fails) {
    outputs.push(`${drawExample(example)}\n\n${await outputOf(rule, example, io)}`);
  }
  io.stdout.write(rulePage(rule, { passes: drawExample(asExample(rule.examples.passes)), fails: outputs }, io.columns));
  return 0;
}

/** Rules that `check-docx` and `verify` judge documents by. */
async function pageOfDocumentRule(id: string, io: Io): Promise<string> {
  const { REQUIREMENT_SUMMARIES } = await import('../../check-docx/to-findings.ts');
  const form = REQUIREMENT_SUMMARIES.get(id);
  if (form !== undefined) return summaryPage(form, 'check-docx', io.columns);
  const trouble = TROUBLE_SUMMARIES.get(id);
  if (trouble !== undefined) return summaryPage(trouble, 'verify', io.columns);
  throw new UserError(`没有「${id}」这条规则：${hintFor(id)}`, 2);
}

/** What `validate` shows of an example, of this rule alone: examples are too short to content all the others. */
async function outputOf(rule: RuleDescription, example: Example, io: Io): Promise<string> {
  const findings = (await checkExample(example, io)).filter((it) => it.rule === rule.id);
  const look = { columns: io.columns - 4, chalk: new Chalk({ level: io.color ? 1 : 0 }) };
  return indent(findings.map((finding) => prettyFinding(finding, look)).join('\n\n'), 2);
}
