import type { Finding } from './finding.ts';

/** Findings by the path of their file: first the files that were looked at, in their order and with none where nothing was found, then others (a template, say). */
export function filesOf(
  findings: readonly Finding[],
  looked: readonly string[],
): ReadonlyMap<string, readonly Finding[]> {
  const files = new Map<string, Finding[]>(looked.map((path) => [path, []]));
  for (const finding of findings) {
    const { path } = finding.at.file;
    const found = files.get(path);
    if (found) found.push(finding);
    else files.set(path, [finding]);
  }
  return files;
}
