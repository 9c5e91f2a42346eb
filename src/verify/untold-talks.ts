import type { Facts } from '../rules/define-rule.ts';
import { clausesIn } from './clause.ts';
import { placeIn } from './compare-pair.ts';
import type { ExpectedDocument } from './expected-document.ts';
import type { Pair } from './pair-units.ts';
import type { Trouble } from './trouble.ts';

/** What says that a talk took place, and what says that it did not, or has not yet. */
const TALKED = /补谈|谈了|谈过|谈完|谈妥|已谈|均谈|都谈|完成谈话/u;
const NOT_YET = /[未没拟将应须待]|计划|准备|打算|尽快|抓紧|要求|安排|争取|力争|免谈|是否/u;

/** 补谈的说法: a clause that an editor added, by which people who are 未谈 did talk. Two who talked with one another by the records are let be. */
export function untoldTalks({ expected, found }: Pair, known: ExpectedDocument, facts: Facts): Trouble[] {
  if (found === undefined || found.kind === 'row' || found.text === expected?.text) return [];
  const before = new Set((expected?.cells ?? []).flatMap(({ text }) => clausesIn(text).map((clause) => clause.text)));
  return found.cells.flatMap((cell) =>
    clausesIn(cell.text).flatMap(({ text, start, end }): Trouble[] => {
      if (before.has(text) || !TALKED.test(text) || NOT_YET.test(text)) return [];
      const names = known.names.filter((name) => text.includes(name));
      const missing = facts.coverage.obligations.find(
        ({ outcome, subject }) => outcome === 'missing' && subject.some(({ name }) => names.includes(name)),
      );
      if (missing === undefined || haveTalked(names, facts)) return [];
      const who = missing.subject.map(({ name }) => name).join('与');
      const message = `添了「${text}」，记录里「${missing.pairing.title ?? missing.pairing.id}」${who}是未谈：确实谈了的请登记谈话再重新生成`;
      return [{ ...placeIn(cell, start, end), rule: 'claim-unsupported', message }];
    }),
  );
}

/** Whether two people sat in one talk, on two sides of it. */
function haveTalked(names: readonly string[], { campaign }: Facts): boolean {
  const idsOf = (name: string): string[] =>
    [...campaign.roster, ...campaign.externals].filter((it) => it.name === name).map(({ id }) => id);
  const [one, other, ...more] = names;
  if (one === undefined || other === undefined || more.length > 0) return false;
  const sits = (list: readonly string[], name: string): boolean => idsOf(name).some((id) => list.includes(id));
  return campaign.talks.some(
    ({ talkers, talkees }) =>
      (sits(talkers, one) && sits(talkees, other)) || (sits(talkers, other) && sits(talkees, one)),
  );
}
