import type { Figures } from '../../figures/figure.ts';
import type { Stated } from '../../records/stated.ts';
import { quantitiesIn } from '../../statements/quantity.ts';
import { always, defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'stated-against-computed',
  title: '填报的数与记录算出的同一个数一致',
  basis: '内部约定',
  family: 'words',
  severity: always('error'),
  why: '填报数据只放记录里没有的数，谈话场次、意见条数这些由记录算出。两处都有而不一样，汇报里就会出现两个互相矛盾的数。',
  mend: '删去填报数据里的这一项，汇报自会用记录算出的数；记录不全的，补齐记录。',
  needsEverything: true,
  examples: {
    passes: `
talks: [{id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}]
stated:
  - {id: x, title: 谈心谈话, value: 1, unit: 场次}
  - {id: y, title: 走访企业, value: 14, unit: 家}`,
    fails: [
      {
        yaml: `
talks: [{id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}]
stated:
  - {id: x, title: 谈话人次, value: 45, unit: 人次}`,
        says: [{ line: 3, message: '「谈话人次」填报 45人次，按记录是 1 人次' }],
      },
    ],
  },
  check: ({ campaign, figures }) =>
    campaign.stated.flatMap((it) => {
      const ids = sameAs(it).filter((id) => countedIn(figures, id));
      const [first] = ids;
      if (first === undefined || ids.some((id) => agrees(it, figures.get(id)?.value))) return [];
      const figure = figures.get(first);
      const stated = `${inWords(it)}${it.unit ?? ''}`;
      const computed = `${figure?.text} ${figure?.unit}`.trim();
      const message = `「${it.title}」填报 ${stated}，按记录是 ${computed}：请核对；记录能算出的数不用填报`;
      return [{ origin: it.origin, field: 'value', record: it.id, message }];
    }),
});

/** What a title and a unit name, and the figures that it may mean: the first is the one shown. */
const SAME: readonly { readonly title: RegExp; readonly unit?: RegExp; readonly ids: readonly string[] }[] = [
  { title: /^谈话(?:场次|场数)$/, ids: ['talks.sittings'] },
  { title: /^谈话人次$/, ids: ['talks.attendances'] },
  { title: /^谈话次数$/, ids: ['talks.sittings', 'talks.attendances'] },
  { title: /^(?:开展|进行)?谈话$/, unit: /^场次?$/, ids: ['talks.sittings'] },
  { title: /^(?:开展|进行)?谈话$/, unit: /^人次$/, ids: ['talks.attendances'] },
  { title: /^(?:开展|进行)?谈话$/, unit: /^次$/, ids: ['talks.sittings', 'talks.attendances'] },
  { title: /^(?:开展|进行)?谈话$/, unit: /^对$/, ids: ['talks.pairs'] },
  { title: /^谈话对数$/, ids: ['talks.pairs', 'coverage.pairs.met'] },
  { title: /^谈话对象(?:人数|数)?$/, unit: /^[人名位]?$/, ids: ['talks.talkees', 'coverage.people.required'] },
  { title: /^谈话人(?:数)?$/, unit: /^[人名位]?$/, ids: ['talks.talkers', 'talks.talkees', 'talks.persons'] },
  {
    title: /^应谈(?:对象)?(?:人数|数)?$/,
    unit: /^[人名位]?$/,
    ids: ['coverage.people.required', 'coverage.all.required'],
  },
  { title: /^应谈(?:项数|项|数)?$/, unit: /^[项对]$/, ids: ['coverage.all.required', 'coverage.pairs.required'] },
  {
    title: /^已谈(?:对象)?(?:人数|数)?$/,
    unit: /^[人名位]?$/,
    ids: ['coverage.people.met', 'coverage.all.met', 'talks.talkees'],
  },
  { title: /^未谈(?:对象)?(?:人数|数)?$/, unit: /^[人名位项对]?$/, ids: ['coverage.all.missing'] },
  { title: /^(?:谈话率|谈话覆盖率|谈话覆盖面)$/, unit: /^[%％]?$/, ids: ['coverage.all.rate', 'coverage.people.rate'] },
  {
    title: /^(?:征求|收集|征集|收到)?(?:到)?(?:的)?意见建议(?:条数|总数|数)?$/,
    unit: /^条?$/,
    ids: ['suggestions.raw', 'suggestions.merged'],
  },
  { title: /^(?:合并|梳理|归并)后的?意见建议(?:条数|数)?$/, unit: /^条?$/, ids: ['suggestions.merged'] },
  { title: /^(?:谈话中?(?:发现|查找|查出)的?)问题(?:条数|个数|数)?$/, ids: ['problems.raw', 'problems.merged'] },
  { title: /^问题条数$/, ids: ['problems.raw', 'problems.merged'] },
  { title: /^(?:制定)?整改措施(?:项数|条数|总数|数)?$/, unit: /^[项条个]?$/, ids: ['actions.total'] },
  { title: /^(?:已完成整改|整改(?:已)?完成|整改销号)(?:项数|数)?$/, unit: /^[项条个]?$/, ids: ['actions.done'] },
  { title: /^(?:整改完成率|整改率)$/, unit: /^[%％]?$/, ids: ['actions.rate'] },
];

/** 本次活动共开展谈心谈话 → 开展谈话. */
const plainTitle = (title: string): string =>
  title
    .replace(/\s/g, '')
    .replace(/^(?:本次|活动期间|活动中|活动|累计|总|共|全部)+/, '')
    .replace(/谈心谈话|交心谈心|谈心交心|谈话谈心|谈心/, '谈话')
    .replace(/^(谈话)总(?=场次|人次|次数|人数)/, '$1')
    .replace(/意见和建议|意见、建议/, '意见建议');

/** A count of a kind is of those that are not recorded, so that it stands beside what the records come to. */
function sameAs({ title, unit = '', kind }: Stated): readonly string[] {
  if (kind !== undefined) return [];
  const plain = plainTitle(title);
  return SAME.find((it) => it.title.test(plain) && (it.unit ?? /^/).test(unit))?.ids ?? [];
}

/** Where there are no records of the kind, the number cannot be held against them. */
function countedIn(figures: Figures, id: string): boolean {
  const whole = { talks: 'talks.sittings', coverage: 'coverage.all.required', actions: 'actions.total' }[
    id.split('.')[0] ?? ''
  ];
  const value = figures.get(whole ?? id.replace(/\.merged$/, '.raw'))?.value;
  return typeof value === 'number' && value > 0;
}

const inWords = ({ value, approximate }: Stated): string =>
  approximate === 'below' ? `接近${value}` : `${approximate ? '约' : ''}${value}`;

/** A rate may be stated as 96.9 of a hundred, cut off or rounded. */
function agrees({ value, unit, approximate }: Stated, computed: number | string | null | undefined): boolean {
  if (typeof computed !== 'number') return true;
  if (approximate) {
    const said =
      approximate === 'below' ? [`接近${value}`] : [value % 10 === 0 ? `${value}余` : `约${value}`, `约${value}`];
    return said
      .map((words) => quantitiesIn(words)[0])
      .some((it) => it !== undefined && computed >= it.low && computed <= it.high);
  }
  if (/^[%％]$/.test(unit ?? '')) return Math.abs(computed * 100 - value) < 0.1;
  return computed === value || (computed < 1 && Math.abs(computed - value) < 0.001);
}
