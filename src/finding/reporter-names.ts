/** 结果的样式: the names that `--reporter` takes. The reporters themselves (reporters.ts) take longer to load. */
export const REPORTER_NAMES = ['pretty', 'json', 'junit', 'sarif', 'github', 'gitlab', 'checkstyle'] as const;

export type ReporterName = (typeof REPORTER_NAMES)[number];
