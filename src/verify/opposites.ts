/** 反义词: words of which the one says the contrary of the other. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/增加|增设|增开|增添|新增/g, /减少|削减|压减|裁减/g],
  [/提高|提升|上调|调高/g, /降低|下降|下调|调低/g],
  [/启用|恢复|开放|开通|开设/g, /停用|停止|关闭|废止/g],
  [/建立|设立|新建|新设|修订/g, /撤销|取消|撤并/g],
  [/扩大|拓宽/g, /缩小|收窄/g],
  [/延长/g, /缩短/g],
  [/提前/g, /推迟|延后|推后|延期/g],
  [/允许|准许/g, /禁止|严禁/g],
  [/支持|赞成/g, /反对/g],
  [/首场|首次|首批|最早/g, /末场|末次|末批|最后|最近/g],
  [/发出|发放|发送/g, /收回|回收/g],
  [/已于|已经|已在/g, /拟于|将于|预计|打算/g],
];

/** Whether a text says the contrary of another: what the one says is gone, and its opposite has come. */
export const isOpposed = (before: string, after: string): boolean =>
  OPPOSITES.some(([one, other]) => isTurnedFrom(one, other, before, after) || isTurnedFrom(other, one, before, after));

const isTurnedFrom = (gone: RegExp, come: RegExp, before: string, after: string): boolean =>
  timesIn(before, gone) > timesIn(after, gone) && timesIn(after, come) > timesIn(before, come);

const timesIn = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
