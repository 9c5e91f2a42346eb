import { clausesOf } from './clauses.ts';

/** 请示事项 in a text that is no 请示; not certain where a report may end so too. */
export type Request = { readonly words: string; readonly certain: boolean };

/** The set phrases of a 请示: nothing else they could mean. */
const FORMULA =
  /(?:妥否|当否|是否妥当|可否|如无不妥|以上(?:意见|请示|事项))[，,]?(?:敬|恳|特)?请(?:予)?(?:批示|批复|审批|核准|批准|指示|审示|示)|^\s*特此请示|(?:^|[，,])\s*请[^，]{0,12}(?:遵照|贯彻|认真)执行|现(?:就|将)[^，]{0,30}请示如下|请予?(?:批准|审批|批复|批示|核准)\s*(?:为盼|为荷)?$/u;

/** 恳请局党委…解决, 请上级…拨付: the writer asks. A subject of its own before it (职工希望 …) tells of others. */
const ASKING =
  /^\s*(?:为此|因此|对此|鉴于此|特|现|在此|我[局队院校站]|我单位|我大队|我们|大队)?(?:恳请|敬请|请求|申请|提请|请(?=上级|局党委|党委|市|县|省|厅|部|党组))[^，]{0,40}(?:解决|支持|批准|拨付|拨款|增加|追加|协调|给予|予以|划拨|核拨|帮助|同意)/u;

/** What a sentence asks of a superior: 恳请…解决, 妥否，请批示 (条例 art. 15(4): no 报告 may). Quoted words are not the writer's own. */
export function requestIn(sentence: string): Request | undefined {
  const plain = sentence.replace(/“[^”]*”/gu, (quoted) => '＿'.repeat(quoted.length));
  const formula = FORMULA.exec(plain);
  if (formula !== null) return { words: sentence.trim(), certain: true };
  // A report that proposes may end so; whether this one does cannot be told.
  if (/如无不妥[，,]?请(?:予以?)?(?:批转|转发)/u.test(plain)) return { words: sentence.trim(), certain: false };
  const clauses = clausesOf(plain);
  const at = clauses.findIndex((clause) => ASKING.test(clause) && !/批评指正/.test(clause));
  if (at < 0) return undefined;
  return {
    words: clausesOf(sentence)[at]?.trim() ?? sentence,
    certain: /^\s*(?:为此|特|现|我\p{Script=Han}{0,2})?恳请|请求/u.test(clauses[at] ?? ''),
  };
}
