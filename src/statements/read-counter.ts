import { baseOf, begunThings, comparedWith, isArticle, ofBase, saysOf, unitOf } from './counter.ts';
import { isHeldBack } from './held-back.ts';
import type { Group, Phrase, State, Thing } from './phrase.ts';
import { type Context, MOST_NAMED, NOTHING } from './phrase-context.ts';
import { isAlike, isOnePerson, partsOf, sourcesOf } from './phrase-parts.ts';
import { asCounted, fits, groupThings, orThose, rateOf, settledThings, THINGS_OF } from './things-counted.ts';
import type { Token } from './tokens.ts';

/** 对值班问题: a clause that begins with what it is about. */
const OBJECT = /^(?:针对|围绕|关于|对于|对|就|按照|根据|通过|结合|利用)/;

type Around = {
  readonly counter: Token;
  readonly lead: readonly Token[];
  readonly tail: readonly Token[];
  readonly rest: readonly Token[];
  readonly last: boolean;
  /** 100%的科室有6个: what stands before it in the clause tells which are counted. */
  readonly later: boolean;
};

export function readCounter(
  { counter, lead: written, tail, rest, last, later }: Around,
  now: Context,
  clause: string,
  sentence: string,
): { phrase: Phrase | undefined; context: Context } {
  const ranking = counter.is === 'most' || counter.is === 'least';
  // 三月份势头最足、谈得最多: what else is said of it does not narrow it.
  const lead = ranking ? written.filter((it, at) => it.is !== 'unknown' || written[at + 1]?.is !== 'pause') : written;
  const around = partsOf([...lead, ...tail]);
  const numbered = counter.is === 'quantity' && /^[名位人个]$/.test(counter.unit) && tail[0]?.is === 'name';
  const named = numbered ? partsOf([...lead, counter, ...tail]).groups : around.groups;
  const [before, behind, after] = [partsOf(lead), partsOf(tail), partsOf(rest)];
  // 座谈会开了3次，听到意见5条.
  const sessions = sourcesOf(
    around.things.map((it) => it.filter((one) => one === 'session')),
    ['raised'],
  );
  const mentioned = [...now.groups, ...named].slice(-MOST_NAMED);
  const lost: { phrase: Phrase | undefined; context: Context } = {
    phrase: undefined,
    context: {
      ...NOTHING,
      things: around.things.flat(),
      groups: [...mentioned, ...sessions],
      strange: true,
      topic: now.topic,
      topicStates: now.topicStates,
      number:
        counter.is === 'quantity' && !counter.quantity.rate && unitOf(counter) !== '' ? counter.quantity : undefined,
    },
  };
  if (around.unknown && (counter.is !== 'quantity' || counter.quantity.rate)) return lost;
  // 还没过半: the share is denied.
  if (counter.is === 'quantity' && /[没未不]有?$/.test(clause.slice(0, counter.quantity.start))) return lost;
  const says = saysOf(counter);
  const unit = counter.is === 'quantity' ? counter.unit : '';
  if (counter.is === 'quantity' && !counter.quantity.rate && (unit === '' || isArticle(counter, around))) return lost;
  const told = [...behind.things, ...[...before.things].reverse()].map((it) =>
    // 还有7项谈话没有落实: what is asked, and no talk that was.
    it.map((one): Thing => asCounted(one, unit)).filter((one) => fits(one, unit, says)),
  );
  const ofMinutes = unit === '分钟' && (around.every || around.never) ? (['length'] as const) : undefined;
  // 人均接受谈话3次.
  const ofHead = around.perHead && around.states.every((it) => it === 'met') ? (['talk'] as const) : undefined;
  const ofRank = counter.is === 'most' && counter.thing !== undefined ? [counter.thing] : undefined;
  const own = told.find((it) => it.length > 0) ?? ofRank ?? ofMinutes ?? ofHead;
  const states: State[] = [
    ...(ofHead !== undefined ? [] : around.states),
    ...(counter.is === 'all' && counter.state !== undefined ? [counter.state] : []),
  ];
  const ranks = says === 'most' || says === 'least';
  const carries = now.known || !now.strange || says === 'none' || ranks;
  const rate = rateOf(around, now);
  // 认真检查，无一例外 is about whatever was checked.
  const spoken = around.groups.length > 0 || around.things.length > 0;
  const claimed = counter.is === 'all' ? counter.things : undefined;
  if (claimed !== undefined && now.strange && !spoken) return lost;
  // 办结率 alone, behind words that are not understood, is of whatever they told of.
  if (rate !== undefined && rate.state === 'done' && now.strange && !spoken) return lost;
  const ofStates = [...around.stateThings, ...states.flatMap((it) => THINGS_OF[it] ?? [])].filter((it) =>
    fits(it, unit, says),
  );
  const begun = ofStates.length > 0 ? begunThings(now, says, ofStates).filter((it) => fits(it, unit, says)) : [];
  // 四个支部的书记…，没有落下一名: of people, whatever they were counted by.
  const ofOthers = carries ? now.things.filter((it) => it !== 'branch' && it !== 'department') : [];
  const goesOn = carries ? now.things.filter((it) => fits(it, unit, says)) : [];
  const things =
    own ??
    (rate !== undefined
      ? [...new Set([...(now.things.length > 0 && rate.state === 'done' ? now.things : []), ...rate.things])]
      : undefined) ??
    (claimed !== undefined && ofOthers.length > 0 ? ofOthers : claimed) ??
    (begun.length > 0
      ? says === 'count'
        ? [...new Set([...orThose(ofStates, goesOn), ...begun])]
        : begun
      : undefined) ??
    (ofStates.length > 0 ? orThose(ofStates, goesOn) : undefined) ??
    goesOn;
  const self = around.self ? now.groups.filter((it) => it.names.every(isOnePerson)).slice(-1) : [];
  const narrowed = [...now.topic, ...self, ...ofEither(around.groups, sourcesOf(around.things, things))];
  // 意见主要来自座谈会，占四成: what has the share was named before.
  const sharer = around.share && narrowed.length === 0 && states.length === 0 ? now.groups.at(-1) : undefined;
  const isSource = ({ names }: Group): boolean => names.flat().every(({ axis }) => axis === 'source');
  const chosen = sharer === undefined ? narrowed : [sharer];
  // 谈话中共收集意见44条 is also said of all of them.
  const gathered = things.length > 0 && things.every((it) => GATHERED.has(it));
  const isAgent = (it: Group): boolean =>
    it.agent === true && gathered && it.names.flat().every(({ axis }) => axis !== 'channel');
  const isGatherer = (it: Group): boolean => isAgent(it) && !things.includes('action');
  // 舒建平担任谈话人9场: on that side of them.
  const side = things.includes('talk') && around.things.flat().includes('talker') ? ('talkers' as const) : undefined;
  const sided = side === undefined ? chosen : chosen.map((it): Group => ({ ...it, side }));
  const groups = says === 'count' ? sided.filter((it) => !isSource(it) && !isAgent(it)) : sided;
  // Who makes measures may count his own; who gathers opinions gathers those of all.
  const owned = things.every((it) => it === 'action') ? chosen.filter(isAgent) : [];
  const sources = says === 'count' ? [...chosen.filter(isSource), ...owned] : [];
  if (rate !== undefined) states.push(rate.state);
  // 整改过半.
  const bare = says === 'rate' && states.length + groups.length === 0 && !around.share;
  if (bare && things.length > 0 && things.every((it) => it === 'action')) states.push('done');
  // A bare number behind a clause that was not understood may be about what that clause told of.
  const alone =
    !around.whole && groups.length === 0 && states.length === 0 && !around.perHead && ofMinutes === undefined;
  if (now.strange && !now.known && alone) return lost;
  // 查处隐患30处，均已整改, 提案9件，答复率100%: said of what was not understood, unless only talks are spoken of so.
  const wasNamed = now.things.some((it) => ofStates.includes(it)) || now.groups.some(isOfRecord);
  const isNamed = wasNamed || own !== undefined || goesOn.length > 0 || groups.length > 0 || claimed !== undefined;
  const telling =
    states.some((it) => OF_TALKS.has(it)) ||
    lead.some((it) => it.is === 'rate' && /谈|必|整改|措施|意见|覆盖/.test(it.text));
  if (now.strange && !now.known && !isNamed && !telling) return lost;
  // 没有一份遗漏 is about papers.
  if (says === 'none' && states.includes('missing') && /[条项件份桩]$/.test(counter.text)) return lost;
  if (around.part && !now.known && groups.length + states.length === 0) return lost;
  // 针对反映集中的3个问题: of those the clause only says that something was done about them.
  if (
    says === 'count' &&
    last &&
    OBJECT.test(clause.trim()) &&
    tail.at(-1)?.is === 'thing' &&
    !things.includes('duration')
  )
    return around.unknown ? lost : { ...lost, context: { ...lost.context, strange: now.strange } };
  // 谈话率100%的科室有6个: those of which the first number is said.
  if (later && says === 'count') return lost;
  if (around.remain && states.length === 0) return lost;
  // 3名中队长谈话30场: who does what follows may be some of them only.
  const subject =
    !last &&
    counter.is === 'quantity' &&
    !around.whole &&
    before.things.length === 0 &&
    before.states.length === 0 &&
    !now.known &&
    (after.things.length > 0 ||
      after.groups.length > 0 ||
      after.rate !== undefined ||
      (rest.length === 0 && behind.things.length > 0 && !counter.quantity.rate));
  if (subject || after.unknown) {
    // 四条问题都已整改, 三场座谈会收集意见5条: what is said of them is said of so many, if there are so many.
    const base = baseOf(counter, behind.things, now.groups.concat(around.groups));
    if (subject && !after.unknown && base !== undefined && !now.strange)
      return {
        phrase: ofBase(base, now, clause, sentence),
        context: {
          ...NOTHING,
          ...lost.context,
          strange: false,
          base,
          groups: [...mentioned, ...sourcesOf(behind.things, ['raised'])],
        },
      };
    return lost;
  }
  const against = comparedWith(lead, unit, groups);
  const rival =
    against === undefined
      ? undefined
      : [...groups, ...[...now.groups].reverse()].find((it) => it !== against.group && isAlike(it, against.group));
  if (against !== undefined && rival === undefined) return lost;
  if (unit === '倍' && against === undefined) return lost;
  // 谈心谈话覆盖45名党员: what stands behind the number makes less of it, and does not change what was counted before it.
  const isLess =
    states.some((it) => OF_COVERAGE.has(it)) ||
    (!before.unknown && before.things.flat().some((it) => fits(it, unit, says)));
  if (around.unknown && groups.length + now.groups.length === 0 && !isLess) return lost;
  const carriedStates = around.part ? now.states : [];
  const timed = states.length > 0 ? before.groups.filter(isTime) : [];
  const predicate =
    says === 'all' && claimed === undefined
      ? [...timed, ...behind.groups]
      : says === 'none' && states.length === 0
        ? behind.groups
        : [];
  const counted =
    things.length > 0
      ? things
      : groupThings(
          unit,
          says,
          groups,
          now.groups,
          now.things,
          around,
          tail.length === 0 && last && !now.strange && now.things.length === 0,
        );
  const meant = counted.length > 0 ? counted : settledThings(states, unit, says, now);
  const phrase: Phrase = {
    says,
    rank: counter.is === 'most' ? counter.rank : 1,
    every: around.every,
    never: around.never,
    partly: around.unknown || (around.part && !now.known),
    quantity: counter.is === 'quantity' ? counter.quantity : undefined,
    unit,
    words: counter.is === 'quantity' ? counter.quantity.words + unit : counter.text,
    things:
      unit === '对' && things.length > 0 && states.length === 0 ? [...new Set([...meant, 'talk' as const])] : meant,
    states: [...new Set([...now.topicStates, ...carriedStates, ...states])],
    against,
    groups:
      rival !== undefined
        ? [rival]
        : predicate.length === 0
          ? groups
          : groups.filter((it) => !predicate.some(({ words }) => words === it.words)),
    predicate,
    of: now.number,
    base: now.base,
    baseStates:
      predicate.length > 0 && behind.states.length === 0 ? [...(now.known ? now.states : []), ...before.states] : [],
    carried:
      rival !== undefined
        ? []
        : [...now.groups, ...sources].filter(
            (it) => it !== sharer && !isGatherer(it) && !now.topic.includes(it) && !self.includes(it),
          ),
    share: around.share,
    rate: rate !== undefined,
    perHead: around.perHead || now.perHead,
    clause,
    sentence,
  };
  const context: Context = {
    things: phrase.things,
    states: phrase.states,
    groups: [
      ...new Set([...now.groups, ...groups.filter((it) => !around.groups.includes(it)), ...named, ...sessions]),
    ].slice(-MOST_NAMED),
    strange: now.strange,
    known: true,
    topic: now.topic,
    topicStates: now.topicStates,
    perHead: false,
    number: counter.is === 'quantity' && !counter.quantity.rate ? counter.quantity : undefined,
    base: now.base,
  };
  if (says === 'all' || says === 'none') {
    const at = clause.indexOf(counter.text);
    if (isHeldBack(clause, clause.slice(at), at) || (says === 'all' && isHeldBack(clause, counter.text, at)))
      return { phrase: undefined, context };
  }
  if (around.unknown) return { phrase: phrase.things.length === 0 ? undefined : phrase, context: lost.context };
  return { phrase: phrase.things.length === 0 ? undefined : phrase, context };
}

