import { templateKind } from '../records/shipped-template.ts';
import type { Facts } from '../rules/define-rule.ts';
import { sentencesOf } from '../text/clauses.ts';
import { requestIn } from '../text/request.ts';
import { placeIn } from './compare-pair.ts';
import type { Pair } from './pair-units.ts';
import type { Trouble } from './trouble.ts';

/** 夹带的请示: what an editor put into a 报告 and asks of a superior, by the rule that records and any .docx are held to. */
export function requestTroubles({ expected, found }: Pair, { campaign }: Facts): Trouble[] {
  if (found === undefined || found.kind === 'row' || found.text === expected?.text) return [];
  if (!templateKind(campaign.report.template).genres.includes('报告')) return [];
  const before = expected?.text ?? '';
  return found.cells.flatMap((cell) =>
    sentencesOf(cell.text).flatMap((sentence): Trouble[] => {
      const request = requestIn(sentence);
      if (request === undefined || before.includes(request.words)) return [];
      const start = Math.max(0, cell.text.indexOf(request.words));
      const message = `添了「${request.words}」，像是请示事项：报告不得夹带请示，请删去，需要批准或解决的另行请示`;
      return [{ ...placeIn(cell, start, start + request.words.length), rule: 'request-added', message }];
    }),
  );
}
