import { always, catalogue } from '../finding/catalogue.ts';

/** The bytes of `- {id: zhang, name: 张一}` as Windows saves them. */
const IN_GB18030 = Uint8Array.from([
  ...Array.from('- {id: zhang, name: ', (it) => it.charCodeAt(0)),
  0xd5,
  0xc5,
  0xd2,
  0xbb,
  0x7d,
]);

/** 文件读不读得出来: what is said of files as such, before anything in them is looked at. */
export const FILES_CATALOGUE = catalogue([
  {
    id: 'yaml-syntax',
    title: '文件合乎 YAML 的写法',
    basis: 'YAML 语法',
    family: 'shape',
    severity: always('error'),
    why: '一处缩进、引号或括号不对，整个文件就读不出来。文件里的其他问题，要等这一处改好以后才看得到。',
    mend: '按提示改这一行；同一层的各行左对齐，冒号、横线后面空一格，文字里有英文冒号的加引号。',
    examples: {
      passes: `
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}`,
      fails: [
        {
          yaml: `
talks:
  - id: t1
    date: 2013-05-07
    content: 谈了两点: 作风和纪律
    talkers: [zhang]`,
          says: [{ line: 4, message: '一行里出现了两个「: 」' }],
        },
      ],
    },
  },
  {
    id: 'full-width-colon',
    title: '键后面用英文冒号',
    basis: 'YAML 语法',
    family: 'shape',
    severity: always('error'),
    why: '中文输入法打出的冒号不算键和值的分隔，整行会被当成一段文字。这是手工填写时最常见的错误。',
    mend: '把中文冒号换成英文冒号，后面空一格。',
    examples: {
      passes: `
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}`,
      fails: [
        {
          yaml: `
talks:
  - 编号: t1
    日期：2013-05-07
    谈话人: [zhang]
    谈话对象: [li]`,
          says: [{ line: 3, message: '「日期」后面用了中文冒号' }],
        },
      ],
    },
  },
  {
    id: 'duplicate-key',
    title: '同一处不把一个键写两次',
    basis: 'YAML 语法',
    family: 'shape',
    severity: always('error'),
    why: '一个键写了两次，不知道该用哪一个。多半是漏了记录开头的横线，两条记录连成了一条。',
    mend: '删去一个；是两条记录的，在第二条开头补上“- ”。',
    examples: {
      passes: `
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}`,
      fails: [
        {
          yaml: `
talks:
  - id: t1
    date: 2013-05-07
    talkers: [zhang]
    talkees: [li]
    date: 2013-05-08`,
          says: [{ line: 6, message: '同一处把这个键写了两次' }],
        },
      ],
    },
  },
  {
    id: 'file-encoding',
    title: '文件按 UTF-8 保存',
    basis: '记录格式',
    family: 'shape',
    severity: always('hint'),
    why: '不是 UTF-8 的文件这次读出来了，换一台电脑可能就是乱码。这不影响这一次的结果。',
    mend: '用记事本或 WPS 打开，另存为 UTF-8 编码。',
    examples: {
      passes: {
        yaml: `
roster: 花名册.yaml`,
        files: { '花名册.yaml': '- {id: zhang, name: 张一}\n' },
      },
      fails: [
        {
          yaml: `
roster: 花名册.yaml`,
          files: { '花名册.yaml': IN_GB18030 },
          says: [{ line: 1, message: '按 GB18030 编码读取' }],
        },
      ],
    },
  },
  {
    id: 'include-path',
    title: '引用的文件都在活动文件夹里，读得出来',
    basis: '记录格式',
    family: 'links',
    severity: always('error'),
    why: '读不到的文件里的记录全部不算，应谈、已谈都会不对。活动文件夹以外的文件一律不读，免得换一台电脑就找不到。',
    mend: '核对文件名；把文件放进活动文件夹，写相对路径。',
    examples: {
      passes: {
        yaml: `
roster: 花名册.yaml`,
        files: { '花名册.yaml': '- {id: zhang, name: 张一}' },
      },
      fails: [
        {
          yaml: `
roster: ../花名册.yaml`,
          says: [{ line: 1, message: '指到了活动文件夹之外' }],
        },
        {
          yaml: `
talks:
  - 五月.yaml`,
          says: [{ line: 2, message: '没有找到「五月.yaml」' }],
        },
      ],
    },
  },
  {
    id: 'unknown-preset',
    title: '用的预设和其中的角色、编号都有',
    basis: '记录格式',
    family: 'links',
    severity: always('error'),
    why: '预设写错了名字，它的必谈关系就一项也没有查。角色或编号写错了，改名和去掉就不起作用。',
    mend: '用 talkreport presets 查看有哪些预设、角色和编号。',
    examples: {
      passes: `
roster:
  - {id: zhang, name: 张一, roles: [支部书记, 班子成员]}
  - {id: li, name: 李二, roles: [班子成员, 分管领导]}
  - {id: zhou, name: 周三, roles: [单位负责人], department: 一中队}
  - {id: wu, name: 吴五, roles: [民警], department: 一中队}
  - {id: sun, name: 孙六, roles: [民警], department: 一中队}
edges: [{kind: 分管, from: li, to: 一中队}]
pairings:
  - use: 五个环节`,
      fails: [
        {
          yaml: `
pairings:
  - use: 五个环结`,
          says: [{ line: 2, message: '没有「五个环结」这个预设：是不是「五个环节」？' }],
        },
      ],
    },
  },
]);
