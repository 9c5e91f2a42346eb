import type { Finding } from '../finding/finding.ts';
import type { Example, Facts } from '../rules/define-rule.ts';
import { BASELINE_FILE, EARLIER_FILE, EXAMPLE_DAY, EXAMPLE_FILE, exampleFiles, TEMPLATE } from '../rules/example.ts';
import { againstBaseline, openBaseline } from './baseline-file.ts';
import { checkCampaign } from './check-campaign.ts';
import type { Io } from './io.ts';
import { templateSource } from './shipped.ts';

/** The machine with the files of an example in place of its own; what the tool ships is still there. */
function ioOf(example: Example, io: Io): Io {
  const inMemory = exampleFiles(example);
  const shipped = (path: string): boolean => path.startsWith(io.templates);
  return {
    ...io,
    today: () => EXAMPLE_DAY,
    files: {
      ...io.files,
      exists: (path) => (shipped(path) ? io.files : inMemory).exists(path),
      read: (path) => (shipped(path) ? io.files : inMemory).read(path),
      real: (path) => (shipped(path) ? io.files : inMemory).real(path),
      glob: (pattern, folder) => (shipped(folder) ? io.files : inMemory).glob(pattern, folder),
      isFolder: (path) => (shipped(path) ? io.files.isFolder(path) : path === TEMPLATE.folder),
    },
  };
}

/** Everything that is said of an example, by the same checker that `validate` and `render` ask. */
export async function checkExample(example: Example, io: Io): Promise<readonly Finding[]> {
  const inside = ioOf(example, io);
  const before = example.earlier === undefined ? undefined : (await checkCampaign(EARLIER_FILE, inside)).facts;
  const checked = await checkCampaign(EXAMPLE_FILE, inside, before ? [before.campaign] : []);
  if (example.baseline !== undefined) {
    const { checked: held, stale } = againstBaseline([checked], openBaseline(BASELINE_FILE, inside), inside);
    return [...held.flatMap((it) => it.findings), ...stale];
  }
  if (example.template === undefined || checked.facts === undefined) return checked.findings;
  return [...checked.findings, ...(await ofTemplate(checked.facts, inside))];
}

const SAID_OF_BOTH = new Set(['template-syntax', 'template-name', 'template-figure', 'template-partial']);

async function ofTemplate({ campaign, coverage, figures }: Facts, io: Io): Promise<readonly Finding[]> {
  const { compose } = await import('../report/compose.ts');
  const { checkTemplates } = await import('./check-templates.ts');
  const template = templateSource(TEMPLATE.name, TEMPLATE.folder, io);
  const composed = compose({ campaign, coverage, figures, template, draft: false }).findings;
  // Names that there are not are said of both, in the words of the one that knows the records.
  const checked = checkTemplates(TEMPLATE.name, TEMPLATE.folder, io).flatMap(({ findings }) => findings);
  return [...composed, ...checked.filter(({ rule }) => !SAID_OF_BOTH.has(rule))];
}
