import { clausesOf, sentencesOf } from '../text/clauses.ts';
import { ANNOUNCED, INTENDED_FROM_HERE, isHeldBack, isOfOthers, MEANT_FROM_HERE } from './held-back.ts';

/** 全部完成的说法: that all of something beside the talks has been done. */
export type Completeness = {
  readonly of: 'done' | 'in-time' | 'handled' | 'replied' | 'accepted' | 'returned';
  readonly words: string;
  readonly clause: string;
  /** 期限已到的: said of what is due by now only. */
  readonly due: boolean;
};

const ALL =
  '(?:全部|全数|全都|均(?![衡等匀])|都(?!市)|悉数|一律|全面|件件|事事|条条|项项|桩桩|逐[条件项一](?:都|均)?|无一例外|百分之百|百分百|100[%％]|１００％|已然?全)';
const NONE = '(?:没有(?:一[项条件个]|任何)?|无一?[项条件个]?|不存在|零)';
const DONE = '(?:完成|办结|销号|到位|见底|清零|办妥|完毕|结案|收口)';
const SOLVED = `(?:${DONE}|解决|落实|整改|处理|办理)`;
const REPLIED = '(?:答复|回复|回应|反馈|回音|回话|回声|交代|回访|回执)';
const ACCEPTED = '(?:采纳|采用|吸收)';

type Kind = Completeness['of'];
type Shape = { readonly of: Kind; readonly about: RegExp; readonly pattern: RegExp };

const ACTIONS = /整改|应改|措施|销号|台账/;
const OPINIONS = /意见|建议|诉求|问题|困难|难题/;
const ANYTHING = /^/;
const FORMS = /征求意见[表函卡]|意见表|问卷|表格|收回|回收/;

/** From the most telling to the least: the first that a clause holds is what it says. */
const SHAPES: readonly Shape[] = [
  {
    of: 'in-time',
    about: ACTIONS,
    pattern: new RegExp(
      `${NONE}(?:整改)?(?:措施|事项|任务|整改)?(?:逾期|超期|过期|拖延|延期)(?:未(?:办结?|完成|整改|销号|结))?|零(?:逾期|超期|积压)|(?:${ALL}[^，]{0,4})(?:如期|按期|按时|限期内|期限内)[^，]{0,4}${DONE}|(?:如期|按期|按时)[^，]{0,2}${ALL}[^，]{0,4}${SOLVED}|(?:整改|任务|措施)[^，]{0,6}(?:如期|按期|按时)(?:全面|全部|圆满)?(?:完成|办结)`,
      'u',
    ),
  },
  {
    of: 'done',
    about: ACTIONS,
    pattern: new RegExp(
      `(?:全部|所有|各项)(?:整改)?(?:措施|任务|事项)[^，]{0,3}(?:已|都|均)[^，]{0,10}(?:${DONE}|落实)|整改[^，意见]{0,8}${ALL}[^，]{0,6}(?:${DONE}|落实)|(?:措施|任务|事项|台账)[^，]{0,6}${ALL}[^，]{0,6}(?:${DONE}|落实|整改)|${ALL}[^，]{0,6}(?:整改(?:${DONE}|了|$)|销号|落实整改)|${ALL}[^，]{0,4}${DONE}[^，]{0,2}整改|(?:应改尽改|整改(?:已经|已)?(?:清零|见底|完毕)|真改实改到位)|(?:没有|不存在|无)(?:一[项条件个]|任何)?[^，]{0,4}(?:未|没有|没)(?:${DONE}|整改|落实)|一[项件]不[漏落剩留]|(?:所有|各项)(?:整改)?(?:措施|任务|事项)[^，]{0,4}(?:已|都|均|全)[^，]{0,6}(?:${DONE}|落实)|^(?:目前|现|已经?|均已?)*${ALL}[^，]{0,3}${DONE}`,
      'u',
    ),
  },
  {
    of: 'accepted',
    about: OPINIONS,
    pattern: new RegExp(
      `${ALL}[^，]{0,6}${ACCEPTED}|(?:没有|无)一[条件项][^，]{0,3}(?:未|没有|没|不)[^，]{0,2}${ACCEPTED}`,
      'u',
    ),
  },
  {
    of: 'replied',
    about: ANYTHING,
    pattern:
      /(?:件件|事事|条条|项项|桩桩|句句)[^，]{0,3}(?:有|得到|给了?)[^，]{0,3}(?:回音|回应|答复|回复|反馈|交代|回声)/u,
  },
  {
    of: 'handled',
    about: ANYTHING,
    pattern: /(?:件件|事事|条条|项项|桩桩)[^，]{0,3}(?:有|得到)?[^，]{0,3}(?:着落|结果|落实|解决|整改|办结)/u,
  },
  {
    of: 'replied',
    about: OPINIONS,
    pattern: new RegExp(
      `${ALL}[^，]{0,8}${REPLIED}|(?:没有|无)一[条件项][^，]{0,4}(?:未|没有|没|漏)[^，]{0,3}${REPLIED}|(?:没有|不存在|无)(?:未|没有|没)[^，]{0,2}${REPLIED}|有问必答|${REPLIED}率[^，]{0,4}(?:100[%％]|百分之百)`,
      'u',
    ),
  },
  {
    of: 'handled',
    about: OPINIONS,
    pattern: new RegExp(
      `(?:所有|各项|各类|各条|上述|以上)[^，]{0,4}(?:意见|建议|诉求|问题|困难|难题)[^，]{0,4}(?:已|都|均|全|得到)[^，]{0,6}${SOLVED}|(?:意见|建议|诉求|问题|困难|难题)[^，]{0,8}${ALL}[^，]{0,6}${SOLVED}|${ALL}[^，]{0,6}(?:办结|解决|整改|落实|处理)|(?:没有|无)一[条件项][^，]{0,4}(?:未|没有|没|漏)[^，]{0,3}${SOLVED}|(?:问题|意见)清零`,
      'u',
    ),
  },
  {
    of: 'returned',
    about: FORMS,
    pattern:
      /(?:全部|悉数|如数|全数|均已|都已|无一遗漏地?|百分之百|100[%％])[^，]{0,4}(?:收回|回收|交回|返回)|(?:收回|回收|交回)[^，]{0,3}(?:全部|悉数|如数)|一份不[少漏落缺差]|(?:无|没有)一(?:份|张)?(?:未|没有|漏)(?:收回|回收|交回)?/u,
  },
];

