/**
 * 办公用词: what names of posts, roles, departments and groups are made of. A name that can be cut into these is a word of the office, and
 * is taken as it stands; one that cannot may be a slip of the pen.
 */
const WORDS = `
党委 党组 党总支 党支部 总支 支部 支委 纪委 纪检 纪检组 纪检监察 监察 监委 党员 党群 党务 党建 党办 党政 机关党委 工会 团委 团员 妇联 妇女 共青团 青年 少先队
书记 委员 委员会 常委 班子 领导班子 成员 领导 主要 主要领导 分管 分管领导 联系 主管 负责人 负责同志 同志 主任 科长 处长 厅长 局长 县长 市长 乡长 镇长 村长 区长 部长
院长 校长 园长 所长 队长 站长 组长 班长 股长 室长 台长 社长 司长 关长 行长 店长 段长 车间主任 大队长 中队长 支队长 总队长 队员 组员 教导员 指导员 政委 政工 政治
组织 宣传 纪律 统战 生活 学习 文体 文艺 保密 群工 青工 民警 辅警 协警 交警 刑警 巡警 特警 法警 狱警 警长 警员 警务 警察 公安 法院 检察 检察院 司法 法制 法治 法官
检察官 书记员 法警队 干部 干事 职工 员工 工人 工勤 工作人员 人员 科员 办事员 主任科员 调研员 巡视员 秘书 会计 出纳 文员 内勤 外勤 司机 驾驶员 保安 保洁 厨师 教师 教员
教授 讲师 助教 学生 学员 研究员 研究生 辅导员 班主任 年级 教研 教务 德育 教导 后勤 总务 保卫 安保 医生 医师 护士 护师 护士长 药师 技师 医务 医技 护理 门诊 住院
工程师 经济师 技术员 技工 技术 专家 顾问 助理 代表 村民 居民 群众 网格员 网格 楼长 村支书 村主任 驻村 队伍 中层 基层 高层 高管 一线 骨干 科级 处级 厅级 局级 股级 正职 副职
退休 离休 离退休 老干部 在职 在岗 在编 编外 聘用 合同 合同制 临时 临聘 实习 试用 试用期 新入职 新任 新录用 新提拔 新警 见习 挂职 借调 派驻 派出 督导 督导组 督察 督查 巡察 巡视
服务对象 家属 家长 困难 重点 特殊 一般 普通 优秀 先进 后进 积极分子 入党积极分子 发展对象 预备 正式 流动 民主 民主党派 无党派 人士 党外 统计
办公 办公室 综合 综合室 综合科 行政 人事 人力资源 财务 计财 计划 规划 预算 审计 信访 档案 机要 文秘 文书 政策 法规 研究 研究室 调研 业务 事务 政务 服务 服务中心 中心 大厅 窗口
管理 监督 监管 执法 稽查 检查 检验 检测 监测 监控 指挥 调度 情报 信息 信息化 网络 网信 科技 科教 科研 教育 培训 宣教 卫生 健康 疾控 环保 环境 生态 资源 自然资源 国土 水利 水务 农业
农村 林业 交通 运输 公路 航道 港口 铁路 建设 住建 城建 城管 市政 园林 房产 工业 商务 经济 经信 发展 改革 财政 税务 工商 市场 质量 质检 安全 安监 生产 设备 装备 物资 采购 仓储 销售
营销 客服 工程 项目 设计 维修 维护 车间 车辆 车管 车管所 驾管 事故 处理 秩序 违法 治安 刑侦 经侦 禁毒 网安 户政 户籍 出入境 派出所 看守所 拘留所 戒毒所 监区 监狱 社区 街道 居委会 村委会 村委
机关 单位 部门 科室 处室 股室 内设 直属 所属 下属 基层单位 本部 本级 总部 分部 分公司 公司 集团 学校 医院 政府 人大 政协 人武部 大队 中队 支队 总队 小队 分队 小组 班组 分局 分院 分会
社会 民政 社保 劳动 就业 救助 养老 残联 慈善 文化 旅游 体育 广电 新闻 媒体 编辑 记者 出版 图书馆 博物馆 档案馆 气象 地震 水文 水情 水质 水资源 预报 站网 评价 地下水 测绘 勘察 选举 联络
客运 货运 物流 快递 邮政 电力 供电 供水 燃气 热力 通信 银行 信贷 风险 合规 法务 理财 保险 证券 投资 融资 资产 国资 企业 民营 个体 商会 协会 学会 基金会
谈话 谈心 谈心谈话 交心 交心谈心 提醒 提醒谈话 约谈 诫勉 廉政 任前 任职 离任 函询 家访 家庭 慰问 关怀 帮扶 帮教 帮带 警示 批评 回访 日常 专题 岗位 职务 变动 调整 调动 受到 受处分 受表彰 处分 表彰 奖励 提拔
晋升 转岗 离岗 返岗 上岗 待岗 组织处理 变故 家庭变故 生病 重病 丧亲 婚变 失误 失职 举报 投诉 苗头性 倾向性 问题 情绪 异常 思想 波动 递交 申请书 转正 批准 延期 考核 考察 测评 反馈 本人 要求 贯彻 偏差 任务 完成 重大 纠纷 矛盾 挫折
包保 包联 结对 师徒 带教 挂点 协管 分工 直管 代管 机动 综治 教练 教研员 武装 动员 党史 团结 督办 接访 收费 收银 品管 检修 运行 值班 夜班 白班 轮班 保障 协调 推进 专班 专项 攻坚 整治 整改 应急 救援 消防 防汛 防火 护林 选人 用人
选人用人 作风 作风建设 纪律作风 队伍管理 干部培养 干部管理 业务工作 后勤保障 支部建设 路面 勤务 规范 执法规范 窗口服务 城关 开发 老年 幼儿 小学 中学 高中 初中 大学 学院 研究院 研究所 设计院 中层正职 中层副职
城区 郊区 城东 城西 城南 城北 城中 开发区 高新区 园区 新区 矿区 校区 院区 厂区 小区 片区 辖区 景区 老城区 机场 车站 码头 口岸
组织员 文书 入党 受处理 处理 提任 临工 援外 援疆 援藏 援建 驻外 进修 规培 轮转 外派 委派 选派 返聘 合同工 农民工 正式工 学徒 徒工 徒弟 师傅 工长 领工员 司炉 调车 乘务 乘务员 列车员 列车长 检票 售票 信号 信号工 线路 桥隧 机务 工务 电务 供电
车辆段 机务段 工务段 电务段 供电段 客运段 货运段 动车 动车组 机车 钳工 焊工 电工 车工 铣工 起重 机械 机械师 探伤 检车 列检 整备 段长 副段长 工区 站区 调度员 值班员 安全员 质检员 材料 库管 化验 化验员 技术科 安全科
庭长 审判 审判员 审判长 陪审 陪审员 法官助理 书记官 立案 立案庭 民庭 刑庭 民一 民二 行政庭 执行 执行局 执行员 审管 审监 速裁 调解 调解员 人民法庭 速录 速录员 司法警察 员额 入额 未入额 遴选 任免
农发 经发 社事 党建 财政 综治 应急 平安 文明 文明办 招商 税收 国税 地税 人社 医保 住房 规建 村建 城管 乡建 水务 河长 扶贫 振兴 乡村 乡村振兴 退役 军人 武装部 人武 便民 政法 委办 府办 局办 院办 校办 厂办 镇办
内科 外科 儿科 妇科 产科 妇产 妇产科 骨科 眼科 口腔 皮肤 中医 康复 急诊 检验 影像 放射 放疗 化疗 超声 药剂 药房 病理 病案 麻醉 手术 输血 心电 感染 预防 保健 体检 神经 消化 呼吸 心内 心外 肾内 肿瘤 血液 内分泌 重症 供应 医疗 教学
学风 会风 文风 党风 政风 行风 医德 师德 家风 廉洁 勤政 学习教育 安全生产 医疗安全 设备 设备管理 薪酬 待遇 福利 食堂 宿舍 环境卫生 基础设施 组织生活 民主集中制 选人用人 决策 公开 政务公开 党务公开 为民 便民服务
岗前 在读 转业 转正 退伍 退役军人 复员 军转 军转干部 产假 病假 事假 长病 长假 哺乳 哺乳期 孕期 停职 免职 降职 撤职 记过 警告 严重警告 除名 辞职 辞退 解聘 续聘 调离 调入 调出 调任 转任 交流 轮岗 升职 任命 聘任 连任 改任 兼任 落选 当选 补选 增补
铆工 瓦工 木工 油漆工 日班 倒班 早班 晚班 中班 技能 助手 准备 运用 运转 作业 锻炼 挂职锻炼 新入额 少年庭 案件 审判管理 队伍建设
丧偶 离婚 结婚 生育 住院 手术 入院 出院 工伤 伤残 残疾 低保 特困 单亲 独居 丧亲 子女 入学 立功 嘉奖 获奖 受奖 受表彰 受警告 受处分 受伤 受助 受灾
`;

