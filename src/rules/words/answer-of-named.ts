import type { Named, Statement } from '../../statements/statement.ts';
import type { Facts } from '../define-rule.ts';
import { type Answer, countOf, textOf, valuesOf } from './answer.ts';

/** What the records name, longest first: pairings by their titles, departments, channels, categories, persons. */
export function namedIn({ campaign, figures }: Facts): Named[] {
  const { pairings, channels, roster } = campaign;
  const names: Named[] = [
    ...pairings.flatMap(({ id, title }) => titlesOf(title).map((words): Named => ({ kind: 'pairing', id, words }))),
    ...channels.map(({ id, title }): Named => ({ kind: 'channel', id, words: title })),
    ...segmentsOf(figures, 'departments').map((words): Named => ({ kind: 'department', id: words, words })),
    ...segmentsOf(figures, 'suggestions.by-category').map((words): Named => ({ kind: 'category', id: words, words })),
    ...roster.map(({ id, name }): Named => ({ kind: 'person', id, words: name })),
  ];
  return names.filter(({ words }) => words.length > 1).sort((one, other) => other.words.length - one.words.length);
}

/** 党委书记与党委委员 is also 书记与委员, 党委书记和党委委员. */
const titlesOf = (title: string): string[] => {
  const short = title.replaceAll('党委', '');
  return [...new Set([title, title.replace('与', '和'), title.replace('与', '同'), short, short.replace('与', '和')])];
};

const segmentsOf = (figures: Facts['figures'], prefix: string): string[] => [
  ...new Set(
    [...figures.keys()].flatMap((id) =>
      id.startsWith(`${prefix}.`) ? [id.slice(prefix.length + 1).split('.')[0] ?? ''] : [],
    ),
  ),
];

/** What a part of the campaign comes to; `undefined` where the records do not say it of such a part. */
export function figuresOfNamed(named: Named, statement: Statement, facts: Facts): Answer | undefined {
  switch (named.kind) {
    case 'pairing':
      return ofPairing(named, statement, facts);
    case 'department':
      return ofDepartment(named, statement, facts);
    case 'channel':
      return ofOpinions(named, `by-channel.${named.id}`, statement, facts);
    case 'category':
      return ofOpinions(named, `by-category.${named.id}`, statement, facts);
    case 'person':
      return ofPerson(named, statement, facts);
    default:
      return named.kind satisfies never;
  }
}

function ofPairing({ id, words }: Named, { meaning, unit }: Statement, { figures }: Facts): Answer | undefined {
  const of = `coverage.${id}`;
  switch (meaning.of) {
    case 'required':
    case 'met':
    case 'missing':
    case 'exempt':
    case 'undecided':
    case 'pending': {
      const people =
        unit === '项' || unit === '对'
          ? []
          : valuesOf(figures, new RegExp(`^coverage\\.${id}\\.people\\.${meaning.of}$`));
      const rest = countOf(figures, `${of}.required`) - countOf(figures, `${of}.exempt`);
      const values = [countOf(figures, `${of}.${meaning.of}`), ...people, ...(meaning.of === 'required' ? [rest] : [])];
      return { values, shown: `「${words}」${textOf(figures, `${of}.${meaning.of}`)}` };
    }
    case 'coverage-rate':
    case 'reach': {
      const rates = valuesOf(figures, new RegExp(`^coverage\\.${id}\\.(?:people\\.)?rate$`));
      const share = countOf(figures, `${of}.met`) / countOf(figures, `${of}.required`);
      return { values: [...rates, share], shown: `「${words}」谈话率 ${textOf(figures, `${of}.rate`)}` };
    }
    case 'sittings':
      return {
        values: valuesOf(figures, new RegExp(`^coverage\\.${id}\\.`)),
        shown: `「${words}」计入 ${textOf(figures, `${of}.talks`)}`,
      };
    default:
      return undefined;
  }
}

function ofDepartment({ id, words }: Named, { meaning }: Statement, { figures }: Facts): Answer | undefined {
  const of = `departments.${id}`;
  switch (meaning.of) {
    case 'attendances':
      return {
        values: [countOf(figures, `${of}.attendances`)],
        shown: `「${words}」谈话 ${textOf(figures, `${of}.attendances`)}`,
      };
    case 'coverage-rate':
    case 'reach': {
      const rate = `${of}.people.rate`;
      return typeof figures.get(rate)?.value === 'number'
        ? { values: [countOf(figures, rate)], shown: `「${words}」谈话率 ${textOf(figures, rate)}` }
        : undefined;
    }
    default:
      return undefined;
  }
}

function ofOpinions(named: Named, key: string, { meaning }: Statement, { figures }: Facts): Answer | undefined {
  if (meaning.of !== 'suggestions' && meaning.of !== 'merged' && meaning.of !== 'problems')
    return ofForms(named, meaning.of, figures);
  const kinds = meaning.of === 'problems' ? ['problems'] : ['suggestions', 'problems'];
  const counts = kinds.map((kind) => [`${kind}.${key}`, `${kind}.${key}.merged`].map((id) => countOf(figures, id)));
  const [raw = 0, merged = 0] = counts[0] ?? [];
  const total = counts.reduce((sum, [count = 0]) => sum + count, 0);
  const whole = counts.reduce((sum, [, count = 0]) => sum + count, 0);
  if (total === 0) return undefined;
  const ofMerged = meaning.of === 'merged';
  return {
    values: ofMerged ? [merged, whole] : [raw, merged, total, whole],
    shown: `「${named.words}」${raw} 条，合并后 ${merged} 条`,
  };
}

function ofForms(
  { id, kind, words }: Named,
  of: Statement['meaning']['of'],
  figures: Facts['figures'],
): Answer | undefined {
  if (kind !== 'channel') return undefined;
  const key = { sent: 'sent', returned: 'returned', 'return-rate': 'rate', sessions: 'sessions' }[String(of)];
  const figure = key === undefined ? undefined : figures.get(`channels.${id}.${key}`);
  if (typeof figure?.value !== 'number') return undefined;
  const share =
    key === 'rate'
      ? countOf(figures, `channels.${id}.returned`) / countOf(figures, `channels.${id}.sent`)
      : figure.value;
  return { values: [figure.value, share], shown: `「${words}」${textOf(figures, figure.id)}` };
}

/** 张一谈了12人: as the one who talked or the one talked with, in sittings, in persons, in 人次. */
function ofPerson({ id, words }: Named, { meaning }: Statement, { campaign }: Facts): Answer | undefined {
  if (!['sittings', 'attendances', 'times', 'persons'].includes(meaning.of)) return undefined;
  const asTalker = campaign.talks.filter(({ talkers }) => talkers.includes(id));
  const asTalkee = campaign.talks.filter(({ talkees }) => talkees.includes(id));
  const met = asTalker.flatMap(({ talkees }) => talkees);
  const others = new Set(met);
  const metBy = new Set(asTalkee.flatMap(({ talkers }) => talkers));
  const values = [
    asTalker.length,
    asTalkee.length,
    asTalker.length + asTalkee.length,
    met.length,
    others.size,
    metBy.size,
  ];
  return { values, shown: `${words}担任谈话人 ${asTalker.length} 场，谈话对象 ${others.size} 人、${met.length} 人次` };
}
