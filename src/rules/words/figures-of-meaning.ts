import type { Figure, Figures } from '../../figures/figure.ts';
import { WORDS } from '../../records/vocabulary.ts';
import type { Meaning } from '../../statements/find-statements.ts';
import type { Facts } from '../define-rule.ts';

/** What the records come to: the values that bear out a statement, and how they are shown. */
export type Answer = { readonly values: readonly number[]; readonly shown: string };

/** `undefined` where the records say nothing of the kind, so that nothing can contradict them. */
export function figuresOfMeaning(meaning: Meaning, facts: Facts): Answer | undefined {
  const { talks, pairings, actions } = facts.campaign;
  switch (meaning.of) {
    case 'sittings':
    case 'attendances':
    case 'times':
    case 'pairs':
    case 'rounds':
    case 'persons':
    case 'talkees':
    case 'talkers':
    case 'month':
    case 'mode':
      return talks.length === 0 ? undefined : ofTalks(meaning, facts);
    case 'required':
    case 'met':
    case 'missing':
    case 'exempt':
    case 'undecided':
    case 'pending':
      return pairings.length === 0 ? undefined : ofOutcome(meaning.of, facts);
    case 'coverage-rate':
      return pairings.length === 0 ? undefined : ofCoverageRate(facts);
    case 'suggestions':
    case 'problems':
      return ofOpinions(meaning.of, facts);
    case 'actions':
    case 'done':
    case 'action-rate':
      return actions.length === 0 ? undefined : ofActions(meaning.of, facts);
    case 'forms':
      return ofForms(facts);
    case 'covered':
      return talks.length === 0 ? undefined : ofCovered(meaning.who, facts);
    default:
      return meaning satisfies never;
  }
}

/** 份: of every channel, and of all of them together. */
function ofForms({ figures, campaign: { channels } }: Facts): Answer | undefined {
  const sum = (key: 'sent' | 'returned') => channels.reduce((total, it) => total + (it[key] ?? 0), 0);
  const values = valuesOf(figures, /^channels\..*\.(?:sent|returned)$/);
  if (values.length === 0) return undefined;
  return {
    values: [...values, sum('sent'), sum('returned'), ...statedIn(figures, ['份'])],
    shown: `发出 ${sum('sent')} 份，收回 ${sum('returned')} 份`,
  };
}

/** Persons of the roster who are called so, however the roster says it, and everybody who was talked with. */
function ofCovered(who: string, { figures, campaign: { roster, talks } }: Facts): Answer {
  const called = roster.filter(({ party, posts }) =>
    [party, ...posts.flatMap(({ post, roles }) => [post, ...roles])].some((word) => word?.includes(who)),
  );
  const talkedWith = new Set(talks.flatMap(({ talkees, talkers }) => [...talkees, ...talkers]));
  const those = called.filter(({ id }) => talkedWith.has(id));
  return {
    values: [...valuesOf(figures, PERSONS), countOf(figures, 'talks.attendances'), called.length, those.length],
    shown: `谈话对象 ${textOf(figures, 'talks.talkees')}`,
  };
}

/** The values of the figures whose id matches. */
const valuesOf = (figures: Figures, pattern: RegExp): number[] =>
  [...figures.values()].flatMap(({ id, value }) => (typeof value === 'number' && pattern.test(id) ? [value] : []));

const textOf = (figures: Figures, id: string): string => {
  const figure = figures.get(id);
  return figure === undefined ? '0' : `${figure.text}${figure.unit === '' ? '' : ` ${figure.unit}`}`;
};

const countOf = (figures: Figures, id: string): number => {
  const value = figures.get(id)?.value;
  return typeof value === 'number' ? value : 0;
};

/** What the unit stated itself in that unit is not held against it. */
const statedIn = (figures: Figures, units: readonly string[]): number[] =>
  [...figures.values()].flatMap((it) =>
    it.id.startsWith('stated.') && typeof it.value === 'number' && units.includes(it.unit) ? [it.value] : [],
  );

const SITTINGS = /^talks\.(?:sittings|by-mode\..*|by-month\..*|by-kind\..*)$|^coverage\..*\.talks$/;
const PERSONS = /^talks\.(?:persons|talkees|talkers)$|^coverage\..*people\.(?:required|met)$|^roster\.persons$/;
const PAIRS = /^talks\.pairs$|^coverage\..*pairs\.(?:required|met)$/;