const GATHERED: ReadonlySet<Thing> = new Set(['opinion', 'problem', 'raised', 'action', 'form', 'session']);

/** 限期整改, 征求意见表: what only these records have. */
const isOfRecord = ({ names }: Group): boolean =>
  names.flat().some(({ axis }) => ['track', 'category', 'channel', 'pairing'].includes(axis));

/** 意见箱、座谈会各收到4条: of the one or of the other. */
function ofEither(groups: readonly Group[], sources: readonly Group[]): Group[] {
  const isChannel = ({ names }: Group): boolean => names.flat().every(({ axis }) => axis === 'channel');
  const [first, ...more] = [...groups, ...sources].filter(isChannel);
  const others = [...groups, ...sources].filter((it) => !isChannel(it));
  if (first === undefined) return others;
  const names = [first, ...more].flatMap((it) => it.names);
  return [...others, { ...first, names, words: [first, ...more].map(({ words }) => words).join('、') }];
}

const OF_TALKS: ReadonlySet<State> = new Set(['required', 'met', 'missing', 'exempt', 'undecided', 'pending']);

/** Words of talks alone, whatever stands around them. */
const OF_COVERAGE: ReadonlySet<State> = new Set(['required', 'missing', 'exempt', 'undecided', 'pending']);

const isTime = ({ names }: Group): boolean =>
  names.flat().every(({ axis }) => ['month', 'day', 'part', 'span', 'until'].includes(axis));
