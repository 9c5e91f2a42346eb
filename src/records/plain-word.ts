import { plainForm } from '../text/plain-form.ts';

/** A short word without what an input method or a hurried writer adds: blanks, a full stop, brackets around it. */
export const plainWord = (text: string): string =>
  plainForm(text)
    .replace(/\s+(?=\p{Script=Han})|(?<=\p{Script=Han})\s+/gu, '')
    .replace(/^已经/, '已')
    .replace(/^[("“「]+|[)"”」,;。、.!]+$/gu, '');
