import { type ShippedTemplate, templateKind } from '../../records/shipped-template.ts';
import { always, defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'title-form',
  title: '汇报标题写明文种，不用句读标点',
  basis: '《党政机关公文处理工作条例》第九条；GB/T 9704-2012《党政机关公文格式》7.3.1',
  family: 'words',
  severity: always('warning'),
  why: '公文标题由发文机关、事由和文种组成，文种写在最后。标题里除书名号、引号、顿号和括号外一般不用标点。',
  mend: '标题写成“关于……的报告”或“……情况汇报”，去掉句号、逗号。',
  examples: {
    passes: `
report: {title: 某县公安局交警大队关于开展“三个必谈”、推进作风建设情况的报告（送审稿）}`,
    fails: [
      {
        yaml: `
report:
  title: 某大队开展谈心谈话活动情况的报告。`,
        says: [{ line: 2, message: '标题里有「。」' }],
      },
      {
        yaml: `
report:
  title: 某大队谈心谈话活动请示`,
        says: [{ line: 2, message: '标题以「请示」结尾' }],
      },
      {
        yaml: `
report:
  title: 坦诚交心促团结`,
        says: [{ line: 2, message: '标题「坦诚交心促团结」没有写文种' }],
      },
      {
        yaml: `
report:
  template: plan
  title: 某大队谈心谈话活动情况的报告`,
        says: [{ line: 3, message: '「实施方案」模板' }],
      },
    ],
  },
  check({ campaign: { file, report } }) {
    const { title } = report;
    const template = templateKind(report.template);
    // A headline is free.
    if (title === undefined || template.genres.length === 0) return [];
    const place = { origin: { file, path: ['report'] }, field: 'title' };
    const bare = title.replace(/[（(][^（）()]*[）)]$/u, '').trim();
    const mark = /[。，；：？！,;:?!]|\.(?!\d)|…/u.exec(title)?.[0];
    const marks =
      mark === undefined
        ? []
        : [{ ...place, message: `标题里有「${mark}」：公文标题一般只用书名号、引号、顿号和括号，请删去` }];
    const kind = kindRemark(bare.replace(/[。．.！!]+$/u, ''), template);
    return kind === undefined ? marks : [...marks, { ...place, ...kind }];
  },
});

/** What a report may be called: 报告 and 汇报, and what units also name it. */
const PROPER = /(?:报告|汇报|通报|总结|小结|综述|说明|简报|纪要|材料)$/u;
const OTHER = /(请示|函|决定|决议|通知|批复|意见|公告|通告|议案|报告|汇报)$/u;

function kindRemark(
  title: string,
  { genres, title: name }: ShippedTemplate,
): { readonly message: string; readonly lighter: boolean } | undefined {
  const reports = genres.includes('报告');
  if (genres.some((genre) => title.endsWith(genre)) || (reports && PROPER.test(title))) return undefined;
  const [usual = '', next = usual] = genres;
  const wanted = usual === '报告' ? '“情况的报告”或“情况汇报”' : `“${usual}”`;
  const other = OTHER.exec(title)?.[1];
  if (other === undefined) return { message: `标题「${title}」没有写文种：请以${wanted}结尾`, lighter: true };
  const body = reports ? '正文是向上级报告情况' : `「${name}」模板写的不是${other}`;
  return { message: `标题以「${other}」结尾，${body}：请把文种改为“${usual}”或“${next}”`, lighter: false };
}
