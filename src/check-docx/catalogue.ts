import { always, catalogue } from '../finding/catalogue.ts';
import { clauseText, MEANING_OF, type Requirement, SEVERITY_OF } from './requirement.ts';
import { BODY } from './requirements-body.ts';
import { END } from './requirements-end.ts';
import { HEAD } from './requirements-head.ts';

/** 全部要求, in the order in which a document is read. Ids are permanent. */
export const REQUIREMENTS = { ...HEAD, ...BODY, ...END };

export type RequirementId = keyof typeof REQUIREMENTS;

/** The same as reporters and `explain` know them. */
export const FORMAT_CATALOGUE = catalogue(
  (Object.keys(REQUIREMENTS) as RequirementId[]).map((id) => {
    const { clause, strength, ...told }: Requirement = REQUIREMENTS[id]; // Object.keys forgets what the keys are
    const basis = `${clauseText(clause)}（${strength}）`;
    const severity = always(SEVERITY_OF[strength]);
    return {
      id,
      ...told,
      basis,
      family: 'format',
      severity,
      why: MEANING_OF[strength],
      adjustable: false,
    };
  }),
);
