import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/document.ts';
import { numberHeadings } from '../../../src/document/number-headings.ts';
import { parseMarkdown } from '../../../src/document/parse-markdown.ts';
import { plainText } from '../../../src/document/walk.ts';
import { markdown } from '../../../src/writers/markdown/write-markdown.ts';

const documentOf = (body: string, more: Partial<Document> = {}): Document => {
  const root = parseMarkdown(body);
  numberHeadings(root);
  return {
    title: '关于某项活动情况的报告',
    addressee: '局党委',
    body: root,
    attachments: [],
    signature: { name: '某大队', date: '2013-06-08', sealed: false },
    draft: false,
    ...more,
  };
};

const written = (document: Document): string => {
  if (markdown.kind !== 'text') throw new Error('a text');
  return markdown.write(document, { profile: 'gov' });
};

describe('Markdown', () => {
  it.each([
    ['# 甲\n\n## 子', ['## 一、甲', '### （一）子']],
    ['共:figure[31]{id="talks.sittings"}场', ['共31场']],
    [':lead[抓落实。]{depth=2}正文', ['**（一）抓落实**。正文']],
    ['甲\\*乙\\*', ['甲\\*乙\\*']],
    ['\\<b>甲', ['\\<b>甲']],
    ['\\# 甲', ['\\# 甲']],
    ['1\\. 甲', ['1\\. 甲']],
    ['14:30 :name', ['14:30 :name']],
    ['| 甲 | 乙 |\n| --- | --: |\n| a\\|b | :figure[9]{id="x"} |', ['| 甲 | 乙 |', '| - | -: |', '| a\\|b | 9 |']],
  ])('%s', (body, lines) => {
    for (const line of lines) expect(written(documentOf(body)).split('\n')).toContain(line);
  });

  it('means the same when it is read again', () => {
    const body = '文_字*与`记号`\\| \\[甲\\](b) :figure[9]{id="x"} **粗**';
    const again = parseMarkdown(written(documentOf(body)));
    expect(plainText(again)).toContain(plainText(parseMarkdown(body)));
  });

  it('has the title, the addressee, the signature and the date', () => {
    const lines = written(documentOf('正文'))
      .split('\n')
      .filter((line) => line !== '');
    expect(lines.slice(0, 3)).toEqual(['# 关于某项活动情况的报告', '局党委：', '正文']);
    expect(lines.slice(3).map((line) => line.trim())).toEqual(['某大队', '2013年6月8日']);
  });

  it.each([
    [1, ['附件：统计表', '附件', '## 统计表']],
    [2, ['附件：1. 统计表', '\u3000\u3000\u30002. 统计表', '附件1', '附件2', '## 统计表']],
  ])('lists %i attachments and sets them off', (count, lines) => {
    const attachments = Array.from({ length: count }, () => ({ title: '统计表', body: parseMarkdown('# 表') }));
    const text = written(documentOf('正文', { attachments })).split('\n');
    expect(text).toEqual(expect.arrayContaining([...lines, '---', '### 表']));
  });

  it('marks a draft on the document and on each attachment', () => {
    const attachments = [{ title: '统计表', body: parseMarkdown('表') }];
    expect(written(documentOf('正文', { attachments, draft: true })).match(/^\*\*草稿\*\*$/gm)).toHaveLength(2);
    expect(written(documentOf('正文', { attachments }))).not.toContain('草稿');
  });

  it('has 版头, 附注, 出席 and 版记 in plain words', () => {
    const lines = written(
      documentOf('正文', {
        letterhead: {
          form: 'red',
          issuers: ['青岭县水务局', '青岭县林业局'],
          withDocumentWord: true,
          serial: '000007',
          secrecy: '秘密★1年',
          urgency: '特急',
          number: '青水发〔2013〕8号',
          signers: ['田一鸣', '何春'],
        },
        attendance: [{ label: '出席', names: ['田一鸣', '何春'] }],
        note: '（联系人：田一鸣）',
        imprint: { copies: ['县委办公室', '县林业局'], issuer: '青岭县水务局办公室', issuedOn: '2013-06-09' },
        signature: { name: '青岭县水务局', others: ['青岭县林业局'], date: '2013-06-08', sealed: false },
      }),
    )
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    expect(lines).toEqual([
      '000007',
      '秘密★1年',
      '特急',
      '青岭县水务局、青岭县林业局文件',
      '青水发〔2013〕8号',
      '签发人：田一鸣、何春',
      '# 关于某项活动情况的报告',
      '局党委：',
      '正文',
      '青岭县水务局',
      '青岭县林业局',
      '2013年6月8日',
      '（联系人：田一鸣）',
      '出席：田一鸣、何春',
      '---',
      '抄送：县委办公室，县林业局。',
      '青岭县水务局办公室\u30002013年6月9日印发',
    ]);
  });

  it('signs under the title or at the end, never both', () => {
    const text = written(
      documentOf('正文', { signature: { name: '某大队', date: '2013-06-08', sealed: false, underTitle: true } }),
    );
    expect(text.match(/某大队/g)).toHaveLength(1);
    expect(text.indexOf('某大队')).toBeLessThan(text.indexOf('正文'));
  });
});
