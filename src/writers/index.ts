import type { Writer } from './writer.ts';

/** The writers by format name. Each is loaded when it is asked for: the docx library is large. */
export const WRITERS: Readonly<Record<'markdown' | 'docx' | 'html', () => Promise<Writer>>> = {
  markdown: async () => (await import('./markdown/write-markdown.ts')).markdown,
  docx: async () => (await import('./docx/write-docx.ts')).docx,
  html: async () => (await import('./html/write-html.ts')).html,
};
