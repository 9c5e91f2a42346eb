import { describe, expect, test } from 'vitest';
import type { Rule } from '../../src/rules/define-rule.ts';
import actionClosedBeforeSuggestion from '../../src/rules/time/action-closed-before-suggestion.ts';
import dateInFuture from '../../src/rules/time/date-in-future.ts';
import documentBeforeCause from '../../src/rules/time/document-before-cause.ts';
import handledBeforeCampaign from '../../src/rules/time/handled-before-campaign.ts';
import ownerLeft from '../../src/rules/time/owner-left.ts';
import recordedLate from '../../src/rules/time/recorded-late.ts';
import recordedOnOneDay from '../../src/rules/time/recorded-on-one-day.ts';
import talkBeforeEvent from '../../src/rules/time/talk-before-event.ts';
import { findingsOf } from './load-example.ts';

const saidBy = (rule: Rule, yaml: string): string[] =>
  findingsOf(yaml, [rule]).map(({ severity, message }) => `${severity} ${message}`);

describe('date-in-future', () => {
  test('a talk that is after asOf is said there, and one before it here', () => {
    const head = (asOf: string) =>
      `campaign: {title: 活动, period: {from: 2013-05-06, to: 2013-05-31}, phase: final, asOf: ${asOf}}\n`;
    const talks = 'talks: [{id: t1, date: 2013-06-20, talkers: [zhang], talkees: [li]}]';
    expect(saidBy(dateInFuture, head('2013-06-08') + talks)).toEqual([]);
    expect(saidBy(dateInFuture, head('2013-06-30') + talks)).toMatchObject([expect.stringContaining('「日期」')]);
  });

  test('an event that is to come may be written down, where talks before it count', () => {
    const events = 'events: [{id: e1, person: li, kind: 退休, date: 2013-06-30}]\n';
    const pairing = (side: string) =>
      `pairings: [{id: p1, left: {people: [zhang]}, right: everyone, trigger: 退休, window: {within: 60d, of: event, side: ${side}}}]`;
    expect(saidBy(dateInFuture, events + pairing('around'))).toEqual([]);
    expect(saidBy(dateInFuture, events + pairing('after'))).toHaveLength(1);
  });

  test('plans are no deeds: a due day, a milestone and the end of an exemption lie ahead', () => {
    const yaml = `
campaign: {title: 活动, period: {from: 2013-05-06, to: 2013-12-31}, milestones: [{id: m, title: 会, date: 2013-12-01}]}
exemptions: [{person: li, reason: 进修, approvedBy: zhang, from: 2013-05-01, until: 2014-05-01}]
actions: [{id: a1, measure: 修锅炉, due: 2013-12-31}]`;
    expect(saidBy(dateInFuture, yaml)).toEqual([]);
  });
});

describe('talk-before-event', () => {
  test.each([
    ['after', 1],
    ['before', 0],
    ['around', 0],
  ])('side: %s', (side, count) => {
    const yaml = `
events: [{id: e1, person: li, kind: 退休, date: 2013-05-20}]
pairings: [{id: p1, left: {people: [zhang]}, right: everyone, trigger: 退休, window: {within: 30d, of: event, side: ${side}}}]
talks: [{id: t1, date: 2013-05-10, talkers: [zhang], talkees: [li], event: e1}]`;
    expect(saidBy(talkBeforeEvent, yaml)).toHaveLength(count);
  });
});

describe('recorded-late', () => {
  const talk = 'talks: [{id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li], recordedOn: 2013-05-20}]\n';
  const pairing = (evidence: string) =>
    `pairings: [{id: p1, left: {people: [zhang]}, right: {people: [li]}, evidence: {${evidence}}}]`;

  test('a pairing with a limit of its own speaks for its talks', () => {
    expect(saidBy(recordedLate, talk + pairing('recordedWithin: 3d'))).toEqual([]);
    expect(saidBy(recordedLate, talk + pairing('fields: [place]'))).toHaveLength(1);
    const other = pairing('recordedWithin: 3d').replace('[li]', '[zhou]');
    expect(saidBy(recordedLate, talk + other)).toHaveLength(1);
  });

  test('the unit sets how many days', () => {
    expect(saidBy(recordedLate, `${talk}rules: {recorded-late: {天数: 13}}`)).toEqual([]);
    expect(saidBy(recordedLate, `${talk}rules: {recorded-late: {天数: 12}}`)).toHaveLength(1);
  });
});

