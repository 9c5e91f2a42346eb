import { UserError } from '../finding/user-error.ts';
import { WRITERS } from '../writers/index.ts';
import type { Writer } from '../writers/writer.ts';
import type { Io } from './io.ts';

/** 格式: of reports and forms: those of the writers, and PDF, which a program of the machine makes. */
export type Format = keyof typeof WRITERS | 'pdf';
export const FORMATS = [...Object.keys(WRITERS), 'pdf'] as readonly Format[]; // Object.keys forgets what the keys are

/** The format asked for, else that of the target's name, else docx. The two may not contradict each other. */
export function formatOf({ format, output = '' }: { readonly format?: Format; readonly output?: string }): Format {
  const extension = /\.([^./\\]+)$/.exec(output)?.[1]?.toLowerCase();
  const named = FORMATS.find((it) => it === (extension === 'htm' ? 'html' : extension));
  if (format !== undefined && named !== undefined && format !== named) {
    throw new UserError(`--format ${format} 和文件名「${output}」对不上：请改一个`, 2);
  }
  return format ?? named ?? 'docx';
}

export async function writerOf(format: Format, io: Io): Promise<Writer> {
  if (format === 'pdf') return (await import('../app/pdf.ts')).pdfWriter(await WRITERS.docx(), io);
  return WRITERS[format]();
}
