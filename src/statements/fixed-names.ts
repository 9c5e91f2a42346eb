/** 固定名称: a name that everybody uses and that holds a number without counting anything, with the public text that it is from. */
type FixedName = { readonly names: readonly string[]; readonly source: string };

/** One line a source; a name that is missing is added to the line that it is from. */
const FIXED_NAMES: readonly FixedName[] = [
  {
    names: ['中央八项规定', '八项规定'],
    source: '《十八届中央政治局关于改进工作作风、密切联系群众的八项规定》（2012年）',
  },
  { names: ['四项基本原则', '一个中心、两个基本点', '两个基本点'], source: '《中国共产党章程》总纲' },
  { names: ['五位一体', '四个全面', '两个一百年', '两步走'], source: '中共十八大、十九大报告' },
  {
    names: ['四个自信', '四个意识', '两个维护', '两个确立'],
    source: '《关于新形势下党内政治生活的若干准则》和中共十九届六中全会决议',
  },
  { names: ['四个服从', '四大考验', '四种危险', '三个代表', '三大优良作风'], source: '《中国共产党章程》' },
  { names: ['四种形态', '六项纪律'], source: '《中国共产党党内监督条例》第七条；《中国共产党纪律处分条例》' },
  { names: ['三严三实', '两学一做'], source: '中共中央办公厅印发的专题教育、学习教育方案（2015年、2016年）' },
  { names: ['三会一课', '双重组织生活'], source: '《中国共产党支部工作条例（试行）》' },
  { names: ['三重一大'], source: '《关于进一步推进国有企业贯彻落实“三重一大”决策制度的意见》（2010年）' },
  { names: ['一岗双责'], source: '《关于实行党风廉政建设责任制的规定》' },
  { names: ['四风', '两个务必'], source: '党的群众路线教育实践活动文件（2013年）' },
  { names: ['四史', '三个务必', '六个必须坚持'], source: '中共二十大报告和学习教育文件' },
  {
    names: ['三大纪律八项注意', '两弹一星', '九一八', '一二九', '五四', '七一', '八一'],
    source: '通行的历史名称和纪念日',
  },
  { names: ['五条禁令', '三项纪律', '三个规定'], source: '公安部、中央政法委公布的纪律要求' },
  {
    names: ['三公经费', '三农', '一国两制', '一带一路', '三支一扶', '五险一金', '六稳', '六保', '三大攻坚战'],
    source: '历年《政府工作报告》',
  },
  { names: ['四议两公开', '一事一议', '一站式', '最多跑一次'], source: '中央一号文件；国务院“放管服”文件' },
  {
    names: ['八小时以外', '八小时之外', '八小时外', '8小时以外', '8小时之外', '8小时外'],
    source: '干部监督文件的通行说法',
  },
  { names: ['一对一', '一对多', '多对一', '点对点'], source: '谈心谈话的形式' },
];

/** 成语 and set phrases with a numeral. */
const IDIOMS =
  '三番五次|一心一意|三心二意|五湖四海|千方百计|千家万户|千头万绪|千言万语|百花齐放|百尺竿头|万众一心|成千上万|四面八方|七嘴八舌|接二连三|五花八门|一五一十|三言两语|一清二楚|三令五申|十全十美|一分为二|一视同仁|百折不挠|独一无二|举一反三|不厌其烦|一以贯之|一如既往|一针见血|九牛一毛|八仙过海|再三|三思|一丝不苟|一无所获|万无一失|丢三落四|一事一策|一人一策|一人一档|一企一策|百闻不如一见';

/** 热线 and short numbers that everybody may dial; a number that is dialled, whatever it is. */
const TELEPHONES =
  '(?:12345|12388|12380|12389|12348|12315|12333|12369|12371|12337|110|119|120|122)(?=热线|平台|电话|举报|服务|指挥|报警|接|专线|便民|[”」])|(?<=(?:拨打|热线|电话|专线)[：:“「]?)\\d{3,}(?:-\\d{3,})*(?!\\s*[人件次个条起场户])|\\d{3,4}-\\d{7,8}|1[3-9]\\d{9}';

/** 钟点: 9时30分, 上午九点, 9:00; and round the clock. */
const CLOCK =
  '(?:上午|下午|中午|晚上|晚|早上|早|凌晨|傍晚|清晨)(?:[一二两三四五六七八九十]{1,3}|\\d{1,2})[时点](?:半|整|许|一刻|三刻|(?:\\d{1,2}|[一二三四五六七八九十零]{1,3})分)?|(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})[时点](?:\\d{1,2}|[一二三四五六七八九十零]{1,3})分(?!钟)|\\d{1,2}时(?=[至到前后许整起止])|(?<![\\d:：])\\d{1,2}[:：][0-5]\\d(?!\\d)|(?:7|七)[×xX*乘](?:24|二十四)小时|全天候?(?:24|二十四)小时|(?:24|二十四)小时(?=[值不在全畅开服热接待轮监守运]|专人|有人|备勤)';

/** 届次, 规划 and documents: 党的十八大, 十八届三中全会, 十四五, 一号文件. */
const PUBLIC =
  '党的[一二三四五六七八九十]{1,3}大|[一二三四五六七八九十]{1,3}届[一二三四五六七八九十]{1,2}中全会|[“"]?十[一二三四五六]?五[”"]?(?=规划|时期|期间|末|发展)|中央一号文件|[一二三四五六七八九十]{1,2}号文件';

const FIXED = new RegExp(
  [FIXED_NAMES.flatMap(({ names }) => names).join('|'), IDIOMS, TELEPHONES, CLOCK, PUBLIC].join('|'),
  'gu',
);

/** Where a text names something by a number that counts nothing. */
export const fixedNamesIn = (text: string): { readonly start: number; readonly end: number }[] =>
  [...text.matchAll(FIXED)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