/** Single characters that stand before or behind such words. */
const AFFIXES =
  '党团警校副正总原代老新女男大小前后首兼科股室所队组部处局办站院系班厅区县市省镇乡村街长级类岗人员师委会团馆台社司段库厂店士庭工';

/** Numerals and letters stand anywhere. */
const COUNTED = /^[〇零一二两三四五六七八九十百第甲乙丙丁东西南北中\p{N}A-Za-z、，和及与兼（）()·\-/]$/u;

let list: ReadonlySet<string> | undefined;
const words = (): ReadonlySet<string> => {
  list ??= new Set([...WORDS.trim().split(/\s+/), ...AFFIXES]);
  return list;
};
const LONGEST = 6;

/** Whether a name is made of words of the office alone. */
export function isOfficeWord(name: string): boolean {
  const known = words();
  const characters = [...name];
  const reached = [true, ...characters.map(() => false)];
  for (let end = 1; end <= characters.length; end += 1) {
    for (let start = Math.max(0, end - LONGEST); start < end && reached[end] === false; start += 1) {
      if (reached[start] !== true) continue;
      const part = characters.slice(start, end).join('');
      reached[end] = known.has(part) || (part.length === 1 && COUNTED.test(part));
    }
  }
  return reached.at(-1) === true;
}

