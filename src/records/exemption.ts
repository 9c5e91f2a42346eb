import type * as z from 'zod';
import type { Origin } from '../source/origin.ts';
import { day, inOrder } from './day-fields.ts';
import { field, record } from './field.ts';
import { idText, list, naming, text, word } from './values.ts';

/**
 * 免谈: shrinks a denominator, and is always printed. Without `pairing` it holds for all. With `substitute` the person is not exempt:
 * that form of talk is accepted too.
 */
export const exemptionSchema = record({
  person: field(['人员', '人'], '谁免谈，写编号或姓名', text),
  pairing: field(['必谈关系'], '免哪些必谈关系，写编号，例如 [p4]；不写是全部都免', list(idText).optional()),
  reason: field(['原因', '理由'], '为什么免谈，例如 长期病假；汇报会印出来', text.optional()),
  approvedBy: field(['批准人'], '谁批准的，写编号或姓名', text.optional()),
  from: field(['起', '从'], '从哪天起免谈，例如 2013-05-01', day.optional()),
  until: field(['至', '止'], '免到哪天，例如 2013-06-30', day.optional()),
  substitute: field(['替代形式'], '准许改用的形式，例如 电话；写了它就不是免谈', word('mode').optional()),
}).refine((it) => inOrder(it.from, it.until), naming('「{until}」早于「{from}」：请核对两个日期', ['until']));

export type Exemption = z.infer<typeof exemptionSchema> & {
  readonly origin: Origin;
};
