import type { Document } from '../document/document.ts';
import type { Layout } from './layout.ts';

/** Turns a document into a file of one format. Escaping for that format happens in its writer only. */
export type Writer = {
  readonly name: string;
  readonly extension: string;
  /** Whether a file is, byte for byte, one that this writer wrote: nobody has edited it since. Absent where that cannot be told. */
  readonly wroteUnchanged?: (bytes: Uint8Array) => boolean;
  /** What this format does to a document that its author should hear of, a sentence each; absent where there is never anything. */
  readonly remarks?: (document: Document, layout: Layout) => readonly string[];
} & (
  | { readonly kind: 'text'; write(document: Document, layout: Layout): string }
  | {
      readonly kind: 'bytes';
      write(document: Document, layout: Layout): Promise<Uint8Array>;
    }
);
