import type { Campaign } from '../records/campaign.ts';
import { nearestWord } from '../text/nearest.ts';
import type { Judgement } from './catalogue.ts';
import type { Effects } from './effects.ts';
import { shippedTemplates, templateSource } from './shipped.ts';

/** The folder of templates of the unit's own, as far as the command line names one. */
export type OwnTemplates = { readonly folder: string | undefined };

/** Where `templates eject` puts a template unless it is told otherwise. */
const USUAL = 'templates';

/** 没有的模板: that a report cannot be made, because the template that the campaign names is in neither folder. */
export function unknownTemplate({ file, report }: Campaign, own: OwnTemplates, effects: Effects): Judgement[] {
  const { template } = report;
  if (isThere(template, own, effects)) return [];
  const nearest = nearestWord(template, shippedTemplates(effects));
  const usual = inUsualPlace(file, template, own, effects);
  const advice =
    usual !== undefined
      ? `文件夹「${usual}」里有，请加上 --templates ${usual}`
      : nearest === undefined
        ? `自带的有 ${shippedTemplates(effects).join('、')}；本单位自己的，用 --templates 写明模板文件夹`
        : `是不是「${nearest}」？`;
  const message = `没有名为「${template}」的模板：${advice}`;
  const origin = { file, path: ['report'] };
  return [{ rule: 'template-unknown', severity: 'error', origin, field: 'template', message }];
}

/** The same before a report is asked for: where no folder is named yet, one in its usual place, here or beside the campaign, counts. */
export const unknownAnywhere = (campaign: Campaign, own: OwnTemplates, effects: Effects): Judgement[] =>
  inUsualPlace(campaign.file, campaign.report.template, own, effects) === undefined
    ? unknownTemplate(campaign, own, effects)
    : [];

const isName = (template: string): boolean => /^[\p{L}\p{N}_-]+$/u.test(template);

const mainOf = (template: string): string => `${template}/report.md.hbs`;

const isThere = (template: string, { folder }: OwnTemplates, effects: Effects): boolean => {
  const source = templateSource(template, folder, effects);
  return isName(template) && source.read(mainOf(template)) !== undefined;
};

function inUsualPlace(
  file: string,
  template: string,
  { folder }: OwnTemplates,
  { files }: Effects,
): string | undefined {
  if (folder !== undefined || !isName(template)) return undefined;
  const beside = file.includes('/') ? `${file.slice(0, file.lastIndexOf('/'))}/` : '';
  return [USUAL, `${beside}${USUAL}`].find((it) => files.exists(`${it}/${mainOf(template)}`));
}
