import type { Campaign } from '../../records/campaign.ts';
import { field } from '../../records/field.ts';
import { OPTIONS } from '../../records/rule-settings.ts';
import type { Talk } from '../../records/talk.ts';
import { positive } from '../../records/values.ts';
import { GAP, runIndex } from '../../text/shared-run.ts';
import { always, defineRule } from '../define-rule.ts';
import { type Passage, passagesOf } from '../passages.ts';

export default defineRule({
  id: 'confidential-printed',
  title: '汇报不照抄谈话记录的内容',
  basis: '内部约定',
  family: 'privacy',
  severity: always('warning'),
  why: '谈话内容只有谈话双方知道，照抄进汇报，旁人一看就知道是谁说的。以后再谈心，就没有人说真话了。',
  mend: '换一种概括的说法，去掉能看出是谁的细节；征得本人同意要用原话的，在规则设置里屏蔽并写明理由。',
  options: {
    min: field(OPTIONS.min, '连续相同多少个字起提示（不计标点和空格）', positive.default(15)),
  },
  examples: {
    passes: `
talks: [{id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li], content: 近两年家里老人多病，夜班排得太密，有些顾不过来}]
narrative: {effect: 对有家庭困难的民警调整了班次。}`,
    fails: [
      {
        yaml: `
talks: [{id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li], content: 近两年家里老人多病，夜班排得太密，有些顾不过来}]
narrative:
  effect: 有的同志反映，近两年家里老人多病、夜班排得太密，大队调整了班次。`,
        says: [{ line: 3, message: '「近两年家里老人多病夜班排得太密' }],
      },
    ],
  },
  check({ campaign }, { min }) {
    const passages = passagesOf(campaign);
    const withoutTitles = titlesOut(campaign);
    const index = runIndex(min);
    passages.forEach(({ text }, at) => {
      index.add(withoutTitles(text), at);
    });
    const raisedIn = new Map(campaign.suggestions.map(({ id, talk }) => [id, talk]));
    const found = new Map<number, { readonly run: string; readonly talks: Talk[] }>();
    for (const talk of campaign.talks) {
      for (const [at, run] of sharedWith(talk, passages, (text) => index.search(withoutTitles(text)))) {
        const { kind, record = '' } = passages[at] ?? {};
        if (kind === 'cell' && raisedIn.get(record) === talk.id) continue;
        const known = found.get(at);
        if (known === undefined) found.set(at, { run, talks: [talk] });
        else if (known.talks.length < COMMON) known.talks.push(talk);
      }
    }
    return [...found]
      .filter(([, { talks }]) => talks.length < COMMON)
      .sort(([a], [b]) => a - b)
      .flatMap(([at, { run, talks }]) => remarkOn(passages[at], run, talks));
  },
});

/** Words that so many talks have in common are a formula, not what one person said. */
const COMMON = 4;

/** A suggestion is what somebody proposed, so it may say what the opinions of a talk say. */
function sharedWith(
  { content, opinions, problems, attitude, followUp }: Talk,
  passages: readonly Passage[],
  search: (text: string) => ReadonlyMap<number, string>,
): [number, string][] {
  const found = new Map<number, string>();
  for (const text of [content, attitude, followUp]) {
    if (text !== undefined) for (const [at, run] of search(text)) found.set(at, run);
  }
  for (const text of [...(opinions?.toTalker ?? []), ...(opinions?.toTalkee ?? []), ...(problems ?? [])]) {
    for (const [at, run] of search(text)) if (passages[at]?.kind !== 'cell') found.set(at, run);
  }
  return [...found];
}

/** Takes the names of the unit, the campaign and its documents out of a text: everybody writes them alike. */
function titlesOut({ unit, title, basis, pairings, report, milestones }: Campaign): (text: string) => string {
  const titles = [unit.name, title, report.title, ...[...basis, ...pairings, ...milestones].map((it) => it.title)];
  const long = titles.filter((it) => it !== undefined && it.length >= 6).map((it) => it ?? '');
  return (text) => long.reduce((rest, it) => (rest.includes(it) ? rest.replaceAll(it, GAP) : rest), text);
}

function remarkOn(passage: Passage | undefined, run: string, talks: readonly Talk[]) {
  const [first] = talks;
  if (passage === undefined || first === undefined) return [];
  const message = `「${run}」与谈话记录（${first.id}）的内容一字不差，要印进汇报：请换成概括的说法，不让人看出是谁说的`;
  const related = talks.map(({ origin }) => ({ origin, field: 'content', message: '谈话记录' }));
  return [{ ...passage.place, record: passage.record, message, related, lighter: passage.kind === 'cell' }];
}
