import type { Stated } from '../../records/stated.ts';
import type { Statement } from '../../statements/statement.ts';
import { daysBetween } from '../../text/day.ts';
import type { Facts } from '../define-rule.ts';
import { type Answer, countOf, statedIn, textOf, valuesOf, withUnrecorded } from './answer.ts';
import { answerOfActionRate, answerOfActions, answerOfPart } from './answer-of-actions.ts';
import { answerOfOutcome, answerOfRate } from './answer-of-coverage.ts';
import {
  answerOfDisposition,
  answerOfForms,
  answerOfOpinions,
  answerOfReplies,
  answerOfSessions,
} from './answer-of-opinions.ts';
import { answerOfStated } from './answer-of-stated.ts';
import { answerOfCovered, answerOfMode, answerOfMonth, answerOfTalks, answerPerHead } from './answer-of-talks.ts';

/** What the whole campaign comes to. `undefined` where the records say nothing of the kind, so that nothing can contradict them. */
export function figuresOfMeaning(statement: Statement, facts: Facts): Answer | undefined {
  const answer = figuresOfRecords(statement, facts);
  const kind = UNRECORDED[statement.meaning.of];
  return answer === undefined || kind === undefined ? answer : withUnrecorded(answer, facts, kind);
}

/** Counts that go on with what is not recorded one by one, where the unit states how many those are. */
const UNRECORDED: Partial<Record<Statement['meaning']['of'], Stated['kind']>> = {
  sittings: 'talks',
  attendances: 'talks',
  times: 'talks',
  month: 'talks',
  mode: 'talks',
  suggestions: 'suggestions',
  problems: 'problems',
};

function figuresOfRecords({ meaning, unit, partly, sentence }: Statement, facts: Facts): Answer | undefined {
  const { talks, pairings, actions, roster } = facts.campaign;
  const ofTalks = <T>(answer: () => T): T | undefined => (talks.length === 0 ? undefined : answer());
  switch (meaning.of) {
    case 'sittings':
    case 'attendances':
    case 'times':
    case 'pairs':
    case 'rounds':
    case 'persons':
    case 'talkees':
    case 'talkers':
      return ofTalks(() => answerOfTalks(meaning.of, facts, partly));
    case 'month':
      return ofTalks(() => answerOfMonth(meaning.month, meaning.year, facts));
    case 'mode':
      return ofTalks(() => answerOfMode(meaning.word, facts));
    case 'covered':
      return ofTalks(() => answerOfCovered(meaning.who, facts));
    case 'per-head':
      return ofTalks(() => answerPerHead(facts));
    case 'days':
      return ofTalks(() => answerOfDays(facts));
    case 'required':
    case 'met':
    case 'missing':
    case 'exempt':
    case 'undecided':
    case 'pending':
      return pairings.length === 0 ? undefined : answerOfOutcome(meaning.of, unit, facts, partly);
    case 'coverage-rate':
    case 'reach':
      return pairings.length === 0 ? undefined : answerOfRate(meaning.of, facts, partly);
    case 'pairings':
      return pairings.length === 0 ? undefined : { values: [pairings.length], shown: `必谈关系 ${pairings.length} 项` };
    case 'suggestions':
    case 'problems':
    case 'merged':
      return answerOfOpinions(meaning.of, facts, { partly, both: /问题/.test(sentence) });
    case 'disposition':
      return answerOfDisposition(meaning.word, facts);
    case 'replied':
      return answerOfReplies(facts);
    case 'actions':
    case 'done':
    case 'open':
    case 'overdue':
      return actions.length === 0 ? undefined : answerOfActions(meaning.of, facts, partly);
    case 'action-rate':
      return actions.length === 0 ? undefined : answerOfActionRate(facts);
    case 'track':
    case 'state':
      return actions.length === 0 ? undefined : answerOfPart(meaning.of, meaning.word, facts);
    case 'sent':
    case 'returned':
    case 'return-rate':
      return answerOfForms(meaning.of, facts);
    case 'sessions':
      return answerOfSessions(facts);
    case 'departments':
      return roster.length === 0 ? undefined : answerOfDepartments(facts);
    case 'roster':
      return roster.length === 0 ? undefined : answerOfRoster(facts);
    case 'other':
      return answerOfStated(meaning.lead, unit, facts);
    default:
      return meaning satisfies never;
  }
}

/** 历时26天: of the campaign, or from the first talk to the last, with the first day or without. */
function answerOfDays({ figures, campaign }: Facts): Answer {
  const [first, last] = ['talks.first', 'talks.last'].map((id) => figures.get(id)?.value);
  const span = typeof first === 'string' && typeof last === 'string' ? daysBetween(first, last) : 0;
  const whole = countOf(figures, 'campaign.days');
  const values = [whole, whole - 1, span, span + 1, ...statedIn(figures, ['天', '日'])];
  return { values, shown: `活动 ${whole} 天（${campaign.period.from} 至 ${campaign.period.to}）` };
}

const answerOfDepartments = ({ figures }: Facts): Answer => ({
  values: [countOf(figures, 'roster.departments'), ...statedIn(figures, ['个'])],
  shown: `部门 ${textOf(figures, 'roster.departments')}`,
});

const answerOfRoster = ({ figures }: Facts): Answer => ({
  values: [...valuesOf(figures, /^roster\.persons$|^talks\.(?:persons|talkees)$/), ...statedIn(figures, ['人', '名'])],
  shown: `花名册 ${textOf(figures, 'roster.persons')}`,
});
