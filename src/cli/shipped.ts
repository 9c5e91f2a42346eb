import type { Presets } from '../load/expand-preset.ts';
import { openSources, readSource } from '../load/sources.ts';
import type { Io } from './io.ts';

/** The presets under templates/presets, by name. */
export function shippedPresets(io: Io): Presets {
  const folder = `${io.templates}/presets`;
  return {
    names: () => io.files.glob('*.yaml', folder).map((file) => file.replace(/\.yaml$/, '').normalize('NFC')),
    read: (name) => readSource(openSources(io.files), `${folder}/${name}.yaml`),
  };
}
