import { mayBeOfAUnit } from '../../figures/figure-id.ts';
import type { Finding } from '../catalogue.ts';
import type { Templates } from '../load-templates.ts';
import { didYouMean, distinct, templateFinding } from '../template-finding.ts';
import { type Walked, walkTemplate } from './walk-template.ts';

/** The ids of figures that there are. */
export type FigureIds = { has(id: string): boolean; keys(): Iterable<string> };

/** 模板错误: everything for which no report can be made of a template, whatever the records say. */
export const faultsIn = (templates: Templates, figures: FigureIds): Finding[] =>
  faultsOf(templates, walkTemplate(templates), figures);

/** The same of a template that was walked already. */
export const faultsOf = (templates: Templates, walked: Walked, figures: FigureIds): Finding[] =>
  distinct([
    ...templates.findings,
    ...walked.findings.filter(({ severity }) => severity === 'error'),
    ...unknownFigures(walked, figures),
  ]);

function unknownFigures(walked: Walked, figures: FigureIds): Finding[] {
  return walked.figures
    .filter(({ id }) => !figures.has(id) && !mayBeOfAUnit(id))
    .map(({ id, node, template }) => {
      const near = didYouMean(id, [...figures.keys()]) || '：请用 talkreport figures 查看有哪些';
      return templateFinding('template-figure', template.file, node.loc, `没有编号为「${id}」的数据${near}`);
    });
}
