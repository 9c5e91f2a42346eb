import type { FigureReference, RecordReference } from './figure-reference.ts';

/**
 * 模板看得见什么, as data: what there is below every name of the view, whatever the records say. Each part of the view is declared as its shape, beside
 * what fills it; its type follows from that (`ViewOf`), and so does what the check of templates knows.
 */
export type Shape =
  | 'text'
  | 'flag'
  | 'figure'
  | 'record'
  | 'count'
  | readonly [Shape]
  | { readonly [name: string]: Shape };

/** Stands for every name that a unit may think of. */
export const ANY_NAME = '*';

/** Stands before the shape of what there may not be. */
export const MAYBE = '?';

/** What the records may not have. */
type Maybe<S extends Shape> = { readonly [MAYBE]: S };
export const maybe = <const S extends Shape>(shape: S): Maybe<S> => ({ [MAYBE]: shape });

/** A part of the view: its names, each with what stands behind it. */
export const shape = <const S extends Shape>(names: S): S => names;

type Plain = {
  readonly text: string;
  readonly flag: boolean;
  readonly figure: FigureReference;
  readonly record: RecordReference;
  readonly count: number;
};

/** What a template gets of a shape: every name is always there (Handlebars is strict), `undefined` or empty where the records have nothing. */
export type ViewOf<S> = S extends keyof Plain
  ? Plain[S]
  : S extends readonly [infer Item]
    ? readonly ViewOf<Item>[]
    : S extends { readonly [MAYBE]: infer Some }
      ? ViewOf<Some> | undefined
      : S extends { readonly [ANY_NAME]: infer Each }
        ? Readonly<Record<string, ViewOf<Each>>>
        : { readonly [Name in keyof S]: ViewOf<S[Name]> };

/** A figure of an open family with the word that it is for. */
export const NAMED = shape({ name: 'text', figure: 'figure' });
export type NamedFigure = ViewOf<typeof NAMED>;
