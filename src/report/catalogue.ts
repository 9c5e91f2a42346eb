import { always, catalogue } from '../finding/catalogue.ts';
import type * as finding from '../finding/finding.ts';
import { ATTACHMENTS } from './attachments.ts';

/** A line that leads to each attachment. */
const TO_ATTACHMENTS = ATTACHMENTS.map((name) => `{{#if attachments.${name}}}见{{attachments.${name}}}。{{/if}}`);

/** A template that prints something of everything there is. */
const EVERYTHING = `
{{> paragraphs narrative.overview}}
{{> paragraphs narrative.organization}}
{{> paragraphs narrative.practice}}
{{> frames frames}}
{{> talk-figures}}
{{> coverage lines=pairings}}
{{> suggestions}}
{{> actions}}
{{> paragraphs narrative.effect}}
{{> stated}}
{{> problems}}
{{> other-sections}}
{{> next}}
{{#each campaign.milestones}}
{{date}}，{{title}}。
{{/each}}
${TO_ATTACHMENTS.join('\n')}`;

/** 模板: what is said of report templates, when a report is made or a template is checked; of no campaign, so that none can set it. */
export const TEMPLATE_CATALOGUE = catalogue([
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
  {
    id: 'template-loop',
    title: '模板里的循环不留断头话',
    basis: '内部约定',
    family: 'shape',
    severity: always('warning'),
    adjustable: false,
    why: '一列内容可能一项也没有，循环前后的半句话却照样印出来。模板检查（talkreport templates check）不看记录，所以各种记录下都不留断头话才算通过。',
    mend: '用 {{#if 名称}}…{{/if}} 把整句包起来，或者在循环里加上 {{else}} 写明没有。',
    examples: {
      passes: {
        yaml: `
unit: {name: 某大队}`,
        template: `
{{#if stated}}
另有：{{#joined stated}}{{title}}{{/joined}}。
{{/if}}`,
      },
      fails: [
        {
          yaml: `
unit: {name: 某大队}`,
          template: `
情况如下。
另有：{{#joined stated}}{{title}}{{/joined}}。`,
          says: [{ line: 2, message: '「stated」可能一项也没有，那时只印出「另有：…。」' }],
        },
      ],
    },
  },
  {
    id: 'template-number',
    title: '模板里没有写死的数字',
    basis: '内部约定',
    family: 'shape',
    severity: always('warning'),
    adjustable: false,
    why: '模板里直接写的数字，记录变了也不会变。每个数字都要能查到出自哪些记录。',
    mend: '改用 {{figure "数据编号"}} 或 {{measure "数据编号"}}；编号用 talkreport figures 查看。',
    examples: {
      passes: {
        yaml: `
unit: {name: 某大队}`,
        template: `
共谈话{{measure "talks.sittings"}}。`,
      },
      fails: [
        {
          yaml: `
unit: {name: 某大队}`,
          template: `
共谈话31人。`,
          says: [{ line: 1, message: '直接写了「31人」' }],
        },
      ],
    },
  },
  {
    id: 'template-claim',
    title: '模板里没有不看记录的说法',
    basis: '内部约定',
    family: 'shape',
    severity: always('warning'),
    adjustable: false,
    why: '全覆盖、全部谈到、均已整改这样的话写死在模板里，记录不支持时也会印出来。只有数据证明了才能这样说。',
    mend: '用 {{#if (full-coverage "coverage.all")}}…{{/if}} 包起来，或者删去。',
    examples: {
      passes: {
        yaml: `
unit: {name: 某大队}`,
        template: `
{{#if (full-coverage "coverage.all")}}
谈心谈话实现全覆盖。
{{/if}}`,
      },
      fails: [
        {
          yaml: `
unit: {name: 某大队}`,
          template: `
谈心谈话实现全覆盖。`,
          says: [{ line: 1, message: '直接写了「全覆盖」' }],
        },
      ],
    },
  },
  {
    id: 'template-unprinted',
    title: '记录里的内容模板都印',
    basis: '内部约定',
    family: 'shape',
    severity: always('hint'),
    adjustable: false,
    why: '有的模板本来就不写某些内容，比如征求意见说明不写谈话率。提示列出来，免得记录里写了却在报告里找不到。',
    mend: '需要印的，在模板里加上；本来就不写的，不用理会。',
    examples: {
      passes: {
        yaml: `
unit: {name: 某大队}`,
        template: EVERYTHING,
      },
      fails: [
        {
          yaml: `
unit: {name: 某大队}`,
          template: `
{{> preamble}}`,
          says: [
            { line: 1, message: '这个模板不印文字的“概述”' },
            { line: 1, message: '正文不提附件《' },
          ],
        },
      ],
    },
  },
]);

export type TemplateId = (typeof TEMPLATE_CATALOGUE)[number]['id'];

export type Finding = finding.Finding<TemplateId>;
