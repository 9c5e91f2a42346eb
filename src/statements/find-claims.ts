/** 全覆盖的说法: the words by which a text says that everybody was talked with. */
const CLAIM =
  /全覆盖|全部(?!采取|采用|为|是|以|按|存档|归档|记录|登记|签|录入|整理)|[1１][0０]{2}(?:[.．][0０]+)?\s*[%％]|百分之一?百|百分百(?!的?(?:热情|热忱|投入|诚意|诚心|真诚|努力|用心|信任))|无一例外|无一(?:人)?(?:遗漏|漏谈|缺漏)|应谈尽谈|不漏一人|一人不[漏落]|不落一人|一个不[漏落]|人人谈到|逐人谈到/g;

/** What the clause must be about; of 全覆盖 it is enough that the sentence is. */
const TALK = /谈|交心/;

/** Other things of which everything may be said: a clause that names one says it of them, unless the talk stands right before it. */
const OTHER =
  /意见|建议|问题|记录|整改|台账|材料|措施|诉求|资料|表|档案|满意|知晓|答复|回复|办结|签字|学习|宣传|检查|督导|培训|走访|参会|到会|[^未]发现|收集|收回/;

/** 逐一谈话，无一遗漏: a clause that says nothing but this goes on about the talk before it. */
const OF_THE_CLAUSE_BEFORE = /^\s*(?:做到了?|真正做到了?|确实|实现了?)?(?:无一|不[漏落]一人|一人不[漏落]|一个不[漏落])/;

/** 谈心谈话实现全覆盖: from the talk to the claim with nothing else between. */
const TALK_UP_TO =
  /(?:谈心|谈话|交心)(?:活动|工作|对象|人员)?(?:已|经|均|都|也|率|覆盖|面|完成|实现|做|达|了|为|的|到){0,12}$/;

/** 未实现…, 基本…, 接近…: what stands just before a claim and takes it back. */
const TAKEN_BACK_BEFORE =
  /(?:未|没有|没能|没|无法|难以|不是|并非|不能|不算|距离?|离|基本|接近|将近|近|约|达不到|不足|不到)[^,，]{0,5}$/;
const TAKEN_BACK_AFTER = /^[^,，]{0,4}(?:未|没有|尚|不足|不到|不了|还差)/;

/** 力争…, 将…: what is meant to be; 了 or 已 behind it says that it has been done. */
const INTENDED_BEFORE =
  /(?:力争|争取|计划|拟|将|努力|务必|必须|要求|目标|应当|要实现|要做到|要达到|要确保|需要)(?!.*[了已])/;
const INTENDED_AFTER = /^[^,，]{0,4}的?(?:要求|目标|任务)/;

/** 要开展谈话，做到全覆盖: the clauses that follow go on wishing. */
const INTENDED_FROM_HERE = /^\s*(?:要(?![求点素害])|将|拟|力争|争取|务必|必须|计划|下一步)/;

/** 现将有关情况报告如下： announces what has been done, for all its 将. */
const ANNOUNCED = /^.*(?:情况|汇报|报告|说明|通报|总结)[^，,：:]{0,6}如下[：:]/;

/** One claim: the words, and the clause they stand in. */
export type Claim = { readonly words: string; readonly clause: string };

/** The claims of full coverage that a text makes about talks, clause by clause; negated, hedged and intended ones are none. */
export function findClaims(text: string): Claim[] {
  return text.split(/[。；！？;!?\n]/).flatMap(claimsOfSentence);
}

function claimsOfSentence(sentence: string): Claim[] {
  let intended = false;
  return sentence
    .replace(ANNOUNCED, '')
    .split(/[，,]/)
    .flatMap((clause, at, clauses) => {
      intended ||= INTENDED_FROM_HERE.test(clause);
      if (intended && !/[了已]/.test(clause)) return [];
      const before = clauses[at - 1] ?? '';
      const goesOn = OF_THE_CLAUSE_BEFORE.test(clause) && TALK.test(before) && !OTHER.test(before);
      if (
        !goesOn &&
        !TALK.test(clause) &&
        !(clause.includes('覆盖') && (TALK.test(sentence) || /覆盖[率面]/.test(clause)))
      )
        return [];
      const found = [...clause.matchAll(CLAIM)].find((match) => isClaim(clause, match[0], match.index));
      return found === undefined ? [] : [{ words: found[0], clause: clause.trim() }];
    });
}

function isClaim(clause: string, words: string, at: number): boolean {
  const before = clause.slice(Math.max(0, at - 60), at);
  const after = clause.slice(at + words.length);
  if (TAKEN_BACK_BEFORE.test(before) || TAKEN_BACK_AFTER.test(after)) return false;
  if (INTENDED_BEFORE.test(before) || INTENDED_AFTER.test(after)) return false;
  return TALK_UP_TO.test(before) || !OTHER.test(clause);
}
