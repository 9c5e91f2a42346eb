import { checkEvidence } from '../../pairing/done/talk-conditions.ts';
import { cannotTell } from '../../pairing/who/answer.ts';
import type { Calendar } from '../../records/calendar.ts';
import type { Evidence } from '../../records/pairing.ts';
import type { Talk } from '../../records/talk.ts';

/** One thing asked of a record that it does not give. `absent`: nothing is written, so it cannot be told; else what is written falls short. */
export type Fault = { readonly absent: boolean; readonly field: string; readonly message: string };

/** 记录要求, one by one: what a talk's record lacks, or gives otherwise than asked. */
export function evidenceFaults(talk: Talk, evidence: Evidence, calendar: Calendar | undefined): readonly Fault[] {
  const fields = fieldsOf(evidence);
  return checkEvidence(talk, evidence, calendar).flatMap(({ answer, instead }, at): Fault[] => {
    if (answer === true) return [];
    const field = fields[at] ?? 'id';
    if (!cannotTell(answer)) return [{ absent: false, field, message: instead().replace(/^的/, '') }];
    return [{ absent: true, field, message: answer.map((it) => it.replace(`谈话 ${talk.id} `, '')).join('；') }];
  });
}

/** The field of the talk that each condition looks at, in their order. */
const fieldsOf = ({ fields, signed, opinions, recordedWithin }: Evidence): readonly string[] => [
  ...fields.map(({ name }) => name),
  ...(signed ? ['signed'] : []),
  ...(opinions ? ['opinions'] : []),
  ...(recordedWithin ? ['recordedOn'] : []),
];