/** Whether it is such a word itself, not made of several. */
export const isListedWord = (name: string): boolean => words().has(name);

/** Whether a word of the office of two or more characters stands over this place of a name: 处理 over the third of 受处理. */
export function isInWord(name: string, at: number): boolean {
  const characters = [...name];
  for (let start = Math.max(0, at - LONGEST + 1); start <= at; start += 1)
    for (let end = Math.max(at + 1, start + 2); end <= Math.min(characters.length, start + LONGEST); end += 1)
      if (words().has(characters.slice(start, end).join(''))) return true;
  return false;
}

/** Whether a name that says the same character twice in a row is two names that meet there: 组织部部长, but not 护士长长. */
export function isSeamed(name: string): boolean {
  const characters = [...name];
  return characters.some((character, at) => {
    if (at < 2 || at > characters.length - 2 || character !== characters[at - 1]) return false;
    return isOfficeWord(characters.slice(at).join(''));
  });
}

/** 人的称呼: what a word for a person ends in, with and without its last character. */
const PERSON =
  /(?:书记|教练|秘书|会计|出纳|主任|干部|主席|代表|顾问|助理|专家|领导|班子|骨干|教导|指导|[官警员长师工人士生])$/u;

/** 职务: a word of the office that a person is called by, 副局长 or 征集科科长. */
export const isPost = (name: string): boolean => name.length > 1 && PERSON.test(name) && isOfficeWord(name);

/** Whether a word for a person lost the 员, 长 or 师 at its end, so that what is left is none: 乘务 for 乘务员, but not 书记 beside 书记员. */
export const isBeheaded = (name: string, whole: string): boolean =>
  name.length > 1 && /[员长师工人士]$/u.test(whole) && name === whole.slice(0, -1) && !PERSON.test(name);

/** What a department is called by behind its name. */
const UNIT_NAMES = /[科股室所队组部处局办站院系班厅庭段区馆]$/u;

/** Whether two names differ only in the 科, 办 or 部 at the end: 急诊 beside 急诊科. */
export function isShortened(name: string, other: string): boolean {
  const [short, long] = name.length < other.length ? [name, other] : [other, name];
  return (
    short.length > 1 &&
    short === long.slice(0, -1) &&
    UNIT_NAMES.test(long) &&
    !/[科股室所队组部处局办站院系班厅司间关校府会]$/u.test(short)
  );
}

/** Whether a name ends in what a part of a unit is called by, which no person is: 干部镇, 主任科. A whole word (办公室) may stand for his post. */
export function endsInUnit(name: string): boolean {
  const at = [...name].length - 1;
  return /[科股室所队组部处局办站院系班厅区县市省镇乡村街馆台社司段库厂店]$/u.test(name) && !isInWord(name, at);
}

/**
 * 残词: whether a name is another without the first character of a word inside it: 班子员 beside 班子成员. What is left of that word may make
 * it look like a word of the office. 技术员 beside 技术人员 is one, and so is 组织员 beside 组织委员. A listed word that lost its first is torn too: 入职.
 */
export function isTornFrom(name: string, whole: string): boolean {
  const [own, all] = [[...name], [...whole]];
  if (own.length !== all.length - 1) return false;
  if (name === whole.slice(1))
    return own.length > 1 && (whole.startsWith('新') || words().has(whole)) && !isOfficeWord(name);
  if (!isOfficeWord(whole)) return false;
  const at = all.findIndex((character, index) => character !== own[index]);
  const torn = all.slice(at, at + 2).join('');
  if (words().has(name)) return false;
  return own.slice(at).join('') === all.slice(at + 1).join('') && torn !== '人员' && words().has(torn);
}
