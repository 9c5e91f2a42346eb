import { readdirSync, readFileSync } from 'node:fs';
import type { Finding } from '../src/finding/finding.ts';
import { UserError } from '../src/finding/user-error.ts';
import type { Presets } from '../src/load/expand-preset.ts';
import { explainSyntax } from '../src/load/explain-syntax.ts';
import { type Loaded, loadCampaign } from '../src/load/load-campaign.ts';
import { locateAll } from '../src/load/locate.ts';
import type { Files } from '../src/source/files.ts';
import { positionAt } from '../src/source/source-file.ts';

const encoder = new TextEncoder();

/** A file system of a few files; links are given as `path: '-> target'`. */
export function filesOf(contents: Record<string, string | Uint8Array>): Files {
  const linkOf = (path: string): string | undefined => {
    const content = contents[path];
    return typeof content === 'string' && content.startsWith('-> ') ? content.slice(3) : undefined;
  };
  return {
    exists: (path) => path in contents,
    read(path) {
      const content = contents[linkOf(path) ?? path];
      if (content === undefined) throw new UserError(`不能读取「${path}」`);
      return typeof content === 'string' ? encoder.encode(content) : content;
    },
    glob(pattern, folder) {
      const source = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*');
      const prefix = folder === '.' ? '' : `${folder}/`;
      return Object.keys(contents)
        .filter((path) => path.startsWith(prefix) && new RegExp(`^${source}$`, 'u').test(path.slice(prefix.length)))
        .map((path) => path.slice(prefix.length))
        .sort();
    },
    real(path) {
      const target = linkOf(path) ?? path;
      return target.startsWith('/') ? target : target === '.' ? '/here' : `/here/${target}`;
    },
  };
}

const presetFolder = new URL('../templates/presets/', import.meta.url);

/** The presets that the tool ships. */
export const shippedPresets: Presets = {
  names: () => readdirSync(presetFolder).map((file) => file.replace(/\.yaml$/, '')),
  read: (name) => ({
    path: `${name}.yaml`,
    text: readFileSync(new URL(`${encodeURIComponent(name)}.yaml`, presetFolder), 'utf8'),
  }),
};

/** Loads `campaign.yaml` out of a few files, on 2013-07-01 unless the test says another day. */
export const load = (contents: Record<string, string | Uint8Array> | string, today = '2013-07-01'): Loaded =>
  loadCampaign('campaign.yaml', {
    files: filesOf(
      typeof contents === 'object' && !(contents instanceof Uint8Array) ? contents : { 'campaign.yaml': contents },
    ),
    presets: shippedPresets,
    today,
  });

export const findingsOf = (loaded: Loaded): Finding[] =>
  locateAll([...loaded.judgements, ...explainSyntax(loaded.broken)], loaded.sources);

/** A finding as one line: `campaign.yaml:3:5 error missing-key 缺少…`. */
export function lineOf(finding: Finding): string {
  const { line, column } = positionAt(finding.at.file, finding.at.start);
  return `${finding.at.file.path}:${line}:${column} ${finding.severity} ${finding.rule} ${finding.message}`;
}

/** The shortest campaign that loads without a finding; further sections are put behind it. */
export const HEAD = `format: 1
unit: {name: 某县某局}
campaign: {title: 谈心活动, period: {from: 2013-05-06, to: 2013-05-31}, phase: final, asOf: 2013-06-08}
roster:
  - {id: zhang, name: 张一, roles: [支部书记], department: 局机关}
  - {id: li, name: 李二, roles: [民警], department: 车管所}
  - {id: zhou, name: 周三, roles: [民警], department: 车管所}
`;
