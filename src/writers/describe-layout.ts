import { NATIONAL, PAPER, POINT } from '../standard/page.ts';
import { type Fonts, fontsOf, type Layout, type LayoutValues, valuesOf } from './layout.ts';

/** 约束力 of a clause: what it lays down, what it calls usual, what it recommends, and what it leaves open. */
type Strength = '规定' | '一般' | '推荐' | '未规定';

/** 版面的一项: a value in effect beside the national one. */
export type LayoutItem = {
  readonly name: string;
  /** The clause of GB/T 9704-2012. */
  readonly clause: string;
  readonly strength: Strength;
  /** What the standard says; for fonts, which kind of font. */
  readonly national: string;
  readonly own: string;
  readonly deviates: boolean;
};

type Item = { readonly name: string; readonly clause: string; readonly strength: Strength };

/** Values with their unit. */
const VALUES: { readonly [Key in keyof typeof NATIONAL]: Item & { readonly show: (value: never) => string } } = {
  marginTop: { name: '天头（上边距）', clause: '5.2.1', strength: '规定', show: (value: number) => `${value} mm` },
  marginBottom: { name: '地脚（下边距）', clause: '5.2.1', strength: '规定', show: (value: number) => `${value} mm` },
  marginLeft: { name: '订口（左边距）', clause: '5.2.1', strength: '规定', show: (value: number) => `${value} mm` },
  marginRight: { name: '切口（右边距）', clause: '5.2.1', strength: '规定', show: (value: number) => `${value} mm` },
  lines: { name: '每面行数', clause: '5.2.3', strength: '一般', show: (value: number) => `${value} 行` },
  characters: { name: '每行字数', clause: '5.2.3', strength: '一般', show: (value: number) => `${value} 字` },
  titleSize: { name: '标题字号', clause: '7.3.1', strength: '一般', show: (value: number) => `${value} 磅` },
  bodySize: { name: '正文字号', clause: '5.2.2', strength: '一般', show: (value: number) => `${value} 磅` },
  boldLevels: {
    name: '加粗的层次',
    clause: '7.3.3',
    strength: '一般',
    show: (value: readonly number[]) => (value.length === 0 ? '无' : value.map((level) => `第${level}级`).join('、')),
  },
  pageNumber: {
    name: '页码位置',
    clause: '7.5',
    strength: '规定',
    show: (value: 'sides' | 'centre') => (value === 'sides' ? '单页居右、双页居左' : '居中'),
  },
};

/** The kinds of font that the standard names, and the fonts that are of that kind. */
const FONTS: { readonly [Role in keyof Fonts]-?: Item & { readonly kind: string; readonly right: RegExp } } = {
  mark: { name: '标志字体', clause: '7.2.4', strength: '推荐', kind: '小标宋', right: /小标宋|中宋/ },
  title: { name: '标题字体', clause: '7.3.1', strength: '一般', kind: '小标宋', right: /小标宋|中宋/ },
  body: { name: '正文字体', clause: '5.2.2', strength: '一般', kind: '仿宋', right: /仿宋|FangSong/i },
  heading1: { name: '一级标题字体', clause: '7.3.3', strength: '一般', kind: '黑体', right: /黑体|Hei/i },
  heading2: { name: '二级标题字体', clause: '7.3.3', strength: '一般', kind: '楷体', right: /楷|Kai/i },
  heading3: { name: '三级标题字体', clause: '7.3.3', strength: '一般', kind: '仿宋', right: /仿宋|FangSong/i },
  heading4: { name: '四级标题字体', clause: '7.3.3', strength: '一般', kind: '仿宋', right: /仿宋|FangSong/i },
  pageNumber: { name: '页码字体', clause: '7.5', strength: '一般', kind: '宋体', right: /^(?:宋体|SimSun)/i },
  latin: { name: '西文、数字字体', clause: '5.2.2', strength: '未规定', kind: '同正文', right: /.?/ },
};

/** Every value of a layout beside the national one (GB/T 9704-2012), in the order of the standard. */
export function describeLayout(layout: Layout): LayoutItem[] {
  const values = valuesOf(layout);
  return [...valueItems(values), pitchItem(values), ...fontItems(fontsOf(layout))];
}

function valueItems(values: LayoutValues): LayoutItem[] {
  const keys = Object.keys(VALUES) as (keyof typeof NATIONAL)[]; // Object.keys forgets what the keys are.
  return keys.map((key) => {
    const { show, ...item } = VALUES[key];
    const [national, own] = [show(NATIONAL[key] as never), show(values[key] as never)]; // each is shown by its own key's words
    return { ...item, national, own, deviates: national !== own };
  });
}

/** 行距 follows from the lines unless it is given; then the lines follow from it. */
function pitchItem({ linePitch, lines, marginTop, marginBottom }: LayoutValues): LayoutItem {
  const room = (PAPER.height - marginTop - marginBottom) / POINT;
  const shown = (points: number): string => `${Math.floor(points * 20) / 20} 磅`;
  const own = shown(linePitch ?? room / lines);
  const national = shown((PAPER.height - NATIONAL.marginTop - NATIONAL.marginBottom) / POINT / NATIONAL.lines);
  return { name: '行距', clause: '5.2.3', strength: '一般', national, own, deviates: national !== own };
}

function fontItems(fonts: Fonts): LayoutItem[] {
  const roles = Object.keys(FONTS) as (keyof Fonts)[]; // Object.keys forgets what the keys are.
  return roles.map((role) => {
    const { kind, right, ...item } = FONTS[role];
    const own = fonts[role] ?? kind;
    return { ...item, national: kind, own, deviates: !right.test(own) };
  });
}
