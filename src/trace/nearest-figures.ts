import type { FigureId, Figures } from '../figures/figure.ts';
import { nearestWord } from '../text/nearest.ts';

const MOST = 5;

/** What may have been meant by an id that there is not: the nearest ones, those that begin or end alike, and those whose 计算方法 says the word. */
export function nearestFigures(typed: string, figures: Figures): FigureId[] {
  const ids = [...figures.keys()];
  const nearest = nearestWord(typed, ids);
  const last = typed.slice(typed.lastIndexOf('.') + 1);
  const segments = new Set(ids.map((id) => id.slice(id.lastIndexOf('.') + 1)));
  const ending = nearestWord(last, segments);
  const beginning = typed.slice(0, typed.lastIndexOf('.') + 1);
  const alike = ids.filter(
    (id) => (typed.length > 1 && id.startsWith(typed)) || (ending !== undefined && id === `${beginning}${ending}`),
  );
  const beside = beginning === '' ? [] : ids.filter((id) => id.startsWith(beginning));
  const said = [...figures.values()].filter(({ formula }) => formula.includes(typed)).map(({ id }) => id);
  return [...new Set([...(nearest === undefined ? [] : [nearest]), ...alike, ...said, ...beside])].slice(0, MOST);
}
