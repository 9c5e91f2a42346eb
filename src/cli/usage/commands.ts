import { CHECK_DOCX } from './check-docx.ts';
import type { Usage } from './declare.ts';
import { DIFF } from './diff.ts';
import { EXPLAIN } from './explain.ts';
import { FIGURES } from './figures.ts';
import { FORM } from './form.ts';
import { LAYOUT } from './layout.ts';
import { PRESETS } from './presets.ts';
import { RENDER } from './render.ts';
import { RULES } from './rules.ts';
import { SCHEMA } from './schema.ts';
import { TEMPLATES } from './templates.ts';
import { TRACE } from './trace.ts';
import { VALIDATE } from './validate.ts';
import { VERIFY } from './verify.ts';

/** 命令, in the order of a clerk's work. */
export const COMMANDS: readonly Usage[] = [
  VALIDATE,
  RENDER,
  FORM,
  CHECK_DOCX,
  VERIFY,
  LAYOUT,
  FIGURES,
  TRACE,
  DIFF,
  PRESETS,
  SCHEMA,
  RULES,
  EXPLAIN,
  TEMPLATES,
];
