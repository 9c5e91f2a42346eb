import { describe, expect, test } from 'vitest';
import { workOutFigures } from '../../src/figures/work-out-figures.ts';
import { campaignOf, coverageOf } from './build-campaign.ts';

const figuresOf = (yaml: string) => {
  const campaign = campaignOf(yaml);
  return workOutFigures(campaign, coverageOf(campaign, []));
};

const expectTexts = (yaml: string, expected: Readonly<Record<string, string | undefined>>): void => {
  const figures = figuresOf(yaml);
  const texts = Object.fromEntries(Object.keys(expected).map((id) => [id, figures.get(id)?.text]));
  expect(texts).toEqual(expected);
};

describe('谈话', () => {
  const TALKS = `
talks:
  - {id: t1, date: 2013-05-07, talkers: [a], talkees: [b], kind: 提醒谈话, round: 1}
  - {id: t2, date: 2013-05-09, talkers: [b], talkees: [a]}
  - {id: t3, date: 2013-06-01, talkers: [a], talkees: [b, c, d], round: 2}
  - {id: t4, date: 2013-05-20, talkers: [a, b], talkees: [c], mode: 电话}
`;

  test('场次, 人次, 人数 and 对 are kept apart', () =>
    expectTexts(TALKS, {
      'talks.sittings': '4',
      'talks.attendances': '6',
      'talks.talkers': '2',
      'talks.talkees': '4',
      'talks.persons': '4',
      'talks.pairs': '4',
      'talks.per-talker': '3',
    }));

  test('first and last day, months of the period and after it, rounds, days of the campaign', () =>
    expectTexts(TALKS, {
      'talks.first': '2013年5月7日',
      'talks.last': '2013年6月1日',
      'talks.by-month.2013-05': '3',
      'talks.by-month.2013-06': '1',
      'talks.rounds': '2',
      'campaign.days': '26',
    }));

  test('every form has a figure; the heads decide where none is written', () =>
    expectTexts(TALKS, {
      'talks.by-mode.one-to-one': '2',
      'talks.by-mode.one-to-many': '1',
      'talks.by-mode.group': '0',
      'talks.by-mode.phone': '1',
      'talks.by-mode.visit': '0',
      'talks.by-kind.提醒谈话': '1',
    }));

  test('without talks dates and rounds are 不适用, counts are 0', () =>
    expectTexts('talks: []', { 'talks.first': '不适用', 'talks.rounds': '不适用', 'talks.sittings': '0' }));
});

describe('意见建议和问题', () => {
  const SUGGESTIONS = `
suggestions:
  - {id: s1, category: 管理, target: 班子, channel: box, text: 一, merged: [s2]}
  - {id: s2, category: 管理, target: a, channel: box, text: 二}
  - {id: s3, channel: form, text: 样本}
  - {id: s4, kind: problem, category: 作风, text: 三, disposition: explained}
channels:
  - {id: form, title: 征求意见表, sent: 110, returned: 63, received: [{target: 班子, raw: 19, merged: 12}, {raw: 3}]}
  - {id: box, title: 意见箱}
actions:
  - {id: x1, addresses: [s1], measure: 做, state: done}
  - {id: x2, addresses: [s4], measure: 做, due: 2013-06-07, track: limited}
  - {id: x3, addresses: [s4], measure: 做, due: 2013-06-08, state: doing}
`;

  test('counts of a channel win over its records; merged counts those that nobody absorbed', () =>
    expectTexts(SUGGESTIONS, {
      'suggestions.raw': '24',
      'suggestions.merged': '16',
      'suggestions.by-channel.form': '22',
      'suggestions.by-channel.box': '2',
      'suggestions.by-target.班子': '20',
      'suggestions.by-target.班子.merged': '13',
      'suggestions.by-category.管理': '2',
      'problems.raw': '1',
      'problems.by-category.作风': '1',
      'problems.by-disposition.explained': '1',
      'problems.addressed': '1',
      'problems.closed': '0',
      'suggestions.closed': '1',
    }));

  test('forms sent and returned, and what came in by each channel', () =>
    expectTexts(SUGGESTIONS, {
      'channels.form.sent': '110',
      'channels.form.returned': '63',
      'channels.form.rate': '57.3%',
      'channels.form.raw': '22',
      'channels.form.merged': '15',
      'channels.box.raw': '2',
      'channels.box.sent': '不适用',
      'channels.box.rate': '不适用',
    }));

  test('a channel may be named by its title', () =>
    expectTexts(SUGGESTIONS.replace('channel: box, text: 二', 'channel: 意见箱, text: 二'), {
      'suggestions.by-channel.box': '2',
      'channels.box.raw': '2',
    }));

  test('an action is overdue from the day after it was due', () =>
    expectTexts(SUGGESTIONS, {
      'actions.total': '3',
      'actions.done': '1',
      'actions.overdue': '1',
      'actions.rate': '33.3%',
      'actions.by-track.limited': '1',
      'actions.by-track.immediate': '0',
      'actions.by-state.doing': '1',
    }));
});

describe('填报数据', () => {
  const STATED = `
stated:
  - {id: awareness, title: 知晓率, value: 412, of: 412, source: 问卷}
  - {id: households, title: 走访农户, value: 180, approximate: true, unit: 户}
  - {id: a.b, title: 问题, value: 56, parts: [{title: 现场解决, value: 29}, {id: rate, title: 率, value: 1}]}
`;

  test('keeps the typed number, marks what is about, adds a rate where a whole is given', () =>
    expectTexts(STATED, {
      'stated.awareness': '412',
      'stated.awareness.rate': '100%',
      'stated.households': '180余',
      'stated.[a.b]': '56',
      'stated.[a.b].现场解决': '29',
      'stated.[a.b].[rate]': '1',
    }));

  test('is marked as stated', () => {
    expect(figuresOf(STATED).get('stated.households')).toMatchObject({ stated: true, approximate: true, unit: '户' });
  });
});

test('every figure says how it is worked out, and none is NaN', () => {
  for (const figure of figuresOf('talks: []').values()) {
    expect(figure.formula).not.toBe('');
    expect(figure.value).not.toBeNaN();
  }
});
