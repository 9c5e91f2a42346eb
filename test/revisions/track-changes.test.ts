import { describe, expect, test } from 'vitest';
import { trackChanges } from '../../src/revisions/track-changes.ts';

const REVISION = { author: 'talkreport', date: '2013-06-08T00:00:00Z' };

const run = (text: string): string => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
/** A figure: its words in a content control of its tag. */
const figure = (tag: string, text: string): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/><w:id w:val="1"/></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;
const paragraph = (...content: readonly string[]): string =>
  `<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr>${content.join('')}</w:p>`;
const row = (...cells: readonly string[]): string =>
  `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map((text) => `<w:tc><w:tcPr/>${paragraph(run(text))}</w:tc>`).join('')}</w:tr>`;
const table = (...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1"/><w:gridCol w:w="1"/></w:tblGrid>${rows.join('')}</w:tbl>`;
const part = (...blocks: readonly string[]): string =>
  `<w:document xmlns:w="w"><w:body>${blocks.join('')}<w:sectPr/></w:body></w:document>`;

/** The marks as they are told in a text: 〔-went-〕〔+came+〕, ¶ at a paragraph's end, with its mark, and | between cells. */
const shown = (xml: string): string =>
  xml
    .replace(/ w:id="\d+" w:author="talkreport" w:date="2013-06-08T00:00:00Z"/g, '')
    .replace(/<w:trPr><w:cantSplit\/>(?:<w:(ins|del)\/>)?<\/w:trPr>/g, (_, mark) => (mark ? `{${mark}}` : ''))
    .replace(
      /<w:pPr>(?:(?!<\/w:pPr>).)*?(?:<w:rPr><w:(ins|del)\/><\/w:rPr>)?<\/w:pPr>(.*?)<\/w:p>/g,
      (_, mark, text) => `${text}¶${mark ?? ''}`,
    )
    .replace(/<w:del>(.*?)<\/w:del>/g, '〔-$1-〕')
    .replace(/<w:ins>(.*?)<\/w:ins>/g, '〔+$1+〕')
    .replace(/<w:sdt>.*?<w:tag w:val="(\w+)"\/>.*?<w:sdtContent>/g, '<$1:')
    .replace(/<\/w:sdtContent><\/w:sdt>/g, '>')
    .replace(/<customXml[^>]*>/g, '')
    .replace(/<\/?w:[^>]*>/g, '');

const tracked = (before: readonly string[], after: readonly string[]): string =>
  shown(trackChanges(part(...before), part(...after), REVISION));

describe('inside a paragraph', () => {
  test.each([
    ['a number is replaced as a whole', '共谈131人次', '共谈132人次', '共谈〔-131-〕〔+132+〕人次¶'],
    ['a rate too', '占96.9%。', '占100%。', '占〔-96.9%-〕〔+100%+〕。¶'],
    ['and one in 汉字', '三十一人参加', '三十二人参加', '〔-三十一-〕〔+三十二+〕人参加¶'],
    [
      'a clause that went is one deletion',
      '已谈9项，未谈1项，谈话率九成',
      '已谈9项，谈话率九成',
      '已谈9项，〔-未谈1项，-〕谈话率九成¶',
    ],
    ['a sentence that came is one insertion', '甲。乙。', '甲。现已全部谈到。乙。', '甲。〔+现已全部谈到。+〕乙。¶'],
    [
      'scraps between two rewordings go with them',
      '会前逐项的核对名单并上报',
      '会前挨个的检查名单并上报',
      '会前〔-逐项的核对-〕〔+挨个的检查+〕名单并上报¶',
    ],
    ['signs of XML stay words', 'A&amp;B 的意见', 'A&lt;B 的意见', 'A〔-&amp;-〕〔+&lt;+〕B 的意见¶'],
  ])('%s', (_, before, after, expected) => {
    expect(tracked([paragraph(run(before))], [paragraph(run(after))])).toBe(expected);
  });

  test('a figure keeps its control, with the old value in it', () => {
    const of = (value: string): string => paragraph(run('已谈'), figure('met', value), run('项。'));
    expect(tracked([of('9')], [of('10')])).toBe('已谈<met:〔-9-〕〔+10+〕>项。¶');
  });

  test('a figure that is new comes with its control, one that went leaves its words', () => {
    const with_ = paragraph(run('共开展谈话，'), figure('met', '9'), run('项。'));
    const without = paragraph(run('共开展谈话，若干项。'));
    expect(tracked([without], [with_])).toBe('共开展谈话，〔-若干-〕<met:〔+9+〕>项。¶');
    expect(tracked([with_], [without])).toBe('共开展谈话，〔-9-〕〔+若干+〕项。¶');
    const xml = trackChanges(part(without), part(with_), REVISION);
    expect(xml).toMatch(/<w:customXmlInsRangeStart [^>]*\/><w:sdt>.*<w:customXmlInsRangeEnd [^>]*\/>(?=<w:r>)/);
  });

  test('a figure in a bookmark has the old value in it, and what went before it stays before it', () => {
    const marked = (place: number, value: string): string =>
      `<w:bookmarkStart w:id="${place}" w:name="tr_${place}_0123456789abcdef"/>${run(value)}<w:bookmarkEnd w:id="${place}"/>`;
    const xml = trackChanges(
      part(paragraph(run('已经谈了'), marked(1, '9'), run('项。'))),
      part(paragraph(run('已谈'), marked(2, '10'), run('项。'))),
      REVISION,
    );
    const [, before = '', inside = ''] = /^(.*?)<w:bookmarkStart [^>]*>(.*?)<w:bookmarkEnd/s.exec(xml) ?? [];
    expect(
      [before, inside].map((it) =>
        it.replace(/<w:del .*?>(?:(?!<\/w:del>).)*?<w:delText[^>]*>/gs, '-').replace(/<[^>]*>/g, ''),
      ),
    ).toEqual(['已-经谈-了', '-910']);
  });

  test('every mark has a number of its own, an author and a day', () => {
    const xml = trackChanges(
      part(paragraph(run('谈话1场和走访2次'))),
      part(paragraph(run('谈话3场和走访4次'))),
      REVISION,
    );
    const marks = [
      ...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)" w:author="talkreport" w:date="2013-06-08T00:00:00Z">/g),
    ];
    expect(new Set(marks.map(([, id]) => id)).size).toBe(4);
  });
});

