import { soundAlike } from './same-sound.ts';
import { isSurname } from './surname.ts';

/**
 * 一处笔误: how one word came from another. `alike`: one character was taken for another of the same sound or look; `exchanged`: two that
 * stand together changed places, or one went from one end to the other; `doubled`: one was typed twice or, of two, once; `changed`,
 * `missing`, `added`: any other single character.
 */
export type Slip = 'alike' | 'exchanged' | 'doubled' | 'changed' | 'missing' | 'added';

/** Characters that tell one word from another: numerals, letters (but no kana), stems, directions, 正 and 副, 男 and 女. */
const TELLING = /[\p{L}\p{N}]/u;
const NO_LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const TELLING_HAN =
  /[〇零一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾甲乙丙丁戊己庚辛壬癸第东西南北上下左右前后内外里中男女正副总大小老新高低初]/u;

const isTelling = (character: string): boolean =>
  TELLING_HAN.test(character) || (TELLING.test(character) && !NO_LETTER.test(character));

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

/** Whether one character went from one end of three or more to the other: 干部镇 for 镇干部. */
function isTurned(own: readonly string[], its: readonly string[]): boolean {
  if (own.length !== its.length || own.length < 3) return false;
  const [written, meant] = [own.join(''), its.join('')];
  const [first = '', last = ''] = [its[0], its.at(-1)];
  if (!isTelling(first) && written === meant.slice(first.length) + first) return true;
  return !isTelling(last) && written === last + meant.slice(0, -last.length);
}

/** The same numeral, however it is written: 1, 一 and 壹; any other character is itself. */
const NUMERALS = ['0〇零', '1一壹', '2二贰', '3三叁', '4四肆', '5五伍', '6六陆', '7七柒', '8八捌', '9九玖', '十拾'];
const numeralOf = (character: string): string => NUMERALS.find((it) => it.includes(character)) ?? character;

/** The one slip between what was written and what may have been meant; nothing where they are the same, further apart, or told apart by a numeral or the like. */
export function slipBetween(written: string, meant: string): Slip | undefined {
  const [one, other] = [[...written], [...meant]];
  // Of a word of two, one character may be left, unless it is a word itself (女 beside 女工).
  if (
    one.length < 1 ||
    other.length < 2 ||
    (one.length < 2 && isTelling(written)) ||
    Math.abs(one.length - other.length) > 1
  )
    return undefined;
  const { from, tail } = differing(one, other);
  const [own, its] = [one.slice(from, one.length - tail), other.slice(from, other.length - tail)];
  if (own.length === 1 && its.length === 0) return insertion(one, from, 'added');
  if (own.length === 0 && its.length === 1) return insertion(other, from, 'missing');
  if (own.length === 2 && its.length === 2)
    return own[0] === its[1] && own[1] === its[0] && !own.every(isTelling) ? 'exchanged' : undefined;
  if (from + tail === 0 && isTurned(own, its)) return 'exchanged';
  const [typed = '', right = ''] = [own[0], its[0]];
  if (own.length !== 1 || its.length !== 1) return undefined;
  if (numeralOf(typed) === numeralOf(right)) return 'alike';
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
班斑玫 组阻祖租姐粗 民氏尼 警敬擎 室宝空窒 处外卜 所听斥 队认从 中申甲由 主王玉注住往 任仕仁伍伫仟 副福幅富 机杌肌
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
工エI 口ロ 夕タ外 力カ 卜ト 八ハ 二ニ 三ミ 千チ干 一ー 又ヌ 匕ヒ 才オ 仁イ
钳拑 援暖缓授 运远 煅锻 璐路 服报 东车 办辨辩辫刀 仼任 友发 月肩 杜社 亊事 郜郡部 书画 凤风 阵障 陈阵 拨拔 村材忖 认人 处夕 作任 阜部 呆保 卡卞 库厍 查杳 桥侨 浅线 纸低 轨执 钩钓
內内 鎮镇 員员 圓圆 團团 黨党 會会 務务 區区 長长 辦办 處处 領领 導导 幹干 職职 護护 醫医 療疗 書书 記记 組组 織织 級级
衛卫 經经 發发 業业 學学 習习 陽阳 東东 開开 門门 間间 車车 機机 關关 産产 產产 監监 檢检 驗验 診诊 財财 貿贸 質质 環环
農农 鄉乡 縣县 廳厅 廠厂 庫库 場场 線线 網网 絡络 縂总 總总 隊队 隸隶 聯联 絡络 戶户 籍藉 顧顾 問问 術术 藝艺 專专 師师 僑侨
審审 計计 設设 調调 訓训 訪访 評评 語语 論论 謀谋 證证 談谈 議议 讀读 變变 動动 勞劳 勤勒 選选 遷迁 退褪 運运 還还 進进 達达 遠远
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
