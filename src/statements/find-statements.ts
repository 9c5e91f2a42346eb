import { clausesOf } from '../text/clauses.ts';
import { ACTION_PATTERNS } from './action-patterns.ts';
import { CAMPAIGN_PATTERNS } from './campaign-patterns.ts';
import { COVERAGE_PATTERNS } from './coverage-patterns.ts';
import { OWN_CHECK, ownSentences } from './held-back.ts';
import { isAverage, looseness, OTHERS, SOME, statesNothing } from './narrowing.ts';
import { OPINION_PATTERNS } from './opinion-patterns.ts';
import type { Context, Pattern } from './pattern.ts';
import { type Quantity, quantitiesIn } from './quantity.ts';
import type { Named, Statement } from './statement.ts';
import { COUNT_OF_TALKS, TALK_PATTERNS } from './talk-patterns.ts';

const PATTERNS: readonly Pattern[] = [
  ...CAMPAIGN_PATTERNS,
  ...COVERAGE_PATTERNS,
  ...OPINION_PATTERNS,
  ...ACTION_PATTERNS,
  ...TALK_PATTERNS,
];

/** The statements of a text, sentence by sentence. `names` are what the records name, by which a clause may narrow what it counts. */
export function findStatements(text: string, names: readonly Named[] = []): Statement[] {
  const found: Statement[] = [];
  let told = '';
  for (const sentence of ownSentences(text)) {
    for (const it of statementsOfSentence({ sentence, told, names })) found.push(it);
    told += sentence;
  }
  return found;
}

type Setting = { readonly sentence: string; readonly told: string; readonly names: readonly Named[] };

function statementsOfSentence({ sentence, told, names }: Setting): Statement[] {
  const found: Statement[] = [];
  let previous: Statement | undefined;
  let named: Named | undefined;
  let earlier = '';
  for (const written of clausesOf(sentence)) {
    const own = names.find(({ words }) => written.includes(words));
    named = own ?? named;
    if (statesNothing(written) || OTHERS.test(written + earlier)) previous = undefined;
    else {
      const where = { clause: written, earlier, sentence, named };
      const clauses = statementsOfClause({ ...where, clause: withoutName(written, own) }, previous);
      // The name may be what is counted: 召开职工座谈会3场.
      if (clauses.statements.length === 0 && own !== undefined)
        Object.assign(clauses, statementsOfClause(where, previous));
      const partly = (own === undefined && named !== undefined) || SOME.test(told) || mentions(told, names);
      // 自查问题31个，已整改20个: what follows is not about the records of the talks.
      const ofOwnCheck = OWN_CHECK.test(earlier);
      for (const it of clauses.statements) if (!ofOwnCheck || it.meaning.of === 'other') found.push({ ...it, partly });
      previous = clauses.last;
    }
    earlier += withoutName(written, own);
  }
  return found;
}

/** 地下水科开展谈话7人次 is read like 开展谈话7人次, and held against 地下水科. */
function withoutName(clause: string, own: Named | undefined): string {
  if (own === undefined) return clause;
  const at = clause.indexOf(own.words);
  const rest = clause.slice(at + own.words.length).replace(/^(?:方面|类|之间|这一项|同志|一项)?(?:的|中|共)?/u, '');
  return clause.slice(0, at) + rest;
}

const mentions = (text: string, names: readonly Named[]): boolean => names.some(({ words }) => text.includes(words));

/** Where a number stands: its clause, the clauses before in the sentence, and what they name. */
type Where = {
  readonly clause: string;
  readonly earlier: string;
  readonly sentence: string;
  readonly named: Named | undefined;
};
type Read = Omit<Statement, 'partly'>;

function statementsOfClause(
  where: Where,
  carried: Statement | undefined,
): { statements: Read[]; last: Statement | undefined } {
  const statements: Read[] = [];
  let last = carried;
  let from = 0;
  for (const quantity of quantitiesIn(where.clause)) {
    const read = statementAt(where, from, quantity, last);
    const unit = unitAfter(where.clause, quantity);
    const statement = read === undefined ? undefined : { ...read, named: where.named, sentence: where.sentence };
    if (statement !== undefined) statements.push(statement);
    last = statement === undefined ? undefined : { ...statement, partly: false };
    if (unit !== '') from = quantity.end + unit.length;
  }
  return { statements, last };
}

