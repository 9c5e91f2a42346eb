import { soundAlike } from './same-sound.ts';
import { isSurname } from './surname.ts';

/**
 * 一处笔误: how one word came from another. `alike`: one character was taken for another of the same sound or look; `exchanged`: two that
 * stand together changed places; `doubled`: one was typed twice or, of two, once; `changed`, `missing`, `added`: any other single character.
 */
export type Slip = 'alike' | 'exchanged' | 'doubled' | 'changed' | 'missing' | 'added';

/** Characters that tell one word from another: numerals, letters, stems, directions, 正 and 副, 男 and 女. */
const TELLING = /[\p{L}\p{N}]/u;
const TELLING_HAN =
  /[〇零一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾甲乙丙丁戊己庚辛壬癸第东西南北上下左右前后内外里中男女正副总大小老新高低初]/u;

const isTelling = (character: string): boolean =>
  TELLING_HAN.test(character) || (TELLING.test(character) && !/\p{Script=Han}/u.test(character));

/** The place of the first difference, and how long the common end behind it is. */
function differing(written: readonly string[], meant: readonly string[]): { from: number; tail: number } {
  const most = Math.min(written.length, meant.length);
  let from = 0;
  while (from < most && written[from] === meant[from]) from += 1;
  let tail = 0;
  while (tail < most - from && written.at(-1 - tail) === meant.at(-1 - tail)) tail += 1;
  return { from, tail };
}

/** Of two words of which one has one character more: what that character is to its neighbours. */
function insertion(longer: readonly string[], at: number, otherwise: Slip): Slip | undefined {
  const character = longer[at] ?? '';
  // Of two equal neighbours the common start ends behind the second.
  if (longer[at - 1] === character || longer[at + 1] === character) return 'doubled';
  return isTelling(character) ? undefined : otherwise;
}

/** The one slip between what was written and what may have been meant; nothing where they are the same, further apart, or told apart by a numeral or the like. */
export function slipBetween(written: string, meant: string): Slip | undefined {
  const [one, other] = [[...written], [...meant]];
  if (one.length < 2 || other.length < 2 || Math.abs(one.length - other.length) > 1) return undefined;
  const { from, tail } = differing(one, other);
  const [own, its] = [one.slice(from, one.length - tail), other.slice(from, other.length - tail)];
  if (own.length === 1 && its.length === 0) return insertion(one, from, 'added');
  if (own.length === 0 && its.length === 1) return insertion(other, from, 'missing');
  if (own.length === 2 && its.length === 2)
    return own[0] === its[1] && own[1] === its[0] && !own.every(isTelling) ? 'exchanged' : undefined;
  const [typed = '', right = ''] = [own[0], its[0]];
  if (own.length !== 1 || its.length !== 1) return undefined;
  if (isTelling(typed) && isTelling(right)) return undefined;
  // 张村 and 章村, 陈家湾 and 程家湾 are two places.
  if (from === 0 && isSurname(typed) && isSurname(right)) return 'changed';
  if (soundAlike(typed, right) || lookAlike(typed, right)) return 'alike';
  return isTelling(typed) || isTelling(right) ? undefined : 'changed';
}

/** The word itself, and the word without each of its characters: two words with none of these in common are further apart than one slip. */
function neighbourhood(word: string): ReadonlySet<string> {
  const characters = [...word];
  return new Set([
    word,
    ...characters.map((_, at) => [...characters.slice(0, at), ...characters.slice(at + 1)].join('')),
  ]);
}

/** Finds among these words those that are at most one slip away, by what is left without any one character: not every two are tried. */
export function nearWords(words: Iterable<string>): (word: string) => readonly string[] {
  const index = new Map<string, string[]>();
  for (const word of words) {
    for (const part of neighbourhood(word)) {
      const known = index.get(part);
      if (known) known.push(word);
      else index.set(part, [word]);
    }
  }
  return (word) => [...new Set([...neighbourhood(word)].flatMap((part) => index.get(part) ?? []))];
}

/** 形近字: characters of one group are taken for each other by eye, by hand and by text recognition. A character may stand in several. */
const GROUPS = `
员贝贡负责 圆园团困囚因固围国 子了孑予于干千 于干千午平 师帅狮 科料抖斜 部陪培倍剖 书节 记纪讯仉 委秀季李 党常堂赏掌
班斑玫 组阻祖租姐粗 民氏尼 警敬擎 室宝空窒 处外卜 所听斥 队认从 中申甲由 主王玉注住往 任仕仁伍伫 副福幅富 机杌肌
关天夫送 支攴友技枝 群郡裙君 众从丛 退追 休体仁伏 正止王五 级极圾及 教救敦数 学字孛 生主牛失 医匡匠 护户拍沪 士土仕
办力为 公么分 综棕踪 合含台今舍 财材 务条 人入八 事争 股般投服段 车东 管营官菅 法怯洁 制刺剂 宣宜萱 传转砖
备奋 城诚域 区匹巨臣 站战粘 院完浣 系糸紧 校较狡效 厅斤听 局居屁 街衔 镇慎填 乡多 村材付树 已己巳 未末 大太犬
日曰目 候侯 治冶 拔拨 贷货 免兔 折拆析 戍戌戊 微徽 晴睛 幻幼 历厉 坚竖 壮状 旅族 具且 令今 贪贫 卷券 孤狐 密蜜 辩辨辫瓣
门们问间闻 石右古 河何荷 柳抑仰 塘搪糖 湖潮糊 海梅悔 江汪红 山出 岗岚 桥轿娇 新亲析 安宴 查香 检捡险验 察祭 监临
审宙 计讨汁 统流 划刊 规视 现观 设没 建健键 筑巩 环坏 保堡褓 急忽 救教 援暖 消清 防访坊仿 治冶
政改攻 攻功 策荣 研妍 究突 调凋 派脉 出岀 交文 通道 运云 输愉 工土王 会全 农衣 村忖 妇好 联朕 青清情请 年牛午
纪记 律津 检捡 劳荣 动功 保像 障幛 卫卩 健建 康唐 食良 药约 品晶 监蓝 质贸 量童 标示 准淮 化花华 特持待 种钟
刑邢形 侦贞 治怡 交郊 巡迅 特恃 反友 恐巩 禁焚 毒素 网冈 经轻径 济挤 技枝 术木本 信言 通桶 指旨 挥辉 督叔 导异
话活 秘密 长张 助肋 理埋里 辅铺捕 协胁 文又 员圆 职织识 辅铺 职取 骨滑 干于 青表 年午 骨胃 层尽 负贝贡 责贵贡 基墓
领邻 导寻 成戊戍 委矮 纪级 优忧 先失 进近 代伐 表衣 退腿 居届 休沐 实买 习刁 见贝 聘骋 用甩 编偏遍 外处 借惜 挂桂
`;

function readGroups(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const group of GROUPS.trim().split(/\s+/)) {
    for (const character of group) table.set(character, (table.get(character) ?? '') + group);
  }
  return table;
}

let table: ReadonlyMap<string, string> | undefined;

/** Whether two characters are easily taken for each other. */
function lookAlike(one: string, other: string): boolean {
  table ??= readGroups();
  return table.get(one)?.includes(other) ?? false;
}
