import type { Campaign } from '../../records/campaign.ts';
import type { Person } from '../../records/person.ts';
import { clausesOf, sentencesOf } from '../../text/clauses.ts';
import { always, defineRule } from '../define-rule.ts';
import { passagesOf } from '../passages.ts';

export default defineRule({
  id: 'talkee-with-criticism',
  title: '汇报不点名批评谈话对象',
  basis: '内部约定',
  family: 'privacy',
  severity: always('warning'),
  why: '谈心谈话靠的是信任，在汇报里点名说缺点，等于公开批评。反映问题可以写“有的同志”“个别同志”，确需点名的另行报告。',
  mend: '改成不点名的说法，例如“个别同志”；本人同意公开的，可以屏蔽并写明。',
  examples: {
    passes: `
narrative:
  practice: [张一负责问题整改。, 个别同志作风漂浮、存在不足。]
  effect: 李二同志虚心接受批评意见。`,
    fails: [
      {
        yaml: `
narrative:
  problems: 个别民警如李二同志，作风漂浮。李二工作作风漂浮，经常迟到。`,
        says: [{ line: 2, message: '「李二工作作风漂浮」' }],
      },
    ],
  },
  check: ({ campaign }) => {
    const isNamed = namesIn(campaign);
    return passagesOf(campaign)
      .filter(({ text }) => CRITICAL.test(text))
      .flatMap(({ text, place, record }) => {
        const clause = sentencesOf(text)
          .flatMap(clausesOf)
          .find((it) => CRITICAL.test(it) && !HANDLED.test(it) && isNamed(it));
        if (clause === undefined) return [];
        const message = `「${clause.trim()}」点了姓名又说到缺点，要印进汇报：请改为“有的同志”等不点名的说法`;
        return [{ ...place, record, message }];
      });
  },
});

/** Words that find fault with a person, whatever else is said. */
const CRITICAL =
  /作风(?:漂浮|不实|散漫|拖拉|粗暴)|违纪|违法|违规|受(?:到|过)?(?:党纪|政务|行政|纪律)?处分|[受挨被](?:到|过|了)?批评|缺点|落后|态度(?:生硬|冷漠|恶劣|较?差|不好|不端正?|消极|敷衍)|不称职|失职|渎职|迟到|早退|旷工|酗酒|酒后|推诿|扯皮|消极|懒散|散漫|涣散|独断|霸道|不团结|不作为|乱作为|(?:还|仍|也|均|都)?(?:存在|有|暴露)[^，]{0,14}(?:问题|不足|差距)|诫勉/u;

/** The person deals with the fault, or it is denied. */
const HANDLED =
  /负责|牵头|主持|解决|整改|研究|督促|检查|收集|梳理|听取|指出|开展|组织|带头|查处|提醒|帮助|纠正|讲评|没有|未(?:发现|出现)|杜绝|防止|避免|接受|对照|如何|是否/u;

/** Names of two characters may be words (高明, 和平): they count only where a post or 同志 stands beside them, or at the head of a clause. */
function namesIn({ roster, externals }: Campaign): (clause: string) => boolean {
  const people: readonly Person[] = [...roster, ...externals];
  const names = [...new Set(people.map(({ name }) => name))].filter((name) => name.length >= 2);
  return (clause) => names.some((name) => clause.includes(name) && standsAsName(clause, name));
}

const POST_AFTER =
  /^(?:同志|同事|书记|主任|局长|处长|科长|股长|队长|所长|站长|校长|主席|委员|老师|等人|等同志|等\d|等[一二三四五六七八九十])/u;

/** 高明地, 建设工作: words that happen to be somebody's name. */
const WORDS = new Set(
  '高明 和平 建设 建国 建军 文明 光明 明亮 文化 卫生 安全 安康 向阳 向前 进步 团结 胜利 国庆 元旦 春风 春雨 清明 平安 温暖 阳光 高峰 高原 江河 山川 黄河 长江 长城 白云 蓝天 朝阳 晨曦 明确 严明 严格 严肃 管理 方法 方正 公正 公开 高尚 甘露 杨树 石头 金融 钱财 时间 常规 常务 于是 于此 何时 成绩 成果 成就 党员 党建 包容 宁静 安静 康健 健康 路面 路线 计划 纪律 应该 应当 关心 关爱 强大 强化 毛病 花草 柳树 简单 简明 全面 全体 全力 任务 任职 张贴 张榜 许多 许可 万一 万分 余下 余地 叶子 白天 汪洋 田野 古今 易于 廉洁 廉政 冷静 温和 米粒 牛马 马上 马路 龙头 周围 周期 周密 丁点 程序 程度'.split(
    ' ',
  ),
);

function standsAsName(clause: string, name: string): boolean {
  for (let at = clause.indexOf(name); at >= 0; at = clause.indexOf(name, at + 1)) {
    if (POST_AFTER.test(clause.slice(at + name.length))) return true;
    if (WORDS.has(name)) continue;
    if (name.length >= 3) return true;
    const before = clause.slice(0, at);
    if (/^\s*$|[、：“（(]$|(?:同志|干部|民警|党员|书记|主任|局长|科长|股长|队长|所长|站长|如|是|像|有)$/u.test(before))
      return true;
  }
  return false;
}
