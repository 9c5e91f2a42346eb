/** A line below a change: how, through what; and where, `file:line`. */
export type OutlineDetail = { readonly text: string; readonly place?: string | undefined };

/** One change, or several that the same records made: what each is, and what is to be said of all of them. */
export type OutlineItem = { readonly texts: readonly string[]; readonly details: readonly OutlineDetail[] };

/** 变化 of one kind, under a title. */
export type OutlinePart = { readonly title: string; readonly items: readonly OutlineItem[] };
