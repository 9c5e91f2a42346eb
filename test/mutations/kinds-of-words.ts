import { replace } from './edit.ts';
import type { Kind } from './kinds.ts';
import { pick } from './random.ts';

/** Puts a sentence behind a paragraph of what people wrote, chosen at random; not into 下一步, which speaks of what is to come. */
const say =
  (sentence: string): Kind['make'] =>
  (example, random) => {
    const places = Object.entries(example.campaign.narrative)
      .filter(([section]) => section !== 'next')
      .flatMap(([section, paragraphs]) => paragraphs.map((text, at) => ({ section, text, at })));
    const place = pick(places, random);
    if (place === undefined) return undefined;
    const origin = { file: example.campaign.file, path: ['narrative', place.section] };
    const only = place.at === 0 && example.campaign.narrative[place.section]?.length === 1;
    const field = only && !isList(example.texts['campaign.yaml'] ?? '', place.text) ? '' : String(place.at);
    return replace(example, { origin }, field, `"${place.text.replaceAll('"', '“')}${sentence}"`);
  };

/** Whether a paragraph is written as an item of a list. */
const isList = (text: string, paragraph: string): boolean =>
  new RegExp(`^\\s*- *["']?${paragraph.slice(0, 8).replace(/[.*+?^${}()|[\\]\\\\]/g, '\\\\$&')}`, 'm').test(text);

export const KINDS_OF_WORDS: readonly Kind[] = [
  {
    name: '没谈完却写全覆盖',
    rule: 'claim-unsupported',
    make: (example, random) =>
      example.coverage.obligations.every((it) => it.outcome === 'met')
        ? undefined
        : say('谈心谈话实现全覆盖。')(example, random),
  },
  {
    name: '文中的人次与记录不符（阿拉伯数字）',
    rule: 'count-contradicted',
    make: say('活动期间共开展谈心谈话999人次。'),
  },
  {
    name: '文中的人次与记录不符（汉字数字）',
    rule: 'count-contradicted',
    make: say('活动期间共开展谈心谈话九百九十九人次。'),
  },
  { name: '文中的谈话率与记录不符', rule: 'count-contradicted', make: say('谈话率达到63.7%。') },
  { name: '报告里夹带请示', rule: 'request-in-report', make: say('以上意见，请予批准。') },
  {
    name: '没改完却写全部办结',
    rule: 'claim-unsupported',
    make: (example, random) =>
      example.campaign.actions.every(({ state }) => state === 'done')
        ? undefined
        : say('整改任务全部完成，所提意见均已办结。')(example, random),
  },
  { name: '写了批准而没有写明文件', rule: 'approval-paper', make: say('上述安排已经县委研究批准。') },
  { name: '文中的文号用方括号', rule: 'document-number-form', make: say('按某公发[2013]8号办理。') },
  { name: '文中的日期补零', rule: 'date-form', make: say('会议于2013年05月06日召开。') },
  { name: '文中写上手机号', rule: 'phone-number', make: say('联系电话13912345678。') },
  {
    name: '点名批评谈话对象',
    rule: 'talkee-with-criticism',
    make(example, random) {
      const person = pick(example.campaign.roster, random);
      return say(`${person?.name}作风漂浮，受到批评。`)(example, random);
    },
  },
  {
    name: '把谈话内容抄进汇报',
    rule: 'confidential-printed',
    make(example, random) {
      const talk = pick(
        example.campaign.talks.filter(({ content }) => (content?.replace(/\P{Script=Han}/gu, '').length ?? 0) >= 20),
        random,
      );
      return talk && say(talk.content?.replaceAll('"', '“') ?? '')(example, random);
    },
  },
];
