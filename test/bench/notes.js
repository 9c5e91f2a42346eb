// Notes for the similarity bench: put together from stock phrases, which is the hard case, with near-copies planted among them.

/** A generator that gives the same numbers on every machine (mulberry32). */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const STARTS = [
  '谈了',
  '汇报了',
  '反映',
  '说明了',
  '围绕',
  '结合岗位谈了',
  '对照要求查找',
  '希望改进',
  '建议优化',
  '介绍了',
];
const WHERE = [
  '窗口',
  '车辆',
  '执勤',
  '案件',
  '档案',
  '食堂',
  '宿舍',
  '接访',
  '巡逻',
  '宣传',
  '信息',
  '后勤',
  '财务',
  '党务',
  '培训',
  '考勤',
];
const SUBJECTS = [
  '工作进展',
  '办事流程',
  '学习安排',
  '值班安排',
  '服务态度',
  '办理质量',
  '队伍作风',
  '经费保障',
  '调度衔接',
  '登记制度',
  '硬件条件',
  '人员配备',
];
const JUDGEMENTS = [
  '总体平稳',
  '还不够顺畅',
  '需要加强',
  '群众有意见',
  '已有好转',
  '责任不够明确',
  '标准不一',
  '落实较慢',
  '压力较大',
  '基础薄弱',
  '亮点不多',
  '衔接不紧',
];
const ENDS = [
  '愿意带头整改',
  '请领导多关心',
  '争取早日完成',
  '将逐条列出清单',
  '下一步抓紧落实',
  '请科里统筹考虑',
  '今后多向老同志请教',
  '准备重新分工',
];
const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗';
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰';

const pick = (list, next) => list[next(list.length)];

function note(next, names) {
  const sentences = Array.from(
    { length: 3 + next(4) },
    () =>
      `${pick(STARTS, next)}${pick(WHERE, next)}${pick(SUBJECTS, next)}，认为${pick(WHERE, next)}${pick(SUBJECTS, next)}${pick(JUDGEMENTS, next)}，${pick(ENDS, next)}`,
  );
  return `${5 + next(4)}月${1 + next(28)}日与${pick(names, next)}谈话。${sentences.join('。')}。`;
}

/** A copy with another name and date, and one or two short stretches replaced. */
function nearCopy(text, next, names) {
  const edits = 1 + next(2);
  let body = text.slice(text.indexOf('与') + 1).replace(/^[^谈]*/, '');
  for (let edit = 0; edit < edits; edit += 1) {
    const at = next(body.length - 4);
    body = body.slice(0, at) + pick(SUBJECTS, next) + body.slice(at + 4);
  }
  return `${5 + next(4)}月${1 + next(28)}日与${pick(names, next)}${body}`;
}

/** `planted`: 2 % are near-copies of others. `one template`, `50 templates`: all are near-copies. `same`: one text with other names and dates. */
export function notesOf(kind, count) {
  const next = random(20130506);
  const names = Array.from({ length: 5000 }, () => pick(SURNAMES, next) + pick(GIVEN, next) + pick(GIVEN, next));
  const templates = Array.from({ length: kind === '50 templates' ? 50 : 1 }, () => note(next, names));
  const notes = [];
  for (let at = 0; at < count; at += 1) {
    if (kind === 'same')
      notes.push(templates[0].replace(/^.*?谈话/, () => `5月${1 + next(28)}日与${pick(names, next)}谈话`));
    else if (kind !== 'planted') notes.push(nearCopy(pick(templates, next), next, names));
    else if (at > 0 && next(50) === 0) notes.push(nearCopy(pick(notes, next), next, names));
    else notes.push(note(next, names));
  }
  return { notes, names };
}
