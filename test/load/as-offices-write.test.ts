import { describe, expect, test } from 'vitest';
import { findingsOf, lineOf, load } from '../in-memory.ts';

const TOP = `格式: 1
单位: {名称: 某县某局}
活动: {标题: 谈心活动, 时间: {起: 2013-05-06, 止: 2013-05-31}, 阶段: 已结束, 截至: 2013-06-08}
花名册:
  - {姓名: 田一鸣, 角色: 书记}
  - {姓名: 买买提·艾力, 角色: 委员}
  - {姓名: 何春, 角色: 委员}
  - {姓名: 乔立, 角色: 委员}
`;
const TALK = '编号: t1, 日期: 2013-05-08, 谈话人: 田一鸣, 谈话对象: 何春';
const withTalk = (talk: string): string => `${TOP}谈话:\n  - {${talk}}\n`;
const withAction = (more: string): string => `${TOP}整改措施:\n  - {编号: a1, 措施: 定期公布, ${more}}\n`;
const messagesOf = (yaml: string): string[] => findingsOf(load(yaml)).map(({ rule, message }) => `${rule} ${message}`);
const silent = (yaml: string) => {
  const loaded = load(yaml);
  expect(
    findingsOf(loaded)
      .filter(({ severity }) => severity !== 'hint')
      .map(lineOf),
  ).toEqual([]);
  return loaded.campaign;
};

