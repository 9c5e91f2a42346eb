import { expect, test } from 'vitest';
import { workOutFigures } from '../../src/figures/work-out-figures.ts';
import { workOutCoverage } from '../../src/pairing/work-out-coverage.ts';
import { campaignOf } from './build-campaign.ts';

const SHARE = `pairings:
  - {id: p1, left: {people: [a]}, right: everyone, require: {share: 80%}}
`;
const RULE = 'rules: {coverage-rate: {比例: 0.8}}\n';
const CHANNELS = 'channels: [{id: form, title: 征求意见表, sent: 2500, returned: 1999}]\n';

/** 1,999 of 2,500 is 79.96 %. */
test.each([
  ['where nothing asks for 80 %', CHANNELS, 'channels.form.rate', '80.0%'],
  ['where a pairing asks for it', SHARE + CHANNELS, 'channels.form.rate', '79.9%'],
  ['where a rule names it, in either spelling', RULE + CHANNELS, 'channels.form.rate', '79.9%'],
  [
    'of a number that the unit stated',
    `${RULE}stated: [{id: x, title: 知晓率, value: 1999, of: 2500}]\n`,
    'stated.x.rate',
    '79.9%',
  ],
])('79.96 %% %s', (_name, yaml, id, text) => {
  const campaign = campaignOf(yaml);
  expect(workOutFigures(campaign, workOutCoverage(campaign)).get(id)?.text).toBe(text);
});
