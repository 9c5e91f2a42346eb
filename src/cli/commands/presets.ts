import { stringify } from 'yaml';
import { exampleInChinese } from '../../app/in-chinese.ts';
import { shippedPresets } from '../../app/shipped.ts';
import { UserError } from '../../finding/user-error.ts';
import { readPreset } from '../../load/expand-preset.ts';
import type { Language } from '../../records/vocabulary.ts';
import { nearestWord } from '../../text/nearest.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { columns } from '../table.ts';

/** 预设: all of them, or the YAML that one expands to. */
export function presets(name: string | undefined, { lang }: { readonly lang: Language }, io: Io): ExitCode {
  const shipped = shippedPresets(io);
  if (name === undefined) {
    const rows = shipped.names().map((each) => [each, readPreset(shipped, each)?.title ?? '']);
    io.stdout.write(columns([['名称', '说的是什么'], ...rows], io.columns));
    return 0;
  }
  const preset = shipped.names().includes(name) ? readPreset(shipped, name) : undefined;
  if (preset === undefined) {
    const nearest = nearestWord(name, shipped.names());
    throw new UserError(
      `没有「${name}」这个预设${nearest === undefined ? '' : `，是不是「${nearest}」？`}；不带名称运行 talkreport presets 可列出全部。`,
      2,
    );
  }
  const comment = (text: string): string =>
    text
      .split('\n')
      .map((line) => `# ${line}`.trimEnd())
      .join('\n');
  const pairings = preset.pairings.map((pairing) => ({ ...pairing, basis: pairing['basis'] ?? preset.basis }));
  const roles = Object.entries(preset.roles).map(([role, meaning]) => `  ${role}：${meaning}`);
  const head = [
    `${preset.name} ${preset.title}`,
    `依据：${preset.basis}`,
    preset.note,
    ...(roles.length > 0 ? ['角色：', ...roles] : []),
  ];
  const yaml = stringify({ pairings }, { schema: 'failsafe', lineWidth: 0 });
  const shown = lang === 'zh' ? exampleInChinese({ yaml }, io).yaml : yaml;
  io.stdout.write(`${comment(head.join('\n').trimEnd())}\n${shown}`);
  return 0;
}
