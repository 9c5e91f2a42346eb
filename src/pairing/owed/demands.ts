import { chineseKey } from '../../records/keys.ts';
import type { Pairing } from '../../records/pairing.ts';
import type { Slot } from '../when/slots.ts';
import { anchorDate, anniversaryStretches } from '../when/windows.ts';
import { subjectSide } from '../who/sets.ts';
import { allPairsDemands } from './all-pairs.ts';
import type { CampaignIndex, Context, Demand } from './demand.ts';
import { eachPersonDemands, viewOf, viewOfEvent } from './each-person.ts';
import type { Level } from './level.ts';
import { levelIn, type Route, routesOf } from './relations.ts';
import { shareDemands } from './share.ts';

/** What a pairing asks for, before the talks are looked at. */
export type Demands = { readonly demands: readonly Demand[]; readonly remarks: readonly string[] };

function quantify(levels: readonly Level[], context: Context): Demand[] {
  const { slot } = context;
  const { require } = context.pairing;
  switch (require.kind) {
    case 'all-pairs':
      return allPairsDemands(levels, context);
    case 'share':
      return shareDemands(levels, require, context);
    case 'each-left':
    case 'each-right': {
      // In one set each left and each right is each person, and an event's person stands on the right.
      const side = subjectSide(context.pairing);
      return eachPersonDemands(
        levels.flatMap((level) => (side === 'left' && slot.event ? viewOfEvent(level) : [viewOf(level, side)])),
        require.times,
        require.count,
        context,
      );
    }
    default:
      return require satisfies never;
  }
}

/** Remembers whether a side ever had anybody, so that an empty side is remarked on once and not for every window. */
function sideWatch(routes: readonly Route[]) {
  const seen = routes.map(() => ({ left: false, right: false }));
  return {
    note: (levels: readonly Level[]) =>
      levels.forEach((level, index) => {
        const known = seen[index];
        if (known && level.lefts.length > 0) known.left = true;
        if (known && level.rights.length > 0) known.right = true;
      }),
    emptySides: () => seen.flatMap(({ left, right }) => [...(left ? [] : ['甲方']), ...(right ? [] : ['乙方'])]),
  };
}

/** Whether a clock counts from dates of which none is in the campaign, but of which some have an anniversary in it. */
function meansAnniversaries(
  { window: clock, trigger }: Pairing,
  slots: readonly Slot[],
  facts: CampaignIndex,
): boolean {
  if (clock.kind !== 'within' || clock.yearly || trigger !== undefined) return false;
  if (slots.some(({ lacking }) => lacking.length === 0)) return false;
  return [...facts.people.values()].some((person) => {
    const date = anchorDate(person, clock);
    return date !== undefined && anniversaryStretches(date, clock, facts.campaign).length > 0;
  });
}

function remarkOnSlots(
  pairing: Pairing,
  slots: readonly Slot[],
  facts: CampaignIndex,
  remark: (message: string) => void,
): void {
  const { campaign } = facts;
  const { window, rounds } = pairing;
  if (window.kind === 'within' && meansAnniversaries(pairing, slots, facts)) {
    remark(
      `没有人的「${window.of}」在活动期间，没有应谈项：要按每年的周年算的，请在时限里加「${chineseKey('yearly')}: 是」`,
    );
  }
  if (window.kind === 'before' && !campaign.milestones.some(({ id }) => id === window.milestone)) {
    remark(`找不到节点「${window.milestone}」，没有时限可算`);
  } else if (window.kind === 'every' && slots.length === 0 && !pairing.trigger) {
    remark('活动期间没有符合「每」的时段，没有应谈项');
  }
  for (const { event, window: stretch } of slots) {
    if (stretch.from > stretch.to)
      remark(`${event ? `情形 ${event.id} 的` : ''}时限「${stretch.label}」没有一天，谈话无法计入`);
  }
  if (!Array.isArray(rounds) || pairing.trigger || window.kind === 'within') return;
  const used = new Set(slots.map(({ round }) => round));
  rounds.forEach((_, index) => {
    if (!used.has(index + 1)) remark(`第${index + 1}轮的日期不在时限之内，没有应谈项`);
  });
}

/** By roster, then by window; a share over everybody, which has no subject, comes first. */
function inOrder(demands: readonly Demand[], { orderOf }: CampaignIndex): readonly Demand[] {
  const place = ({ subject }: Demand, index: number) => (subject[index] ? orderOf(subject[index]) : -1);
  return [...demands].sort(
    (a, b) => place(a, 0) - place(b, 0) || place(a, 1) - place(b, 1) || a.slot.order - b.slot.order,
  );
}

/** 应谈: what the pairing asks for in each of its slots. */
export function demandsOf(pairing: Pairing, slots: readonly Slot[], facts: CampaignIndex): Demands {
  const remarks = new Set<string>();
  const remark = (message: string) => void remarks.add(message);
  remarkOnSlots(pairing, slots, facts, remark);
  const routes = routesOf(pairing);
  const along = new Set(routes.flatMap(({ edge }) => edge ?? []));
  const edges = facts.campaign.edges.filter(
    ({ kind }) => along.has(kind) || facts.doubts.meaningsOf('edge', kind).some(({ meant }) => along.has(meant)),
  );
  const oneSet = routes.every((route) => route.oneSet);
  const watch = sideWatch(routes);
  const demands = slots.flatMap((slot) => {
    const levels = routes.map((route) => levelIn(slot, route, pairing, edges, facts));
    if (slot.anchor === undefined) watch.note(levels);
    return quantify(levels, { facts, pairing, slot, oneSet, remark });
  });
  if (slots.some(({ anchor }) => anchor === undefined)) {
    for (const side of new Set(watch.emptySides())) remark(`${side}没有人：请核对人员范围，或者花名册`);
  }
  return { demands: inOrder(demands, facts), remarks: [...remarks] };
}
