import type { Writer } from './writer.ts';

/** The writers by the name of their format, which is also how their files end. Each is loaded when it is asked for: the docx library is large. */
export const WRITERS = {
  docx: async () => (await import('./docx/write-docx.ts')).docx,
  md: async () => (await import('./markdown/write-markdown.ts')).markdown,
  html: async () => (await import('./html/write-html.ts')).html,
} satisfies Readonly<Record<string, () => Promise<Writer>>>;
