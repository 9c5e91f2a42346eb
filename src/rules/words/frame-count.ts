import { chineseNumeral, parseChineseNumeral } from '../../text/numeral.ts';
import { always, defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'frame-count',
  title: '提法的名称与条目数相符',
  basis: '内部约定',
  family: 'words',
  severity: always('error'),
  why: '「四个对照」后面只有三条，是公文里最显眼的错。名称里的数和条目数要么改名称，要么补条目。',
  mend: '数一数条目，补上漏写的一条，或者改名称里的数。',
  examples: {
    passes: `
frames:
  - {name: 两个效果, part: result, items: [{title: 增进了团结}, {title: 改进了作风}]}`,
    fails: [
      {
        yaml: `
frames:
  - name: 四个对照
    part: content
    items: [{title: 对照法规谈认识}, {title: 对照职责谈工作}, {title: 对照先进谈差距}]`,
        says: [{ line: 2, message: '名称是「四个对照」，下面有三条' }],
      },
    ],
  },
  check: ({ campaign }) =>
    campaign.frames.flatMap(({ name, items, origin }) => {
      const number = numberIn(name);
      if (number === undefined || items.length === 0 || items.length === number) return [];
      const message = `提法的名称是「${name}」，下面有${chineseNumeral(items.length)}条：请改名称或者增减条目`;
      return [{ origin, field: 'name', message }];
    }),
});

/** 四个对照 → 4, 六必谈 → 6. Names that count two things (三谈三防) or nothing give `undefined`. */
function numberIn(name: string): number | undefined {
  const found = /^[“"'「]?([一二两三四五六七八九十]+)(?:个|项|条|大|类|种|步|点|必|方面)/.exec(name)?.[1];
  return found === undefined ? undefined : parseChineseNumeral(found);
}
