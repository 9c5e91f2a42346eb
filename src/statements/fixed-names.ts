/**
 * 固定名称: a name that everybody uses and that holds a number without counting anything, with the public text that it is from and the page where that
 * was looked up.
 */
type FixedName = { readonly names: readonly string[]; readonly source: string; readonly page: string };

/** One entry a source; a name that is missing is added to the entry that it is from. What no page bears out stands below, among the set phrases. */
export const FIXED_NAMES: readonly FixedName[] = [
  {
    names: ['中央八项规定', '八项规定'],
    source: '《十八届中央政治局关于改进工作作风、密切联系群众的八项规定》（2012年12月4日）',
    page: 'zt.cnnb.com.cn/system/2019/11/25/030104149.shtml',
  },
  {
    names: ['四项基本原则', '一个中心、两个基本点', '两个基本点'],
    source: '党的基本路线的内容，《中国共产党章程》总纲',
    page: 'china.com.cn/guoqing/zhuanti/2015-11/06/content_36987830.htm',
  },
  {
    names: ['三个代表'],
    source: '《中国共产党章程》总纲（2012年、2022年修改）',
    page: '777doc.com/doc-568818.html',
  },
  {
    names: ['四个服从'],
    source: '《中国共产党章程》第十条的简称',
    page: 'sgyy.com.cn/Html/News/Articles/7318.html',
  },
  {
    names: ['四大考验', '四种考验', '四大危险', '四种危险', '四个危险'],
    source: '庆祝中国共产党成立90周年大会讲话（2011年）和党的十八大报告',
    page: 'news.china.com/domesticgd/10000159/20160601/22786498_2.html',
  },
  {
    names: ['五位一体', '四个全面', '两个一百年'],
    source: '党的十八大报告；“四个全面”2014年12月提出，写进十八届五中全会的建议',
    page: 's.zhangyue.com/read?bid=11767453；daowen.com/book/content/212322293/4455151.html',
  },
  {
    names: ['四个意识', '四个自信', '两个维护'],
    source: '中央政治局2016年1月29日会议、建党95周年大会讲话、中央政治局2018年9月21日会议',
    page: 'qstheory.cn/llwx/2020-03/12/c_1125699745.htm',
  },
  {
    names: ['两个确立'],
    source: '《中共中央关于党的百年奋斗重大成就和历史经验的决议》（2021年）',
    page: 'qks.cqu.edu.cn（《重庆大学学报（社会科学版）》2022年第1期）',
  },
  {
    names: ['四风'],
    source: '党的群众路线教育实践活动工作会议（2013年6月18日）',
    page: 'zh.wikipedia.org/zh-sg/四风',
  },
  {
    names: ['两个务必', '三个务必'],
    source: '党的七届二中全会（1949年3月）；党的二十大报告',
    page: 'tielingtv.com/html/special/2022/1019/17454.html',
  },
  {
    names: ['三严三实'],
    source: '《关于在县处级以上领导干部中开展“三严三实”专题教育方案》（2015年）',
    page: 'njsgjzsgc.com/djzc/zywj',
  },
  {
    names: ['两学一做'],
    source: '《关于在全体党员中开展“学党章党规、学系列讲话，做合格党员”学习教育方案》（2016年2月）',
    page: '78911.com.cn/18LiuZhongQuanHui/634714-3.html',
  },
  {
    names: ['四史'],
    source: '《关于在全社会开展党史、新中国史、改革开放史、社会主义发展史宣传教育的通知》（2021年5月）',
    page: 'lx.edulxw.cn/news/index/detail.html?id=23772',
  },
  {
    names: ['四种形态'],
    source: '《中国共产党纪律处分条例》第五条（2018年修订）',
    page: 'scholarmate.com/S/fpXOVH',
  },
  {
    names: ['六项纪律', '六大纪律'],
    source: '《中国共产党纪律处分条例》所列政治、组织、廉洁、群众、工作、生活纪律',
    page: 'xajkfh.com/c/2023/1110558.shtml',
  },
  {
    names: ['三会一课'],
    source: '党支部的支部党员大会、支部委员会、党小组会和党课',
    page: 'ndtitt.cn/emerge/show/1749.html',
  },
  {
    names: ['双重组织生活'],
    source: '《县以上党和国家机关党员领导干部民主生活会若干规定》',
    page: 'wenda.12371.cn（2023年8月14日）',
  },
  {
    names: ['一岗双责'],
    source: '党风廉政建设中领导干部对业务和廉政都负责的通行说法',
    page: 'law.hanyi.net；kfzbg.com/bk/787527.html',
  },
  {
    names: ['三重一大'],
    source: '《关于进一步推进国有企业贯彻落实“三重一大”决策制度的意见》（中办发〔2010〕17号）',
    page: '777doc.com/doc-5681251.html',
  },
  {
    names: ['五条禁令'],
    source: '公安部公布（2003年1月）',
    page: '中国评论新闻网转载的评论',
  },
  {
    names: ['三项纪律'],
    source: '公安部公布（2013年9月）',
    page: 'chinareviewnews.com（2013年9月30日）',
  },
  {
    names: ['三个规定'],
    source: '2015年中办国办、中央政法委、“两高三部”防止干预司法的三份规定',
    page: 'kunmingwh.jcy.gov.cn/pfqj/202409/t20240918_6653867.shtml',
  },
  {
    names: ['三公经费', '“三公”经费'],
    source: '《政府工作报告》（2013年）的报道',
    page: 'gov.cn/2013lh/content_2353490.htm',
  },
  {
    names: ['六稳', '六保'],
    source: '中央政治局2018年7月31日、2020年4月17日会议',
    page: 'kankanews.com/detail/m9wBA9Vl3Qn',
  },
  {
    names: ['三支一扶'],
    source: '《关于组织开展高校毕业生到农村基层从事支教、支农、支医和扶贫工作的通知》（2006年）',
    page: 'senbk.com/techan/212596.html',
  },
  {
    names: ['一带一路'],
    source: '《推动共建丝绸之路经济带和21世纪海上丝绸之路的愿景与行动》（2015年）',
    page: 'yidaiyilu.gov.cn',
  },
  {
    names: ['四议两公开'],
    source: '农村基层党组织领导下的民主决策程序',
    page: 'tunchang.fytlaw.com/news/202501/09/5929.html',
  },
];

