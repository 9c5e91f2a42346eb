import { describe, expect, test } from 'vitest';
import { gitlab } from '../../src/finding/gitlab.ts';
import type { Run } from '../../src/finding/run.ts';
import { campaign, finding, many, nothing, plain, sample, spanOf } from './sample-run.ts';

type Issue = { readonly fingerprint: string; readonly location: { readonly lines: { readonly begin: number } } };

const issuesOf = (run: Run): Issue[] => JSON.parse(gitlab(run, plain)) as Issue[]; // what the reporter wrote a moment ago

describe('GitLab code quality', () => {
  test('what GitLab asks of an issue, without what is suppressed', () => {
    expect(issuesOf(sample)).toHaveLength(5);
    expect(issuesOf(sample)[1]).toEqual({
      description: '「昨天」: 缺 <地点> & "内容", 共 100%\n见 {0} 和 [记录](1)',
      check_name: 'evidence-missing',
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      severity: 'minor',
      location: { path: '某县 局/活动#1,100%:终.yaml', lines: { begin: 3, end: 3 } },
    });
    expect(gitlab(nothing, plain)).toBe('[]\n');
  });

  test('a fingerprint is nobody else’s, though rule and subject be the same', () => {
    for (const run of [sample, many(10_000)]) {
      expect(new Set(issuesOf(run).map((it) => it.fingerprint)).size).toBe(run.findings.length);
    }
  });

  test('it stays when lines move, and when the words of the message change', () => {
    const moved = { path: campaign.path, text: `# 新的一行\n${campaign.text}` };
    const at = { file: moved, start: moved.text.indexOf('昨天'), end: moved.text.indexOf('昨天') + 2 };
    const [before] = issuesOf({ ...sample, findings: [finding({})] });
    const [after] = issuesOf({ ...sample, findings: [finding({ at, message: '换了说法' })] });
    expect(after?.location.lines.begin).toBe(4);
    expect(after?.fingerprint).toBe(before?.fingerprint);
  });

  test('it stays when one before it is suppressed', () => {
    const [first, second] = [finding({}), finding({ at: spanOf(campaign, 'zhang') })];
    const suppressed = [{ ...first, suppressed: { by: 'comment', reason: '原件如此' } } as const];
    const [, before] = issuesOf({ ...nothing, findings: [first, second] });
    const [after] = issuesOf({ ...nothing, findings: [second], suppressed });
    expect(after).toEqual(before);
  });
});
