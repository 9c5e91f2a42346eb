import { workOutFigures } from '../figures/work-out-figures.ts';
import { UserError } from '../finding/user-error.ts';
import { loadCampaign } from '../load/load-campaign.ts';
import { workOutCoverage } from '../pairing/work-out-coverage.ts';
import { type CheckedTemplate, checkTemplate } from '../report/check/check-template.ts';
import { nearestWord } from '../text/nearest.ts';
import type { Effects } from './effects.ts';
import { EXAMPLE_DAY, EXAMPLE_FILE, exampleFiles } from './example.ts';
import { shippedPresets, shippedTemplates, templateSource } from './shipped.ts';

/** A template to be checked: its name, and the unit's own folder of templates that it stands in. */
type Named = { readonly name: string; readonly own: string | undefined };

/** 模板检查 of what an argument names: a shipped template, a folder with one (`report.md.hbs`), or a folder of such folders. */
export function checkTemplates(argument: string, own: string | undefined, effects: Effects): CheckedTemplate[] {
  const figures = figuresOfEveryCampaign(effects);
  return namedBy(argument, own, effects).map((it) => {
    const source = templateSource(it.name, it.own, effects);
    const main = source.read(`${it.name}/report.md.hbs`);
    if (main === undefined) throw new UserError(`没有找到模板「${it.name}」的 report.md.hbs：请核对文件夹`, 2);
    return checkTemplate(source, main, figures);
  });
}

function namedBy(argument: string, own: string | undefined, effects: Effects): Named[] {
  const shipped = shippedTemplates(effects);
  const path = argument.replaceAll('\\', '/').replace(/\/+$/, '');
  if (own !== undefined || (shipped.includes(path) && !effects.files.isFolder(path))) {
    if (shipped.includes(path) || effects.files.exists(`${own}/${path}/report.md.hbs`)) return [{ name: path, own }];
  }
  if (effects.files.exists(`${path}/report.md.hbs`)) {
    const at = path.lastIndexOf('/');
    return [{ name: path.slice(at + 1), own: at < 0 ? '.' : path.slice(0, at) }];
  }
  const inside = effects.files.isFolder(path) ? effects.files.glob('*/report.md.hbs', path) : [];
  if (inside.length > 0) return inside.map((file) => ({ name: file.replace(/\/.*/, ''), own: path }));
  const nearest = nearestWord(path, shipped);
  const advice = nearest === undefined ? `自带的有 ${shipped.join('、')}` : `是不是「${nearest}」？`;
  throw new UserError(`没有「${argument}」这个模板，也没有装着 report.md.hbs 的这个文件夹：${advice}`, 2);
}

/** The ids of figures that there are whatever the records say. */
function figuresOfEveryCampaign(effects: Effects): ReadonlySet<string> {
  const files = exampleFiles({ yaml: 'talks: []' });
  const { campaign } = loadCampaign(EXAMPLE_FILE, { files, presets: shippedPresets(effects), today: EXAMPLE_DAY });
  return new Set(campaign && workOutFigures(campaign, workOutCoverage(campaign)).keys());
}
