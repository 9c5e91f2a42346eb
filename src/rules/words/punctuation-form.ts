import { punctuationFaults } from '../../text/punctuation.ts';
import { always, defineRule } from '../define-rule.ts';
import { passagesOf } from '../passages.ts';

export default defineRule({
  id: 'punctuation-form',
  title: '中文里用全角标点',
  basis: 'GB/T 15834-2011《标点符号用法》',
  family: 'words',
  severity: always('warning'),
  why: '中文文稿里的逗号、冒号、括号、引号用全角，半角标点排出来忽宽忽窄。上级校对时，标点是最先看的一项。',
  mend: '把英文标点换成中文标点；编号、网址里的不必改。',
  examples: {
    passes: `
narrative:
  practice: 谈话安排在9:00至11:30，参加“1+1”结对的共1,200人（含退休干部）；GDP、A4纸等词不改……`,
    fails: [
      {
        yaml: `
narrative:
  practice:
    - 加强领导,落实责任。
    - '按照"四个对照"(见附件)的要求开展。'`,
        says: [
          { line: 3, message: '「加强领导,落实责任」：改为全角的「，」' },
          { line: 4, message: '括号改为全角的（）' },
          { line: 4, message: '引号改为“”' },
        ],
      },
    ],
  },
  check: ({ campaign }) =>
    passagesOf(campaign).flatMap(({ text, place, kind, record }) =>
      punctuationFaults(text)
        .filter(({ minor }) => kind !== 'cell' || !minor)
        .map(({ words, advice, minor }) => ({
          ...place,
          record,
          lighter: minor || kind === 'cell',
          message: `「${words}」：${advice}`,
        })),
    ),
});
