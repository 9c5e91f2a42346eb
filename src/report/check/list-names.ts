import { MAYBE, type Shape } from '../shape.ts';
import { VIEW } from '../view.ts';
import { meaningOf } from './name-meanings.ts';

/** 名称: one that a template may use, what stands behind it, and how it is written. */
export type ListedName = { readonly name: string; readonly prints: string };

/** What the names at the top are about. What stands below several of them comes first below the one that it is called after. */
const ABOUT: Readonly<Record<keyof typeof VIEW, string>> = {
  unit: '单位',
  campaign: '活动',
  report: '汇报',
  meeting: '谈话之后的会议',
  narrative: '文字',
  pairings: '必谈关系',
  frames: '提法',
  frameParts: '提法，按说的是什么分开',
  unframed: '没有写进提法的必谈关系',
  coverage: '全部必谈关系合起来',
  exemptions: '免谈',
  stated: '填报数据',
  talks: '谈话',
  departments: '部门',
  suggestions: '意见建议',
  problems: '问题',
  channels: '填了份数、场次的征求意见渠道',
  allChannels: '全部征求意见渠道',
  actions: '整改措施',
  matters: '整改事项',
  attachments: '附件的编号，例如 附件2',
  charts: '附件里的图',
  sources: '数据来源',
};

/** Every name of the view, in its order. What stands in several places is listed once, and the other places say where. */
export function listNames(): ListedName[] {
  const places = new Map<Shape, string>();
  const list = (shape: Shape, name: string, about: string): ListedName[] => {
    const inner = typeof shape === 'object' && MAYBE in shape ? shape[MAYBE] : undefined;
    if (inner !== undefined) return list(inner, name, `${about}可能没有，要先用 {{#if}}；`);
    if (typeof shape === 'string') return [{ name, prints: about + PRINTS[shape] }];
    if (Array.isArray(shape)) {
      const [item = 'text'] = shape;
      const rows = list(item, `${name}[]`, '');
      return [{ name, prints: `${about}一列，用 {{#each ${name.replace(/^.*\[\]\./, '')}}} 逐项取` }, ...rows];
    }
    const known = places.get(shape);
    if (known !== undefined) return [{ name, prints: `${about}里面的名称同 ${known}` }];
    places.set(shape, name);
    const fields = Object.entries(shape).flatMap(([key, value]: [string, Shape]) => {
      const inside = `${name}.${key === '*' ? '<自拟的标题>' : key}`;
      const meaning = key === '*' ? '' : meaningOf(inside);
      return list(value, inside, meaning === '' ? '' : `${meaning}；`);
    });
    return about === '' ? fields : [{ name, prints: about.replace(/；$/, '') }, ...fields];
  };
  const names = Object.keys(ABOUT) as (keyof typeof ABOUT)[]; // the keys of a record of just these
  return names.flatMap((name) => list(VIEW[name], name, `${ABOUT[name]}；`));
}

/** What a name prints, by its shape. */
const PRINTS = {
  text: '文字',
  flag: '是或否，只能放在 {{#if}} 里',
  figure: '数据，用 {{figure}} 或 {{measure}} 印',
  record: '一条记录，给 {{outcome}} 用',
  count: '循环里的位置',
} as const;
