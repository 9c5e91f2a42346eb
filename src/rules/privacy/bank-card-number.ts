import { bankCardsIn } from '../../text/private-numbers.ts';
import { always, defineRule } from '../define-rule.ts';
import { remarksOnNumbers } from './private-numbers.ts';

export default defineRule({
  id: 'bank-card-number',
  title: '记录里不写银行卡号',
  basis: '《中华人民共和国个人信息保护法》第六条、第二十八条',
  family: 'privacy',
  severity: always('warning'),
  why: '银行卡号属于敏感个人信息，与谈心谈话没有关系。写在记录里，随文件流转就有被盗用的风险。',
  mend: '删去卡号；确要留存的，另存在有保密措施的地方，这里只写存放处。',
  examples: {
    passes: `
roster: [{id: zhang, name: 张一}, {id: li, name: 李二, remark: 单号6222020000000001}]`,
    fails: [
      {
        yaml: `
roster:
  - {id: zhang, name: 张一}
  - {id: li, name: 李二, remark: '6222020000000007'}`,
        says: [{ line: 3, message: '62************07' }],
      },
    ],
  },
  // The message hides the number; the line that a terminal shows beside it is the unit's own file.
  check: ({ campaign }) =>
    remarksOnNumbers(campaign, bankCardsIn, (shown, places) => `这里写了银行卡号（${shown}）${places}：请删去`),
});
