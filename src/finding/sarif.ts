import type { Span } from '../source/source-file.ts';
import { printable } from '../text/printable.ts';
import type { CatalogueEntry } from './catalogue.ts';
import type { Finding, Severity, Suppressed } from './finding.ts';
import { numberRepeats } from './identity.ts';
import { regionOf, repositoryPath } from './place.ts';
import type { Reporter, Run } from './run.ts';

const LEVEL = { error: 'error', warning: 'warning', hint: 'note' } as const satisfies Record<Severity, string>;

/** `inSource` is a comment beside the record; the campaign's settings and a baseline stand elsewhere. */
const KIND = { comment: 'inSource', settings: 'external', baseline: 'external' } as const satisfies Record<
  Suppressed['by'],
  string
>;

/** SARIF 2.1.0, for code scanning: suppressed findings stay in, so that nobody takes them for mended. */
export const sarif: Reporter = (run) => {
  const found = [...run.findings, ...run.suppressed];
  const ids = [...new Set(found.map((it) => it.rule))].sort();
  const indexes = new Map(ids.map((id, index) => [id, index]));
  const repeats = numberRepeats(found);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'talkreport',
            version: run.version,
            rules: ids.map((id) => descriptorOf(id, run.rules.get(id))),
          },
        },
        language: 'zh-CN',
        columnKind: 'unicodeCodePoints',
        results: found.map((it) => resultOf(it, indexes.get(it.rule) ?? -1, repeats.get(it) ?? 1, run)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

/** `{0}` and `[a](1)` mean something in a message of SARIF; the words of records mean only themselves. */
const messageOf = (text: string): { text: string } => ({
  text: printable(text)
    .replace(/[{}]/g, '$&$&')
    .replace(/\[(?=[^[\]]*\]\()/g, '\\['),
});

function descriptorOf(id: string, rule: CatalogueEntry | undefined): object {
  if (rule === undefined) return { id };
  const severity = rule.severity.final;
  return {
    id,
    shortDescription: messageOf(rule.title),
    fullDescription: messageOf(rule.why),
    help: messageOf(`${rule.why}\n\n怎样改：${rule.mend}\n\n依据：${rule.basis}`),
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: LEVEL[severity] },
  };
}

function resultOf(finding: Finding, ruleIndex: number, nth: number, run: Run): object {
  const { rule, severity, message, at, subject, related, suppressed, from } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVEL[severity],
    message: messageOf(message),
    locations: [{ physicalLocation: placeOf(at), logicalLocations: [{ fullyQualifiedName: printable(subject) }] }],
    ...(related.length > 0 && {
      relatedLocations: related.map((it, index) => ({
        id: index + 1,
        physicalLocation: placeOf(it.at),
        message: messageOf(it.message),
      })),
    }),
    partialFingerprints: { 'talkreportSubject/v1': printable(`${rule}:${subject}${nth > 1 ? `#${nth}` : ''}`) },
    ...(from && {
      properties: { campaign: printable(from.campaign), unit: from.unit === undefined ? null : printable(from.unit) },
    }),
    ...(suppressed && { suppressions: [suppressionOf(suppressed)] }),
    ...(run.baseline && { baselineState: suppressed?.by === 'baseline' ? 'unchanged' : 'new' }),
  };
}

const suppressionOf = ({ by, reason }: Suppressed): object => ({
  kind: KIND[by],
  status: 'accepted',
  ...(reason !== '' && { justification: printable(reason) }),
});

/** `uriBaseId` is left out: where the repository begins is known to whoever uploads the log, not to us. */
function placeOf(span: Span): object {
  const { line, column, endLine, endColumn } = regionOf(span);
  return {
    artifactLocation: { uri: uriOf(span.file.path) },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

/** `谈话 记录#1.yaml` as `%E8%B0%88…`; an absolute path as `file:///…`, with the colon of a drive as it is. */
function uriOf(path: string): string {
  const [first = '', ...rest] = repositoryPath(printable(path)).split('/');
  const drive = /^[A-Za-z]:$/.test(first);
  const uri = [drive ? first : encodeURIComponent(first), ...rest.map(encodeURIComponent)].join('/');
  return drive ? `file:///${uri}` : first === '' ? `file://${uri}` : uri;
}