describe('paragraphs and tables', () => {
  const [one, two, three] = ['第一段的话。', '另外一句。', '末尾。'].map((text) => paragraph(run(text))) as [
    string,
    string,
    string,
  ];

  test.each([
    ['nothing changed', [one, two], [one, two], '第一段的话。¶另外一句。¶'],
    ['a paragraph came', [one, three], [one, two, three], '第一段的话。¶〔+另外一句。+〕¶ins末尾。¶'],
    ['a paragraph went', [one, two, three], [one, three], '第一段的话。¶〔-另外一句。-〕¶del末尾。¶'],
    ['one in place of another', [one], [three], '〔-第一段的话。-〕¶del〔+末尾。+〕¶ins'],
    [
      'a row came, and the numbers behind it moved on',
      [table(row('1', '张一'), row('2', '李二'))],
      [table(row('1', '王五'), row('2', '张一'), row('3', '李二'))],
      '{ins}〔+1+〕¶ins〔+王五+〕¶ins〔-1-〕〔+2+〕¶张一¶〔-2-〕〔+3+〕¶李二¶',
    ],
    [
      'a row went',
      [table(row('甲', '张一'), row('乙', '李二'))],
      [table(row('乙', '李二'))],
      '{del}〔-甲-〕¶del〔-张一-〕¶del乙¶李二¶',
    ],
    ['a cell changed', [table(row('合计', '31'))], [table(row('合计', '32'))], '合计¶〔-31-〕〔+32+〕¶'],
    [
      'a table in place of another: they do not touch',
      [table(row('甲', '乙'))],
      [table(row('丙', '丁'))],
      '{del}〔-甲-〕¶del〔-乙-〕¶del¶del{ins}〔+丙+〕¶ins〔+丁+〕¶ins',
    ],
  ])('%s', (_, before, after, expected) => {
    expect(tracked(before, after)).toBe(expected);
  });

  test('a register of 2,000 rows with a row put in front has one row more and loses none', () => {
    const rows = Array.from({ length: 2000 }, (_, at) => `谈话${at * 7919}，张${at % 41}与李${at % 37}`);
    const numbered = (texts: readonly string[]): string => table(...texts.map((text, at) => row(String(at + 1), text)));
    const xml = trackChanges(part(numbered(rows)), part(numbered(['新的一场', ...rows])), REVISION);
    expect(xml.match(/<w:trPr><w:cantSplit\/><w:ins /g)).toHaveLength(1);
    expect(xml).not.toMatch(/<w:trPr><w:cantSplit\/><w:del /);
  });
});
