import { always, type RuleDescription } from '../define-rule.ts';

/** 模板: what is said of report templates, when a report is made. */
export const READING_TEMPLATES: readonly RuleDescription[] = [
  {
    id: 'template-syntax',
    title: '模板的写法读得下去',
    basis: 'Handlebars 语法',
    family: 'shape',
    severity: always('error'),
    why: '花括号不成对，后面的内容就不知道算在哪里，汇报不能带着窟窿出来。加了 --draft 也不生成。',
    mend: '检查这一行的 {{ }} 是否成对，{{#if}}、{{#each}} 有没有对应的 {{/if}}、{{/each}}。',
    examples: {
      passes: {
        yaml: `
unit: {name: 某大队}`,
        template: `
{{#if unit.superior}}情况如下。{{/if}}`,
      },
      fails: [
        {
          yaml: `
unit: {name: 某大队}`,
          template: `
{{#if unit.superior}}
情况如下。`,
          says: [{ line: 2, message: '模板写法有误' }],
        },
      ],
    },
  },
  {
    id: 'template-name',
    title: '模板里的名称都有',
    basis: '内部约定',
    family: 'shape',
    severity: always('error'),
    why: '名称写错了，那个地方会是空白，收文单位看到的就是一句断头话。所以宁可不出汇报，也不留空白。',
    mend: '按提示改名称；记录里可能没有的内容，用 {{#if 名称}} 包起来。',
    examples: {
      passes: {
        yaml: `
unit: {name: 某大队}`,
        template: `
# 开展情况
{{unit.name}}`,
      },
      fails: [
        {
          yaml: `
unit: {name: 某大队}`,
          template: `
# 开展情况
{{unit.nmae}}`,
          says: [{ line: 2, message: '没有「nmae」这个名字，是不是「name」？' }],
        },
      ],
    },
  },
  {
    id: 'template-figure',
    title: '模板里的数据编号都有',
    basis: '内部约定',
    family: 'shape',
    severity: always('error'),
    why: '数字只能按编号取，编号写错了就没有数字可印。模板里不能自己写数、算数。',
    mend: '用 talkreport figures 查看全部编号，按提示改。',
    examples: {
      passes: {
        yaml: `
unit: {name: 某大队}`,
        template: `
共谈话{{figure "talks.sittings"}}场次。`,
      },
      fails: [
        {
          yaml: `
unit: {name: 某大队}`,
          template: `
共谈话{{figure "talks.sitings"}}场次。`,
          says: [{ line: 1, message: '没有编号为「talks.sitings」的数据，是不是「talks.sittings」？' }],
        },
      ],
    },
  },
  {
    id: 'template-partial',
    title: '模板引用的片段都有',
    basis: '内部约定',
    family: 'shape',
    severity: always('error'),
    why: '片段的文件没有，那一段就整个没有了。片段放在模板文件夹的 partials 里，名称就是文件名。',
    mend: '按提示核对名称，或者补上这个文件。',
    examples: {
      passes: {
        yaml: `
unit: {name: 某大队}`,
        template: `
正文。`,
      },
      fails: [
        {
          yaml: `
unit: {name: 某大队}`,
          template: `
正文。
{{> 开头}}`,
          says: [{ line: 2, message: '没有名为「开头」的片段' }],
        },
      ],
    },
  },
];
