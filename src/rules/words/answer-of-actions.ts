import { WORDS } from '../../records/vocabulary.ts';
import type { Facts } from '../define-rule.ts';
import { type Answer, countOf, EVERYTHING, statedIn, textOf, valuesOf } from './answer.ts';

/** 整改措施: all, done, not done, overdue. */
export function answerOfActions(
  of: 'actions' | 'done' | 'open' | 'overdue',
  { figures }: Facts,
  partly: boolean,
): Answer {
  const [total, done] = [countOf(figures, 'actions.total'), countOf(figures, 'actions.done')];
  const closed = ['suggestions', 'problems'].map((kind) => countOf(figures, `${kind}.closed`));
  const parts = partly ? valuesOf(figures, /^(?:actions|suggestions|problems)\./) : [];
  const stated = of === 'actions' || of === 'done' ? statedIn(figures, ['条', '个', '项', '件']) : [];
  const own = {
    actions: [total],
    // 办结 may count what was raised as well as what was done about it.
    done: [done, ...closed, closed.reduce((sum, it) => sum + it, 0)],
    open: [total - done, ...valuesOf(figures, /^actions\.by-state\.(?:planned|doing)$/)],
    overdue: [countOf(figures, 'actions.overdue')],
  }[of];
  const overdue = of === 'overdue' ? `，逾期 ${textOf(figures, 'actions.overdue')}` : '';
  const shown = `整改措施 ${textOf(figures, 'actions.total')}，已完成 ${textOf(figures, 'actions.done')}${overdue}`;
  return { values: [...own, ...parts, ...stated], shown };
}

/** 整改率: of measures, or of what was raised. */
export function answerOfActionRate({ figures }: Facts): Answer {
  const closed = ['suggestions', 'problems'].flatMap((kind) =>
    [`${kind}.raw`, `${kind}.merged`, `${kind}.addressed`].flatMap((whole) => {
      const below = countOf(figures, whole);
      return below === 0 ? [] : [countOf(figures, `${kind}.closed`) / below];
    }),
  );
  const rate = countOf(figures, 'actions.done') / countOf(figures, 'actions.total');
  return { values: [rate], otherwise: closed, shown: `整改完成率 ${textOf(figures, 'actions.rate')}` };
}

/** 立行立改9项, 未启动3项. */
export function answerOfPart(of: 'track' | 'state', word: string, { figures }: Facts): Answer {
  const known = Object.entries(WORDS[of]).find(([, words]) => words.some((it: string) => it === word))?.[0];
  const id = `actions.by-${of}.${known}`;
  if (!figures.has(id)) return EVERYTHING;
  return { values: [countOf(figures, id)], shown: `${word} ${textOf(figures, id)}` };
}
