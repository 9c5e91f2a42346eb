import * as z from 'zod';
import { inEnglish, list, text } from './fields.ts';

/** The parts that the templates know; a unit may write others. */
const PARTS = ['overview', 'organization', 'practice', 'effect', 'problems', 'next'];

/** 文字: what only people can write, each a text or a list of paragraphs. */
export const narrativeSchema = z.preprocess(inEnglish(PARTS), z.record(text, list(text)));

export type Narrative = z.infer<typeof narrativeSchema>;