type OfTalks = Extract<
  Meaning,
  {
    readonly of:
      | 'sittings'
      | 'attendances'
      | 'times'
      | 'pairs'
      | 'rounds'
      | 'persons'
      | 'talkees'
      | 'talkers'
      | 'month'
      | 'mode';
  }
>;

function ofTalks(meaning: OfTalks, { figures, campaign }: Facts): Answer {
  const bothSides = campaign.talks.reduce((sum, { talkers, talkees }) => sum + talkers.length + talkees.length, 0);
  const talkerTimes = bothSides - countOf(figures, 'talks.attendances');
  const attendances = [countOf(figures, 'talks.attendances'), bothSides, talkerTimes];
  const own = (unit: string) => figuresInUnit(figures, unit);
  switch (meaning.of) {
    case 'sittings':
      return {
        values: [...valuesOf(figures, SITTINGS), ...statedIn(figures, ['场', '场次', '次'])],
        shown: `谈话场次 ${textOf(figures, 'talks.sittings')}`,
      };
    case 'attendances':
      return {
        values: [...attendances, ...statedIn(figures, ['人次'])],
        shown: `谈话人次 ${textOf(figures, 'talks.attendances')}`,
      };
    case 'times':
      return {
        values: [
          ...valuesOf(figures, SITTINGS),
          ...attendances,
          ...valuesOf(figures, PAIRS),
          ...statedIn(figures, ['次', '场', '场次', '人次']),
        ],
        shown: `谈话场次 ${textOf(figures, 'talks.sittings')}，人次 ${textOf(figures, 'talks.attendances')}`,
      };
    case 'pairs':
      return {
        values: [...valuesOf(figures, PAIRS), ...own('对')],
        shown: `谈过话的 ${textOf(figures, 'talks.pairs')}`,
      };
    case 'rounds': {
      const rounds = valuesOf(figures, /^talks\.rounds$/);
      return { values: rounds.length === 0 ? EVERYTHING : rounds, shown: textOf(figures, 'talks.rounds') };
    }
    case 'persons':
    case 'talkees':
    case 'talkers':
      return {
        values: [...valuesOf(figures, PERSONS), ...attendances, ...own('人'), ...own('名')],
        shown: `谈话对象 ${textOf(figures, 'talks.talkees')}，谈话人 ${textOf(figures, 'talks.talkers')}`,
      };
    case 'month': {
      const month = String(meaning.month).padStart(2, '0');
      const ids = [...figures.keys()].filter((id) =>
        new RegExp(`^talks\\.by-month\\.${meaning.year ?? '\\d{4}'}-${month}$`).test(id),
      );
      return ids.length === 0
        ? { values: EVERYTHING, shown: '' }
        : {
            values: ids.map((id) => countOf(figures, id)),
            shown: `${meaning.month}月谈话 ${ids.map((id) => textOf(figures, id)).join('、')}`,
          };
    }
    case 'mode': {
      const mode = modeOf(meaning.mode);
      const id = `talks.by-mode.${mode}`;
      return {
        values: mode === undefined ? EVERYTHING : [countOf(figures, id)],
        shown: `${meaning.mode}谈话 ${textOf(figures, id)}`,
      };
    }
    default:
      return meaning satisfies never;
  }
}

/** Whatever is stated is borne out. */
const EVERYTHING: readonly number[] = [Number.NaN];

const modeOf = (word: string): string | undefined =>
  Object.entries(WORDS.mode).find(([, spellings]) => spellings.some((it) => it === word))?.[0];

const figuresInUnit = (figures: Figures, unit: string): number[] =>
  [...figures.values()].flatMap((it: Figure) => (it.unit === unit && typeof it.value === 'number' ? [it.value] : []));

