import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { junit } from '../../src/finding/junit.ts';
import { canonicalXml, xmlErrors } from './check-xml.ts';
import { many, nasty, nothing, nowhere, plain, sample } from './sample-run.ts';

const schema = readFileSync(new URL('junit.xsd', import.meta.url), 'utf8');

describe('JUnit XML', () => {
  test.each(Object.entries({ sample, nothing, nowhere, nasty, many: many(10_000) }))('%s is valid', async (_, run) => {
    expect(await xmlErrors(junit(run, plain), schema)).toEqual([]);
  });

  test('the schema refuses two cases of one name, a count that is none, an element out of place', async () => {
    const wrong = junit(nothing, plain);
    const [head = '', tail = ''] = wrong.split('  </testsuite>');
    const twice = `${head}${head.slice(head.indexOf('    <testcase'))}  </testsuite>${tail}`;
    for (const xml of [twice, wrong.replace('tests="1"', 'tests="x"'), wrong.replace('/>', '><error/></testcase>')]) {
      expect(await xmlErrors(xml, schema)).not.toEqual([]);
    }
  });

  test('a failure for errors and warnings, a pass for hints, skipped where suppressed, one pass for a clean file', async () => {
    expect(junit(sample, plain)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="talkreport" tests="8" failures="4" errors="0">
  <testsuite name="某县 局/活动#1,100%:终.yaml" tests="4" failures="3" errors="0" skipped="0">
    <testcase name="same-minutes talks" classname="某县 局/活动#1,100%:终.yaml"><system-out>某县 局/活动#1,100%:终.yaml:2:1 都是 45 分钟</system-out></testcase>
    <testcase name="evidence-missing t1" classname="某县 局/活动#1,100%:终.yaml"><failure type="warning evidence-missing" message="「昨天」: 缺 &lt;地点&gt; &amp; &quot;内容&quot;, 共 100%&#10;见 {0} 和 [记录](1)">某县 局/活动#1,100%:终.yaml:3:18 「昨天」: 缺 &lt;地点&gt; &amp; "内容", 共 100%
见 {0} 和 [记录](1)
谈话/五月 &amp; 六月.yaml:5:7 这里写了地点
某县 局/活动#1,100%:终.yaml:3:27 谈话人在这里</failure></testcase>
    <testcase name="wrong-value t1" classname="某县 局/活动#1,100%:终.yaml"><failure type="error wrong-value" message="「昨天」不是日期">某县 局/活动#1,100%:终.yaml:3:18 「昨天」不是日期</failure></testcase>
    <testcase name="wrong-value t1 第2个" classname="某县 局/活动#1,100%:终.yaml"><failure type="error wrong-value" message="没有这个人">某县 局/活动#1,100%:终.yaml:3:27 没有这个人</failure></testcase>
  </testsuite>
  <testsuite name="谈话/五月 &amp; 六月.yaml" tests="4" failures="1" errors="0" skipped="3">
    <testcase name="bad-yaml" classname="谈话/五月 &amp; 六月.yaml"><failure type="error bad-yaml" message="读不懂">谈话/五月 &amp; 六月.yaml:3:5 读不懂</failure></testcase>
    <testcase name="wrong-value t1" classname="谈话/五月 &amp; 六月.yaml"><skipped>已屏蔽：原件如此 &lt;已核对&gt;
谈话/五月 &amp; 六月.yaml:5:7 地点「会议室」太笼统</skipped></testcase>
    <testcase name="wrong-value t2" classname="谈话/五月 &amp; 六月.yaml"><skipped>已屏蔽：
谈话/五月 &amp; 六月.yaml:1:7 「昨天」不是日期</skipped></testcase>
    <testcase name="wrong-value t3" classname="谈话/五月 &amp; 六月.yaml"><skipped>基线中已有：以前就有
谈话/五月 &amp; 六月.yaml:1:3 「昨天」不是日期</skipped></testcase>
  </testsuite>
</testsuites>
`);
  });

  test('a parser reads back what was written, line feed in an attribute and all', async () => {
    expect(await canonicalXml(junit(sample, plain))).toContain(
      'message="「昨天」: 缺 &lt;地点> &amp; &quot;内容&quot;, 共 100%&#xA;见 {0} 和 [记录](1)"',
    );
  });
});
