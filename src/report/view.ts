import type { Figures } from '../figures/figure.ts';
import type { Coverage } from '../pairing/obligation.ts';
import type { Campaign } from '../records/campaign.ts';
import type { Basis } from '../records/campaign-head.ts';
import { recordKey } from '../records/record-key.ts';
import type { Attachment, ChartName } from '../records/report.ts';
import { genreOf } from '../records/shipped-template.ts';
import { ATTACHMENTS, attachmentReferences } from './attachments.ts';
import { asOfWord, dayText, namesOf, periodText } from './names.ts';
import { optionalWord, recordWord } from './record-word.ts';
import { maybe, shape, type ViewOf } from './shape.ts';
import { ACTIONS, actionsView } from './view-actions.ts';
import { COVERAGE_VIEW, coverageView, DEPARTMENT, departmentViews, PAIRING, pairingView } from './view-coverage.ts';
import { EXEMPTIONS, exemptionsView } from './view-exemptions.ts';
import { MATTERS, mattersView } from './view-matters.ts';
import { MEETING, meetingView } from './view-meeting.ts';
import { STATED, statedViews } from './view-stated.ts';
import { allChannels, CHANNEL, channelViews, SUGGESTIONS, suggestionsView } from './view-suggestions.ts';
import { TALKS, talksView } from './view-talks.ts';
import { FRAME, FRAME_PARTS, frameParts, frameViews, NARRATIVE, narrativeView } from './view-words.ts';

/** A shape for every attachment. */
const REFERENCES = Object.fromEntries(ATTACHMENTS.map((name) => [name, maybe('text')])) as Readonly<
  Record<Attachment, ReturnType<typeof maybe<'text'>>>
>;

/**
 * What templates may see. Every name is always there (Handlebars is strict), `undefined` or empty where the records have nothing. Words
 * of the records are escaped for Markdown; numbers are not here but behind references to figures.
 */
export const VIEW = shape({
  unit: { name: 'text', short: 'text', superior: maybe('text') },
  campaign: {
    title: 'text',
    period: 'text',
    from: 'text',
    to: 'text',
    asOf: 'text',
    /** 依据: 局党委《…》（某公发〔2013〕8号）, joined. Empty where there is none. */
    basis: 'text',
    /** 节点, by date. */
    milestones: [{ title: 'text', date: 'text' }],
    planned: 'flag',
    running: 'flag',
    final: 'flag',
  },
  report: {
    /** 文种: 报告, 汇报, 说明, 通知, 方案 … undefined for a headline. */
    genre: maybe('text'),
    notice: 'flag',
    /** 结束语: the report's own, else 特此… where its genre ends so. */
    closing: maybe('text'),
  },
  /** 会议 that the talks lead up to, where a milestone is one. */
  meeting: maybe(MEETING),
  narrative: NARRATIVE,
  frames: [FRAME],
  frameParts: FRAME_PARTS,
  pairings: [PAIRING],
  /** Those that no frame names. */
  unframed: [PAIRING],
  coverage: COVERAGE_VIEW,
  exemptions: EXEMPTIONS,
  talks: TALKS,
  /** 部门; empty where none is written. */
  departments: [DEPARTMENT],
  suggestions: SUGGESTIONS,
  problems: SUGGESTIONS,
  channels: [CHANNEL],
  /** Those without numbers of forms or sessions, too. */
  allChannels: [CHANNEL],
  actions: ACTIONS,
  matters: MATTERS,
  /** Those of no kind; the others stand below `talks`, `suggestions` and `problems`. */
  stated: [STATED],
  /** 附件2, by name; undefined where it is not attached. */
  attachments: REFERENCES,
  /** 图表 of their attachment: those asked for that stand nowhere else. */
  charts: ['text'],
  /** 数据来源: filled in for that attachment alone, from the figures that the rest of the document prints. */
  sources: [{ id: 'text', figure: 'figure', formula: 'text', records: 'text', stated: 'flag' }],
});
export type View = ViewOf<typeof VIEW>;

