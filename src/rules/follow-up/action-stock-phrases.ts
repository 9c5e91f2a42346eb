import { always, defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'action-stock-phrases',
  title: '整改措施写明具体做什么',
  basis: '内部约定',
  family: 'follow-up',
  severity: always('hint'),
  why: '只有“进一步加强”“不断提高”这类话的措施，看不出谁做什么、做到什么程度，也无从检查是否做到。写上具体的事、数量、时间或者凭据，才好销号。',
  mend: '补一句具体的：做哪件事，多少，哪天前，凭什么算做到。',
  examples: {
    passes: `
actions:
  - {id: a1, measure: 加强值班管理，每周一公布值班表}
  - {id: a2, measure: 完善请销假制度}
  - {id: a3, measure: 加强学习，组织测试两次}`,
    fails: [
      {
        yaml: `
actions:
  - {id: a1, measure: 提高思想认识，进一步加强和改进工作作风，不断提升服务质量和水平}`,
        says: [
          { line: 2, message: '「提高思想认识，进一步加强和改进工作作风，不断提升服务质量和水平」都是常用的套话' },
        ],
      },
    ],
  },
  check: ({ campaign }) =>
    campaign.actions
      .filter(({ measure }) => isStock(measure))
      .map(({ id, origin, measure }) => ({
        origin,
        field: 'measure',
        record: id,
        message: `措施「${measure}」都是常用的套话，没有具体的事：请补上做什么、做多少、什么时候做到`,
      })),
});

/** Verbs and adverbs of which a measure made of nothing else says nothing. */
const VERBS =
  '进一步|高度重视|切实|不断|继续|持续|加强|加大|提高|提升|强化|深化|完善|健全|增强|改进|改善|推进|推动|促进|确保|努力|认真|严格|坚持|树立|牢固|规范|落实|抓好|抓实|狠抓|做好|搞好|转变|端正|引起|保持|发扬|履行|夯实|筑牢|充分|全面|深入|扎实|积极|主动|自觉|有效|大力|着力|时刻|始终';

/** What such verbs are said of without saying anything. */
const NOUNS =
  '思想认识|思想政治|政治理论|理论学习|业务学习|政治站位|工作作风|服务意识|服务质量|服务水平|大局意识|责任意识|宗旨意识|纪律意识|忧患意识|组织领导|队伍建设|作风建设|制度建设|监督管理|日常管理|思想|认识|意识|觉悟|学习|教育|管理|工作|力度|作风|纪律|建设|责任心|责任感|责任|监督|水平|能力|素质|修养|领导|服务|质量|效率|效能|成效|实效|机制|措施|重视|协调|沟通|交流|团结|理论|政治|业务|党性|宗旨|大局|创新|担当|执行力|凝聚力|战斗力|整改|各项|本领|态度|精神|观念';

const FILLERS =
  '和|与|及|以及|并|的|地|了|对|在|中|上|为|把|将|要|使|让|好|自身|自己|相关|有关|方面|问题|方法|方式|，|。|；|、|,|;|\\s';

const ONLY = new RegExp(`^(?:${VERBS}|${NOUNS}|${FILLERS})+$`, 'u');
const ANY_VERB = new RegExp(VERBS, 'u');

/** Whether nothing is left of a measure when such words are taken out. */
const isStock = (measure: string): boolean => measure.length <= 200 && ANY_VERB.test(measure) && ONLY.test(measure);
