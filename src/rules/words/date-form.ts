import { dateFaults } from '../../text/date-form.ts';
import { always, defineRule } from '../define-rule.ts';
import { passagesOf } from '../passages.ts';

export default defineRule({
  id: 'date-form',
  title: '正文里的日期写成 2013年5月6日',
  basis: 'GB/T 9704-2012《党政机关公文格式》7.3.5.4；GB/T 15835-2011《出版物上数字用法》',
  family: 'words',
  severity: always('warning'),
  why: '公文的日期用阿拉伯数字，年份写全，月、日不编虚位。同一份汇报里由程序印出的日期都是这样写，正文要与它一致。',
  mend: '写成 2013年5月6日，月、日前不加 0。',
  examples: {
    passes: `
narrative: {practice: 2013年5月6日至31日，利用25天时间开展；5月20日召开会议。2.1.3节的做法不变。}`,
    fails: [
      {
        yaml: `
narrative:
  practice:
    - 2013年05月06日启动。
    - 自2013.5.6起，至13年5月底结束。
    - 二〇一三年五月六日启动。`,
        says: [
          { line: 3, message: '「2013年05月06日」应写成「2013年5月6日」' },
          { line: 4, message: '「13年5月」应写成「2013年5月」' },
          { line: 4, message: '「2013.5.6」应写成「2013年5月6日」' },
          { line: 5, message: '「二〇一三年五月六日」应写成「2013年5月6日」' },
        ],
      },
    ],
  },
  check: ({ campaign }) =>
    passagesOf(campaign)
      .filter(({ kind }) => kind !== 'cell')
      .flatMap(({ text, place, record }) =>
        dateFaults(text).map(({ words, proper, minor }) => ({
          ...place,
          record,
          lighter: minor,
          message:
            proper === undefined
              ? `日期「${words}」不存在：请核对`
              : `日期「${words}」应写成「${proper}」：用阿拉伯数字，年份写全，月、日前不加0`,
        })),
      ),
});
