import type Handlebars from 'handlebars/dist/cjs/handlebars.js';
import type { TemplateNode } from './template-tree.ts';

/** What a helper is told about its place: the options that Handlebars passes last, and the context. */
export type Call = Handlebars.HelperOptions & { readonly loc: TemplateNode['loc']; readonly context: unknown };

/** A helper, with a way to say what is wrong at the place where it was called. */
export type Helper = (
  report: (rule: string, message: string) => void,
  call: Call,
  ...values: readonly unknown[]
) => unknown;

export type Helpers = Readonly<Record<string, Helper>>;
