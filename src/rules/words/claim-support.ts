import type { Facts } from '../define-rule.ts';

/** What the records come to instead. */
export function standing({ figures, campaign }: Facts): string {
  if (campaign.pairings.length === 0) return '没有登记必谈关系，算不出覆盖率';
  const of = (name: string) => figures.get(`coverage.all.${name}`)?.text ?? '0';
  const rest = `未谈 ${of('missing')} 项、无法判断 ${of('undecided')} 项、未到期 ${of('pending')} 项`;
  return `应谈 ${of('required')} 项，已谈 ${of('met')} 项，免谈 ${of('exempt')} 项，${rest}`;
}
