/** 句: what ends in a full stop, a semicolon, a question or exclamation mark, or a line break. */
export const sentencesOf = (text: string): string[] => text.split(/[。；！？;!?\n]/).filter((it) => it.trim() !== '');

/** 分句: the parts of a sentence between commas; the comma of 1,200 is none. */
export const clausesOf = (sentence: string): string[] => sentence.split(/，|,(?!\d{3}(?!\d))/);
