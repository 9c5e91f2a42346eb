import { statedIds } from '../figures/figure-id.ts';
import type { Campaign } from '../records/campaign.ts';
import { recordKey } from '../records/record-key.ts';
import type { Stated } from '../records/stated.ts';
import { refer } from './figure-reference.ts';
import { optionalWord, recordWord } from './record-word.ts';
import { maybe, NAMED, shape, type ViewOf } from './shape.ts';

/** 填报数据. */
export const STATED = shape({
  title: 'text',
  figure: 'figure',
  of: maybe('figure'),
  rate: maybe('figure'),
  source: maybe('text'),
  parts: [NAMED],
});
export type StatedView = ViewOf<typeof STATED>;

/** What is stated of a kind (没有逐条登记的谈话 …); without one, what is of none. */
export const statedViews = ({ stated }: Campaign, kind?: Stated['kind']): StatedView[] =>
  stated
    .filter((it) => it.kind === kind)
    .map((it) => {
      const ids = statedIds(it.id);
      const key = recordKey('stated', it.id);
      const whole = it.of === undefined ? undefined : { of: refer(ids.of), rate: refer(ids.rate) };
      return {
        title: recordWord(it.title, key, 'title'),
        figure: refer(ids.id),
        of: whole?.of,
        rate: whole?.rate,
        source: optionalWord(it.source, key, 'source'),
        parts: it.parts.map((part, at) => ({
          name: recordWord(part.title, key, `parts.${at}.title`),
          figure: refer(ids.part(part.id)),
        })),
      };
    });
