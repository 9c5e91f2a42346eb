import type { Figures } from '../figures/figure.ts';
import { workOutFigures } from '../figures/work-out-figures.ts';
import { adjust, uselessSettings } from '../finding/settings.ts';
import { settle } from '../finding/settle.ts';
import { type Loaded, loadCampaign } from '../load/load-campaign.ts';
import { locate, locateAll } from '../load/locate.ts';
import { workOutCoverage } from '../pairing/work-out-coverage.ts';
import type { Campaign } from '../records/campaign.ts';
import { RULES } from '../rules/catalogue.ts';
import type { Facts } from '../rules/define-rule.ts';
import { type RunSettings, runRules } from '../rules/run-rules.ts';
import type { Day } from '../text/day.ts';
import { CATALOGUE, type Finding, type Judgement, type RuleId, stopsReport } from './catalogue.ts';
import type { Effects } from './effects.ts';
import { shippedPresets } from './shipped.ts';
import { unreadFindings } from './stray-findings.ts';
import { unitIn } from './unit-in.ts';
import { type OwnTemplates, unknownAnywhere } from './unknown-template.ts';
import { type Beside, nothingBeside, type UnreadList, unreadLists } from './unread-lists.ts';

/** A campaign as its files say it. */
export type Read = {
  readonly path: string;
  /** `undefined` where the head of the campaign could not be read. */
  readonly facts: Facts | undefined;
  readonly loaded: Loaded;
  /** Lists of it that no path of its own reaches. */
  readonly unread: readonly UnreadList[];
};

/** The same, judged by every rule. */
export type Checked = Read & {
  readonly findings: readonly Finding[];
  /** Findings that stop a report: the records are wrong, not merely behind. */
  readonly stopping: readonly Finding[];
};

type ReadOptions = { readonly earlier?: readonly Campaign[]; readonly beside?: Beside };

/** What a campaign is checked with: others to compare it with; with `own`, its template must be there. */
type Options = ReadOptions & { readonly own?: OwnTemplates };

/** Reads a campaign, works out obligations and figures: enough for who asks for no findings. */
export function readCampaign(
  path: string,
  effects: Effects,
  { earlier = [], beside = nothingBeside() }: ReadOptions = {},
): Read {
  const today = effects.today();
  const { loaded, unread } = load(path, today, effects, beside);
  return { path, facts: loaded.campaign && factsOf(loaded.campaign, today, earlier), loaded, unread };
}

/** Reads a campaign, works out obligations and figures, and judges it by every rule. */
export const checkCampaign = async (
  path: string,
  effects: Effects,
  { own, ...options }: Options = {},
): Promise<Checked> => judgeCampaign(readCampaign(path, effects, options), effects, own);

/** Judges a campaign that was read. */
export async function judgeCampaign(read: Read, effects: Effects, own?: OwnTemplates): Promise<Checked> {
  const { path, facts, loaded, unread } = read;
  const { campaign, complete, doubts, inDoubt, sources } = loaded;
  const said: Judgement[] = [
    ...loaded.judgements,
    ...(await explain(loaded)),
    ...(campaign && own ? unknownAnywhere(campaign, own, effects) : []),
  ];
  const judgements = facts ? saidOnce(judge(said, facts, { complete, doubts, inDoubt })) : said;
  const from = { campaign: path, unit: campaign?.unit.name ?? unitIn(sources.get(path)?.text ?? '') };
  const settled = settle(locateAll<RuleId>(judgements, sources), {
    campaign,
    complete,
    sources,
    locate: (place) => locate(place, sources),
    catalogue: CATALOGUE,
  });
  const beyond = unreadFindings(unread.map(({ stray }) => stray));
  const findings = skippedLast([...settled, ...beyond]).map((finding): Finding => ({ ...finding, from }));
  return {
    ...read,
    findings,
    stopping: findings.filter((it) => it.suppressed === undefined && stopsReport(it)),
  };
}

/** A campaign; where lists of it lie beside it that it does not read, so that nothing is concluded from what they may hold. */
function load(
  path: string,
  today: Day,
  effects: Effects,
  beside: Beside,
): { readonly loaded: Loaded; readonly unread: readonly UnreadList[] } {
  const world = { files: effects.files, presets: shippedPresets(effects), today };
  const loaded = loadCampaign(path, world);
  const unread = unreadLists(loaded, effects, beside);
  if (unread.length === 0) return { loaded, unread };
  return { loaded: loadCampaign(path, { ...world, unread: new Set(unread.map(({ list }) => list)) }), unread };
}

/** 暂不核对 comes behind what is the reason for it. */
export const skippedLast = (findings: readonly Finding[]): Finding[] => [
  ...findings.filter(({ rule }) => rule !== 'checks-skipped'),
  ...findings.filter(({ rule }) => rule === 'checks-skipped'),
];

/** What was said while reading and what the rules say, as the unit's settings would have it. */
function judge(said: readonly Judgement[], facts: Facts, settings: RunSettings): Judgement[] {
  const { rules, file } = facts.campaign;
  const all = [...said, ...uselessSettings(rules, file, CATALOGUE), ...runRules(facts, settings, RULES)];
  return adjust<Judgement>(all, rules, CATALOGUE);
}

/** 暂不核对 is one line, however many there are to wait. */
function saidOnce(judgements: readonly Judgement[]): Judgement[] {
  const first = judgements.find(({ rule }) => rule === 'checks-skipped');
  return judgements.filter((it) => it.rule !== 'checks-skipped' || it === first);
}

/** What is wrong with files that are not YAML. The parser that finds it all is large, and loaded only for them. */
async function explain({ broken }: Loaded): Promise<Judgement[]> {
  return broken.length === 0 ? [] : (await import('../load/explain-syntax.ts')).explainSyntax(broken);
}

/** Figures are worked out when the first rule or report asks for one. */
function factsOf(campaign: Campaign, today: Day, earlier: readonly Campaign[]): Facts {
  const coverage = workOutCoverage(campaign);
  let figures: Figures | undefined;
  return {
    campaign,
    coverage,
    today,
    earlier,
    get figures() {
      figures ??= workOutFigures(campaign, coverage);
      return figures;
    },
  };
}
