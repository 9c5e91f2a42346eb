import type { Stated } from '../records/stated.ts';
import { always, defineRule } from './define-rule.ts';

export default defineRule({
  id: 'stated-parts',
  title: '填报数据的分项合计等于总数',
  basis: '内部约定',
  family: 'words',
  severity: always('error'),
  why: '汇报里总数和分项并排写，读的人一加就知道对不对。分项是约数的加不出准数，不核对。',
  examples: {
    passes: `
stated:
  - {id: x, title: 梳理问题, value: 56, parts: [{title: 现场解决, value: 29}, {title: 限期解决, value: 27}]}
  - {id: y, title: 走访, value: 60, parts: [{title: 入户, value: 40, approximate: true}, {title: 座谈, value: 21}]}`,
    fails: [
      {
        yaml: `
stated:
  - {id: x, title: 梳理问题, value: 56, parts: [{title: 现场解决, value: 29}, {title: 限期解决, value: 18}]}`,
        says: [{ line: 2, message: '「梳理问题」总数 56，分项合计 29 + 18 = 47，少 9' }],
      },
    ],
  },
  check: ({ campaign }) =>
    campaign.stated.filter(isExact).flatMap((it) => {
      const sum = tidy(it.parts.reduce((total, part) => total + part.value, 0));
      if (sum === tidy(it.value)) return [];
      const difference = sum < it.value ? `少 ${tidy(it.value - sum)}` : `多 ${tidy(sum - it.value)}`;
      const working = `${it.parts.map(({ value }) => value).join(' + ')} = ${sum}`;
      const message = `「${it.title}」总数 ${it.value}，分项合计 ${working}，${difference}：请核对总数和各分项`;
      return [{ origin: it.origin, field: 'parts', record: it.id, message }];
    }),
});

const isExact = ({ approximate, parts }: Stated): boolean =>
  parts.length > 0 && !approximate && !parts.some((part) => part.approximate);

/** Takes the dust of binary fractions off a sum of decimals. */
const tidy = (value: number): number => Number(value.toFixed(6));
