import type * as z from 'zod';
import type { Judgement } from '../finding/finding.ts';
import type { Origin } from '../source/origin.ts';
import type { RecordsId } from './catalogue.ts';
import { explainWord, wordsIn } from './explain-word.ts';
import { fieldIn, isKey, spellingsOfKey } from './keys.ts';
import { otherKey } from './other-key.ts';
import { tornTexts } from './torn-text.ts';
import { explainUnknownKeys, stuckMapping } from './unknown-key.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isWritten, keyIn, languageOf, lastWrittenKey, mappingAt, writtenKey } from './written-key.ts';

type Issue = z.core.$ZodIssue;

/** What an issue is about: the record's id, what was written, so that a message answers in the author's words, and the section it stands in. */
export type About = {
  readonly record?: string | undefined;
  readonly written?: unknown;
  readonly section?: string | undefined;
};

const SHOULD_BE: Record<string, string> = {
  string: '一段文字',
  array: '一个列表（每行以「- 」开头）',
  object: '一组「键: 值」',
  record: '一组「键: 值」',
  number: '一个数字',
  boolean: '「是」或「否」',
};

/** What was written instead, in a clerk's words. */
const seen = (input: unknown): string => {
  if (typeof input !== 'object' || input === null) return `「${String(input).slice(0, 20)}」`;
  return Array.isArray(input) ? '一个列表' : '一组「键: 值」';
};

const isChinese = (message: string): boolean => /\p{Script=Han}/u.test(message);

type Explained = { readonly rule: RecordsId; readonly message: string };
const wrong = (message: string): Explained => ({ rule: 'wrong-value', message });

/** `key` is what the issue is about, as the author spelled it: 「日期」, or 这里; `example` how it is written. */
function explain(issue: Issue, key: string, example?: string): Explained {
  const { input } = issue;
  if ((issue.code === 'invalid_type' || issue.code === 'invalid_value') && input === undefined) {
    return { rule: 'missing-key', message: `缺少${key}这一项：请补上` };
  }
  if (input === '' || input === null)
    return { rule: 'empty-value', message: `${key}没有填写内容：请补上；暂时没有就删去这一项` };
  switch (issue.code) {
    case 'invalid_type': {
      const { expected } = issue;
      const isMapping = expected === 'object' || expected === 'record';
      const stuck = isMapping && typeof input === 'string' ? stuckMapping(input, expected === 'record') : undefined;
      if (stuck !== undefined) return { rule: 'unknown-key', message: stuck };
      const how = isMapping && example !== undefined ? `：请写成 ${example}` : '';
      return wrong(`${key}应当是${SHOULD_BE[issue.expected] ?? '另一种值'}，这里写的是${seen(input)}${how}`);
    }
    case 'too_small':
      return issue.origin === 'array' || issue.origin === 'string'
        ? { rule: 'empty-value', message: `${key}是空的：至少要有一个` }
        : wrong(`${key}写的${seen(input)}太小：不能小于 ${issue.minimum}`);
    case 'too_big':
      return wrong(`${key}写的${seen(input)}太大或太多：不能超过 ${issue.maximum}`);
    case 'not_multiple_of':
      return wrong(`${key}写的${seen(input)}不行：要写 ${issue.divisor} 的倍数`);
    case 'invalid_key':
      return wrong(
        `这里有一个键不能用${issue.issues.map(({ message }) => (isChinese(message) ? `：${message}` : '')).join('')}`,
      );
    default:
      return wrong(
        isChinese(issue.message)
          ? issue.message
          : `${key}${typeof input === 'object' ? '应当是一个词' : '不能这样写'}，这里写的是${seen(input)}：请核对`,
      );
  }
}

/** The message of a check of ours, with the keys that it names (values.ts, `naming`) spelled as the author did. */
function named(issue: Issue, { written, section }: About): string | undefined {
  const { keys, up } = (issue.code === 'custom' ? issue.params : undefined) ?? {};
  if (!Array.isArray(keys)) return undefined;
  const mapping = issue.path.slice(0, issue.path.length - Number(up));
  return keys.reduce<string>(
    (message, key) => message.replaceAll(`{${key}}`, writtenKey(String(key), mapping, written, section)),
    issue.message,
  );
}

type OtherPlace = { readonly place: string; readonly said: string };

