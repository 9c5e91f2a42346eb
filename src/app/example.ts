import type { Example } from '../finding/catalogue.ts';
import { UserError } from '../finding/user-error.ts';
import { spellingsOfKey } from '../records/keys.ts';
import type { Files } from '../source/files.ts';

/** Where the records of an example stand, and its template. */
export const EXAMPLE_FILE = 'campaign.yaml';
export const EARLIER_FILE = '往年/campaign.yaml';
export const REPORT_FILE = '报告.docx';
export const RENDERED_FILE = '生成时/campaign.yaml';
export const BASELINE_FILE = 'baseline.json';
export const TEMPLATE = { folder: '模板', name: '例子', file: '模板/例子/report.md.hbs' };

/** The day on which examples are checked. */
export const EXAMPLE_DAY = '2013-06-08';

/** What an example leaves out: a finished campaign of a month, and four persons. */
const REST: Readonly<Record<string, string>> = {
  format: 'format: 1',
  unit: 'unit: {name: 某大队}',
  campaign: 'campaign: {title: 谈心活动, period: {from: 2013-05-06, to: 2013-05-31}, phase: final, asOf: 2013-06-08}',
  roster: 'roster: [{id: zhang, name: 张一}, {id: li, name: 李二}, {id: zhou, name: 周三}, {id: wu, name: 吴五}]',
};

/** The example first, so that its lines keep their numbers. */
function completed(yaml: string): string {
  const rest = Object.entries(REST).filter(
    ([key]) => !new RegExp(`^(?:${spellingsOfKey(key).join('|')})[:：]`, 'm').test(yaml),
  );
  return `${yaml.trim()}\n${rest.map(([, section]) => section).join('\n')}\n`;
}

/** The files of an example, by path. */
export function exampleFiles({ yaml, files, template, earlier, baseline, rendered }: Example): Files {
  const contents = new Map<string, string | Uint8Array>([
    [EXAMPLE_FILE, completed(yaml)],
    ...Object.entries(files ?? {}),
    ...(template === undefined ? [] : [[TEMPLATE.file, template.trimStart()] as const]),
    ...(earlier === undefined ? [] : [[EARLIER_FILE, completed(earlier)] as const]),
    ...(rendered === undefined ? [] : [[RENDERED_FILE, completed(rendered)] as const]),
    ...(baseline === undefined ? [] : [[BASELINE_FILE, baseline] as const]),
  ]);
  return {
    exists: (path) => contents.has(path),
    read(path) {
      const content = contents.get(path);
      if (content === undefined) throw new UserError(`例子里没有「${path}」`);
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
    glob: (pattern) => [...contents.keys()].filter((path) => path === pattern),
    real: (path) => `/${path === '.' ? '' : path}`,
  };
}

/** `passes` may be the YAML alone. */
export const asExample = (example: string | Example): Example =>
  typeof example === 'string' ? { yaml: example } : example;
