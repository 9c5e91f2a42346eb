import type Handlebars from 'handlebars/dist/cjs/handlebars.js';
import type { TemplateId } from './catalogue.ts';
import type { TemplateNode } from './template-tree.ts';

/** What a helper is told about its place: the options that Handlebars passes last, and the context. */
export type Call = Handlebars.HelperOptions & { readonly loc: TemplateNode['loc']; readonly context: unknown };

/** Says what is wrong at the place where a helper was called. */
export type Report = (rule: TemplateId, message: string) => void;

export type Helper = (report: Report, call: Call, ...values: readonly unknown[]) => unknown;

export type Helpers = Readonly<Record<string, Helper>>;
