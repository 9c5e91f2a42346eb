import { describe, expect, test } from 'vitest';
import rule from '../../src/rules/words/request-in-report.ts';
import { findingsOf } from './load-example.ts';

const severities = (text: string) =>
  findingsOf(`narrative: {next: [${JSON.stringify(text)}]}`, [rule]).map(({ severity }) => severity);

describe('夹带请示', () => {
  test.each([
    '以上报告妥否，请批示。',
    '当否，请批复。',
    '以上意见请批示。',
    '特此请示。',
    '现将有关事项请示如下：',
    '请予审批。',
    '请批准为盼。',
    '恳请局党委解决窗口经费。',
    '为此，恳请上级拨付专项资金20万元。',
    '妥否，请示。',
    '经费缺口较大，请求县财政予以支持。',
  ])('%s is a request', (text) => expect(severities(text)).toEqual(['error']));

  test.each(['请上级帮助协调补牌窗口合并。', '如无不妥，请批转各单位执行。', '申请追加经费，由局里给予解决。'])(
    '%s may be one',
    (text) => expect(severities(text)).toEqual(['warning']),
  );

  test.each([
    '以上报告，请审阅。',
    '以上汇报，如有不妥，请批评指正。',
    '恳请批评指正。',
    '对不能马上解决的，报上级主管部门寻求支持。',
    '职工希望上级主管部门加大干部提拔使用的力度。',
    '已向主管厅报送干部交流名额的书面请示。',
    '经请示局党委同意，谈话推迟一周。',
    '报请县道安办核拨劝导员补助。',
    '请退休民警回队讲规矩。',
    '谈话前请双方各自准备。',
    '请假制度执行更严。',
    '征求意见时请群众画像，请干部评议。',
    '请示报告制度得到落实。',
    '“请领导批示”一类的口头禅少了。',
    '向局党委请示汇报及时。',
    '超出权限的报上级批准后办理。',
    '补助申请已由财政部门批准。',
    '有的同志请求调整岗位，已经答复。',
  ])('%s is none', (text) => expect(severities(text)).toEqual([]));
});
