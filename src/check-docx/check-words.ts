import { sentencesOf } from '../text/clauses.ts';
import { dateFaults } from '../text/date-form.ts';
import { punctuationFaults } from '../text/punctuation.ts';
import { requestIn } from '../text/request.ts';
import { numberingFaults } from '../text/typed-numbering.ts';
import { documentNumbers } from './check-closing.ts';
import type { Check, Checked, Seen } from './checked.ts';
import type { Line } from './lines.ts';
import { bareText, levelMark } from './marks.ts';

/** 文字: numerals, punctuation, document numbers, and what a 报告 may not ask. */
export const checkWords: Check = (checked) => {
  const { structure } = checked;
  const prose = [...structure.text, ...structure.attachments.flatMap(({ lines }) => lines)];
  const other = [structure.date, ...structure.underTitle, ...structure.signature];
  const rest = checked.lines.filter(
    (line) => line.kind !== 'foot' && !other.includes(line) && !structure.imprint.includes(line),
  );
  return [
    ...rest.flatMap(documentNumbers),
    ...rest.filter(({ kind }) => kind !== 'row').flatMap(dates),
    ...[...prose, ...structure.title].flatMap(punctuation),
    ...prose.flatMap(numbering),
    ...(isReport(checked) ? structure.text.flatMap(requests) : []),
    ...closing(checked),
  ];
};

export const genreOf = ({ structure: { title } }: Checked): string =>
  /(报告|汇报|通报|总结|请示|函|通知|意见|方案|纪要|简报|计划|情况)(?:[（(][^（）()]*[）)])?$/u.exec(
    title.map(({ text }) => text.trim()).join(''),
  )?.[1] ?? '';

const isReport = (checked: Checked): boolean => ['报告', '汇报', '总结', '情况'].includes(genreOf(checked));

const dates = (line: Line): Seen[] =>
  dateFaults(line.text)
    .filter(({ minor }) => !minor)
    .map(({ words, proper }) => ({
      id: 'docx-date-in-text',
      line,
      words,
      message: proper === undefined ? `「${words}」不是真有的日期：请核对` : `日期「${words}」应写成「${proper}」`,
    }));

/** The number at the head of a paragraph is another requirement's. */
function punctuation(line: Line): Seen[] {
  // The marks that a legend explains are no punctuation.
  if (/^图例[：:]/u.test(bareText(line))) return [];
  const own = line.text.slice(
    line.text.length - line.text.trimStart().length + (levelMark(line.text)?.written.length ?? 0),
  );
  return punctuationFaults(own.replaceAll('\n', '')).map(({ words, advice, minor }) => ({
    id: 'docx-punctuation',
    line,
    words,
    message: `「${words.trim()}」：${advice}`,
    lighter: minor,
    alike: advice,
  }));
}

/** Numbers at the head of a paragraph are those of levels, and another requirement's. */
const numbering = (line: Line): Seen[] =>
  numberingFaults(line.text)
    .filter(({ typed, words }) => !typed && levelMark(line.text)?.written !== words)
    .map(({ words, proper }) => ({
      id: 'docx-number-in-text',
      line,
      words,
      message: `序号「${words}」应写成「${proper}」`,
    }));

const requests = (line: Line): Seen[] =>
  sentencesOf(line.text).flatMap((sentence) => {
    const found = requestIn(sentence);
    if (found === undefined) return [];
    const message = `写了「${found.words}」，像是请示事项：报告不得夹带请示，请删去，需要批准或解决的另行请示`;
    return [{ id: 'docx-request-in-report' as const, line, words: found.words, message, lighter: !found.certain }];
  });

const PHRASE = /(?:特此|专此)(?:报告|汇报)|以上(?:报告|汇报)|(?:报告|汇报)完毕/u;

/** 结束语 of a 报告: there, and a paragraph of its own. */
function closing(checked: Checked): Seen[] {
  const last = checked.structure.text.at(-1);
  // A 调研报告 that is sent to nobody has none.
  const sent = checked.structure.addressee.length > 0;
  if (last === undefined || !sent || !['报告', '汇报'].includes(genreOf(checked))) return [];
  const id = 'docx-closing-phrase';
  const text = bareText(last);
  if (!PHRASE.test(text))
    return [{ id, line: last, message: '正文最后没有“特此报告。”一类的结束语：向上级报送的，请另起一段加上' }];
  if (text.length > 40) return [{ id, line: last, message: '结束语接在了一段话后面：请另起一段' }];
  return /。$/u.test(text) ? [] : [{ id, line: last, message: `结束语「${text}」后面没有句号` }];
}
