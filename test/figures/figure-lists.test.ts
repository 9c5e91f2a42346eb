import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkCampaign } from '../../src/app/check-campaign.ts';
import { type Io, ioOf, realIo } from '../../src/cli/io.ts';
import { listsBehind } from '../../src/figures/figure-lists.ts';
import { workOutFigures } from '../../src/figures/work-out-figures.ts';
import { workOutCoverage } from '../../src/pairing/work-out-coverage.ts';
import type { Campaign } from '../../src/records/campaign.ts';
import { LIST_NAMES, type ListName } from '../../src/records/list-names.ts';

const root = new URL('../..', import.meta.url).pathname;
const io: Io = { ...ioOf(realIo()), templates: `${root}templates`, today: () => '2013-07-01' };
const CAMPAIGNS = [
  ...readdirSync(`${root}test/cases`)
    .filter((name) => name.startsWith('report-'))
    .map((name) => `test/cases/${name}/input/campaign.yaml`),
  ...['provincial-bureau', 'traffic-police'].map((name) => `examples/${name}/campaign.yaml`),
];

/** A campaign without one record of a list. */
function without(campaign: Campaign, list: ListName, at: number): Campaign {
  const rest = { ...campaign, [list]: campaign[list].toSpliced(at, 1) };
  return { ...rest, people: new Map([...rest.externals, ...rest.roster].map((person) => [person.id, person])) };
}

const textsOf = (campaign: Campaign): ReadonlyMap<string, string> =>
  new Map(
    [...workOutFigures(campaign, workOutCoverage(campaign)).values()].map(({ id, value, text, formula }) => [
      id,
      JSON.stringify([value, text, formula]),
    ]),
  );

/** So many records of a list are left out, one at a time. */
const MOST = 2;

describe('a figure is worked out from the lists that it names, and from no other', () => {
  test.each(CAMPAIGNS)('%s', async (path) => {
    const campaign = (await checkCampaign(`${root}${path}`, io)).facts?.campaign;
    if (campaign === undefined) throw new Error('it does not load');
    const before = textsOf(campaign);
    for (const list of LIST_NAMES)
      for (let at = 0; at < Math.min(MOST, campaign[list].length); at += 1) {
        const after = textsOf(without(campaign, list, at));
        for (const id of new Set([...before.keys(), ...after.keys()]))
          if (before.get(id) !== after.get(id))
            expect([id, listsBehind(id)]).toEqual([id, expect.arrayContaining([list])]);
      }
  });

  test('every figure is known', async () => {
    for (const path of CAMPAIGNS) {
      const { facts } = await checkCampaign(`${root}${path}`, io);
      for (const id of facts?.figures.keys() ?? []) expect([id, listsBehind(id)]).toEqual([id, expect.any(Array)]);
    }
    expect(listsBehind('constructor')).toBeUndefined();
  });
});
