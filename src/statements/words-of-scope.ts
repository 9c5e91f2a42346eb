import { parseChineseNumeral } from '../text/numeral.ts';
import { by, type Entry, TALK } from './sense.ts';

/** 5月7日, 六月十二日. */
const DAY =
  '(?:(\\d{4})年)?(\\d{1,2}|十[一二]?|[一二三四五六七八九])月(\\d{1,2}|二十[一二三四五六七八九]?|三十一?|十[一二三四五六七八九]?|[一二三四五六七八九])[日号]';

const two = (number: string): string => number.padStart(2, '0');

/** 六 as 6. */
const numberOf = (text: string): string => (/^\d/.test(text) ? text : String(parseChineseNumeral(text) ?? ''));

/** 范围: the form, the time, the way and the source by which a count is narrowed. */
export const SCOPES: readonly Entry[] = [
  [
    '(?:采取|采用|通过|以|用)?(?:一对一|单独)(?:的)?(?:方式|形式)?(?:开展|进行)?(?:的)?(?:谈话|交谈|谈心|谈)?|单独(?=交谈)',
    by('mode', 'one-to-one'),
  ],
  ['(?:采取|采用|通过|以|用)?一对多(?:的)?(?:方式|形式)?(?:开展|进行)?(?:的)?(?:谈话)?', by('mode', 'one-to-many')],
  [`集体(?:${TALK}|座谈|谈)`, by('mode', 'group')],
  [
    `(?:通过|用过?|采用|以)?电话(?:${TALK}|谈|形式|方式|代替|进行)|(?:用|用过|通过|以|靠)电话(?:代替|进行)?`,
    by('mode', 'phone'),
  ],
  [
    '主动(?:申请|要求|提出|上门)?(?:约谈|谈话|谈心|谈)|申请约谈|主动找上门来?谈?|主动找[^，。、]{0,4}谈(?:话|心)?',
    by('initiator', 'talkee'),
  ],
  [`(?:通过)?(?:网络|视频|线上)(?:${TALK}|谈|(?:形式|方式)(?:谈)?)`, by('mode', 'online')],
  [`走访(?:${TALK})|(?:登门|上门|入户)(?:走访|${TALK}|谈)|走访(?=[一二三四五六七八九十两\\d]+场)`, by('mode', 'visit')],
  ['(?:列为)?立行立改|立知立改|立整立改', by('track', 'immediate')],
  ['限期整改|限期解决', by('track', 'limited')],
  ['长期坚持', by('track', 'long-term')],
  ['协调解决', by('track', 'coordinate')],
  [
    '(?:(\\d{4})年)?(\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份)?(?![底末初中上下]|\\d{1,2}[日号])',
    ([year = '', month = '']) => by('month', `${year}-${two(numberOf(month))}`),
  ],
  [
    '(?:在)?(?:(\\d{4})年)?(\\d{1,2}|十[一二]?|[一二三四五六七八九])月(上旬|中旬|下旬)',
    ([year = '', month = '', part = '']) => by('part', `${year}-${two(numberOf(month))} ${part}`),
  ],
  [DAY, ([year = '', month = '', day = '']) => by('day', `${year}-${two(numberOf(month))}-${two(numberOf(day))}`)],
  [
    `(?:从|自)?${DAY}(?:起)?(?:至|到|—|－|-)(?:(\\d{1,2})月)?(\\d{1,2})[日号]`,
    ([year = '', month = '', day = '', later = '', last = '']) =>
      by(
        'span',
        `${year}-${two(numberOf(month))}-${two(numberOf(day))} ${two(later === '' ? numberOf(month) : later)}-${two(last)}`,
      ),
  ],
  [
    `(?:截至|截止|到|至)${DAY}(?:止|为止)?`,
    ([year = '', month = '', day = '']) => by('until', `${year}-${two(numberOf(month))}-${two(numberOf(day))}`),
  ],
  [
    '(?:在)?(?:(\\d{4})年)?(\\d{1,2})月(?:底|末)(?:以前|之前|前)',
    ([year = '', month = '']) => by('until', `${year}-${two(month)}-31`),
  ],
  [
    '(?:截至|截止|至|到)(?:(\\d{4})年)?(\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:底|末)',
    ([year = '', month = '']) => by('until', `${year}-${two(numberOf(month))}-31`),
  ],
  [
    `(?:在)?${TALK}(?:过程)?[中里](?:当面|共)?(?:提出来?|反映|收集到?|收到|听到|听取|发现|征集|征求到?|查找)?(?:出|到)?(?:的)?|(?:通过)?${TALK}(?:征集|收集|征求|听取|提出|反映|收到|听到)(?:到|来)?的(?=意见|建议|问题|诉求)`,
    by('source', 'talk'),
  ],
];
