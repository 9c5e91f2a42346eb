import { filesOf } from './by-file.ts';
import type { Finding, Severity } from './finding.ts';
import { regionOf, repositoryPath } from './place.ts';
import type { Reporter } from './run.ts';
import { xmlAttributes } from './xml.ts';

const SEVERITY = { error: 'error', warning: 'warning', hint: 'info' } as const satisfies Record<Severity, string>;

/** Checkstyle's XML, which reviewdog and the code checks of Gitee read. It knows nothing of suppression, so what is suppressed is left out. */
export const checkstyle: Reporter = ({ findings, scope }) => {
  const files = [...filesOf(findings, scope.files)].map(([path, found]) =>
    [`  <file${xmlAttributes({ name: repositoryPath(path) })}>`, ...found.map(errorOf), '  </file>'].join('\n'),
  );
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="4.3">', ...files, '</checkstyle>', ''].join(
    '\n',
  );
};

function errorOf({ rule, severity, message, at }: Finding): string {
  const { line, column } = regionOf(at);
  const source = `talkreport.${rule}`;
  return `    <error${xmlAttributes({ line, column, severity: SEVERITY[severity], message, source })}/>`;
}
