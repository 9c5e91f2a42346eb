import { approximateText } from '../../figures/rate-text.ts';
import type { Campaign } from '../../records/campaign.ts';
import { type Stated, titleOf } from '../../records/stated.ts';
import { chineseDay } from '../../text/day.ts';
import { addTo } from '../../text/grouped.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';

export default defineRule({
  id: 'stated-parts',
  title: '填报数据的分项、各月和总数对得上',
  basis: '内部约定',
  family: 'words',
  severity: always('error'),
  why: '汇报里总数和分项、各月并排写，读的人一加就知道对不对；一个月只有一个数，也不会有截至日以后的数。分项有约数时加不出准数，只核对准数的分项有没有超过总数。',
  mend: '对照来源的原表，改正写错的分项或总数；分项有交叉的，不要写成“其中”；一个月留一个数。',
  examples: {
    passes: `
stated:
  - {id: x, title: 梳理问题, value: 56, parts: [{title: 现场解决, value: 29}, {title: 限期解决, value: 27}]}
  - {id: y, title: 走访, value: 60, parts: [{title: 入户, value: 40, approximate: true}, {title: 座谈, value: 21}]}
  - {id: z, title: 走访农户, value: 60, approximate: true, parts: [{title: 东片, value: 33}, {title: 西片, value: 31}]}
  - {id: t, kind: talks, value: 93}
  - {id: t5, kind: talks, month: 2013-05, value: 91}
  - {id: g5, kind: talks, month: 2013-05, mode: group, value: 4}`,
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
      {
        yaml: `
stated:
  - {id: t, kind: talks, value: 93}
  - {id: a, kind: talks, month: 2013-04, value: 91}
  - {id: b, kind: talks, month: 2013-05, value: 91}
  - {id: c, kind: problems, month: 2013-05, value: 12}
  - {id: d, kind: problems, month: 2013-05, value: 13}
  - {id: e, kind: suggestions, month: 2013-09, value: 5}`,
        says: [
          { line: 2, message: '「谈话」总数 93，各月合计 91 + 91 = 182，已经超过总数' },
          { line: 6, message: '「2013年5月问题」填报了两次，一次 12，一次 13' },
          { line: 7, message: '「2013年9月意见建议」是截至日（2013年6月8日）以后的月份' },
        ],
      },
    ],
  },
  check: ({ campaign }) => [
    ...campaign.stated.flatMap((it) => {
      const fault = faultOf(it);
      if (fault === undefined) return [];
      return [{ origin: it.origin, field: 'parts', record: it.id, message: `${fault}：请核对总数和各分项` }];
    }),
    ...campaign.stated.flatMap((it) => afterAsOf(it, campaign)),
    ...ofMonths(campaign),
  ],
});

function afterAsOf({ origin, id, title, month }: Stated, { asOf }: Campaign): RuleRemark[] {
  if (month === undefined || month <= asOf.slice(0, 7)) return [];
  const message = `「${title}」是截至日（${chineseDay(asOf)}）以后的月份：请核对月份和「截至」`;
  return [{ origin, field: 'month', record: id, message }];
}

/** What two counts of a kind have in common, beside the month. One with a title of its own is of something else. */
const seriesOf = ({ kind, month, mode, category, title }: Stated): string =>
  JSON.stringify([
    kind,
    mode,
    category,
    kind !== undefined && title === titleOf(kind, { month, mode, category }) ? '' : title,
  ]);

/** The months of one series: each once, and together no more than their total. */
function ofMonths({ stated }: Campaign): RuleRemark[] {
  const all = new Map<string, Stated[]>();
  for (const it of stated) if (it.kind !== undefined) addTo(all, seriesOf(it), it);
  return [...all.values()].flatMap((series) => {
    const months = series.filter(({ month }) => month !== undefined);
    const [total] = series.filter(({ month }) => month === undefined);
    return [...twice(months), ...(total === undefined ? [] : pastTotal(total, months))];
  });
}

const twice = (months: readonly Stated[]): RuleRemark[] =>
  months.flatMap((it, at) => {
    const first = months.slice(0, at).find(({ month }) => month === it.month);
    if (first === undefined) return [];
    const message = `「${it.title}」填报了两次，一次 ${first.value}，一次 ${it.value}：请只留对的一个`;
    return [
      {
        origin: it.origin,
        field: 'month',
        record: it.id,
        message,
        related: [{ origin: first.origin, message: '先填报的一次' }],
      },
    ];
  });

function pastTotal(total: Stated, months: readonly Stated[]): RuleRemark[] {
  const sum = sumOf(months);
  if (
    months.some(({ approximate }) => approximate) ||
    sum <= (total.approximate === true ? pastRound(total.value) - 1 : total.value)
  )
    return [];
  const message = `「${total.title}」总数 ${total.value}，各月合计 ${months.map(({ value }) => value).join(' + ')}${months.length > 1 ? ` = ${sum}` : ''}，已经超过总数`;
  return [{ origin: total.origin, field: 'value', record: total.id, message: `${message}：请核对总数和各月` }];
}

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

const sumOf = (parts: readonly { readonly value: number }[]): number =>
  tidy(parts.reduce((total, part) => total + part.value, 0));

/** 60余 may be 69 and not 70, 1200余 may be 1299; how far 约56 reaches nobody can say. */
function pastRound(value: number): number {
  if (!Number.isInteger(value) || value < 10 || value % 10 !== 0) return Number.POSITIVE_INFINITY;
  let step = 10;
  while (value % (step * 10) === 0) step *= 10;
  return value + step;
}

/** Takes the dust of binary fractions off a sum of decimals. */
const tidy = (value: number): number => Number(value.toFixed(6));
