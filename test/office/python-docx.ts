import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The interpreter that may have python-docx: that of the system, where distributions put it. */
const PYTHON = '/usr/bin/python3';

export const hasPythonDocx = spawnSync(PYTHON, ['-c', 'import docx'], { timeout: 60_000 }).status === 0;

/** Opens each document; where a font is given, sets it on every run that python-docx sees, as office tools built on it do; saves. */
const SCRIPT = `
import sys, docx
folder, count, font = sys.argv[1], int(sys.argv[2]), sys.argv[3]
for number in range(count):
    document = docx.Document(f"{folder}/{number}.docx")
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    if font:
        for paragraph in document.paragraphs + [it for cell in cells for it in cell.paragraphs]:
            for run in paragraph.runs:
                run.font.name = font
    document.save(f"{folder}/{number}-out.docx")
`;

/** Each .docx as python-docx saves it. */
export function savedByPythonDocx(files: ReadonlyMap<string, Uint8Array>, font = ''): ReadonlyMap<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'talkreport-python-docx-'));
  const names = [...files.keys()];
  names.forEach((name, at) => {
    writeFileSync(join(folder, `${at}.docx`), files.get(name) ?? '');
  });
  try {
    execFileSync(PYTHON, ['-c', SCRIPT, folder, String(names.length), font], { timeout: 300_000 });
    return new Map(names.map((name, at) => [name, new Uint8Array(readFileSync(join(folder, `${at}-out.docx`)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
