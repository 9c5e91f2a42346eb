import { approximateText } from '../../figures/rate-text.ts';
import type { Stated } from '../../records/stated.ts';
import { always, defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'stated-parts',
  title: '填报数据的分项合计等于总数',
  basis: '内部约定',
  family: 'words',
  severity: always('error'),
  why: '汇报里总数和分项并排写，读的人一加就知道对不对。分项有约数时加不出准数，只核对准数的分项有没有超过总数。',
  mend: '对照来源的原表，改正写错的分项或总数；分项有交叉的，不要写成“其中”。',
  examples: {
    passes: `
stated:
  - {id: x, title: 梳理问题, value: 56, parts: [{title: 现场解决, value: 29}, {title: 限期解决, value: 27}]}
  - {id: y, title: 走访, value: 60, parts: [{title: 入户, value: 40, approximate: true}, {title: 座谈, value: 21}]}
  - {id: z, title: 走访农户, value: 60, approximate: true, parts: [{title: 东片, value: 33}, {title: 西片, value: 31}]}`,
    fails: [
      {
        yaml: `
stated:
  - {id: x, title: 梳理问题, value: 56, parts: [{title: 现场解决, value: 29}, {title: 限期解决, value: 18}]}`,
        says: [{ line: 2, message: '「梳理问题」总数 56，分项合计 29 + 18 = 47，少 9' }],
      },
      {
        yaml: `
stated:
  - {id: y, title: 走访, value: 60, parts: [{title: 入户, value: 40}, {title: 座谈, value: 21}, {title: 电话, value: 5, approximate: true}]}
  - {id: z, title: 走访农户, value: 60, approximate: true, parts: [{title: 东片, value: 39}, {title: 西片, value: 31}]}`,
        says: [
          { line: 2, message: '「走访」总数 60，其中准数的分项合计 40 + 21 = 61，已经超过总数' },
          { line: 3, message: '「走访农户」总数 60余，其中准数的分项合计 39 + 31 = 70，已经超过总数' },
        ],
      },
    ],
  },
  check: ({ campaign }) =>
    campaign.stated.flatMap((it) => {
      const fault = faultOf(it);
      if (fault === undefined) return [];
      return [{ origin: it.origin, field: 'parts', record: it.id, message: `${fault}：请核对总数和各分项` }];
    }),
});

type Parts = Stated['parts'];

function faultOf({ title, value, approximate, parts }: Stated): string | undefined {
  const exact = parts.filter((part) => !part.approximate);
  const sum = sumOf(exact);
  const working = `${exact.map((part) => part.value).join(' + ')}${exact.length > 1 ? ` = ${sum}` : ''}`;
  if (approximate || exact.length < parts.length) {
    if (sum <= tidy(value) || (approximate === true && sum < pastRound(value))) return undefined;
    const total = approximate ? approximateText(value, approximate === 'below') : value;
    return `「${title}」总数 ${total}，其中准数的分项合计 ${working}，已经超过总数`;
  }
  if (parts.length === 0 || sum === tidy(value)) return undefined;
  const difference = sum < value ? `少 ${tidy(value - sum)}` : `多 ${tidy(sum - value)}`;
  return `「${title}」总数 ${value}，分项合计 ${working}，${difference}`;
}

const sumOf = (parts: Parts): number => tidy(parts.reduce((total, part) => total + part.value, 0));

/** 60余 may be 69 and not 70, 1200余 may be 1299; how far 约56 reaches nobody can say. */
function pastRound(value: number): number {
  if (!Number.isInteger(value) || value < 10 || value % 10 !== 0) return Number.POSITIVE_INFINITY;
  let step = 10;
  while (value % (step * 10) === 0) step *= 10;
  return value + step;
}

/** Takes the dust of binary fractions off a sum of decimals. */
const tidy = (value: number): number => Number(value.toFixed(6));
