import type { Filter, Group, Phrase, State, Thing } from './phrase.ts';
import type { Context } from './phrase-context.ts';
import type { Parts } from './phrase-parts.ts';

/** 量词: by which each thing is counted. */
const UNITS: Readonly<Partial<Record<Thing, RegExp>>> = {
  talk: /^(?:人次|场次|[场次对轮人名位个倍])$/,
  talker: /^[人名位个]$/,
  talkee: /^[人名位个]$/,
  person: /^[人名位个]$/,
  task: /^[项对个次]$/,
  pairing: /^[项类个条]$/,
  opinion: /^[条个件项倍]$/,
  problem: /^[条个件项]$/,
  raised: /^[条个件项]$/,
  action: /^[条个件项]$/,
  form: /^[份张]$/,
  session: /^(?:场次|[场次个])$/,
  department: /^[个家]$/,
  branch: /^[个]$/,
  length: /^(?:分钟|小时)$/,
  duration: /^(?:个月|个星期|[天日周])$/,
};

/** What a state is a state of, where nothing else says it. */
export const THINGS_OF: Readonly<Partial<Record<State, readonly Thing[]>>> = {
  required: ['person', 'task'],
  met: ['person', 'task'],
  missing: ['person', 'task'],
  exempt: ['person', 'task'],
  undecided: ['person', 'task'],
  pending: ['person', 'task'],
  replied: ['raised'],
  unreplied: ['raised'],
  accepted: ['raised'],
  unaccepted: ['raised'],
  declined: ['raised'],
  explained: ['raised'],
  escalated: ['raised'],
  merged: ['opinion'],
  overdue: ['action'],
  late: ['action'],
  planned: ['action'],
  started: ['action'],
  addressed: ['raised'],
  unaddressed: ['raised'],
  doing: ['action'],
  sent: ['form'],
  returned: ['form'],
  unreturned: ['form'],
};

/** 24条意见全部采纳: what the state is said of may have been named before. */
export const orThose = (ofStates: readonly Thing[], before: readonly Thing[]): readonly Thing[] => {
  const raised = (it: Thing): boolean => it === 'opinion' || it === 'problem' || it === 'raised';
  const same = before.filter((it) => ofStates.includes(it) || (raised(it) && ofStates.some(raised)));
  return same.length > 0 ? same : ofStates;
};

/** Whether a thing is counted with a unit. */
export const fits = (thing: Thing, unit: string, says: Phrase['says']): boolean =>
  says !== 'count' || (UNITS[thing]?.test(unit) ?? false);

/** 党员60名, 立行立改9项: only the narrowing word is there, in the clause or in one before it. */
export function groupThings(
  unit: string,
  says: Phrase['says'],
  own: readonly Group[],
  carried: readonly Group[],
  before: readonly Thing[],
  { extent, states }: Parts,
  bare: boolean,
): Thing[] {
  const named = (groups: readonly Group[]) =>
    new Set(groups.flatMap(({ names }) => names.flat().map(({ axis }) => axis)));
  const axes = named(own);
  const all = named([...own, ...carried]);
  if (
    ['kind', 'mode', 'initiator'].some((it) => all.has(it as Filter['axis'])) &&
    (says !== 'count' || /^(?:人次|场次|[场次])$/.test(unit))
  )
    return ['talk'];
  // 谈话前紧后松，5月56场.
  const timed = axes.has('month') || axes.has('part') || axes.has('span');
  if (timed && before.includes('talk') && /^(?:人次|场次|场)$/.test(unit)) return ['talk'];
  if (axes.has('pairing') && /^(?:人次|场次|[场次])$/.test(unit)) return ['talk'];
  if (axes.has('initiator') && /^[人名位]$/.test(unit)) return ['talk'];
  if (states.includes('met') && /^(?:人次|场次|[场次])$/.test(unit)) return ['talk'];
  if (axes.has('channel') && /^(?:场次|[场次])$/.test(unit)) return ['session'];
  if (axes.has('channel') && unit === '份') return ['form'];
  if (all.has('track') && (says !== 'count' || /^[条个件项]$/.test(unit))) return ['action'];
  if (says === 'most' || says === 'least')
    return axes.has('channel') || axes.has('category') || axes.has('target') ? ['opinion'] : [];
  if (all.has('pairing') && unit === '对') return ['task', 'talk'];
  if (all.has('pairing') && states.length > 0) return /^[项对]$/.test(unit) ? ['task'] : ['person'];
  if ((extent || bare) && axes.has('people') && /^[人名位]$/.test(unit)) return ['person'];
  return [];
}

/** 还有7项谈话 are asked, 担任谈话人9场 are talks. */
export const asCounted = (thing: Thing, unit: string): Thing =>
  thing === 'talk' && unit === '项' ? 'task' : thing === 'talker' && /^(?:场次?|次|人次)$/.test(unit) ? 'talk' : thing;

/** 办结14项 alone may count measures or opinions, unless something else was spoken of. */
export const settledThings = (states: readonly State[], unit: string, says: Phrase['says'], now: Context): Thing[] =>
  says !== 'all' && !now.strange && states.some((it) => it === 'done' || it === 'unfinished' || it === 'open')
    ? (unit === '项' ? (['action'] as const) : (['action', 'raised'] as const)).filter((it) => fits(it, unit, says))
    : [];

/** 必谈完成率 and 谈话…，完成率 are of talks; 完成率 alone is of measures. */
export const rateOf = ({ rate, states, things }: Parts, now: Context): Parts['rate'] => {
  const ofTalks = (it: readonly Thing[]): boolean => it.some((one) => TALKED.has(one));
  const about = things.flat().length > 0 ? things.flat() : now.things;
  return rate?.state === 'done' && (states.includes('required') || ofTalks(about))
    ? { things: ['person'], state: 'met' }
    : rate;
};
const TALKED: ReadonlySet<Thing> = new Set(['talk', 'task', 'pairing', 'talkee']);
