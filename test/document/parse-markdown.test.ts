import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';
import { figuresInTree, plainText } from '../../src/document/walk.ts';

const types = (source: string): string[] => {
  const [block] = parseMarkdown(source).children;
  return block !== undefined && 'children' in block ? block.children.map(({ type }) => type) : [];
};

describe('of directives only ours survive', () => {
  it.each([
    ['上午:figure[31]{id="talks.sittings"}场', ['text', 'textDirective', 'text']],
    [':lead[抓落实。]{depth=2}正文', ['textDirective', 'text']],
    ['下午14:30开会', ['text']],
    ['参会 :name 和 :role[所长]{x=1}', ['text']],
    [':figure[9]没有编号', ['text']],
    ['正文里的:lead[标题]{depth=2}', ['text']],
    [':lead[标题]{depth=7}', ['text']],
    ['::figure[3]{id=x}', ['text']],
    [':::note\n一段\n:::', ['text']],
    ['<script>x</script>', ['text']],
    ['甲<b>乙</b>', ['text']],
    ['见 http://a.example 或 a@b.example', ['text']],
  ])('%s', (source, expected) => {
    expect(types(source)).toEqual(expected);
  });

  it.each([
    '下午14:30开会',
    '参会 :name 和 :role[所长]{x=1}',
    '::figure[3]{id=x}',
    '<script>x</script>',
    '甲<b>乙</b>',
    '见 http://a.example 或 a@b.example',
  ])('what does not survive is still there as text: %s', (source) => {
    expect(plainText(parseMarkdown(source))).toBe(source);
  });
});

it('takes line breaks out of Chinese paragraphs, also beside a figure', () => {
  const root = parseMarkdown('共开展\n:figure[31]{id="talks.sittings"}\n场次，\n两行 Word\nfile。');
  expect(plainText(root)).toBe('共开展31场次，两行 Word file。');
});

it('lists the figures of a tree with ids that hold quotes, bars and braces', () => {
  const root = parseMarkdown('| 甲 |\n| - |\n| :figure[9]{id="x&#124;&quot;}y"} |');
  expect(figuresInTree(root)).toEqual([{ id: 'x|"}y', text: '9' }]);
});
