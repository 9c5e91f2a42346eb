import { checkstyle } from './checkstyle.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { pretty } from './pretty.ts';
import type { Reporter, ReporterName } from './run.ts';
import { sarif } from './sarif.ts';

/** Every reporter by the name that `--reporter` takes. */
export const REPORTERS = { pretty, json, junit, sarif, github, gitlab, checkstyle } satisfies Record<
  ReporterName,
  Reporter
>;
