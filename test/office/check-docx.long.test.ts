import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkDocument } from '../../src/check-docx/check-document.ts';
import { writeBytes } from '../writers/docx/unpack.ts';
import { missingOffice } from './measure.ts';
import { FORMS } from './sample.ts';

const missing = missingOffice();
if (missing !== undefined) console.warn(`office checks skipped: ${missing}`);

/** Which forms LibreOffice saves anew, and which rules rightly object: some have no 结束语, one 报告 no 签发人. */
const SAVED: Readonly<Record<string, readonly string[]>> = {
  plain: [],
  letter: [],
  'under-title': ['docx-closing-phrase'],
  stamped: ['docx-closing-phrase'],
  // LibreOffice 7.4 gives a section that begins on an even page other margins, which is true of that file.
  red: ['docx-signer-missing', 'docx-margins', 'docx-page-number-height'],
};

describe.skipIf(missing !== undefined)('a document that LibreOffice has saved', () => {
  const folder = mkdtempSync(join(tmpdir(), 'talkreport-saved-'));
  beforeAll(async () => {
    for (const name of Object.keys(SAVED))
      writeFileSync(join(folder, `${name}.docx`), await writeBytes(FORMS[name]?.() ?? never()));
    const own = ['--headless', `-env:UserInstallation=file://${folder}/profile`];
    const files = Object.keys(SAVED).map((name) => join(folder, `${name}.docx`));
    execFileSync('soffice', [...own, '--convert-to', 'docx', '--outdir', join(folder, 'saved'), ...files], {
      stdio: 'ignore',
      timeout: 120_000,
    });
  }, 130_000);

  test.each(Object.entries(SAVED))('%s has no faults that are only its way of writing', (name, expected) => {
    const { findings } = checkDocument('a.docx', readFileSync(join(folder, 'saved', `${name}.docx`)));
    expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(expected);
  });
});

const never = (): never => {
  throw new Error('no such form');
};
