import { clausesOf, sentencesOf } from '../text/clauses.ts';

/** 未实现…, 基本…, 接近…: what stands just before a claim and takes it back. */
const TAKEN_BACK_BEFORE =
  /(?:未|没有|没能|没|无法|难以|不是|并非|不能|不算|距离?|离|基本|接近|将近|近|约|达不到|不足|不到|大部分|多数|绝大多数|部分)[^,，]{0,5}$/;
const TAKEN_BACK_AFTER = /^[^,，]{0,4}(?:未|没有|尚|不足|不到|不了|还差)/;

/** 力争…, 将…: what is meant to be; 了 or 已 behind it says that it has been done. */
const INTENDED_BEFORE =
  /(?:(?<![主重只必首摘纪概需将])要(?![求点素害件闻])|力争|争取|计划|拟|将|努力|务必|必须|(?<!长期)坚持|本着|秉持|遵循|要求|目标|应当|要实现|要做到|要达到|要确保|需要|确保|旨在|为了?实现|推动|逐步|希望|下一步|应(?![谈改报邀])|须)(?!.*[了已])/;
const INTENDED_AFTER =
  /^[^,，]{0,4}的?(?:要求|目标|任务(?!全部|均|都|已|如期|完成)|原则|承诺)|^[^，“]{0,12}[”"]的?(?:总?要求|目标|原则|标准|思路|理念|承诺|方针)/;

/** 要开展谈话，做到全覆盖: the clauses that follow go on wishing. */
export const INTENDED_FROM_HERE =
  /^\s*(?:要(?![求点素害])|将(?![^，]{1,24}(?:合并|归并|归纳|梳理|整理|汇总|分解)(?:为|成|后))|拟|力争|争取|务必|必须|计划|下一步|确保|继续|进一步|把[^，]*(?:列入|纳入))/;

/** 现将有关情况报告如下： announces what has been done, for all its 将. */
const ANNOUNCED = /^.*(?:情况|汇报|报告|说明|通报|总结)[^，,：:]{0,6}如下[：:]/;

/** Of another year or another unit, or somebody's words. */
const ELSEWHERE = /去年|上年|往年|上一年|[前上]一?次活动|兄弟单位|其他单位|某[局队院校]/;

/** Another unit, or one above. */
const OTHER_UNITS =
  /据[^，]{0,8}(?:了解|悉|通报|介绍)|另一?[家个](?:\p{Script=Han}{0,2})?单位|[厅局省市县]属(?:其他|另|各)?|同期|分公司(?=[^，]{0,12}同期)|兄弟单位|友邻|邻[县市区校]|巡察|巡视|督查|督导|信访举报|审计(?:反馈|发现|指出)|上级[^，]{0,6}(?:反馈|检查|指出)|抽查|核查|全系统|系统内|集团公司(?=[^，]{0,8}(?:发|印|开展|组织|收|谈|征))/u;
/** Another time, in a clause that does not hold this one against it. */
const OTHER_TIMES =
  /(?<![比较同与和由从]|相比)(?:去年|前年|上年|往年|历年|上一?年度?|上一?学[期年]|上一?届|上一?轮|上一?次)|(?:^|[，“"])(?:以前|过去)/;
const THIS_TIME = /今年|本年|本[次届轮]|这次|此次|本学[期年]|目前|现已/;
/** 厅党组通知要求，…: whatever follows was asked for. 按照…要求，… tells what was done. */
const DEMANDED =
  /(?:要求|规定|强调|指出|部署|倡导|号召)(?:全[局队校院所]|各[级科部支]\p{Script=Han}*)?[：:“"]?$|^[^，]{2,14}(?:要求|规定)(?=谈|各|应|所有|全|每|必)/u;
const FOLLOWED = /^(?:严格|认真|坚持|始终)*(?:按照|根据|对照|落实|围绕|遵照|依照|按)/;

/** 有位职工说：“…”: somebody else's words. */
const QUOTED = /(?:说|道|坦言|感慨|感言|表示|反映|留言|写道|认为)[^，：:]{0,4}[：:，,]?\s*[“"「]/;

/** A sentence that tells of another unit, or what somebody said: none of its clauses tells what the unit has done. */
const isOfOthers = (sentence: string): boolean => OTHER_UNITS.test(sentence) || QUOTED.test(sentence);

/** 本单位这一次的话: the sentences of a text, without what they tell of other units and times and of what was asked for. */
export const ownSentences = (text: string): string[] =>
  sentencesOf(text).flatMap((sentence) => (isOfOthers(sentence) ? [] : ownClauses(sentence.replace(ANNOUNCED, ''))));

function ownClauses(sentence: string): string[] {
  const kept: string[] = [];
  let other = false;
  for (const clause of clausesOf(sentence)) {
    other = OTHER_TIMES.test(clause) || (other && !THIS_TIME.test(clause));
    if (DEMANDED.test(clause.trim()) && !FOLLOWED.test(clause.trim())) break;
    if (!other) kept.push(clause);
  }
  return kept.length === 0 ? [] : [kept.join('，')];
}

/** 自查: problems that leaders found with themselves, and what they mean to do about them, stand beside those of the talks. */
export const OWN_CHECK = /查摆|自查|对照检查/;

/** From here on a sentence says what is meant or asked for. */
export const MEANT_FROM_HERE =
  /拟(?![定订])|计划(?!财务)|力争|争取|下一步|下半年|下学期|明年|今后|按照[^，]*要求|要求(?=[每各])/;

/** Whether the words at a place of a clause claim nothing: negated, hedged, intended, or of others. */
export function isHeldBack(clause: string, words: string, at: number): boolean {
  const before = clause.slice(Math.max(0, at - 60), at);
  const after = clause.slice(at + words.length);
  if (ELSEWHERE.test(clause)) return true;
  if (TAKEN_BACK_BEFORE.test(before) || TAKEN_BACK_AFTER.test(after)) return true;
  return INTENDED_BEFORE.test(before) || INTENDED_AFTER.test(after);
}
