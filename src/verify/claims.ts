import { templateKind } from '../records/shipped-template.ts';
import type { Facts } from '../rules/define-rule.ts';
import { wrongClaims, wrongDays } from '../rules/words/contradictions.ts';
import { findApprovals } from '../statements/find-approvals.ts';
import { sentencesOf } from '../text/clauses.ts';
import { requestIn } from '../text/request.ts';
import type { TroubleId } from './catalogue.ts';
import { placeIn } from './compare-pair.ts';
import type { Pair } from './pair-units.ts';
import type { Trouble } from './trouble.ts';

/** 100% and 百分之百 are one claim. */
const inOneWay = (text: string): string => text.replace(/百分之百|百分百|[1１][0０]{2}(?:[.．]0+)?[%％]/g, '100%');

/** 5月8日 that became 5月9日 is a changed number, and told as one. */
const withoutFigures = (text: string): string => text.replace(/\d+/g, '#');

/** Claims that the expected text does not make at this place, and the records do not bear out: of talks, opinions, measures, forms. */
export function claimTroubles({ expected, found }: Pair, facts: Facts): Trouble[] {
  if (found === undefined || found.text === expected?.text) return [];
  const before = expected?.cells.map(({ text }) => text).join('\n') ?? '';
  return found.cells.flatMap((cell) =>
    [
      ...wrongClaims(cell.text, facts),
      ...wrongDays(cell.text, facts).filter(({ words }) => !withoutFigures(before).includes(withoutFigures(words))),
    ]
      .filter(({ words }) => !inOneWay(before).includes(inOneWay(words)))
      .map(({ words, claim, shown }) => {
        const start = Math.max(0, cell.text.indexOf(claim, cell.text.indexOf(words)));
        const message = `添了「${words}」，数据不支持：${shown}。请按数据改写`;
        return { ...placeIn(cell, start, start + claim.length), rule: 'claim-unsupported', message };
      }),
  );
}

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

/** 添上的批准: decisions of others that an editor put in without their paper; no record holds them. */
export function approvalTroubles({ expected, found }: Pair): Trouble[] {
  if (found === undefined || found.text === expected?.text) return [];
  const before = new Set(findApprovals(expected?.text ?? ''));
  return found.cells.flatMap((cell) =>
    findApprovals(cell.text)
      .filter((words) => !before.has(words))
      .map((words): Trouble => {
        const start = Math.max(0, cell.text.indexOf(words));
        const message = `添了「${words}」，是别处作出的决定，记录里没有：请写明文号或会议纪要，没有的请删去`;
        return { ...placeIn(cell, start, start + words.length), rule: 'approval-added', message };
      }),
  );
}

/** What a claim says better than the words that make it. */
const WEAKER: ReadonlySet<TroubleId> = new Set(['word-turned', 'text-polished', 'wording']);

/** Troubles with claims among them: a claim that stands in words of which something is said already is one fault with them. */
export function withClaims(troubles: readonly Trouble[], claims: readonly Trouble[]): Trouble[] {
  const rest = claims.filter(
    (claim) =>
      !troubles.some((it) => meets(it, claim) && !WEAKER.has(it.rule) && it.end - it.start <= claim.end - claim.start),
  );
  return [...troubles.filter((it) => !(it.rule === 'word-turned' && rest.some((claim) => meets(it, claim)))), ...rest];
}

const meets = (one: Trouble, other: Trouble): boolean =>
  one.line === other.line && one.start < other.end && other.start < one.end;
