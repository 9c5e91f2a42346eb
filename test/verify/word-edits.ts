import type { Campaign } from '../../src/records/campaign.ts';
import { pick } from '../mutations/random.ts';
import { type Place, paragraphsOf, placesIn, put } from './edited.ts';
import { bodyRows, type Edit, inChinese, matchesOf, plain, type Stretch, splice, textsIn } from './edits.ts';

/** Paragraphs that stand in no table, and those that do. */
function apart(xml: string): { readonly running: Stretch[]; readonly cells: Stretch[] } {
  const tables = matchesOf(xml, /<w:tbl>.*?<\/w:tbl>/gs);
  const rows = bodyRows(xml);
  const inAny = (list: readonly Stretch[], it: Stretch): boolean =>
    list.some(({ start, end }) => start < it.start && it.end < end);
  const all = paragraphsOf(xml);
  return { running: all.filter((it) => !inAny(tables, it)), cells: all.filter((it) => inAny(rows, it)) };
}

const anyOf = (words: readonly string[], around = (it: string): string => it): RegExp =>
  new RegExp(
    [...new Set(words)]
      .filter((it) => it.length > 1)
      .sort((one, other) => other.length - one.length)
      .map((it) => around(it.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
      .join('|') || '(?!)',
    'gu',
  );

/** Other words in one of the places. `other` says none where they would be the same. */
const replacing =
  (
    places: (xml: string) => readonly Place[],
    other: (words: string, random: () => number) => string | undefined,
  ): Edit =>
  (xml, random) => {
    const place = pick(places(xml), random);
    const words = place && other(place.words, random);
    return place === undefined || words === undefined || words === place.words ? undefined : put(xml, place, words);
  };

const otherOf =
  (list: readonly (string | undefined)[], strange: string) =>
  (words: string, random: () => number): string =>
    pick(
      [...new Set(list)].filter((it) => it !== undefined && it !== words && !it.includes(words) && !words.includes(it)),
      random,
    ) ?? strange;

const VOCABULARIES: readonly (readonly string[])[] = [
  ['未启动', '整改中', '已完成'],
  ['立行立改', '限期整改', '长期坚持', '协调解决', '解释说明'],
  ['采纳', '部分采纳', '不采纳'],
  ['一对一', '一对多', '集体', '走访', '电话'],
];

/** A word of a vocabulary, alone in a cell or at its head. */
const vocabulary = (list: readonly string[]): Edit =>
  replacing(
    (xml) =>
      placesIn(
        apart(xml).cells,
        anyOf(list, (it) => `^${it}`),
      ),
    otherOf(list, '另行研究'),
  );

const OUTCOMES: readonly (readonly [string, string])[] = [
  ['未谈', '已谈'],
  ['逾期未完成', '按期完成'],
  ['无法判断', '已谈'],
  ['未到期', '已谈'],
  ['已逾期', '按期'],
  ['尚未完成', '已经完成'],
  ['未启动', '已启动'],
];
const outcome: Edit = replacing(
  (xml) => placesIn(paragraphsOf(xml), /(?:逾期未完成|未谈|无法判断|未到期|已逾期|尚未完成|未启动)(?!人员名单|未谈)/gu),
  (words) => OUTCOMES.find(([from]) => from === words)?.[1],
);

/** Two labels of neighbouring numbers that are not the same, exchanged: 立行立改6项、限期整改4项. */
const LABELS =
  /(?<=[，、；：。（]|^)(\p{Script=Han}{2,10})(\d+)([项条场人对]、)(\p{Script=Han}{2,10})(\d+)(?=[项条场人对])/gu;
const labelsSwapped: Edit = (xml, random) => {
  const place = pick(
    placesIn(apart(xml).running, LABELS).filter(({ words }) => {
      const [, one, number, , other, next] = new RegExp(LABELS.source, 'u').exec(`、${words}项`) ?? [];
      return number !== next && one !== other;
    }),
    random,
  );
  return place && put(xml, place, place.words.replace(/^(\D+)(\d+)(.、)(\D+)(\d+)$/u, '$4$2$3$1$5'));
};

/** The words of one column in two neighbouring rows, exchanged. `from`: the first column that counts. */
const cellsExchanged =
  (from: number, to: number): Edit =>
  (xml, random) => {
    const rows = bodyRows(xml);
    const cellsOf = (row: Stretch): Stretch[] => matchesOf(row.text, /<w:tc>.*?<\/w:tc>/gs);
    const places = rows.flatMap((row, at) => {
      const below = rows[at + 1];
      if (below === undefined || xml.slice(row.end, below.start) !== '') return [];
      const [ours, theirs] = [cellsOf(row), cellsOf(below)];
      if (ours.length !== theirs.length) return [];
      // Rows that are the same but for this are not touched: there it would be a change of places.
      const differ = ours.filter((one, column) => {
        const [mine, its] = [plain(one.text), plain(theirs[column]?.text ?? '')];
        return mine !== its && !(column === 0 && /^\d+$/.test(mine) && /^\d+$/.test(its));
      }).length;
      return ours.flatMap((one, column) => {
        const other = theirs[column];
        const [mine, its] = [plain(one.text), plain(other?.text ?? '')];
        const worded = /^[^\d—]+$/u.test(mine) && /^[^\d—]+$/u.test(its) && mine !== its;
        return other && worded && differ > 1 && from <= column && column < to ? [{ row, below, one, other }] : [];
      });
    });
    const place = pick(places, random);
    if (place === undefined) return undefined;
    const { row, below, one, other } = place;
    const whole = (cell: Stretch, words: string): string =>
      put(
        cell.text,
        { of: { ...cell, start: 0, end: cell.text.length }, from: 0, to: plain(cell.text).length, words: '' },
        words,
      );
    const late = splice(xml, below, splice(below.text, other, whole(other, plain(one.text))));
    return splice(late, row, splice(row.text, one, whole(one, plain(other.text))));
  };

const REWORDED: readonly (readonly [RegExp, string])[] = [
  [/每周/g, '每季度'],
  [/逐卷|逐人|逐项/g, '抽样'],
  [/申请|请求/g, '暂缓'],
  [/公布/g, '内部掌握'],
  [/增加|增设|添/g, '减少'],
  [/更换|修/g, '保留'],
];
const textOfCell: Edit = (xml, random) => {
  const place = pick(
    placesIn(apart(xml).cells, /^(?!.*(?:谈话|抄送|印发|talks\.|actions\.))\p{Script=Han}[^\d]{5,}$/gu),
    random,
  );
  if (place === undefined) return undefined;
  const known = REWORDED.find(([pattern]) => place.words.match(pattern) !== null);
  const words = known === undefined ? `研究${place.words.slice(2)}` : place.words.replace(known[0], known[1]);
  return put(xml, place, words);
};

/** Edits of words after which a document says something else than the records of this campaign. */
export function wordHarm({
  roster,
  externals,
  unit,
  pairings,
  exemptions,
  talks,
  suggestions,
}: Campaign): Readonly<Record<string, Edit>> {
  const names = [...roster, ...externals].map(({ name }) => name);
  const departments = [...roster].flatMap(({ posts }) => posts.flatMap(({ department }) => department ?? []));
  const posts = [...roster].flatMap(({ posts: held }) => held.flatMap(({ post }) => post ?? []));
  const titles = pairings.flatMap(({ title }) => title ?? []);
  const inCells = (words: readonly string[], around?: (it: string) => string) => (xml: string) =>
    placesIn(apart(xml).cells, anyOf(words, around));
  const name = anyOf(names).source;
  return {
    换一种口径: replacing(
      (xml) =>
        placesIn(
          paragraphsOf(xml),
          anyOf(KINDS, (it) => `(?<=[从按])${it}(?=[看分])`),
        ),
      (words) => KINDS[(KINDS.indexOf(words) + 1) % KINDS.length],
    ),
    准数说成约数: replacing(
      (xml) => placesIn(apart(xml).running, /(?<![\d.〔第])\d+(?=[场项条人]次?[、，。])/gu),
      (words, random) => pick([`${words}余`, `超过${words}`, `近${words}`, `不足${words}`], random),
    ),
    名单里漏一人: replacing(
      (xml) => placesIn(paragraphsOf(xml), new RegExp(`(?<=${name})、(?:${name})(?=[、。，；）]|$)`, 'gu')),
      () => '',
    ),
    名单里多一人: replacing(
      (xml) => placesIn(paragraphsOf(xml), new RegExp(`(?<=(?:${name})、)(?:${name})(?=[、。，；）]|$)`, 'gu')),
      (words, random) => `${words}、${otherOf(names, '温若谷')(words, random)}`,
    ),
    名字换成别人: replacing((xml) => placesIn(paragraphsOf(xml), anyOf(names)), otherOf(names, '温若谷')),
    结果改了: outcome,
    换部门: replacing((xml) => placesIn(paragraphsOf(xml), anyOf(departments)), otherOf(departments, '督查专班')),
    标签对调: labelsSwapped,
    行标签对调: cellsExchanged(0, 1),
    必谈关系换成另一项: replacing(
      (xml) => placesIn(paragraphsOf(xml), anyOf(titles)),
      otherOf(titles, '谈话人与谈话对象'),
    ),
    ...Object.fromEntries(VOCABULARIES.map((list) => [`${list[0]}换成别的`, vocabulary(list)])),
    换职务: replacing(
      inCells(posts, (it) => `${it}$`),
      otherOf(posts, '主任科员'),
    ),
    换免谈原因: replacing(inCells(exemptions.flatMap(({ reason }) => reason ?? [])), () => '工作需要'),
    换地点: replacing(
      inCells(
        talks.flatMap(({ place }) => place ?? []),
        (it) => `^${it}$`,
      ),
      () => '小礼堂',
    ),
    意见改成无: replacing(
      inCells(
        suggestions.map(({ text }) => text),
        (it) => `^${it}$`,
      ),
      () => '无',
    ),
    改表里的措施和意见: textOfCell,
    上下两行的字对调: cellsExchanged(2, 9),
    换单位名称: replacing(
      (xml) => placesIn(paragraphsOf(xml), anyOf([unit.name, unit.short ?? unit.name])),
      (words) => words.replace(/.(?=.$)/u, '邻'),
    ),
    添一个均: replacing(
      (xml) => placesIn(apart(xml).running, /(?<![均都部经者])已(?=(?:谈|完成)\d)/gu),
      (words) => `均${words}`,
    ),
    添一个无: replacing(
      (xml) => placesIn(apart(xml).running, /(?:未谈|逾期未完成|未启动)(?=\d)/gu),
      (words) => `无${words}`,
    ),
    去一个未: replacing(
      (xml) => placesIn(apart(xml).running, /(?:尚未|没有|未)(?=完成|落实|启动|谈\d)/gu),
      () => '已',
    ),
  };
}

const spread: Edit = (xml, random) => {
  const paragraphs = paragraphsOf(xml).filter(({ text }) => /<w:bookmarkStart [^>]*w:name="t[rw]_/.test(text));
  const of = pick(paragraphs, random);
  if (of === undefined) return undefined;
  const [mark] = of.text.match(/<w:bookmarkStart [^>]*w:name="t[rw]_[^>]*\/>/) ?? [];
  const id = /w:id="([^"]*)"/.exec(mark ?? '')?.[1] ?? '';
  const end = new RegExp(`<w:bookmarkEnd w:id="${id}"[^>]*/>`).exec(of.text)?.[0];
  if (mark === undefined || end === undefined) return undefined;
  const bare = of.text.replace(mark, '').replace(end, '');
  const wide = bare
    .replace(/^(<w:p(?: [^>]*)?>(?:<w:pPr>.*?<\/w:pPr>)?)/s, `$1${mark}`)
    .replace(/<\/w:p>$/, `${end}</w:p>`);
  return splice(xml, of, wide);
};

const emptyRow: Edit = (xml, random) => {
  const row = pick(bodyRows(xml), random);
  return (
    row &&
    splice(
      xml,
      row,
      row.text +
        textsIn(row.text)
          .reduceRight((text, it) => splice(text, it, ''), row.text)
          .replace(/<w:bookmark[^>]*>/g, ''),
    )
  );
};

/** 口径: what the numbers behind it were told apart by. */
const KINDS = ['类别', '对象', '渠道', '处理结果', '整改方式', '进展'];

/** Edits of words that an office may make, and that say what the records say. */
export function wordFreedom({ roster, externals, unit }: Campaign): Readonly<Record<string, Edit>> {
  const names = [...roster, ...externals].map(({ name }) => name);
  const name = anyOf(names).source;
  const running = (pattern: RegExp) => (xml: string) => placesIn(apart(xml).running, pattern);
  return {
    日改成号: replacing(
      (xml) => placesIn(paragraphsOf(xml), /(?<=\d月\d{1,2})日/gu),
      () => '号',
    ),
    全文的分号和冒号改成半角: (xml) => xml.replaceAll('；', ';').replaceAll('：', ':'),
    两个数一起换写法: replacing(running(/\d{1,2}场、\d{1,2}人次/gu), (words) =>
      words.replace(/\d+/g, (it) => inChinese(Number(it))),
    ),
    百分之百: replacing(running(/(?<![\d.])100%/gu), () => '百分之百'),
    表格添一行空的: emptyRow,
    两个数之间的逗号改成分号: replacing(running(/(?<=\d[项条场人对])，(?=\p{Script=Han}{2,8}\d)/gu), () => '；'),
    书签拉长到整段: spread,
    半角的标点: replacing(running(/[，（）：；]/gu), (words) =>
      String.fromCharCode(',():;'.charCodeAt('，（）：；'.indexOf(words))),
    ),
    全角的数: replacing(
      (xml) => placesIn(paragraphsOf(xml), /(?<![\d.〔])\d+(?![\d.%〕])/gu),
      (words) => words.replace(/\d/g, (it) => String.fromCharCode(it.charCodeAt(0) + 0xfee0)),
    ),
    名单换次序: replacing(
      (xml) => placesIn(paragraphsOf(xml), new RegExp(`(?<=[、：（]|^)(?:${name})、(?:${name})(?=[、。）]|$)`, 'gu')),
      (words) => words.split('、').reverse().join('、'),
    ),
    称同志: replacing(running(anyOf(names, (it) => `${it}(?=[、，。（）])`)), (words) => `${words}同志`),
    称我单位: replacing(
      running(anyOf([unit.short ?? unit.name], (it) => `(?<=[，。；]|^)${it}(?!的)`)),
      () => '我单位',
    ),
    合计改总计: replacing(
      (xml) => placesIn(apart(xml).cells, /^合计$/gu),
      () => '总计',
    ),
    格子里加空格: replacing(
      (xml) => placesIn(apart(xml).cells, /(?<=\p{Script=Han})(?=\p{Script=Han})/gu),
      () => ' ',
    ),
  };
}
