/** A campaign that has something of everything. The people are invented. */
export const FULL = `
format: 1
unit: {name: 某县公安局交通警察大队, short: 交警大队, superior: 局党委}
campaign:
  title: 纪律作风教育整顿交心谈心活动
  period: {from: 2013-05-06, to: 2013-05-31}
  phase: final
  asOf: 2013-06-08
  basis: [{title: 关于开展纪律作风教育整顿的通知, number: 某公发〔2013〕8号, issuer: 局党委}]
roster:
  - {id: zhang, name: 张一, post: 大队长, roles: [支部书记, 班子成员], department: 大队部}
  - {id: li, name: 李二, post: 副大队长, roles: [班子成员], department: 大队部}
  - {id: zhao, name: 赵五, post: 副大队长, roles: [班子成员], department: 大队部}
  - {id: zhou, name: 周三, post: 所长, roles: [中层负责人], department: 车管所}
  - {id: sun, name: 孙四, post: 中队长, roles: [中层负责人], department: 一中队}
  - {id: wu, name: 吴六, post: 内勤, roles: [民警], department: 大队部}
  - {id: zheng, name: 郑七, post: 民警, roles: [民警], department: 一中队}
edges:
  - {kind: 分管, from: li, to: 车管所}
  - {kind: 分管, from: zhao, to: sun}
pairings:
  - {id: p1, title: 支部书记与班子成员谈, left: {role: 支部书记}, right: {role: 班子成员}}
  - {id: p2, title: 班子成员相互谈, left: {role: 班子成员}, relation: within, require: all-pairs}
  - {id: p3, title: 分管领导与各所队负责人谈, relation: {edge: 分管}, form: {minMinutes: 30}}
  - {id: p4, title: 负责人与民警谈, left: {role: 中层负责人}, right: {role: 民警}, relation: any-of}
exemptions:
  - {person: wu, pairing: [p4], reason: 长期病假, approvedBy: zhang, from: 2013-05-01, until: 2013-06-30}
talks:
  - {id: t001, date: 2013-05-07, minutes: 45, place: 大队会议室, mode: one-to-one, talkers: [zhang], talkees: [li], content: 不得印出的谈话内容}
  - {id: t002, date: 2013-05-08, minutes: 40, place: 大队会议室, talkers: [zhang], talkees: [zhao]}
  - {id: t003, date: 2013-05-09, place: 车管所, talkers: [li], talkees: [zhou]}
  - {id: t004, date: 2013-05-10, minutes: 35, place: 一中队, talkers: [zhao], talkees: [sun]}
  - {id: t005, date: 2013-05-13, minutes: 60, mode: group, place: 会议室, talkers: [zhang, li], talkees: [wu, zheng, sun]}
suggestions:
  - {id: s01, talk: t001, target: 班子, category: 队伍管理, text: 建议完善值班安排, merged: [s02]}
  - {id: s02, talk: t002, target: 班子, category: 队伍管理, text: 值班太密}
  - {id: s03, talk: t003, target: li, category: 作风建设, text: 多到窗口走走, disposition: accepted}
  - {id: s04, kind: problem, talk: t004, target: 一中队, category: 学习, text: 集中学习落实不够经常}
channels:
  - {id: form, title: 征求意见表, sent: 110, returned: 63}
actions:
  - {id: a01, addresses: [s01], measure: 修订值班办法, owner: li, due: 2013-05-30, track: limited, state: done, closedOn: 2013-05-28, evidence: 会议纪要〔2013〕5号}
  - {id: a02, addresses: [s04], measure: 每周集中学习一次, owner: sun, due: 2013-06-01, track: long-term, state: doing}
stated:
  - {id: awareness, title: 应知应会知晓率, value: 412, of: 420, unit: 人, source: 问卷统计表}
  - {id: households, title: 走访群众, value: 180, approximate: true, unit: 户}
frames:
  - {name: 四个环节, part: method, items: [{pairing: p1}, {pairing: p2}, {pairing: p3}, {pairing: p4}]}
  - {name: 两个对照, part: content, items: [{title: 对照法规谈认识, text: 看守纪意识是否牢固}, {title: 对照制度谈作风, text: 看各项制度是否落实到位}]}
  - {name: 一个效果, part: result, items: [{title: 检验作风是否改进}]}
narrative:
  overview: 大队把谈心谈话作为教育整顿的重要环节来抓
  organization: 大队成立领导小组,由支部书记负总责,政工室负责登记统计。
  effect: 通过谈心谈话，同志之间加深了了解，消除了误会。
  problems: [个别单位启动较晚, 有的谈话记录填写不够完整]
  next: [抓紧补齐未落实的谈话, 把谈心谈话纳入日常管理]
report:
  attachments: [statistics, missing, exemptions, talk-register, suggestions, action-ledger, sources]
`;