describe('recorded-on-one-day', () => {
  const said = (...dates: readonly string[]) =>
    saidBy(
      recordedOnOneDay,
      `rules: {recorded-on-one-day: {条数: 4}}\ntalks:\n${dates
        .map((date, at) => `  - {id: t${at}, date: ${date}, talkers: [zhang], talkees: [li], recordedOn: 2013-05-20}`)
        .join('\n')}`,
    );

  test.each([
    ['too few', ['2013-05-06', '2013-05-07', '2013-05-08'], 0],
    ['of three days, well after', ['2013-05-06', '2013-05-07', '2013-05-08', '2013-05-08'], 1],
    ['of two days', ['2013-05-06', '2013-05-07', '2013-05-07', '2013-05-07'], 0],
    ['written within two days', ['2013-05-18', '2013-05-19', '2013-05-20', '2013-05-20'], 0],
  ])('%s', (_, dates, count) => expect(said(...dates)).toHaveLength(count));
});

describe('document-before-cause', () => {
  test('a 实施方案 is written before the campaign, a report is not', () => {
    const head = 'campaign: {title: 活动, period: {from: 2013-05-06, to: 2013-05-31}, asOf: 2013-05-03}\n';
    expect(saidBy(documentBeforeCause, `${head}report: {date: 2013-05-03, template: plan}`)).toEqual([]);
    expect(saidBy(documentBeforeCause, `${head}report: {date: 2013-05-03}`)).toHaveLength(1);
  });

  const head = (rest: string) =>
    `campaign: {title: 活动, period: {from: 2013-05-06, to: 2013-05-31}, phase: final, asOf: 2013-06-08, ${rest}}\n`;

  test('a supplement to a document in time weighs less than the only one', () => {
    const late = '{title: 补充通知, date: 2013-05-15}';
    expect(saidBy(documentBeforeCause, head(`basis: [${late}]`))[0]).toMatch(/^warning /);
    const both = head(`basis: [{title: 通知, date: 2013-04-15}, ${late}]`);
    expect(saidBy(documentBeforeCause, both)).toMatchObject([expect.stringMatching(/^hint .*补充通知/)]);
  });

  test('the talks held before it are counted', () => {
    const talks = 'talks: [{id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}]';
    const [said] = saidBy(documentBeforeCause, head('basis: [{title: 通知, date: 2013-05-08}]') + talks);
    expect(said).toContain('此前已有 1 场谈话');
  });

  test('documents without a date are none of it', () => {
    expect(saidBy(documentBeforeCause, head('basis: [{title: 通知}]'))).toEqual([]);
  });
});

describe('action-closed-before-suggestion', () => {
  test('an action that addresses two names the one that came later', () => {
    const yaml = `
suggestions: [{id: s1, raisedOn: 2013-05-06, text: 一}, {id: s2, raisedOn: 2013-05-20, text: 二}, {id: s3, text: 三}]
actions: [{id: a1, addresses: [s1, s2, s3], measure: 改, state: done, closedOn: 2013-05-10}]`;
    expect(saidBy(actionClosedBeforeSuggestion, yaml)).toMatchObject([expect.stringContaining('「s2」')]);
  });
});

describe('owner-left', () => {
  const said = (action: string) =>
    saidBy(
      ownerLeft,
      `roster: [{id: zhang, name: 张一}, {id: li, name: 李二, to: 2013-05-20}]\nactions: [{id: a1, measure: 改, ${action}}]`,
    );

  test.each([
    ['owner: li, state: doing', 1],
    ['owner: 李二, due: 2013-05-21, state: planned', 1],
    ['owner: li, due: 2013-05-20, state: doing', 0],
    ['owner: li, due: 2013-06-30, state: done, closedOn: 2013-05-18', 0],
    ['owner: zhang, due: 2013-06-30, state: doing', 0],
    ['owner: 办公室, due: 2013-06-30, state: doing', 0],
  ])('%s', (action, count) => expect(said(action)).toHaveLength(count));
});

test('handled-before-campaign leaves alone what is compared with the day of its suggestion', () => {
  const yaml = (suggestion: string) => `
talks: [{id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}]
suggestions: [{id: s1, text: 一, repliedOn: 2012-05-20${suggestion}}]
actions: [{id: a1, addresses: [s1], measure: 改, closedOn: 2012-05-20}]`;
  expect(saidBy(handledBeforeCampaign, yaml(''))).toHaveLength(2);
  expect(saidBy(handledBeforeCampaign, yaml(', talk: t1'))).toEqual([]);
});
