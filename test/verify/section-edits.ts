import type { Campaign } from '../../src/records/campaign.ts';
import { pick } from '../mutations/random.ts';
import { paragraphsOf, placesIn, put } from './edited.ts';
import { bodyParagraphs, type Edit, FIGURE, matchesOf, plain, type Stretch, splice, textsIn } from './edits.ts';

const outsideTables = (xml: string): Stretch[] => {
  const tables = matchesOf(xml, /<w:tbl>.*?<\/w:tbl>/gs);
  return paragraphsOf(xml).filter((it) => !tables.some(({ start, end }) => start < it.start && it.end < end));
};

const headingsIn = (xml: string): Stretch[] =>
  outsideTables(xml).filter(({ text }) => /^[一二三四五六七八九]、[^。]{1,40}$/u.test(plain(text)));

type Section = { readonly head: Stretch; readonly body: readonly Stretch[]; readonly end: number };

/** Headings with what stands below them, but for the last one, below which the document ends. */
const sectionsIn = (xml: string): Section[] => {
  const [heads, all] = [headingsIn(xml), outsideTables(xml)];
  return heads.flatMap((head, at): Section[] => {
    const end = heads[at + 1]?.start;
    const body = all.filter(({ start }) => start > head.start && start < (end ?? 0));
    return end === undefined || body.length === 0 ? [] : [{ head, body, end }];
  });
};

const saying = (xml: string, of: Stretch, words: string): string =>
  put(xml, { of, from: 0, to: plain(of.text).length, words: '' }, words);

/** Two neighbouring headings, each with its number or under that of its place. */
const headingsSwapped =
  (numbered: boolean): Edit =>
  (xml, random) => {
    const heads = headingsIn(xml);
    const at = Math.floor(random() * (heads.length - 1));
    const [one, other] = [heads[at], heads[at + 1]];
    if (one === undefined || other === undefined) return undefined;
    const [ours, theirs] = [plain(one.text), plain(other.text)];
    const [first, second] = numbered ? [theirs, ours] : [ours[0] + theirs.slice(1), theirs[0] + ours.slice(1)];
    return saying(saying(xml, other, second), one, first);
  };

/** A paragraph that states something; what only leads on to a list, or points to an attachment, is wording, wherever it stands. */
const paragraphToOtherSection: Edit = (xml, random) => {
  const sections = sectionsIn(xml).filter(({ body }) => body.length > 1);
  const from = pick(sections, random);
  const to = pick(
    sectionsIn(xml).filter((it) => it.head.start !== from?.head.start),
    random,
  )?.body.at(-1);
  const moved =
    from &&
    pick(
      from.body.filter(({ text }) => /\d.*。$/s.test(plain(text).replace(/见附件\d+/g, ''))),
      random,
    );
  if (moved === undefined || to === undefined) return undefined;
  const place = { start: to.end, end: to.end };
  return moved.start < to.start
    ? splice(splice(xml, place, moved.text), moved, '')
    : splice(splice(xml, moved, ''), place, moved.text);
};

const sectionMoved: Edit = (xml, random) => {
  const sections = sectionsIn(xml);
  const at = Math.floor(random() * (sections.length - 1));
  const [one, other] = [sections[at], sections[at + 1]];
  if (one === undefined || other === undefined || one.end !== other.head.start) return undefined;
  const [ours, theirs] = [xml.slice(one.head.start, one.end), xml.slice(other.head.start, other.end)];
  const [first, second] = [plain(one.head.text).charAt(0), plain(other.head.text).charAt(0)];
  const numbered = (text: string, from: string, to: string): string => text.replace(`>${from}、`, `>${to}、`);
  const put = numbered(theirs, second, first) + numbered(ours, first, second);
  return splice(xml, { start: one.head.start, end: other.end }, put);
};

/** A section goes with its heading; one at most, and not the last, behind which the 落款 stands. */
const sectionDropped: Edit = (xml, random) => {
  const section = pick(
    sectionsIn(xml)
      .slice(0, -1)
      .filter(({ head, end }) => end > head.end),
    random,
  );
  return section && splice(xml, { start: section.head.start, end: section.end }, '');
};

const adding =
  (runs: string): Edit =>
  (xml, random) => {
    const paragraph = pick(bodyParagraphs(xml), random);
    return paragraph && splice(xml, paragraph, paragraph.text.replace(/<\/w:p>$/, `${runs}</w:p>`));
  };
const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;

const STRANGE = [
  '与会人员另谈了张三丰。',
  '另由段文海、张三丰两位负责落实。',
  '会后张三丰又补谈了一次。',
  '其间与段文海谈了话。',
];
const strangerAdded: Edit = (xml, random) => adding(run(pick(STRANGE, random) ?? ''))(xml, random);

const NO_STRANGERS = [
  '由党支部负责，全体同志参加，应谈同志逐一谈。',
  '与管理人员谈话，与项目组谈，同任何干部都谈。',
  '谈话张弛有度，于细微处见真情，方法得当，成效明显。',
  '由车管所牵头，由纪检组负责，由常委会主持。',
];
const nobodyAdded: Edit = (xml, random) => adding(run(pick(NO_STRANGERS, random) ?? ''))(xml, random);

