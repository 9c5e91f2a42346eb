import type { Document } from '../document/document.ts';
import type { Campaign } from '../records/campaign.ts';

/** 结果的说法 of the templates: what came of a talk or of a measure, and that a number was stated and counted by nobody. */
export const OUTCOME_WORDS: readonly string[] = [
  '已谈',
  '未谈',
  '免谈',
  '无法判断',
  '未到期',
  '已完成',
  '未完成',
  '尚未完成',
  '逾期未完成',
  '正在整改',
  '整改中',
  '未启动',
  '尚未启动',
  '已逾期',
  '已超过期限',
  '已离开',
  '据单位填报',
  '非谈话记录统计',
];

/** 名称 that records give: of people, units, departments, pairings and channels. Of one character nothing is known. */
export function termsOf({ roster, externals, unit, pairings, channels }: Campaign): string[] {
  const people = [...roster, ...externals];
  const departments = people.flatMap(({ posts }) => posts.map(({ department }) => department));
  const titles = [...pairings, ...channels].map(({ title }) => title);
  return [...people.map(({ name }) => name), unit.name, unit.short, unit.superior, ...departments, ...titles].flatMap(
    (name) => (name !== undefined && name.length > 1 ? [name] : []),
  );
}

/** 机关名称 around the text: in the 版头, the 落款, the 主送 and the 版记; and who was there. */
export function formalNames({ addressee, signature, letterhead, imprint, attendance }: Document): string[] {
  const recipients = [addressee, imprint?.addressee, ...(imprint?.copies ?? [])].flatMap(
    (it) => it?.split(/[、，：]/) ?? [],
  );
  return [
    ...recipients,
    ...(attendance ?? []).flatMap(({ names }) => names.flatMap((name) => name.split(/[（）]/))),
    signature.name,
    ...(signature.others ?? []),
    ...(letterhead?.issuers ?? []),
    ...(letterhead?.signers ?? []),
    imprint?.issuer ?? '',
  ].filter((name) => name.length > 1);
}
