import { describe, expect, test } from 'vitest';
import { checkstyle } from '../../src/finding/checkstyle.ts';
import { canonicalXml } from './check-xml.ts';
import { many, nasty, nothing, nowhere, plain, sample } from './sample-run.ts';

describe('Checkstyle XML', () => {
  test.each(Object.entries({ sample, nothing, nowhere, nasty, many: many(10_000) }))(
    '%s is well formed',
    async (_, run) => {
      const read = await canonicalXml(checkstyle(run, plain));
      expect(read.match(/<error /g)?.length ?? 0).toBe(run.findings.length);
      expect(read.match(/<file /g)?.length ?? 0).toBe(run.scope.files.length);
    },
  );

  test('every file that was looked at, findings by file, without what is suppressed', () => {
    expect(checkstyle(sample, plain)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
  <file name="某县 局/活动#1,100%:终.yaml">
    <error line="2" column="1" severity="info" message="都是 45 分钟" source="talkreport.same-minutes"/>
    <error line="3" column="18" severity="warning" message="「昨天」: 缺 &lt;地点&gt; &amp; &quot;内容&quot;, 共 100%&#10;见 {0} 和 [记录](1)" source="talkreport.evidence-missing"/>
    <error line="3" column="18" severity="error" message="「昨天」不是日期" source="talkreport.wrong-value"/>
    <error line="3" column="27" severity="error" message="没有这个人" source="talkreport.wrong-value"/>
  </file>
  <file name="谈话/五月 &amp; 六月.yaml">
    <error line="3" column="5" severity="error" message="读不懂" source="talkreport.bad-yaml"/>
  </file>
  <file name="谈话/七月.yaml">
  </file>
</checkstyle>
`);
  });

  test('a finding in a file that was not counted (a template) is not lost', () => {
    const xml = checkstyle({ ...sample, scope: nowhere.scope }, plain);
    expect(xml.match(/<error /g)).toHaveLength(5);
  });
});
