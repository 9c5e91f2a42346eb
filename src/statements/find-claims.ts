import { INTENDED_FROM_HERE, isHeldBack, MEANT_FROM_HERE, ownSentences } from './held-back.ts';

/** 全覆盖的说法: the words by which a text says that everybody was talked with. */
const CLAIM =
  /全覆盖|全部(?!采取|采用|为|是|以|按|存档|归档|记录|登记|签|录入|整理)|[1１][0０]{2}(?:[.．][0０]+)?\s*[%％]|百分之一?百|百分百(?!的?(?:热情|热忱|投入|诚意|诚心|真诚|努力|用心|信任))|无一(?:例外|遗漏|漏谈|缺席)|(?:没有|无)(?:任何)?一?(?:人|个|名|位)?(?:党员|干部|职工|同志|对象)?(?:被)?(?:遗漏|漏谈|缺漏|漏掉|落下|未谈|没谈|没有谈|未谈到)|(?:没有|不存在|无)(?:遗漏|漏谈|未谈|死角|盲区)|零(?:遗漏|漏谈|死角|盲区|缺席)|应谈[尽全都均]?已?谈|已谈尽谈|悉数(?!收|回|办)|全员(?=谈|接受|覆盖|完成|参与谈|都谈|均|到位)|不[漏落]下?一人|一人(?:不|未|没)[漏落少]|一个(?:都|也)?(?:不|没|未)[漏落少]|人人谈到|逐[人一]谈到|人人(?:都|均|皆)?[^，]{0,2}谈(?:到|过|了)|谈(?:了)?个遍|谈了?一遍|(?:均|都|皆|全)(?:已|已经|被|参加|接受|完成|进行)*(?:了)?(?:谈到(?!了?[^了，]{1,2}[^，])|谈过|谈话(?:到位|完毕)?$|谈心谈话$|谈了话|谈完|谈上)|全面完成/g;

/** What the clause must be about; of 全覆盖 it is enough that the sentence is. */
const TALK = /谈|交心/;

/** Other things of which everything may be said: a clause that names one says it of them, unless the talk stands right before it. */
const OTHER =
  /意见|建议|问题|提纲|方案|审核|把关|准备|地点|时间|内容|备案|汇总|记录|整改|台账|材料|措施|诉求|资料|表|档案|满意|知晓|答复|回复|办结|签字|学习|宣传|检查|督导|培训|走访|参会|到会|[^未]发现|收集|收回/;

/** 逐一谈话，无一遗漏: a clause that says nothing but this goes on about the talk before it. */
const OF_THE_CLAUSE_BEFORE = /^\s*(?:做到了?|真正做到了?|确实|实现了?)?(?:无一|不[漏落]一人|一人不[漏落]|一个不[漏落])/;

/** 全所干部无一遗漏，个个谈心: the talk is told behind. */
const OF_PEOPLE =
  /^(?:本?(?:单位|[分支子]?公司|局|队|校|院|所|站|厂|车间)|全\p{Script=Han}{1,3}|所有)?(?:干部|职工|党员|同志|民警|人员)+(?:做到)?无一(?:例外|遗漏|漏谈)/u;

/** 谈心谈话实现全覆盖: from the talk to the claim with nothing else between. */
const TALK_UP_TO =
  /(?:谈心|谈话|交心)(?:活动|工作|对象|人员)?(?:已|经|均|都|也|率|覆盖|面|完成|实现|做|达|了|为|的|到){0,12}$/;

/** One claim: the words, the clause they stand in. */
export type Claim = {
  readonly words: string;
  readonly clause: string;
  /** What the sentence said before: 组织人事科全员谈到，实现全覆盖 is about 组织人事科. */
  readonly earlier: string;
};

/** The claims of full coverage that a text makes about talks, clause by clause; negated, hedged and intended ones are none. */
export function findClaims(text: string): Claim[] {
  return ownSentences(text).flatMap(claimsOfSentence);
}

function claimsOfSentence(sentence: string): Claim[] {
  let intended = false;
  return sentence.split(/[，,]/).flatMap((clause, at, clauses) => {
    intended ||= INTENDED_FROM_HERE.test(clause) || MEANT_FROM_HERE.test(clause);
    if (intended && !/[了已]/.test(clause)) return [];
    const before = clauses[at - 1] ?? '';
    const goesOn = OF_THE_CLAUSE_BEFORE.test(clause) && TALK.test(before) && !OTHER.test(before);
    if (
      !goesOn &&
      !TALK.test(clause) &&
      !(OF_PEOPLE.test(clause) && TALK.test(sentence)) &&
      !(clause.includes('覆盖') && (TALK.test(sentence) || /覆盖[率面]/.test(clause)))
    )
      return [];
    const found = [...clause.matchAll(CLAIM)].find((match) => isClaim(clause, match[0], match.index));
    return found === undefined
      ? []
      : [{ words: found[0], clause: clause.trim(), earlier: clauses.slice(0, at).join('，') }];
  });
}

/** 全部必谈关系谈话率89.4%: the rate of all of them together. */
const RATE_OF_ALL = /^(?:各项)?(?:必谈|应谈|谈话)?(?:关系|对象|事项|人员|任务)?的?(?:总体|平均)?(?:谈话|覆盖|完成)率/;

function isClaim(clause: string, words: string, at: number): boolean {
  if (words === '全部' && RATE_OF_ALL.test(clause.slice(at + words.length))) return false;
  if (isHeldBack(clause, words, at)) return false;
  return TALK_UP_TO.test(clause.slice(Math.max(0, at - 60), at)) || !OTHER.test(clause);
}