/** Where a value belongs that its key does not take (other-key.ts), and what to say of it. */
function otherPlace({ path, input }: Issue, { written, section }: About): OtherPlace | undefined {
  if (typeof input !== 'string' || input === '') return undefined;
  const names = path.filter((step): step is string => typeof step === 'string' && isKey(step));
  const own = names.at(-1) ?? '';
  const at = path.lastIndexOf(own);
  if (at < 0) return undefined;
  const mapping = path.slice(0, at);
  const language = languageOf(written, mapping);
  const place = otherKey(input, [...(section === undefined ? [] : [section]), ...names.slice(0, -1)], own, {
    call: (key, of) => keyIn(language, key, [], of),
    written: (key) => isWritten(key, mapping, written),
  });
  const [says] = fieldIn(names.at(-2) ?? section ?? '', own)?.says?.split('；') ?? [];
  const instead = says === undefined ? '' : `；这里要写${says}`;
  return place === undefined ? undefined : { place, said: `「${input}」要写在${place}那一项${instead}` };
}

/** The message about a word: in the record's language; one that belongs under another key names that key. */
function aboutWord(issue: Issue, { written, section }: About): string | undefined {
  const { path, message: sign, input } = issue;
  const [, vocabulary] = /^\{unknown (\w+)\}$/.exec(sign) ?? [];
  const other = otherPlace(issue, { written, section });
  if (vocabulary === undefined && other !== undefined) return other.said;
  // The sign was made of the name of a vocabulary (values.ts, `word`).
  const message = vocabulary === undefined ? sign : explainWord(input, vocabulary as Vocabulary, other?.place);
  if (message === undefined) return undefined;
  if (!/\{\w+(?: [\w-]+)*\}/.test(message)) return vocabulary === undefined ? undefined : message;
  const mapping = path.slice(
    0,
    path.findLastIndex((step) => typeof step === 'string'),
  );
  return wordsIn(message, languageOf(written, mapping)).replace(/(?<=「)\{(\w+)\}(?=」)/g, (_, key: string) =>
    writtenKey(key, mapping, written, section),
  );
}

/** A schema's issue → what a clerk is told, at the place it is about. Unknown keys are one judgement each. */
export function explainIssue(issue: Issue, origin: Origin, said: About = {}): Judgement<RecordsId>[] {
  const top = origin.path.at(-1);
  const about = { ...said, section: said.section ?? (typeof top === 'string' ? top : undefined) };
  const place = { origin, field: issue.path.join('.'), record: about.record, severity: 'error' as const };
  if (issue.code === 'unrecognized_keys') {
    const [, allowed] = /^\{keys ([\w ]*)\}$/.exec(issue.message) ?? [];
    const torn = tornTexts(mappingAt(issue.path, about.written));
    const keys = issue.keys.filter((key) => !torn.some((it) => it.torn.includes(key)));
    const explained = allowed === undefined ? [] : explainUnknownKeys(keys, allowed.match(/\w+/g) ?? []);
    const texts = torn.map(({ key, message }): Judgement<RecordsId> => {
      const canonical = allowed?.match(/\w+/g)?.find((name) => spellingsOfKey(name).includes(key));
      const field = [...issue.path, canonical ?? key].join('.');
      return { ...place, field, rule: 'unknown-key', message };
    });
    const unknown = keys.map((key, at): Judgement<RecordsId> => {
      const message = (explained[at] ?? `不认识「${key}」这个键：请核对，或者删去`).replace(
        /(?<=已有的「)\{(\w+)\}|\{key (\w+)\}/g,
        (_, twin?: string, known = '') =>
          twin === undefined
            ? keyIn(languageOf(about.written, issue.path), known, issue.path, about.section)
            : writtenKey(twin, issue.path, about.written, about.section),
      );
      return { ...place, key, rule: 'unknown-key', message };
    });
    return [...texts, ...unknown];
  }
  const message = aboutWord(issue, about) ?? named(issue, about);
  if (message !== undefined) return [{ ...place, ...wrong(message) }];
  const word =
    lastWrittenKey(issue.path, about.written, about.section) ??
    (typeof top === 'string' ? lastWrittenKey([top], undefined) : undefined);
  const names = issue.path.filter((step): step is string => typeof step === 'string' && isKey(step));
  const says = fieldIn(names.at(-2) ?? about.section ?? '', names.at(-1) ?? '')?.says;
  const example = /例如 (\{[^{}]*\})/.exec(says ?? '')?.[1];
  return [{ ...place, ...explain(issue, word === undefined ? '这里' : `「${word}」`, example) }];
}
