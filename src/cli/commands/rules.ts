import { CATALOGUE, mayStopReport } from '../../app/catalogue.ts';
import { byFamily, type CatalogueEntry, isAdjustable, PHASES } from '../../finding/catalogue.ts';
import { describeOptions } from '../../rules/describe-options.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { rowsInColumns } from '../table.ts';

/** One character a phase, so that three of them leave room for the words. */
const SHORT = { error: '错', warning: '警', hint: '提', off: '－' } as const;

const HEAD = ['编号', '级别', '挡', '要求'];
const LEGEND = [
  '级别依次是计划、进行中、已结束阶段的：错 错误，警 警告，提 提示，－ 不查。',
  '有“挡”字的，到错误一级就不出汇报。',
  '一条规则的道理、例子和改法，用 talkreport explain 编号 查看。',
];

/** 规则: every rule and every finding of reading, under its family. */
export function rules(options: { json?: true }, io: Io): ExitCode {
  io.stdout.write(options.json ? asJson() : asTable(io.columns));
  return 0;
}

const rowOf = (rule: CatalogueEntry): string[] => [
  rule.id,
  PHASES.map((phase) => SHORT[rule.severity[phase]]).join(''),
  mayStopReport(rule) ? '挡' : '',
  rule.title,
];

/** All rows are set together, so that they line up; then each family gets its own heading. */
function asTable(width: number): string {
  const families = byFamily([...CATALOGUE.values()]);
  const rows = families.flatMap(([, inside]) => inside.map(rowOf));
  const [head, ...lines] = rowsInColumns([HEAD, ...rows], width);
  let at = 0;
  const blocks = families.map(([title, inside]) => {
    const block = lines.slice(at, at + inside.length);
    at += inside.length;
    return `${title}（${inside.length} 条）\n${block.join('\n')}\n`;
  });
  return `${head}\n\n${blocks.join('\n')}\n共 ${rows.length} 条。\n${LEGEND.join('\n')}\n`;
}

function asJson(): string {
  const body = byFamily([...CATALOGUE.values()]).flatMap(([familyTitle, inside]) =>
    inside.map((rule) => ({
      id: rule.id,
      title: rule.title,
      family: rule.family,
      familyTitle,
      severity: rule.severity,
      stopsReport: mayStopReport(rule),
      adjustable: isAdjustable(rule),
      basis: rule.basis,
      why: rule.why,
      mend: rule.mend,
      options: describeOptions(rule),
    })),
  );
  return `${JSON.stringify({ format: 1, rules: body }, null, 2)}\n`;
}
