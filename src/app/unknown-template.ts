import type { Campaign } from '../records/campaign.ts';
import { nearestWord } from '../text/nearest.ts';
import type { Judgement } from './catalogue.ts';
import type { Effects } from './effects.ts';
import { shippedTemplates, templateSource } from './shipped.ts';

/** The folder of templates of the unit's own, as far as the command line names one. */
export type OwnTemplates = { readonly folder: string | undefined };

/** Where `templates eject` puts a template unless it is told otherwise. */
const USUAL = 'templates';

/** 没有的模板: what render would stop at. Where no folder is named, one in its usual place, here or beside the campaign, counts. */
export function unknownTemplate({ file, report }: Campaign, own: OwnTemplates, effects: Effects): Judgement[] {
  const { template } = report;
  const source = templateSource(template, own.folder, effects);
  const main = `${template}/report.md.hbs`;
  const beside = file.includes('/') ? `${file.slice(0, file.lastIndexOf('/'))}/` : '';
  const usual = own.folder === undefined ? [USUAL, `${beside}${USUAL}`] : [];
  const isName = /^[\p{L}\p{N}_-]+$/u.test(template);
  if (isName && (source.read(main) !== undefined || usual.some((it) => effects.files.exists(`${it}/${main}`))))
    return [];
  const nearest = nearestWord(template, shippedTemplates(effects));
  const advice =
    nearest === undefined
      ? `自带的有 ${shippedTemplates(effects).join('、')}；本单位自己的，用 --templates 写明模板文件夹`
      : `是不是「${nearest}」？`;
  const message = `没有名为「${template}」的模板：${advice}`;
  const origin = { file, path: ['report'] };
  return [{ rule: 'template-unknown', severity: 'error', origin, field: 'template', message }];
}