/** The first of the places where running text says a pattern, with other words. */
const running =
  (pattern: RegExp, other: (words: string) => string): Edit =>
  (xml, random) => {
    const place = pick(placesIn(bodyParagraphs(xml), pattern), random);
    return place && put(xml, place, other(place.words));
  };

const AUTHOR = 'w:author="某" w:date="2013-06-08T00:00:00Z"';
const INSERTED = `<w:ins w:id="901" ${AUTHOR}>`;
const DELETED = `<w:del w:id="902" ${AUTHOR}>`;
const RUN = /<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t[^>]*>[^<]+<\/w:t><\/w:r>/gs;

/** A run of those that are chosen is struck out in a tracked change, and one with other words put behind it. */
const tracked =
  (runsOf: (xml: string) => Stretch[], other: (words: string) => string): Edit =>
  (xml, random) => {
    const chosen = pick(runsOf(xml), random);
    const [text] = chosen === undefined ? [] : textsIn(chosen.text);
    if (chosen === undefined || text === undefined) return undefined;
    const words = other(text.text);
    const gone = chosen.text.replace(/<w:t([^>]*)>/, '<w:delText$1>').replace('</w:t>', '</w:delText>');
    const come = words === '' ? '' : `${INSERTED}${splice(chosen.text, text, words)}</w:ins>`;
    return splice(xml, chosen, `${DELETED}${gone}</w:del>${come}`);
  };

const figureRuns = (xml: string): Stretch[] =>
  matchesOf(xml, FIGURE).flatMap((figure) =>
    matchesOf(figure.text, RUN)
      .filter(({ text }) => /^\d+$/.test(plain(text)))
      .map((it) => ({ ...it, start: figure.start + it.start, end: figure.start + it.end })),
  );
const wordRuns = (xml: string): Stretch[] =>
  matchesOf(xml, RUN).filter(({ text }) => /\p{Script=Han}{4}/u.test(plain(text)));

/** Edits of the order and of the words of a text after which it says something else than the records. */
export function sectionHarm({ roster }: Campaign): Readonly<Record<string, Edit>> {
  const names = new Set([...roster].map(({ name }) => name));
  return {
    两个标题对调: headingsSwapped(true),
    两个标题换了编号对调: headingsSwapped(false),
    整节连标题删掉: sectionDropped,
    一段挪到另一节: paragraphToOtherSection,
    添一个不认识的人: strangerAdded,
    句中添一个不认识的人: running(/。$/gu, () => '，另与张三丰谈了话。'),
    删填报的来源: running(/（据[^（）]*）/gu, () => ''),
    改填报的来源: running(/（据[^（）]*）/gu, () => '（据谈话记录统计）'),
    修订里改数: tracked(figureRuns, (words) => String(Number(words) + 3)),
    修订里删数: tracked(figureRuns, () => ''),
    修订里添句: adding(`${INSERTED}${run('另有谈话27人次未作登记。')}</w:ins>`),
    修订里换人: tracked(
      (xml) => matchesOf(xml, RUN).filter(({ text }) => names.has(plain(text))),
      () => '段文海',
    ),
  };
}

const ITEMS = /(?<=[，、：（]|^)(\p{Script=Han}{2,10}\d+[项条场人对次份])、(\p{Script=Han}{2,10}\d+[项条场人对次份])/gu;

const contents: Edit = (xml) => {
  const heads = headingsIn(xml);
  const [first] = bodyParagraphs(xml);
  if (heads.length === 0 || first === undefined) return undefined;
  const line = ({ text }: Stretch, at: number): string => `<w:p>${run(`${plain(text)}……………${at + 1}`)}</w:p>`;
  const start = first.start;
  return splice(xml, { start, end: start }, `<w:p>${run('目　录')}</w:p>${heads.map(line).join('')}`);
};

const blockBefore =
  (block: string): Edit =>
  (xml, random) => {
    const paragraph = pick(bodyParagraphs(xml), random);
    return paragraph && splice(xml, { start: paragraph.start, end: paragraph.start }, block);
  };

/** Edits of the order and of the words of a text that an office may make. */
export const SECTION_FREEDOM: Readonly<Record<string, Edit>> = {
  一节连标题挪走: sectionMoved,
  两项连数对调: running(ITEMS, (words) => words.split('、').reverse().join('、')),
  日期省去年份: running(/(?<!\d)20\d\d年(?=\d+月\d+日)/gu, () => ''),
  插目录: contents,
  添句没有提到人: nobodyAdded,
  修订前后一样: tracked(wordRuns, (words) => words),
  另起一页: blockBefore('<w:p><w:r><w:br w:type="page"/></w:r></w:p>'),
  换段落样式: (xml, random) => {
    const paragraph = pick(bodyParagraphs(xml), random);
    const look = '<w:pPr><w:pStyle w:val="Normal"/><w:jc w:val="center"/></w:pPr>';
    return paragraph && splice(xml, paragraph, paragraph.text.replace(/<w:pPr>.*?<\/w:pPr>/s, look));
  },
};
