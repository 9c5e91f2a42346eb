import type { RequirementId } from '../check-docx/catalogue.ts';
import type { Example } from '../finding/catalogue.ts';
import type * as finding from '../finding/finding.ts';
import type { Facts } from '../rules/define-rule.ts';
import type { TroubleId } from '../verify/catalogue.ts';
import { againstBaseline, openBaseline } from './baseline-file.ts';
import type { Finding, RuleId } from './catalogue.ts';
import { checkCampaign, readCampaign } from './check-campaign.ts';
import type { Effects } from './effects.ts';
import { BASELINE_FILE, EARLIER_FILE, EXAMPLE_DAY, EXAMPLE_FILE, exampleFiles, TEMPLATE } from './example.ts';
import { templateSource } from './shipped.ts';

/** The machine with the files of an example in place of its own; what the tool ships is still there. */
function ioOf(example: Example, effects: Effects): Effects {
  const inMemory = exampleFiles(example);
  const shipped = (path: string): boolean => path.startsWith(effects.templates);
  return {
    ...effects,
    today: () => EXAMPLE_DAY,
    files: {
      ...effects.files,
      exists: (path) => (shipped(path) ? effects.files : inMemory).exists(path),
      read: (path) => (shipped(path) ? effects.files : inMemory).read(path),
      real: (path) => (shipped(path) ? effects.files : inMemory).real(path),
      glob: (pattern, folder) => (shipped(folder) ? effects.files : inMemory).glob(pattern, folder),
      isFolder: (path) => (shipped(path) ? effects.files.isFolder(path) : path === TEMPLATE.folder),
    },
  };
}

/** What is said of records and templates, or of the report that they make. */
type Said = finding.Finding<RuleId | TroubleId | RequirementId>;

/** Everything that is said of an example, by the same checker that `validate` and `render` ask. */
export async function checkExample(example: Example, effects: Effects): Promise<readonly Said[]> {
  const inside = ioOf(example, effects);
  const before = example.earlier === undefined ? undefined : readCampaign(EARLIER_FILE, inside).facts;
  const checked = await checkCampaign(EXAMPLE_FILE, inside, {
    earlier: before ? [before.campaign] : [],
    own: { folder: undefined },
  });
  if (example.baseline !== undefined) {
    const { checked: held, stale } = againstBaseline([checked], openBaseline(BASELINE_FILE, inside), inside);
    return [...held.flatMap((it) => it.findings), ...stale];
  }
  if (checked.facts === undefined) return checked.findings;
  if (example.edited !== undefined)
    return (await import('./judge-report.ts')).judgeReport(example, checked.facts, checked.loaded.sources, inside);
  if (example.template === undefined) return checked.findings;
  return [...checked.findings, ...(await ofTemplate(checked.facts, inside))];
}

const SAID_OF_BOTH: ReadonlySet<RuleId> = new Set([
  'template-syntax',
  'template-name',
  'template-figure',
  'template-partial',
]);

async function ofTemplate({ campaign, coverage, figures }: Facts, effects: Effects): Promise<readonly Finding[]> {
  const { compose } = await import('../report/compose.ts');
  const { checkTemplates } = await import('./check-templates.ts');
  const template = templateSource(TEMPLATE.name, TEMPLATE.folder, effects);
  const composed = compose({ campaign, coverage, figures, template, draft: false }).findings;
  // Names that there are not are said of both, in the words of the one that knows the records.
  const checked = checkTemplates(TEMPLATE.name, TEMPLATE.folder, effects).flatMap(({ findings }) => findings);
  return [...composed, ...checked.filter(({ rule }) => !SAID_OF_BOTH.has(rule))];
}