function ofOutcome(outcome: 'required' | 'met' | 'missing' | 'exempt' | 'undecided' | 'pending', facts: Facts): Answer {
  const { figures, campaign, coverage } = facts;
  const those = coverage.obligations.filter((it) => it.outcome === outcome);
  const subjects = new Set(those.flatMap(({ subject }) => subject.map(({ id }) => id)));
  const values = [...valuesOf(figures, new RegExp(`^coverage\\..*\\.${outcome}$`)), subjects.size];
  if (outcome === 'met') values.push(...valuesOf(figures, PERSONS), ...valuesOf(figures, PAIRS));
  if (outcome === 'required') values.push(...valuesOf(figures, /^roster\.persons$/));
  if (outcome === 'required') values.push(...lessExempt(figures));
  if (outcome === 'exempt') values.push(campaign.exemptions.length, ...valuesOf(figures, /^exemptions\./));
  return { values, shown: `${OUTCOME_WORDS[outcome]} ${textOf(figures, `coverage.all.${outcome}`)}` };
}

const OUTCOME_WORDS = {
  required: '应谈',
  met: '已谈',
  missing: '未谈',
  exempt: '免谈',
  undecided: '无法判断',
  pending: '未到期',
} as const;

/** 应谈 is also said of what is left when those exempt are taken off. */
const lessExempt = (figures: Figures): number[] =>
  [...figures.keys()].flatMap((id) => {
    const prefix = /^(coverage\..*)\.exempt$/.exec(id)?.[1];
    return prefix === undefined ? [] : [countOf(figures, `${prefix}.required`) - countOf(figures, id)];
  });

function ofCoverageRate({ figures, campaign }: Facts): Answer {
  const rates = valuesOf(figures, /^coverage\..*\.rate$/);
  const ofRequired = [...figures.keys()].flatMap((id) => {
    const prefix = /^(coverage\..*)\.met$/.exec(id)?.[1];
    const required = prefix === undefined ? 0 : countOf(figures, `${prefix}.required`);
    return required === 0 ? [] : [countOf(figures, id) / required];
  });
  const reached = campaign.roster.length === 0 ? [] : [countOf(figures, 'talks.talkees') / campaign.roster.length];
  const stated = valuesOf(figures, /^stated\..*\.rate$/);
  return {
    values: [...rates, ...ofRequired, ...reached, ...stated],
    shown: `谈话率 ${textOf(figures, 'coverage.all.rate')}`,
  };
}

const OPINIONS = /^(?:suggestions|problems|actions|channels)\./;

function ofOpinions(what: 'suggestions' | 'problems', { figures }: Facts): Answer | undefined {
  const all = countOf(figures, 'suggestions.raw') + countOf(figures, 'problems.raw');
  if (countOf(figures, `${what}.raw`) === 0) return undefined;
  const merged = countOf(figures, 'suggestions.merged') + countOf(figures, 'problems.merged');
  const units = what === 'suggestions' ? ['条'] : ['条', '个', '项', '件'];
  const values = [...valuesOf(figures, OPINIONS), all, merged, ...statedIn(figures, units)];
  const word = what === 'suggestions' ? '意见建议' : '问题';
  const kept = `合并后 ${textOf(figures, `${what}.merged`)}`;
  return { values, shown: `${word} ${textOf(figures, `${what}.raw`)}，${kept}` };
}

function ofActions(what: 'actions' | 'done' | 'action-rate', { figures }: Facts): Answer {
  const total = countOf(figures, 'actions.total');
  if (what === 'action-rate') {
    const closed = ['suggestions', 'problems'].flatMap((kind) =>
      [`${kind}.raw`, `${kind}.merged`, `${kind}.addressed`].flatMap((whole) => {
        const below = countOf(figures, whole);
        return below === 0 ? [] : [countOf(figures, `${kind}.closed`) / below];
      }),
    );
    const states = valuesOf(figures, /^actions\.by-state\./).map((value) => value / total);
    const stated = valuesOf(figures, /^stated\..*\.rate$/);
    return {
      values: [countOf(figures, 'actions.done') / total, ...closed, ...states, ...stated],
      shown: `整改完成率 ${textOf(figures, 'actions.rate')}`,
    };
  }
  const values = [...valuesOf(figures, OPINIONS), ...statedIn(figures, ['条', '个', '项', '件'])];
  const shown = `整改措施 ${textOf(figures, 'actions.total')}，已完成 ${textOf(figures, 'actions.done')}`;
  return { values, shown };
}
