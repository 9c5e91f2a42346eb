import { nearestWord } from '../../text/nearest.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';

export default defineRule({
  id: 'clock-date-unborne',
  title: '时限依据的日期有人填',
  basis: '内部约定',
  family: 'links',
  severity: always('error'),
  why: '时限写着从某个重要日期算起，花名册里却没有一个人填这个日期，这一项就无从算起。多半是日期的名称写得和花名册不一样。',
  mend: '把“依据日期”改成花名册“重要日期”里的名称，或者给有关的人填上这个日期；从情形算起的写“情形”。',
  needsEverything: true,
  needs: ['roster', 'externals', 'pairings'],
  examples: {
    passes: `
roster:
  - {id: zhang, name: 张一}
  - {id: li, name: 李二, dates: {入党日期: 2001-05-20}}
pairings: [{id: p1, left: {people: [zhang]}, right: {people: [li]}, window: {within: 30d, of: 入党日期}}]`,
    fails: [
      {
        yaml: `
roster:
  - {id: zhang, name: 张一}
  - {id: li, name: 李二, dates: {入党日期: 2001-05-20}}
events: [{id: e1, person: li, kind: 岗位变动, date: 2013-05-10}]
pairings:
  - {id: p1, left: {people: [zhang]}, right: everyone, trigger: {event: 岗位变动}, window: {within: 30d, of: 入党日其}}`,
        says: [{ line: 6, message: '时限从「入党日其」算起，却没有一个人填了这个日期：是不是「入党日期」？' }],
      },
    ],
  },
  check({ campaign: { pairings, people } }) {
    const borne = new Set([...people.values()].flatMap(({ dates }) => Object.keys(dates)));
    return pairings.flatMap(({ id, origin, window }): RuleRemark[] => {
      if (window.kind !== 'within' || window.of === 'event' || window.of === 'birthDate') return [];
      if (borne.has(window.of)) return [];
      const nearest = nearestWord(window.of, borne);
      const hint = nearest === undefined ? '请核对名称，或给有关的人填上' : `是不是「${nearest}」？`;
      const message = `时限从「${window.of}」算起，却没有一个人填了这个日期：${hint}`;
      return [{ origin, field: 'window.of', record: id, message }];
    });
  },
});