const UNIT = /^\s*(?:人次|场次|[场次对轮条个项件份人名位天日户家类])/u;

const unitAfter = (clause: string, { end, rate }: Quantity): string =>
  rate ? '' : (UNIT.exec(clause.slice(end, end + 8))?.[0] ?? '');

function statementAt(
  { clause, earlier, sentence, named }: Where,
  from: number,
  quantity: Quantity,
  previous: Statement | undefined,
): Pick<Statement, 'quantity' | 'unit' | 'meaning' | 'loose'> | undefined {
  const unit = unitAfter(clause, quantity).trim();
  const after = clause.slice(quantity.end + unitAfter(clause, quantity).length);
  const near = clause.slice(from, quantity.start);
  if (!quantity.rate && (isArticle(quantity, near) || isNoCount(unit, near, after))) return undefined;
  const context: Context = { near, after, unit, sentence, rate: quantity.rate };
  const carried = carriedOn(context, previous);
  if (carried !== undefined) return { quantity, unit, ...carried };
  for (const { meaning, reach } of PATTERNS) {
    const match = reach(context);
    const read = match === undefined ? undefined : meaning(context, match);
    if (match === undefined || read === undefined) continue;
    if (isAverage(clause) && read.of !== 'per-head') return undefined;
    // 24项整改措施已完成20项: what was read as a statement about everything is no narrowing of the next.
    const lead = (previous === undefined || from === 0 ? clause.slice(0, from) : '') + match.lead;
    const loose = looseness(lead, match, near + earlier, read, SOME.test(earlier));
    return loose === 'other' ? undefined : { quantity, unit, meaning: read, loose: loose === 'loose' };
  }
  if (quantity.rate || named !== undefined) return undefined;
  return {
    quantity,
    unit,
    meaning: { of: 'other', lead: `${earlier}${clause.slice(0, quantity.start)}` },
    loose: true,
  };
}

/** 一个, 两次: mostly an article, not a count; 未谈1项 is one. */
const isArticle = ({ words }: Quantity, near: string): boolean =>
  /^[一两]$/.test(words) ||
  (/^[12]$/.test(words) &&
    !/(?:应谈|已谈|未谈|免谈|无法判断|未到期|逾期|超期|未完成|未启动)|[还尚仍仅只]有$/.test(near));

/** 谈话人次达到108: the unit stands before. */
const UNIT_BEFORE = /(?:人次|场次)(?:已|共|达到|达|为|是|有|：|\s)*$/u;

/** 一次性 and 32.5 个百分点 are no counts either. */
function isNoCount(unit: string, near: string, after: string): boolean {
  if (unit === '') return !UNIT_BEFORE.test(near);
  if ((unit === '对' && /^[一多]/.test(after)) || (unit === '次' && /^[性数]/.test(after))) return true;
  if (unit === '日' && !/^(?:时间|$)/.test(after)) return true;
  return unit === '个' && /^(?:月|百分点|小时|工作日|方面|环节|必谈|对照|明确|季度)/.test(after);
}

/** 谈话32场次、45人次: the second number goes on where the first stopped. */
function carriedOn(
  { near, unit, rate }: Context,
  previous: Statement | undefined,
): Pick<Statement, 'meaning' | 'loose'> | undefined {
  if (rate || previous === undefined || !/^[、，\s]*(?:共计|共|计|和|及|累计)?\s*$/.test(near)) return undefined;
  const isTalks = ['sittings', 'attendances', 'times'].includes(previous.meaning.of);
  const meaning = ['人次', '场次', '场'].includes(unit) ? COUNT_OF_TALKS[unit] : undefined;
  return isTalks && meaning !== undefined && meaning.of !== previous.meaning.of
    ? { meaning, loose: previous.loose }
    : undefined;
}
