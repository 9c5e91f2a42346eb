import type { Action } from '../../src/records/action.ts';
import type { Suggestion } from '../../src/records/suggestion.ts';
import { addDays } from '../../src/text/day.ts';
import { addBehind, insertBehind, lineOf, removeField, replace } from './edit.ts';
import type { Example } from './example.ts';
import type { Kind } from './kinds.ts';
import { pick } from './random.ts';

type Random = () => number;
type Make = Kind['make'];

const onAction =
  (
    fits: (action: Action, example: Example) => boolean,
    edit: (example: Example, action: Action) => ReturnType<Make>,
  ): Make =>
  (example, random) => {
    const action = pick(
      example.campaign.actions.filter((it) => fits(it, example)),
      random,
    );
    return action && edit(example, action);
  };

const onSuggestion =
  (
    fits: (suggestion: Suggestion, example: Example) => boolean,
    edit: (example: Example, suggestion: Suggestion, random: Random) => ReturnType<Make>,
  ): Make =>
  (example, random) => {
    const suggestion = pick(
      example.campaign.suggestions.filter((it) => fits(it, example)),
      random,
    );
    return suggestion && edit(example, suggestion, random);
  };

const done = ({ state }: Action): boolean => state === 'done';

const CLOSED_ON = ['closedOn', '销号日期', '完成日期'];

/** A field taken out, where the finding then stands at the record's start. */
function without(example: Example, record: Action | Suggestion, spellings: readonly string[]): ReturnType<Make> {
  const edit = removeField(example, record, spellings);
  return edit && { ...edit, line: lineOfRecord(edit.texts[edit.file] ?? '', record.id) };
}

const lineOfRecord = (text: string, id: string): number =>
  text.split('\n').findIndex((line) => new RegExp(`(?:编号|id): *${id}(?![\\w-])`).test(line)) + 1;

