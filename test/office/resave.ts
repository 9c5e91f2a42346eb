import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Opens each .docx in LibreOffice and saves it again as .docx, all in one run of the program. */
export function resaved(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'talkreport-resave-'));
  const names = [...files.keys()];
  names.forEach((name, index) => {
    writeFileSync(join(folder, `${index}.docx`), files.get(name) ?? '');
  });
  try {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const out = join(folder, 'out');
    execFileSync(
      'soffice',
      [
        profile,
        '--headless',
        '--convert-to',
        'docx:MS Word 2007 XML',
        '--outdir',
        out,
        ...names.map((_, index) => join(folder, `${index}.docx`)),
      ],
      { stdio: 'ignore', timeout: 300_000 },
    );
    return new Map(names.map((name, index) => [name, new Uint8Array(readFileSync(join(out, `${index}.docx`)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
