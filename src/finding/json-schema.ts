const count = (title: string) => ({ title, type: 'integer', minimum: 0 });

const text = (title: string, description?: string) => ({ title, type: 'string', ...(description && { description }) });

const fromOne = (title: string, description: string) => ({ title, type: 'integer', minimum: 1, description });

/** An object of just these properties, all of them there but the optional ones. */
const object = <T extends object>(title: string, properties: T, optional: readonly (keyof T)[] = []) => ({
  title,
  type: 'object',
  properties,
  required: Object.keys(properties).filter((key) => !optional.some((it) => it === key)),
  additionalProperties: false,
});

const place = {
  file: text('文件', '路径，同命令行上和记录里的写法一样'),
  line: fromOne('行', '从 1 数起'),
  column: fromOne('列', '从 1 数起，按字符计：一个汉字、一个表情符号各算一列'),
  endLine: fromOne('末行', '从 1 数起'),
  endColumn: fromOne('末列', '最后一个字符之后的那一列'),
};

const related = {
  title: '相关的地方',
  type: 'array',
  items: object('相关的一处', { message: text('说明'), ...place }),
};

const finding = {
  rule: text('规则', '规则的代号，永不改名：talkreport explain 可查'),
  severity: { title: '轻重', enum: ['error', 'warning', 'hint'], description: 'error 错误、warning 警告、hint 提示' },
  message: text('说明', '看到了什么、妨碍什么、怎么办'),
  campaign: {
    title: '活动文件',
    type: ['string', 'null'],
    description: '活动文件的路径；不属于哪个活动的为 null',
  },
  unit: { title: '单位', type: ['string', 'null'], description: '单位的名称；读不出来的为 null' },
  ...place,
  record: { title: '记录的编号', type: ['string', 'null'], description: '说的不是某一条记录时为 null' },
  related,
};

const suppressed = object('为什么不计', {
  by: {
    title: '写在哪里',
    enum: ['comment', 'settings', 'baseline'],
    description: 'comment 记录里的注释、settings 活动文件的 rules、baseline 基线文件',
  },
  reason: text('理由'),
});

/** The JSON Schema of what `validate --reporter json` prints (核对结果). */
export const findingsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  description: 'talkreport validate --reporter json 的输出',
  ...object(
    '核对结果',
    {
      format: { title: '格式版本', const: 1 },
      findings: { title: '发现的问题', type: 'array', items: object('一个问题', finding) },
      suppressed: {
        title: '已屏蔽的问题',
        type: 'array',
        minItems: 1,
        description: '有人作了说明、不再计数的问题；没有就没有这一项',
        items: object('一个已屏蔽的问题', { ...finding, suppressed }),
      },
      summary: object('合计', {
        errors: count('错误几个'),
        warnings: count('警告几个'),
        hints: count('提示几个'),
        files: count('看了几个文件'),
        campaigns: count('看了几个活动'),
      }),
    },
    ['suppressed'],
  ),
};
