import { always, catalogue } from './catalogue.ts';

/** A baseline that knows that nobody approved the exemption of 李二. */
const KNOWS_LI = `{
  "format": 1,
  "findings": [
    {"campaign":"campaign.yaml","rule":"exemption-without-reason","record":"li","count":1}
  ]
}
`;

/** 核对本身: what is said of settings, suppressions and baselines, and (by load and rules) of checks that could not be made. */
export const FINDING_CATALOGUE = catalogue([
  {
    id: 'unknown-rule',
    title: '设置和屏蔽里写的规则都有',
    basis: '内部约定',
    family: 'shape',
    severity: always('warning'),
    why: '规则编号写错了，这个设置或屏蔽就不起作用，自己却以为已经处理了。读取记录的错误不能调整，写了也会在这里说明。',
    mend: '用 talkreport rules 查看全部编号，按提示改；读取错误要改记录。',
    examples: {
      passes: `
rules: {exemption-unused: 警告}`,
      fails: [
        {
          yaml: `
rules: {exemption-unusd: 警告}`,
          says: [
            { line: 1, message: '没有「exemption-unusd」这条规则，这个设置不起作用：是不是「exemption-unused」？' },
          ],
        },
      ],
    },
  },
  {
    id: 'checks-skipped',
    title: '全部规则都核对了',
    basis: '内部约定',
    family: 'shape',
    severity: always('hint'),
    why: '有记录没有读进来时，说“没有谈”“没有用上”都可能冤枉人，所以这些规则先不查。这时没有发现问题，不等于没有问题。',
    mend: '先改正其他错误，再核对一次。',
    examples: {
      passes: `
pairings: [{id: p1, left: {people: [zhang]}, right: {people: [li]}}]`,
      fails: [
        {
          yaml: `
pairings: [{id: p1, left: {people: [zhang]}, right: {people: [li]}}]
talks:
  - {id: t1, talkers: [zhang], talkees: [li]}`,
          says: [{ line: 1, message: '有关的规则和应谈暂不核对' }],
        },
      ],
    },
  },
  {
    id: 'suppression-without-reason',
    title: '每条屏蔽都写了理由',
    basis: '内部约定',
    family: 'shape',
    severity: always('warning'),
    why: '不写理由的屏蔽不起作用，那个问题照样算数。过些时候再看，没有人记得当时为什么不管它。',
    mend: '在规则编号后面加上“ -- ”和理由。',
    examples: {
      passes: `
exemptions:
  # talkreport-disable-next-line exemption-without-reason -- 批准件另存
  - {person: li, reason: 长期病假}`,
      fails: [
        {
          yaml: `
exemptions:
  # talkreport-disable-next-line exemption-without-reason
  - {person: li, reason: 长期病假}`,
          says: [{ line: 2, message: '屏蔽「exemption-without-reason」没有写理由，不起作用' }],
        },
      ],
    },
  },
  {
    id: 'suppression-unused',
    title: '每条屏蔽都用得上',
    basis: '内部约定',
    family: 'shape',
    severity: always('warning'),
    why: '屏蔽的问题已经没有了，屏蔽却还留着，以后同样的问题再出现就看不见了。也可能是注释放错了行。',
    mend: '问题已经改正的，删去这条屏蔽；放错了行的，移到那条记录的上一行。',
    examples: {
      passes: `
exemptions:
  # talkreport-disable-next-line exemption-without-reason -- 批准件另存
  - {person: li, reason: 长期病假}`,
      fails: [
        {
          yaml: `
pairings: [{id: p1, left: {people: [zhang]}, right: {people: [li]}}]
exemptions:
  # talkreport-disable-next-line exemption-without-reason -- 批准件另存
  - {person: li, reason: 长期病假, approvedBy: zhang}`,
          says: [{ line: 3, message: '这里屏蔽了「exemption-without-reason」，但没有这样的发现' }],
        },
      ],
    },
  },
  {
    id: 'baseline-stale',
    title: '基线里记的问题都还在',
    basis: '内部约定',
    family: 'shape',
    severity: always('hint'),
    why: '基线里记着的问题已经改好了，却还留在基线里，同样的问题再出现就看不见了。这只是提醒更新基线，不影响结果。',
    mend: '加上 --update-baseline 再运行一次，把基线更新到现在的样子。',
    examples: {
      passes: {
        yaml: `
exemptions:
  - {person: li, reason: 长期病假}`,
        baseline: KNOWS_LI,
      },
      fails: [
        {
          yaml: `
exemptions:
  - {person: li, reason: 长期病假, approvedBy: zhang}`,
          baseline: KNOWS_LI,
          says: [{ line: 4, message: '「exemption-without-reason」，现在没有了' }],
        },
      ],
    },
  },
]);

export type FindingId = (typeof FINDING_CATALOGUE)[number]['id'];
