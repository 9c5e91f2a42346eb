import type * as finding from '../finding/finding.ts';
import type { RecordsId } from '../records/catalogue.ts';
import { DAYS_CATALOGUE } from './catalogue-days.ts';
import { FILES_CATALOGUE } from './catalogue-files.ts';
import { LINKS_CATALOGUE } from './catalogue-links.ts';

/** 读取时的发现: what is said while files are read and linked. */
export const LOAD_CATALOGUE = [...FILES_CATALOGUE, ...DAYS_CATALOGUE, ...LINKS_CATALOGUE];

/** What loading can say: its own, what schemas say of a record, and that something could not be checked. */
export type LoadId = (typeof LOAD_CATALOGUE)[number]['id'] | RecordsId | 'checks-skipped';

export type Judgement = finding.Judgement<LoadId>;