/** 成语 and set phrases with a numeral, that name no document. */
const IDIOMS =
  '三大优良作风|六个必须坚持|三大攻坚战|两步走|一国两制|三农|五险一金|一事一议|一站式|最多跑一次|三大纪律八项注意|两弹一星|九一八|一二九|五四|七一|八一|[八8]小时(?:以外|之外|外)|一对一|一对多|多对一|点对点|三番五次|一心一意|三心二意|五湖四海|千方百计|千家万户|千头万绪|千言万语|百花齐放|百尺竿头|万众一心|成千上万|四面八方|七嘴八舌|接二连三|五花八门|一五一十|三言两语|一清二楚|三令五申|十全十美|一分为二|一视同仁|百折不挠|独一无二|举一反三|不厌其烦|一以贯之|一如既往|一针见血|九牛一毛|八仙过海|再三|三思|一丝不苟|一无所获|万无一失|丢三落四|一事一策|一人一策|一人一档|一企一策|百闻不如一见';

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
  [
    FIXED_NAMES.flatMap(({ names }) => names)
      .sort((one, other) => other.length - one.length)
      .join('|'),
    IDIOMS,
    TELEPHONES,
    CLOCK,
    PUBLIC,
  ].join('|'),
  'gu',
);

/** Where a text names something by a number that counts nothing. */
export const fixedNamesIn = (text: string): { readonly start: number; readonly end: number }[] =>
  [...text.matchAll(FIXED)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
