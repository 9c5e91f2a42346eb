import { NARRATIVE_PARTS } from '../../records/narrative.ts';
import { ATTACHMENT_TITLES } from '../attachments.ts';

/** What the records may hold, and the names and figures any of which would bring it into a report. */
const PARTS: readonly (readonly [what: string, from: readonly string[]])[] = [
  ...Object.entries(NARRATIVE_PARTS).map(([key, { zh }]) => [`文字的“${zh[0]}”`, [`narrative.${key}`]] as const),
  ['文字中本单位自拟的各节', ['narrative.others']],
  ['提法', ['frames', 'frameParts']],
  ['谈话数据', ['talks']],
  ['必谈关系和谈话率', ['coverage', 'pairings', 'unframed']],
  ['未谈和无法判断的情况', ['coverage.missing', 'coverage.undecided', 'coverage.all.missing', 'pairings[].missing']],
  ['免谈', ['exemptions', 'coverage.all.exempt', 'pairings[].figures.exempt', 'unframed[].figures.exempt']],
  ['意见建议', ['suggestions']],
  ['问题', ['problems']],
  ['征求意见渠道', ['channels', 'allChannels']],
  ['整改措施', ['actions', 'matters']],
  ['填报数据', ['stated']],
  ['没有逐条登记、由单位填报的谈话条数', ['talks.stated']],
  ['没有逐条登记、由单位填报的意见建议和问题条数', ['suggestions.stated', 'problems.stated']],
  ['节点', ['campaign.milestones', 'meeting']],
];

/** Attachments that a text need not lead to: they are about the whole of it. */
const SELF_EXPLAINED = new Set(['sources', 'charts']);

/** What a template prints nothing of, in the words of a clerk (whoever writes it into the records looks for it in vain), and the attachments that its text never names. */
export function unprintedIn(printed: ReadonlySet<string>): {
  readonly parts: readonly string[];
  readonly attachments: readonly string[];
} {
  const names = [...printed];
  const isPrinted = (part: string): boolean =>
    names.some((name) => name === part || name.startsWith(`${part}.`) || name.startsWith(`${part}[`));
  return {
    parts: PARTS.filter(([, from]) => !from.some(isPrinted)).map(([what]) => what),
    attachments: Object.entries(ATTACHMENT_TITLES)
      .filter(([name]) => !SELF_EXPLAINED.has(name) && !isPrinted(`attachments.${name}`))
      .map(([, title]) => title),
  };
}
