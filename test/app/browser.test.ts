import { readdirSync, readFileSync } from 'node:fs';
import vm from 'node:vm';
import { build, type Metafile } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesOf } from '../in-memory.ts';

const root = new URL('../../', import.meta.url).pathname;

/** What a page would load: the app, and the writers that it hands to it. */
const ENTRY = `
export { checkCampaign } from './src/app/check-campaign.ts';
export { composeReport, bytesOf, layoutOf } from './src/app/compose-report.ts';
export { verifyAttested } from './src/app/attestation.ts';
export { trackedReport } from './src/app/tracked-report.ts';
export { WRITERS } from './src/writers/index.ts';
`;

type App = {
  checkCampaign: typeof import('../../src/app/check-campaign.ts').checkCampaign;
  composeReport: typeof import('../../src/app/compose-report.ts').composeReport;
  bytesOf: typeof import('../../src/app/compose-report.ts').bytesOf;
  layoutOf: typeof import('../../src/app/compose-report.ts').layoutOf;
  WRITERS: typeof import('../../src/writers/index.ts').WRITERS;
};

/** Texts below a folder, under another name for it. */
const textsIn = (folder: string, as: string): [string, string][] =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:yaml|hbs)$/.test(path))
    .map((path) => [`${as}${path.normalize('NFC')}`, readFileSync(`${root}${folder}/${path}`, 'utf8')]);

const files = filesOf(
  Object.fromEntries([...textsIn('examples/traffic-police', ''), ...textsIn('templates', 'templates/')]),
);

/** What a page has to give: nothing but texts and a day. */
const effects = {
  files: {
    ...files,
    isFolder: () => false,
    write: () => {},
    makeFolder: () => {},
    isFile: () => false,
    identity: () => undefined,
    glob: (pattern: string, folder: string) => files.glob(pattern.replace('**/', ''), folder),
  },
  inputs: new Set<string>(),
  templates: 'templates',
  today: () => '2013-07-01' as const,
  note: () => {},
  run: async () => undefined,
  inScratch: async () => {
    throw new Error('a page has no folders');
  },
};

let app: App;
let metafile: Metafile;
beforeAll(async () => {
  const built = await build({
    stdin: { contents: ENTRY, resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    globalName: 'app',
    platform: 'browser',
    // A worker has no document to decode entities with.
    conditions: ['worker'],
    target: 'es2022',
    logLevel: 'silent',
  });
  metafile = built.metafile;
  // Only what every browser has, and none of what Node adds.
  const { TextEncoder, TextDecoder, URL, crypto, setTimeout, queueMicrotask, structuredClone, Blob, console } =
    globalThis;
  const page = vm.createContext({
    TextEncoder,
    TextDecoder,
    URL,
    crypto,
    setTimeout,
    queueMicrotask,
    structuredClone,
    Blob,
    console,
  });
  vm.runInContext(`${built.outputFiles[0]?.text ?? ''};globalThis.result = app;`, page);
  app = page['result'] as App; // what the entry exports
});

describe('the app and everything below it run in a browser', () => {
  test('no module of Node is asked for', () => {
    const asked = Object.values(metafile.inputs).flatMap(({ imports }) => imports.map(({ path }) => path));
    expect(asked.filter((path) => path.startsWith('node:'))).toEqual([]);
    expect(Object.keys(metafile.inputs).filter((path) => path.startsWith('src/cli/'))).toEqual([]);
  });

  test('an example is checked and written in every format', async () => {
    const { facts, findings } = await app.checkCampaign('campaign.yaml', effects);
    expect(findings.map(({ message }) => message)).toEqual([]);
    if (facts === undefined) throw new Error('the example does not load');
    const composed = app.composeReport(facts, {}, effects);
    if ('wrong' in composed) throw new Error(composed.wrong.map(({ message }) => message).join('\n'));
    for (const writer of [await app.WRITERS.docx(), await app.WRITERS.md(), await app.WRITERS.html()]) {
      const bytes = await app.bytesOf(writer, composed.document, app.layoutOf(facts.campaign));
      expect(bytes.length, writer.name).toBeGreaterThan(5000);
    }
  });
});
