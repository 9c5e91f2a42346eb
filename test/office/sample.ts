import type { PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import type { Document } from '../../src/document/document.ts';
import { numberHeadings } from '../../src/document/number-headings.ts';

/** A made-up report with everything an office would look at: levels, run-in headings, figures, a table, attachments. */
export const text = (value: string): PhrasingContent => ({ type: 'text', value });
export const figure = (id: string, value: string): PhrasingContent => ({
  type: 'textDirective',
  name: 'figure',
  attributes: { id },
  children: [text(value)],
});
export const lead = (depth: number, value: string): PhrasingContent => ({
  type: 'textDirective',
  name: 'lead',
  attributes: { depth: String(depth) },
  children: [text(value)],
});
export const paragraph = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });
export const heading = (depth: 1 | 2 | 3 | 4, value: string): RootContent => ({
  type: 'heading',
  depth,
  children: [text(value)],
});
export const row = (...cells: string[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
});
export const root = (...children: RootContent[]): Root => ({ type: 'root', children });

const SENTENCES =
  '坚持把谈心谈话作为开好专题民主生活会的重要基础，班子成员之间、班子成员与分管部门负责人之间、班子成员与基层代表之间逐一开展谈心，既谈工作、也谈思想，既指出问题、也帮助分析原因，做到见人见事见思想。';

export function sampleDocument(changes: Partial<Document> = {}): Document {
  const body = root(
    paragraph(text('按照县委统一部署，我局于2026年8月至9月开展了谈心谈话活动。现将有关情况报告如下：')),
    heading(1, '基本情况'),
    paragraph(
      text('活动期间，应开展谈心谈话'),
      figure('coverage.all.required', '128'),
      text('项，已开展'),
      figure('coverage.all.met', '124'),
      text('项，覆盖率为'),
      figure('coverage.all.rate', '96.9%'),
      text(`。${SENTENCES}`),
    ),
    heading(2, '主要做法'),
    paragraph(lead(3, '抓实组织领导。'), text(SENTENCES)),
    paragraph(lead(3, '抓实谈话环节。'), text(`围绕“谁来谈、谈什么、怎么谈”，${SENTENCES}${SENTENCES}`)),
    heading(2, '工作成效'),
    heading(3, '意见建议收集'),
    paragraph(text(`共收集意见建议86条——其中对领导班子的52条、对班子成员的34条……${SENTENCES}`)),
    heading(4, '分类情况'),
    paragraph(
      text(SENTENCES),
      { type: 'strong', children: [text('应当重视')] },
      text('的是，'),
      { type: 'emphasis', children: [text('基层反映')] },
      text('较为集中。'),
    ),
    heading(1, '存在问题'),
    paragraph(lead(2, '思想认识还有差距。'), text(SENTENCES + SENTENCES)),
    paragraph(lead(2, '问题整改还不够到位。'), text(SENTENCES)),
    heading(1, '下一步工作'),
    paragraph(text(SENTENCES)),
    paragraph(text('特此报告。')),
  );
  numberHeadings(body);
  return {
    title: '青岭县农业农村局关于领导班子谈心谈话活动开展情况的报告',
    addressee: '中共青岭县委',
    body,
    attachments: [
      { title: '谈心谈话覆盖情况统计表', body: root(sampleTable(30)) },
      {
        title: '青岭县农业农村局领导班子成员在谈心谈话中收集到的意见建议和整改措施台账',
        body: root(paragraph(text(SENTENCES))),
      },
    ],
    signature: { name: '青岭县农业农村局', date: '2026-09-08', sealed: false },
    draft: false,
    ...changes,
  };
}

export const sampleTable = (rows: number): RootContent => ({
  type: 'table',
  align: [null, null, null, null, null],
  children: [
    row('序号', '谈话关系', '应谈（项）', '已谈（项）', '说明'),
    ...Array.from({ length: rows }, (_, index) =>
      row(
        String(index + 1),
        '局长与班子成员',
        String(12 + index),
        String(11 + index),
        index % 3 === 0 ? '一名同志脱产学习，返岗后补谈' : '',
      ),
    ),
  ],
});

/** A body of nothing but 汉字, in paragraphs that fill pages. */
export const plainDocument = (): Document =>
  sampleDocument({
    body: root(...Array.from({ length: 6 }, () => paragraph(text('谈心交心凝聚共识推动工作改进作风'.repeat(40))))),
    attachments: [],
  });
