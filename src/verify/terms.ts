import type { Document } from '../document/document.ts';
import type { Campaign } from '../records/campaign.ts';

/** 名称 that records give: of people, units, departments, pairings and channels. Of one character nothing is known. */
export function termsOf({ roster, externals, unit, pairings, channels }: Campaign): string[] {
  const people = [...roster, ...externals];
  const departments = people.flatMap(({ posts }) => posts.map(({ department }) => department));
  const titles = [...pairings, ...channels].map(({ title }) => title);
  return [...people.map(({ name }) => name), unit.name, unit.short, unit.superior, ...departments, ...titles].flatMap(
    (name) => (name !== undefined && name.length > 1 ? [name] : []),
  );
}

/** 机关名称 around the text: in the 版头, the 落款, the 主送 and the 版记. */
export function formalNames({ addressee, signature, letterhead, imprint }: Document): string[] {
  const recipients = [addressee, imprint?.addressee, ...(imprint?.copies ?? [])].flatMap(
    (it) => it?.split(/[、，：]/) ?? [],
  );
  return [
    ...recipients,
    signature.name,
    ...(signature.others ?? []),
    ...(letterhead?.issuers ?? []),
    ...(letterhead?.signers ?? []),
    imprint?.issuer ?? '',
  ].filter((name) => name.length > 1);
}
