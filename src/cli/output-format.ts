import { UserError } from '../finding/user-error.ts';
import { WRITERS } from '../writers/index.ts';
import type { Writer } from '../writers/writer.ts';
import type { Io } from './io.ts';

/** 格式: of reports and forms. */
export const FORMATS = ['docx', 'md', 'html', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

/** The format asked for, else that of the target's name, else docx. The two may not contradict each other. */
export function formatOf({ format, output = '' }: { readonly format?: Format; readonly output?: string }): Format {
  const extension = /\.(docx|md|html?|pdf)$/i.exec(output)?.[1]?.toLowerCase();
  const named = (extension === 'htm' ? 'html' : extension) as Format | undefined; // what the pattern takes
  if (format !== undefined && named !== undefined && format !== named) {
    throw new UserError(`--format ${format} 和文件名「${output}」对不上：请改一个`, 2);
  }
  return format ?? named ?? 'docx';
}

export async function writerOf(format: Format, io: Io): Promise<Writer> {
  if (format === 'pdf') return (await import('../app/pdf.ts')).pdfWriter(await WRITERS.docx(), io);
  return WRITERS[format === 'md' ? 'markdown' : format]();
}
