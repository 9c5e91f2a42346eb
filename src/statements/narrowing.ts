/** Words by which the clauses before made it a sentence about some persons or one form of talk. */
export const SOME =
  /其中|书记|班子|委员|领导(?!小组|下)|中层|[科股所队]长|主任|支部|带头|提醒|诫勉|廉政|任职|电话|走访|集体|一对[一多]|[与同和对][^，]{0,12}(?:谈|交心)|相互|互相|之间|县|市|兄弟|其他单位/;

const MEANT =
  /计划|拟|将(?!近|[^，]{1,24}(?:合并|归并|归纳|梳理|整理|汇总|分解)(?:为|成|后))|力争|争取|要求(?!，)|应当|必须|务必|目标|方案|规定|标准|不得|原则上|去年|上年|往年|上一年|同比|较上|比上|预计|下一步|下半年|假如|如果|若|兄弟单位|其他单位|全[省市县](?!级)/;
const REACHED = /已|达|均|了|实际|累计|共/;

/** Plans, demands and other times. */
export const isMeant = (clause: string): boolean => MEANT.test(clause);

/** 每次谈话不少于40分钟 is a demand; 谈话率不低于九成 tells what was reached, and 最多的是 who has most. */
export const isDemand = (clause: string): boolean =>
  /不少于|不低于|不超过|至少|不多于|最多(?=\s*[\d一二两三四五六七八九十])/.test(clause) &&
  !REACHED.test(clause) &&
  !/率|都/.test(clause);

/** Others than the unit and its people. */
export const OTHERS =
  /督导组|督查组|巡察组|巡视组|检查组|工作组|考核组|指导组|调研组|上级领导|专家|抽查|核查|巡查|兄弟单位|外单位|离退休/;
