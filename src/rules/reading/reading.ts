import type { RuleDescription } from '../define-rule.ts';
import { READING_BATCH } from './reading-batch.ts';
import { READING_FILES } from './reading-files.ts';
import { READING_LINKS } from './reading-links.ts';
import { READING_RUN } from './reading-run.ts';
import { READING_TEMPLATES } from './reading-templates.ts';
import { READING_VALUES } from './reading-values.ts';

/**
 * 读取时的发现: what is said while files are read and linked, of the settings, and of templates: all that no rule says. They are
 * described here, so that the table of rules and `explain` know them; who says them is in load/, report/ and beside the runner.
 */
export const READING: readonly RuleDescription[] = [
  ...READING_BATCH,
  ...READING_FILES,
  ...READING_VALUES,
  ...READING_LINKS,
  ...READING_RUN,
  ...READING_TEMPLATES,
];