/** What a view is made from. */
export type Seen = {
  readonly campaign: Campaign;
  readonly coverage: Coverage;
  readonly figures: Figures;
  /** The title of the report, from which its genre follows. */
  readonly title: string;
  readonly attachments: readonly Attachment[];
  /** The command line asks for the content of talks. */
  readonly withContent?: boolean;
  readonly charts: readonly ChartName[];
  /** The sections of the unit's own that the template puts in places of its own. */
  readonly placed: ReadonlySet<string>;
};

export function viewOf({ campaign, coverage, figures, title, attachments, charts, placed, withContent }: Seen): View {
  const names = namesOf(campaign);
  const pairings = new Map(
    campaign.pairings.map((pairing) => [pairing.id, pairingView(pairing, { campaign, coverage, figures }, names)]),
  );
  const frames = frameViews(campaign, pairings);
  const framed = new Set(campaign.frames.flatMap(({ items }) => items.map(({ pairing }) => pairing)));
  return {
    unit: {
      name: recordWord(campaign.unit.name, 'unit', 'name'),
      short: optionalWord(campaign.unit.short, 'unit', 'short') ?? recordWord(campaign.unit.name, 'unit', 'name'),
      superior: optionalWord(campaign.unit.superior, 'unit', 'superior'),
    },
    campaign: campaignWords(campaign),
    report: reportWords(campaign, title),
    meeting: meetingView(campaign),
    narrative: narrativeView(campaign, placed),
    frames,
    frameParts: frameParts(frames),
    pairings: [...pairings.values()],
    unframed: [...pairings].flatMap(([id, view]) => (framed.has(id) ? [] : [view])),
    coverage: coverageView(coverage, figures, names),
    exemptions: exemptionsView(campaign, coverage, names),
    talks: talksView(campaign, figures, names, withContent === true),
    get departments() {
      return departmentViews(campaign);
    },
    suggestions: suggestionsView(campaign, figures, 'suggestion', names),
    problems: suggestionsView(campaign, figures, 'problem', names),
    channels: channelViews(campaign, figures),
    allChannels: allChannels(campaign, figures),
    actions: actionsView(campaign, figures, names),
    matters: mattersView(campaign, names),
    stated: statedViews(campaign),
    attachments: attachmentReferences(attachments),
    charts,
    sources: [],
  };
}

const campaignWords = ({ title, period, asOf, basis, milestones, phase }: Campaign): View['campaign'] => ({
  title: recordWord(title, 'campaign', 'title'),
  period: recordWord(periodText(period), 'campaign', 'period'),
  from: recordWord(dayText(period.from), 'campaign', 'period.from'),
  to: recordWord(dayText(period.to), 'campaign', 'period.to'),
  asOf: asOfWord(asOf),
  basis: joinCitations(basis.map(citation)),
  milestones: [...milestones]
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map(({ id, title: name, date }) => ({
      title: recordWord(name, recordKey('milestones', id), 'title'),
      date: recordWord(dayText(date), recordKey('milestones', id), 'date'),
    })),
  planned: phase === 'planned',
  running: phase === 'running',
  final: phase === 'final',
});

const citation = ({ issuer, title, number }: Basis): string =>
  `${issuer ?? ''}《${title.replace(/^《(.*)》$/, '$1')}》${number === undefined ? '' : `（${number}）`}`;

/** No 、 stands between 》 and 《 (GB/T 15834). */
const joinCitations = (citations: readonly string[]): string =>
  citations
    .map((text, at) => {
      const before = citations[at - 1];
      const joint = before === undefined || (before.endsWith('》') && text.startsWith('《')) ? '' : '、';
      return joint + recordWord(text, 'campaign', `basis.${at}`);
    })
    .join('');

/** The genres whose last line says what they were: 特此报告。 */
const CLOSED = new Set(['报告', '汇报', '说明', '通知']);

function reportWords({ report }: Campaign, title: string): View['report'] {
  const genre = report.letterhead === 'minutes' ? '纪要' : genreOf(title, report.template);
  const closing = genre !== undefined && CLOSED.has(genre) ? `特此${genre}。` : undefined;
  return { genre, notice: genre === '通知', closing: optionalWord(report.closing, 'report', 'closing') ?? closing };
}
