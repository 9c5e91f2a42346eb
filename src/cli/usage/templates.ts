import { command, either, optional, required } from './declare.ts';
import { OWN_TEMPLATES, TOLD } from './shared.ts';

const load = () => import('../commands/templates.ts');

export const TEMPLATES = command({
  name: 'templates',
  alias: 'template',
  says: '列出自带的报告模板',
  run: async (_, __, io) => (await load()).listTemplates(io),
  commands: [
    command({
      name: 'eject',
      says: '把一个模板复制出来，改成本单位自己的',
      args: [required('名称', '模板名称，例如 numbered-frames'), either('文件夹', '复制到哪里', 'templates')],
      run: async ([name, folder], _, io) => (await load()).ejectTemplate(name, folder, io),
    }),
    command({
      name: 'names',
      says: '列出模板里可以写的用法和名称，各印出什么',
      args: [optional('词', '只列写法或说明里有这个词的，例如 整改 或 actions')],
      run: async ([word], _, io) => (await load()).listNames(word, io),
    }),
    command({
      name: 'check',
      says: '检查模板：没有的名称和数据、会留下断头话的循环、写死的数字和说法、从不印出的内容',
      args: [required('模板', '自带模板的名称，或者装着 report.md.hbs 的文件夹')],
      settings: { ...TOLD, templates: OWN_TEMPLATES },
      run: async ([template], options, io) =>
        (await import('../commands/check-template.ts')).checkTemplate(template, options, io),
    }),
  ],
});
