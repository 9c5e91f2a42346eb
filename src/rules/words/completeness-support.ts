import { isOverdue } from '../../records/action.ts';
import type { Campaign } from '../../records/campaign.ts';
import type { Completeness } from '../../statements/find-completeness.ts';
import type { Facts } from '../define-rule.ts';
import { leadingSuggestions } from './leading-suggestions.ts';

/** What the records say against a claim of completeness; `undefined` where they bear it out, or keep no record of the kind. */
export function missingFrom({ of, clause, due }: Completeness, { campaign }: Facts): string | undefined {
  switch (of) {
    case 'done':
      return due ? lateActions(campaign, isOverdue) : openActions(campaign);
    case 'in-time':
      return lateActions(campaign) ?? openActions(campaign, due || /没有|无|零|不存在/.test(clause));
    case 'handled':
      return openActions(campaign) ?? unhandled(campaign, clause);
    case 'replied':
      return unreplied(campaign, clause);
    case 'accepted':
      return unaccepted(campaign, clause);
    case 'returned':
      return unreturned(campaign);
    default:
      return of satisfies never;
  }
}

/** `lateOnly`: it says only that nothing is late, and what is still in time is not. */
function openActions({ actions }: Campaign, lateOnly = false): string | undefined {
  const open = actions.filter(({ state }) => state !== 'done');
  if (lateOnly || open.length === 0) return undefined;
  return `整改措施共 ${actions.length} 项，已完成 ${actions.length - open.length} 项`;
}

const isLate: typeof isOverdue = (it, asOf) =>
  isOverdue(it, asOf) || (it.closedOn !== undefined && it.due !== undefined && it.closedOn > it.due);

function lateActions({ actions, asOf }: Campaign, isCounted = isLate): string | undefined {
  const late = actions.filter((it) => isCounted(it, asOf));
  if (late.length === 0) return undefined;
  return `整改措施共 ${actions.length} 项，逾期的 ${late.length} 项（${late.map(({ id }) => id).join('、')}）`;
}

/** 意见 alone may leave 问题 out; with 问题 beside it or neither named, both are meant. */
function meantBy(clause: string, campaign: Campaign) {
  const leading = leadingSuggestions(campaign);
  const opinions = /意见|建议/.test(clause);
  if (opinions === /问题/.test(clause)) return leading;
  return leading.filter(({ kind }) => kind === (opinions ? 'suggestion' : 'problem'));
}

function unhandled(campaign: Campaign, clause: string): string | undefined {
  const meant = meantBy(clause, campaign);
  const none = meant.filter(({ disposition }) => disposition === undefined);
  if (none.length === 0 || none.length === meant.length) return undefined;
  return `共 ${meant.length} 条，其中 ${none.length} 条没有处理结果`;
}

/** Where no record bears the day of a reply, replies are not kept here at all. */
function unreplied(campaign: Campaign, clause: string): string | undefined {
  const meant = meantBy(clause, campaign);
  const none = meant.filter(({ repliedOn }) => repliedOn === undefined);
  if (none.length === 0 || none.length === meant.length) return undefined;
  return `共 ${meant.length} 条，有答复日期的 ${meant.length - none.length} 条`;
}

function unaccepted(campaign: Campaign, clause: string): string | undefined {
  const meant = meantBy(clause, campaign);
  const other = meant.filter(({ disposition }) => disposition !== undefined && disposition !== 'accepted');
  if (other.length === 0) return undefined;
  return `共 ${meant.length} 条，没有采纳（解释、不采纳、上报）的 ${other.length} 条`;
}

function unreturned({ channels }: Campaign): string | undefined {
  const short = channels.find(({ sent, returned }) => sent !== undefined && returned !== undefined && returned < sent);
  return short === undefined ? undefined : `「${short.title}」发出 ${short.sent} 份，收回 ${short.returned} 份`;
}
