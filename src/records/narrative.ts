import type * as z from 'zod';
import { field, open } from './field.ts';
import { list, text } from './values.ts';

const paragraphs = list(text);

/** The parts that every template knows. */
export const NARRATIVE_PARTS = {
  overview: field(['概述'], '概述，一段或几段', paragraphs),
  organization: field(['组织领导'], '组织领导：怎样部署、谁来牵头，一段或几段', paragraphs),
  practice: field(['做法', '主要做法'], '主要做法，一段或几段', paragraphs),
  effect: field(['成效'], '取得的成效，一段或几段', paragraphs),
  problems: field(['问题', '存在问题'], '存在的问题，一段或几段', paragraphs),
  next: field(['下一步', '下一步打算'], '下一步打算，一段或几段', paragraphs),
};

/** 文字: what only people can write, each a text or a list of paragraphs; a unit may write parts of its own. */
export const narrativeSchema = open(NARRATIVE_PARTS, text, paragraphs);

export type Narrative = z.infer<typeof narrativeSchema>;