export const KINDS_OF_RECORDS: readonly Kind[] = [
  {
    name: '意见的谈话编号写错',
    rule: 'unknown-id',
    make: onSuggestion(
      ({ talk }) => talk !== undefined,
      (example, it) => replace(example, it, 'talk', '没有这次'),
    ),
  },
  {
    name: '整改对应的意见编号写错',
    rule: 'unknown-id',
    make: onAction(
      ({ addresses }) => addresses.length > 0,
      (example, it) => replace(example, it, 'addresses.0', '没有这条'),
    ),
  },
  {
    name: '两条意见互相合并',
    rule: 'merge-circle',
    make: onSuggestion(
      ({ merged }) => merged.length > 0,
      (example, it) => {
        const other = example.campaign.suggestions.find(({ id, merged }) => id === it.merged[0] && merged.length === 0);
        const edit = other && addBehind(example, other, 'id', `merged: [${it.id}]`);
        const first = [it, other].map((one) => example.campaign.suggestions.findIndex(({ id }) => id === one?.id));
        return edit && ((first[0] ?? 0) < (first[1] ?? 0) ? atMerged(example, it, edit) : edit);
      },
    ),
  },
  {
    name: '一条意见被合并两次',
    rule: 'merged-twice',
    make: onSuggestion(
      ({ merged }) => merged.length > 0,
      (example, it) => {
        const others = example.campaign.suggestions;
        const from = others.indexOf(it) + 1;
        const free = others
          .slice(from)
          .find((one) => one.merged.length === 0 && one.kind === it.kind && !absorbed(example, one));
        return free && addBehind(example, free, 'id', `merged: [${it.merged[0]}]`);
      },
    ),
  },
  {
    name: '删去意见的处理结果（没有对应整改的）',
    rule: 'suggestion-without-disposition',
    make: onSuggestion(
      (it, example) =>
        it.disposition !== undefined &&
        !absorbed(example, it) &&
        !example.campaign.actions.some(({ addresses }) => addresses.includes(it.id)),
      (example, it) => without(example, it, ['disposition', '处理结果', '处理']),
    ),
  },
  {
    name: '抄另一条意见的原话',
    rule: 'same-suggestion-text',
    make(example, random) {
      const alone = example.campaign.suggestions.filter((it) => it.merged.length === 0 && !absorbed(example, it));
      const pairs = alone.flatMap((first, at) =>
        alone.slice(at + 1).flatMap((second) => (isLike(first, second) ? [{ first, second }] : [])),
      );
      const pair = pick(pairs, random);
      return pair && replace(example, pair.second, 'text', pair.first.text);
    },
  },
  {
    name: '删去整改的责任人',
    rule: 'action-without-owner',
    make: onAction(
      (it) => it.owner !== undefined && it.department === undefined,
      (example, it) => without(example, it, ['owner', '责任人']),
    ),
  },
  {
    name: '删去限期整改的期限',
    rule: 'action-without-due',
    make: onAction(
      (it) => it.track === 'limited' && it.due !== undefined && !done(it),
      (example, it) => atField(example, it, 'track', removeField(example, it, ['due', '期限'])),
    ),
  },
  {
    name: '期限挪到截至日之前（没有完成的）',
    rule: 'action-overdue',
    make: onAction(
      (it) => it.due !== undefined && !done(it),
      (example, it) => replace(example, it, 'due', addDays(example.campaign.asOf, -10)),
    ),
  },
  {
    name: '销号日期写到谈话之前',
    rule: 'action-closed-before-suggestion',
    make: onAction(
      (it, { campaign }) =>
        it.closedOn !== undefined &&
        it.addresses.some((id) => campaign.suggestions.some((one) => one.id === id && one.talk !== undefined)),
      (example, it) => replace(example, it, 'closedOn', addDays(example.campaign.period.from, -30)),
    ),
  },
  {
    name: '删去已完成整改的销号日期',
    rule: 'action-done-without-date',
    make: onAction(
      (it) => done(it) && it.closedOn !== undefined,
      (example, it) => atField(example, it, 'state', removeField(example, it, CLOSED_ON)),
    ),
  },
  {
    name: '删去已完成整改的佐证',
    rule: 'action-done-without-evidence',
    make: onAction(
      (it) => done(it) && it.evidence !== undefined,
      (example, it) => atField(example, it, 'state', removeField(example, it, ['evidence', '佐证', '记录要求'])),
    ),
  },
  {
    name: '有销号日期的改成整改中',
    rule: 'action-closed-not-done',
    make: onAction(
      (it) => done(it) && it.closedOn !== undefined,
      (example, it) => atField(example, it, 'closedOn', replace(example, it, 'state', 'doing')),
    ),
  },
  {
    name: '措施只写套话',
    rule: 'action-stock-phrases',
    make: onAction(
      () => true,
      (example, it) => replace(example, it, 'measure', '进一步提高认识，切实加强领导'),
    ),
  },
  {
    name: '删去免谈的原因',
    rule: 'exemption-without-reason',
    make(example, random) {
      const exemption = pick(
        example.campaign.exemptions.filter(({ reason }) => reason !== undefined),
        random,
      );
      return exemption && removeField(example, exemption, ['reason', '原因', '理由']);
    },
  },
  {
    name: '免谈写给不需要的人',
    rule: 'exemption-unused',
    make(example, random) {
      const [first] = example.campaign.exemptions;
      const [pairing] = example.campaign.pairings;
      const asked = example.coverage.obligations.filter((it) => it.pairing.id === pairing?.id);
      const free = pick(
        example.campaign.roster.filter(({ id }) => !asked.some((it) => it.subject.some((person) => person.id === id))),
        random,
      );
      const text = `{person: ${free?.id}, pairing: [${pairing?.id}], reason: 出差, approvedBy: ${first?.approvedBy}}`;
      return first && free && insertBehind(example, first, text);
    },
  },
  {
    name: '填报数据的分项加不成总数',
    rule: 'stated-parts',
    make(example, random) {
      const stated = pick(
        example.campaign.stated.filter(({ parts }) => parts.length > 0),
        random,
      );
      if (stated === undefined) return undefined;
      const edit = replace(example, stated, 'value', String(stated.value + 1 + Math.floor(random() * 9)));
      return { ...edit, line: lineOf(example, stated, 'parts') };
    },
  },
  {
    name: '提法少一条',
    rule: 'frame-count',
    make(example, random) {
      const frame = pick(
        example.campaign.frames.filter(({ name, items }) => items.length > 1 && /^[一二三四五六]个/.test(name)),
        random,
      );
      return frame && replace(example, frame, 'name', frame.name.replace(/^./, '七'));
    },
  },
  {
    name: '文号用方括号',
    rule: 'document-number-form',
    make(example) {
      const place = { origin: { file: example.campaign.file, path: ['campaign', 'basis', 0] } };
      const number = example.campaign.basis[0]?.number;
      return number === undefined
        ? undefined
        : replace(example, place, 'number', `"${number.replace('〔', '[').replace('〕', ']')}"`);
    },
  },
  {
    name: '责任人写成查无此人的编号',
    rule: 'action-owner-unknown',
    make: onAction(
      ({ owner }) => owner !== undefined,
      (example, it) => replace(example, it, 'owner', 'fei-lam'),
    ),
  },
  {
    name: '意见的对象写成班了',
    rule: 'suggestion-target-unknown',
    make: onSuggestion(
      ({ target }) => target === '班子',
      (example, it) => replace(example, it, 'target', '班了'),
    ),
  },
  {
    name: '不采纳的意见却有措施',
    rule: 'declined-with-action',
    make: onSuggestion(
      ({ id, disposition }, { campaign }) =>
        disposition !== undefined && campaign.actions.some(({ addresses }) => addresses.includes(id)),
      (example, it) => replace(example, it, 'disposition', 'declined'),
    ),
  },
  {
    name: '立行立改的期限在四个月以后',
    rule: 'immediate-not-soon',
    make: onAction(
      ({ track, due }) => track === 'immediate' && due !== undefined,
      (example, it) => replace(example, it, 'due', addDays(example.campaign.period.to, 120)),
    ),
  },
  {
    name: '抄另一条措施',
    rule: 'same-measure',
    make(example, random) {
      const { actions } = example.campaign;
      const at = 1 + Math.floor(random() * (actions.length - 1));
      const [first, second] = [actions[0], actions[at]];
      return first && second && replace(example, second, 'measure', first.measure);
    },
  },
  {
    name: '免谈期间有谈话',
    rule: 'exempt-person-talked',
    make(example, random) {
      const exemption = pick(
        example.campaign.exemptions.filter(({ substitute }) => substitute === undefined),
        random,
      );
      const talk = example.campaign.talks.at(-1);
      if (exemption === undefined || talk === undefined || exemption.approvedBy === undefined) return undefined;
      const day = addDays(example.campaign.period.from, 2);
      const text = `{id: 变异, date: ${day}, talkers: [${exemption.approvedBy}], talkees: [${exemption.person}]}`;
      const edit = insertBehind(example, talk, text);
      return { texts: edit.texts, file: 'campaign.yaml', line: lineOf(example, exemption, 'person') };
    },
  },
  {
    name: '成文日期早于最后一次谈话',
    rule: 'report-before-last-talk',
    make(example) {
      const { file, report, talks } = example.campaign;
      const last = talks
        .map(({ date }) => date)
        .sort()
        .at(-1);
      if (report.date === undefined || last === undefined) return undefined;
      return replace(example, { origin: { file, path: ['report'] } }, 'date', addDays(last, -1));
    },
  },
];

/** Two that may be the same one: of a kind, about the same target, and long enough to be compared. */
const isLike = (first: Suggestion, second: Suggestion): boolean =>
  first.kind === second.kind && first.target === second.target && first.text.length >= 8;

const absorbed = (example: Example, { id }: Suggestion): boolean =>
  example.campaign.suggestions.some(({ merged }) => merged.includes(id));

/** The finding stands at another field of the record than the one that was changed; lines taken out above it move it up. */
function atField(example: Example, record: Action, field: string, edit: ReturnType<Make>): ReturnType<Make> {
  if (edit === undefined) return undefined;
  const line = lineOf(example, record, field);
  const linesIn = (text = ''): number => text.split('\n').length;
  const gone = linesIn(example.texts[edit.file]) - linesIn(edit.texts[edit.file]);
  return { ...edit, line: edit.line < line ? line - gone : line };
}

function atMerged(example: Example, record: Suggestion, edit: NonNullable<ReturnType<Make>>): ReturnType<Make> {
  const { line, file } = replace(example, record, 'merged.0', record.merged[0] ?? '');
  return { ...edit, file, line };
}