/** What the all-word is really about, where it is none of these. */
const OTHER =
  /谈话记录|记录(?:均|都|全)|纳入|列入|建立|登记|录入|归档|签字|明确|制定|责任|谈到|谈过|听取|公开|公示|上报|梳理|分类|分解|移交|交办|转|应当|可以|能|认为|表示|希望|反映/;

/** A part only, which the reader cannot tell from the whole. */
const PART =
  /其中|部分|大多|季度|[上下]半年|遗留|历年|多数|立行立改|当场|现场|当日|[上五六七八九十]月前|该|此|这[条项件些]|[\d一二两三四五六七八九十]+[条项件个](?!不)|首批|第[一二三]/;

const DUE = /(?:期限|时限)(?:已经?|均已?|都已?)?(?:到|届满|截止)|到期/;

/** 制定整改措施24项，已全部完成 is about all of them. */
const isPart = (clause: string): boolean => PART.test(clause.replace(NOT_ONE, '')) && !/共|制定|提出|形成/.test(clause);

/** The claims of a text that everything was done, handled, answered, returned; negated, hedged and intended ones are none. */
export const findCompleteness = (text: string): Completeness[] => sentencesOf(text).flatMap(ofSentence);

function ofSentence(sentence: string): Completeness[] {
  if (isOfOthers(sentence)) return [];
  let intended = false;
  const announced = sentence.replace(ANNOUNCED, '');
  return clausesOf(announced).flatMap((clause, at, clauses): Completeness[] => {
    intended ||= INTENDED_FROM_HERE.test(clause) || MEANT_FROM_HERE.test(clause);
    if ((intended && !/[了已]/.test(clause)) || PART.test(clause.replace(NOT_ONE, ''))) return [];
    // 整改措施逐项落实，全部销号: a clause without a subject goes on about the one before it.
    const around = `${clauses[at - 1] ?? ''}，${clause}`;
    const shape = SHAPES.find(({ about, pattern }) => pattern.test(clause) && about.test(around));
    const found = shape?.pattern.exec(clause);
    if (shape === undefined || found === null || found === undefined) return [];
    const subject = clause.slice(0, found.index + found[0].length);
    if (OTHER.test(clause.replace(REPLIES, '')) || isPart(clauses[at - 1] ?? '')) return [];
    if (isHeldBack(clause, found[0], found.index) || WITHIN.test(found[0]) || /[?？]/.test(subject)) return [];
    const due = DUE.test(around);
    if (due && shape.of !== 'done' && shape.of !== 'in-time') return [];
    return [{ of: shape.of, words: found[0], clause: clause.trim(), due }];
  });
}

/** 没有一项: one of all, and no part. */
const NOT_ONE = /(?:没有|无)一[项条件个份]/g;

/** 整改任务尚未全部完成, 争取全部完成: taken back inside the words themselves. */
const WITHIN = new RegExp(
  `(?:尚未|还未|并未|未能|未|没有|没能|难以|不是|基本|大部分|争取|力争|确保|将|拟|要|努力|计划|应当|必须|推动|年底前|月底前)[^，]{0,4}${ALL}`,
  'u',
);

/** Words that hold one of the others and mean the claim itself. */
const REPLIES = /(?:列入|纳入)(?:整改)?台账(?=[、的])|反馈|交代|反映的|所反映|能办|整改责任/g;