describe('what offices write is read without a word', () => {
  test.each(['买买提•艾力', '买买提・艾力', '买买提‧艾力', '买买提· 艾力', '何\u200b春', '何\u00a0春', '何　春'])(
    'the name %s is the one on the roster',
    (name) => {
      const talkees = silent(withTalk(TALK.replace('谈话对象: 何春', `谈话对象: "${name}"`)))?.talks[0]?.talkees;
      expect(talkees).toEqual([name.startsWith('何') ? '何春' : '买买提·艾力']);
    },
  );

  test.each(['何春、乔立', '"何春,乔立"', '何春；乔立', '[何春、乔立]', '[何春，乔立]'])(
    '%s are two people',
    (names) => {
      const talkees = silent(withTalk(TALK.replace('谈话对象: 何春', `谈话对象: ${names}`)))?.talks[0]?.talkees;
      expect(talkees).toEqual(['何春', '乔立']);
    },
  );

  test('somebody whose name holds a mark of lists is one', () => {
    const campaign = silent(
      withTalk(TALK.replace('何春', '县委、县政府督导组')).replace(
        '谈话:',
        '外部人员:\n  - {姓名: 县委、县政府督导组}\n谈话:',
      ),
    );
    expect(campaign?.talks[0]?.talkees).toEqual(['县委、县政府督导组']);
  });

  test('ids in one text are several, and full-width ids are ids', () => {
    const yaml = `${TOP}意见建议:
  - {编号: 17, 内容: 改进值班}
  - {编号: １８, 内容: 修缮食堂}
整改措施:
  - {编号: a1, 措施: 定期公布, 对应意见: 17、18}
`;
    expect(silent(yaml)?.actions[0]?.addresses).toEqual(['17', '18']);
  });

  test.each([
    ['40分钟', 40],
    ['４０', 40],
    ['40 分', 40],
    ['1小时20分', 80],
    ['1.5小时', 90],
    ['半小时', 30],
    ['一个半小时', 90],
    ['四十分钟', 40],
    ['三刻钟', 45],
  ])('the length %s', (written, minutes) => {
    expect(silent(withTalk(`${TALK}, 时长: ${written}`))?.talks[0]?.minutes).toBe(minutes);
  });

  test.each([
    ['９：３０', '09:30'],
    ['9点半', '09:30'],
    ['下午3:20', '15:20'],
    ['15时', '15:00'],
  ])('the time %s', (written, start) => {
    expect(silent(withTalk(`${TALK}, 开始: "${written}"`))?.talks[0]?.start).toBe(start);
  });

  test.each([
    ['个别谈话', 'one-to-one'],
    ['面谈', 'one-to-one'],
    ['单独谈话', 'one-to-one'],
    ['一对一。', 'one-to-one'],
    ['微信', 'online'],
    ['家访', 'visit'],
    ['当面谈心', 'one-to-one'],
    ['一对一个别谈话', 'one-to-one'],
    ['视频通话', 'online'],
    ['电话交流', 'phone'],
    ['登门家访', 'visit'],
    ['一对一（面谈）', 'one-to-one'],
    ['一对一(当面)', 'one-to-one'],
    ['电话（打电话）', 'phone'],
  ])('the mode %s', (written, mode) => {
    expect(silent(withTalk(`${TALK}, 形式: ${written}`))?.talks[0]?.mode).toBe(mode);
  });

  test.each([
    ['已完成（7月15日）', '2013-07-15'],
    ['7月15日完成', '2013-07-15'],
    ['已于2013年7月15日办结', '2013-07-15'],
    ['已销号，2013.7.15', '2013-07-15'],
    ['已完成（7月15日完成）', '2013-07-15'],
    ['已全部整改到位，7月15日销号', '2013-07-15'],
  ])('the state %s holds a day', (written, closedOn) => {
    expect(silent(withAction(`状态: ${written}`))?.actions[0]).toMatchObject({ state: 'done', closedOn });
  });

  test.each([
    ['6月底前', '2013-06-30'],
    ['2月底', '2013-02-28'],
    ['年底前', '2013-12-31'],
    ['今年年底前', '2013-12-31'],
    ['八月底前', '2013-08-31'],
    ['6月15日前', '2013-06-15'],
  ])('the deadline %s', (written, due) => {
    expect(silent(withAction(`期限: ${written}`))?.actions[0]?.due).toBe(due);
  });

  test.each([
    ['状态: 正在整改中', { state: 'doing' }],
    ['状态: 尚未启动', { state: 'planned' }],
    ['整改方式: 限期整改到位', { track: 'limited' }],
    ['整改方式: 持续抓好', { track: 'long-term' }],
  ])('the measure: %s', (written, action) => {
    expect(silent(withAction(written))?.actions[0]).toMatchObject(action);
  });

  test.each(['已被采纳', '经研究采纳'])('an opinion that was accepted: %s', (written) => {
    const yaml = `${TOP}意见建议:\n  - {编号: s1, 内容: 改进值班, 处理结果: ${written}}\n`;
    expect(silent(yaml)?.suggestions[0]?.disposition).toBe('accepted');
  });

  test('several departments of a set, unless one is called so', () => {
    const yaml = `${TOP.replace('委员}\n', '委员, 部门: 综治、信访办}\n').replace('何春,', '何春, 部门: 一科,').replace('乔立,', '乔立, 部门: 二科,')}必谈关系:
  - {编号: p1, 甲方: {角色: 书记}, 乙方: {部门: 一科、二科}}
  - {编号: p2, 甲方: {角色: 书记}, 乙方: {部门: 综治、信访办}}
`;
    expect(silent(yaml)?.pairings.map(({ right }) => right?.department)).toEqual([['一科', '二科'], ['综治、信访办']]);
  });

  test('margins and line pitch with their unit', () => {
    const layout = '版面: {右边距: 26毫米, 左边距: 2.8厘米, 上边距: 3.7cm, 行距: 28磅}';
    expect(silent(`${TOP}汇报: {${layout}}\n`)?.report.layout).toMatchObject({
      marginRight: 26,
      marginLeft: 28,
      marginTop: 37,
      linePitch: 28,
    });
  });

  test('two roles in one text, unless one is called so', () => {
    const yaml = `${TOP}必谈关系:\n  - {编号: p1, 甲方: {角色: 书记和委员}, 乙方: {角色: 委员}}\n谈话: []\n`;
    expect(load(yaml).campaign?.pairings[0]?.left?.role).toEqual(['书记', '委员']);
    const whole = yaml.replace('乔立, 角色: 委员', '乔立, 角色: 书记和委员');
    expect(load(whole).campaign?.pairings[0]?.left?.role).toEqual(['书记和委员']);
  });

  test('ids with blanks between them', () => {
    const yaml = `${TOP}意见建议:\n  - {编号: s1, 内容: 甲}\n  - {编号: s2, 内容: 乙}\n整改措施:\n  - {编号: a1, 措施: 定期公布, 对应意见: s1 s2}\n`;
    expect(silent(yaml)?.actions[0]?.addresses).toEqual(['s1', 's2']);
  });

  test('a deadline without its year lies ahead', () => {
    expect(load(withAction('期限: 9月底前')).judgements).toEqual([]);
  });

  test.each(['双方', '双方均已签字', '谈话人和谈话对象'])('both sides signed: %s', (written) => {
    expect(silent(withTalk(`${TALK}, 签字: ${written}`))?.talks[0]?.signed).toEqual(['talker', 'talkee']);
  });
});

