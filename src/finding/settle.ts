import type { SourceFile, Span } from '../source/source-file.ts';
import type { Catalogue } from './catalogue.ts';
import type { Finding, Place } from './finding.ts';
import type { FindingId } from './own-catalogue.ts';
import { adjust, hintFor, maySet, type Settings } from './settings.ts';
import { type Suppression, type SuppressionComment, suppress, suppressionComments } from './suppress.ts';

/** What settling needs to know of the records that the findings are about. */
type Records = {
  /** The unit's settings and the file that holds them, where it could be read. */
  readonly campaign: { readonly file: string; readonly rules: Settings } | undefined;
  readonly complete: boolean;
  readonly sources: ReadonlyMap<string, SourceFile>;
  readonly locate: (place: Place) => Span;
  /** All that can be said of them. */
  readonly catalogue: Catalogue;
};

/**
 * Marks the findings that a comment or a setting answers for with a reason. An answer without a reason, for a rule that there is not, or
 * for nothing, is a finding itself; the last is not held against records that could not be read in full.
 */
export function settle<Id extends string>(
  findings: readonly Finding<Id>[],
  records: Records,
): readonly Finding<Id | FindingId>[] {
  const { campaign, catalogue } = records;
  const comments = [...records.sources.values()].flatMap(suppressionComments);
  const useless = comments.flatMap((comment) => faultOf(comment, catalogue) ?? []);
  const answers = [...comments.flatMap((comment) => answerOf(comment, catalogue)), ...settingsOf(records)];
  const settled = suppress(findings, answers);
  const unused = records.complete ? settled.unused.map(unusedFinding) : [];
  const said = [...useless, ...unused];
  if (said.length === 0) return settled.findings;
  return [...settled.findings, ...(campaign ? adjust(said, campaign.rules, catalogue) : said)];
}

const answerOf = ({ rule, reason, at, line }: SuppressionComment, catalogue: Catalogue): Suppression[] =>
  reason === undefined || !maySet(rule, catalogue) ? [] : [{ rule, reason, at, by: 'comment', covers: { line } }];

const settingsOf = ({ campaign, locate }: Records): Suppression[] =>
  campaign === undefined
    ? []
    : Object.entries(campaign.rules).flatMap(([rule, { suppress: answers }]) =>
        answers.map(({ record, reason }, at): Suppression => {
          const place = { origin: { file: campaign.file, path: ['rules', rule, 'suppress', at] } };
          return { rule, reason, by: 'settings', at: locate(place), covers: { subject: record } };
        }),
      );

const finding = (rule: FindingId, at: Span, subject: string, message: string): Finding<FindingId> => ({
  rule,
  severity: 'warning',
  at,
  subject,
  message,
  related: [],
});

function faultOf({ rule, reason, at }: SuppressionComment, catalogue: Catalogue): Finding<FindingId>[] | undefined {
  const subject = rule === '' ? 'comment' : rule;
  if (rule === '')
    return [
      finding('unknown-rule', at, subject, '屏蔽没有写明规则：请写成 # talkreport-disable-next-line 规则 -- 理由'),
    ];
  if (!catalogue.has(rule))
    return [finding('unknown-rule', at, subject, `没有「${rule}」这条规则，屏蔽不起作用：${hintFor(rule, catalogue)}`)];
  if (!maySet(rule, catalogue))
    return [finding('unknown-rule', at, subject, `「${rule}」是读取记录时的错误，不能屏蔽：请改正记录`)];
  if (reason === undefined) {
    const message = `屏蔽「${rule}」没有写理由，不起作用：请在后面加上“ -- 理由”`;
    return [finding('suppression-without-reason', at, subject, message)];
  }
  return undefined;
}

const unusedFinding = ({ rule, at, covers }: Suppression): Finding<FindingId> =>
  finding(
    'suppression-unused',
    at,
    'subject' in covers ? `${rule}.${covers.subject}` : rule,
    `这里屏蔽了「${rule}」，但没有这样的发现：问题已经改正的，请删去这条屏蔽`,
  );
