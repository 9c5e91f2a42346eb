import type { Example } from '../finding/catalogue.ts';
import { type Edit, englishIn } from '../load/english-in.ts';
import { loadCampaign } from '../load/load-campaign.ts';
import type { Effects } from './effects.ts';
import { EARLIER_FILE, EXAMPLE_DAY, EXAMPLE_FILE, exampleFiles, RENDERED_FILE } from './example.ts';
import { shippedPresets } from './shipped.ts';

/** 例子的中文写法: the same records with Chinese keys and words, line by line as they were. What would no longer read the same stays English. */
export function exampleInChinese(example: Example, effects: Effects): Example {
  let now = example;
  const read = (it: Example): string => reading(it, effects);
  const before = read(example);
  const attempt = (changed: Example): boolean => {
    if (read(changed) !== before) return false;
    now = changed;
    return true;
  };
  for (const [textOf, withText] of textsOf(example)) {
    const { keys } = englishIn(textOf(now));
    const inAll = withText(now, edited(textOf(now), keys));
    if (!attempt(inAll)) for (const key of [...keys].reverse()) attempt(withText(now, edited(textOf(now), [key])));
    for (const words of englishIn(textOf(now)).words.reverse()) {
      words.find((word) => attempt(withText(now, edited(textOf(now), [word]))));
    }
  }
  return now;
}

type Text = readonly [of: (example: Example) => string, put: (example: Example, text: string) => Example];

/** The texts of YAML that an example is made of. */
function textsOf(example: Example): Text[] {
  const files = Object.keys(example.files ?? {}).filter((path) => typeof example.files?.[path] === 'string');
  return [
    [({ yaml }) => yaml, (it, yaml) => ({ ...it, yaml })],
    ...(example.earlier === undefined
      ? []
      : [[({ earlier = '' }) => earlier, (it, earlier) => ({ ...it, earlier })] satisfies Text]),
    ...(example.rendered === undefined
      ? []
      : [[({ rendered = '' }) => rendered, (it, rendered) => ({ ...it, rendered })] satisfies Text]),
    ...files.map(
      (path): Text => [
        ({ files }) => String(files?.[path]),
        (it, text) => ({ ...it, files: { ...it.files, [path]: text } }),
      ],
    ),
  ];
}

/** What records read as: their values, and what is said of which. */
function reading(example: Example, effects: Effects): string {
  const files = exampleFiles(example);
  const load = (path: string): unknown => {
    const { campaign, judgements, broken } = loadCampaign(path, {
      files,
      presets: shippedPresets(effects),
      today: EXAMPLE_DAY,
    });
    // Rules read their settings themselves, later.
    const records = { ...campaign, rules: undefined, people: [...(campaign?.people ?? [])] };
    return [records, judgements.map(({ rule, origin }) => [rule, origin]), broken.map(({ file }) => file.path)];
  };
  return JSON.stringify([EXAMPLE_FILE, EARLIER_FILE, RENDERED_FILE].filter(files.exists).map(load));
}

const edited = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((now, { start, end, insert }) => now.slice(0, start) + insert + now.slice(end), text);
