import { masked, phoneNumbersIn } from '../../text/private-numbers.ts';
import { always, defineRule } from '../define-rule.ts';
import { passagesOf } from '../passages.ts';
import { textsWithLongNumbers, type WrittenText } from './every-text.ts';

export default defineRule({
  id: 'phone-number',
  title: '记录和汇报里不写个人电话号码',
  basis: '《中华人民共和国个人信息保护法》第六条',
  family: 'privacy',
  severity: always('warning'),
  why: '个人电话印进汇报，会随文件一层层转出去。谈话记录用不着电话号码，要留联系方式的另存通讯录。',
  mend: '删去号码；要公开的办公电话，可以屏蔽并写明。',
  examples: {
    passes: `
suggestions: [{id: s1, text: 监督电话12380应当有人接听, remark: 台账2013-05-06第138号}]
narrative: {practice: 监督电话12380有人值守。}`,
    fails: [
      {
        yaml: `
roster: [{id: zhang, name: 张一, remark: 手机13800001234}]
narrative:
  practice: 有意见的请打13900005678。
  effect: 值班电话（0571）87654321。`,
        says: [
          { line: 1, message: '13*******34' },
          { line: 3, message: '要印进汇报' },
          { line: 4, message: '这里写了固定电话' },
        ],
      },
    ],
  },
  // A number that is not printed, and a landline, which is often an office's, are less grave.
  check({ campaign }) {
    const printed = new Set(passagesOf(campaign).map(({ text }) => text));
    const remarks = new Map<string, ReturnType<typeof remarkOn>>();
    for (const { text, place, record } of textsWithLongNumbers(campaign)) {
      for (const { number, mobile } of phoneNumbersIn(text)) {
        if (remarks.has(number) && !printed.has(text)) continue;
        const shown = record?.includes(number) ? undefined : record;
        remarks.set(number, remarkOn({ number, mobile, isPrinted: printed.has(text), place, record: shown }));
      }
    }
    return [...remarks.values()];
  },
});

type Found = {
  readonly number: string;
  readonly mobile: boolean;
  readonly isPrinted: boolean;
  readonly place: WrittenText['place'];
  readonly record: string | undefined;
};

function remarkOn({ number, mobile, isPrinted, place, record }: Found) {
  const what = `${mobile ? '手机号码' : '固定电话'}（${masked(number)}）`;
  const message = isPrinted ? `这里写了${what}，要印进汇报：是个人电话的请删去` : `这里写了${what}：用不着的请删去`;
  return { ...place, record, message, lighter: !mobile || !isPrinted };
}
