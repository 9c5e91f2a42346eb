import { expect, test } from 'vitest';
import { CATALOGUE } from '../../src/app/catalogue.ts';
import { uselessSettings } from '../../src/finding/settings.ts';
import { locate } from '../../src/load/locate.ts';
import { positionAt } from '../../src/source/source-file.ts';
import { HEAD, load } from '../in-memory.ts';

test('a setting for a rule that there is not is said, at its line', () => {
  const { campaign, sources } = load(`${HEAD}rules:\n  obligation-mising: 提示\n  stated-parts: off\n`);
  if (campaign === undefined) throw new Error('the campaign does not load');
  const [only, ...more] = uselessSettings(campaign.rules, campaign.file, CATALOGUE);
  expect(more).toEqual([]);
  expect(only).toMatchObject({
    rule: 'unknown-rule',
    severity: 'warning',
    message: expect.stringContaining('是不是「obligation-missing」'),
  });
  const at = only && locate(only, sources);
  expect(at && positionAt(at.file, at.start)).toEqual({ line: 9, column: 3 });
});