describe('what is not certain is a finding that says why', () => {
  test.each([
    ['形式: 提醒谈话', '「提醒谈话」要写在「类型」那一项；这里可用：一对一、一对多、集体、电话、网络、走访'],
    ['形式: 一对一（电话）', '「一对一（电话）」不在可用的词里；可用：一对一、一对多、集体、电话、网络、走访'],
    ['形式: 约谈', '「约谈」要写在「发起」那一项；这里可用：一对一、一对多、集体、电话、网络、走访'],
    ['时长: 约40分钟', '「约40分钟」不是一个确定的数：请只写数字'],
    ['开始: "9:00-9:40"', '「9:00-9:40」不是时刻：请写成 09:00 这样的 24 小时制；两个时刻分开写在「开始」和「结束」'],
  ])('%s', (written, message) => {
    expect(messagesOf(withTalk(`${TALK}, ${written}`))).toEqual([`wrong-value ${message}`]);
  });

  test.each([
    ['期限: 立行立改', '「立行立改」要写在「整改方式」那一项；这里要写完成的期限，例如 2013-06-30'],
    ['期限: 已完成', '「已完成」要写在「状态」那一项；这里要写完成的期限，例如 2013-06-30'],
    ['状态: 长期坚持', '「长期坚持」要写在「整改方式」那一项；这里可用：未启动、整改中、已完成'],
    ['期限: 本月底', '「本月底」不是日期：要看是什么时候写的才知道是哪一天；请写明月份，例如 6月底前'],
  ])('%s', (written, message) => {
    expect(messagesOf(withAction(written))).toEqual([`wrong-value ${message}`]);
  });

  test.each(['何春和乔立', '何春 乔立', '何春乔立'])('%s are two people in one text', (names) => {
    expect(messagesOf(withTalk(TALK.replace('谈话对象: 何春', `谈话对象: ${names}`)))).toEqual([
      `unknown-person 「${names}」像是 2 个人连着写：请写成列表 [何春, 乔立]`,
    ]);
  });

  test('a word of another key in the place of somebody, but no day', () => {
    const talk = (name: string): string[] => messagesOf(withTalk(TALK.replace('谈话对象: 何春', `谈话对象: ${name}`)));
    expect(talk('集体')).toEqual(['unknown-person 「集体」要写在「形式」那一项；这里要写姓名或编号']);
    expect(talk('2013-05-08')).toEqual([expect.stringContaining('花名册和外部人员里都没有「2013-05-08」')]);
  });

  test('a word two slips away from what offices write is not suggested', () => {
    expect(messagesOf(withAction('状态: 已经谋划整改'))).toEqual([
      'wrong-value 「已经谋划整改」不在可用的词里；可用：未启动、整改中、已完成',
    ]);
  });

  test('the opposite of a word is no slip for it', () => {
    expect(messagesOf(withAction('状态: 未完成'))).toEqual([
      'wrong-value 「未完成」不在可用的词里；可用：未启动、整改中、已完成',
    ]);
  });

  test('a did-you-mean is no other person, and no other record', () => {
    const yaml = `${TOP.replace('田一鸣', '王秀兰')}谈话:
  - {编号: t1, 日期: 2013-05-08, 谈话人: 王错字, 谈话对象: 何春}
意见建议:
  - {编号: s1, 内容: 改进值班, 谈话: t2}
`;
    expect(messagesOf(yaml)).toEqual([
      'unknown-person 花名册和外部人员里都没有「王错字」：请核对，或先把这个人补进花名册或外部人员',
      'unknown-id 没有编号为「t2」的谈话：请核对编号',
    ]);
  });
});
