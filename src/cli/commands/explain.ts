import { Chalk } from 'chalk';
import { CATALOGUE } from '../../app/catalogue.ts';
import { checkExample } from '../../app/check-example.ts';
import { asExample } from '../../app/example.ts';
import { exampleInChinese } from '../../app/in-chinese.ts';
import type { CatalogueEntry, Example } from '../../finding/catalogue.ts';
import { prettyFinding } from '../../finding/pretty.ts';
import { hintFor } from '../../finding/settings.ts';
import { UserError } from '../../finding/user-error.ts';
import type { Language } from '../../records/vocabulary.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { drawExample, indent, rulePage } from '../rule-page.ts';

/** 解释: one rule with its examples, and what the checker really says of them. */
export async function explain(
  id: string | undefined,
  { lang }: { readonly lang: Language },
  io: Io,
): Promise<ExitCode> {
  if (id === undefined) throw new UserError('请写明要解释哪一条规则；全部规则用 talkreport rules 查看', 2);
  const rule = CATALOGUE.get(id) ?? (await ofDocuments(id));
  if (rule === undefined) throw new UserError(`没有「${id}」这条规则：${hintFor(id, CATALOGUE)}`, 2);
  const written = (example: Example): Example => (lang === 'zh' ? exampleInChinese(example, io) : example);
  const outputs: string[] = [];
  for (const { says: _, ...fails } of rule.examples?.fails ?? []) {
    const example = written(fails);
    outputs.push(`${drawExample(example)}\n\n${await outputOf(rule, example, io)}`);
  }
  const passes = rule.examples ? drawExample(written(asExample(rule.examples.passes))) : '';
  io.stdout.write(rulePage(rule, { passes, fails: outputs }, io.columns));
  return 0;
}

/** What `check-docx` and `verify` hold documents to. */
async function ofDocuments(id: string): Promise<CatalogueEntry | undefined> {
  const { FORMAT_CATALOGUE } = await import('../../check-docx/catalogue.ts');
  const { VERIFY_CATALOGUE } = await import('../../verify/catalogue.ts');
  return [...FORMAT_CATALOGUE, ...VERIFY_CATALOGUE].find((entry) => entry.id === id);
}

/** What `validate` shows of an example, of this rule alone: examples are too short to content all the others. */
async function outputOf({ id }: CatalogueEntry, example: Example, io: Io): Promise<string> {
  const findings = (await checkExample(example, io)).filter(({ rule }) => rule === id);
  const look = { columns: io.columns - 4, chalk: new Chalk({ level: io.color ? 1 : 0 }) };
  return indent(findings.map((finding) => prettyFinding(finding, look)).join('\n\n'), 2);
}
