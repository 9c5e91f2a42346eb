import { always, type RuleDescription } from '../define-rule.ts';

const PASSES = `
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}`;

/** 一批文件: what is said of the files that a run takes in, beside those of one campaign. No example of one campaign shows it. */
export const READING_BATCH: readonly RuleDescription[] = [
  {
    id: 'file-unclaimed',
    title: '文件夹里的记录都有活动用到',
    basis: '内部约定',
    family: 'shape',
    severity: always('error'),
    why: '“格式: 1”缩进了、写错了，或者列表文件没有写进活动文件，这个单位或这些谈话就整个漏掉。没有核对的记录，不能说没有问题。',
    mend: '按提示改活动文件的开头、文件名或路径；不是这里的记录，用 --exclude 排除。',
    examples: { passes: PASSES, fails: [] },
  },
  {
    id: 'file-unreadable',
    title: '文件都读得出来',
    basis: '内部约定',
    family: 'shape',
    severity: always('error'),
    why: '一个文件没有权限、太大或者不是文本，就读不出来，里面有没有问题不知道。其他文件照常核对，退出码是 3。',
    mend: '按提示检查文件的权限、格式或编码，再核对一次。',
    examples: { passes: PASSES, fails: [] },
  },
];
