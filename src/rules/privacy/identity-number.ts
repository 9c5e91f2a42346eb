import { identityNumbersIn } from '../../text/private-numbers.ts';
import { always, defineRule } from '../define-rule.ts';
import { remarksOnNumbers } from './private-numbers.ts';

export default defineRule({
  id: 'identity-number',
  title: '记录里不写身份证号码',
  basis: '《中华人民共和国个人信息保护法》第六条、第二十八条',
  family: 'privacy',
  severity: always('warning'),
  why: '身份证号码能查到一个人的全部情况，谈话记录和花名册用不着它。记录随汇报报送、拷贝，写在里面就有泄露的风险。',
  mend: '删去号码；同名的人用编号区分，不用身份证号。',
  examples: {
    passes: `
roster: [{id: zhang, name: 张一}, {id: li, name: 李二, remark: 编号110105194912310021}]`,
    fails: [
      {
        yaml: `
roster:
  - {id: zhang, name: 张一}
  - {id: li, name: 李二, remark: '11010519491231002X'}`,
        says: [{ line: 3, message: '11**************2X' }],
      },
    ],
  },
  // The message hides the number; the line that a terminal shows beside it is the unit's own file.
  check: ({ campaign }) =>
    remarksOnNumbers(
      campaign,
      identityNumbersIn,
      (shown, places) => `这里写了身份证号码（${shown}）${places}：请删去，需要区分同名的人用编号`,
    ),
});
