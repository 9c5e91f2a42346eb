import { describe, expect, test } from 'vitest';
import { checkDocument } from '../../src/check-docx/check-document.ts';
import { structureWords, unrecognised } from '../../src/check-docx/outline.ts';
import type { Corrections } from '../../src/check-docx/structure.ts';
import { positionAt } from '../../src/source/source-file.ts';
import { handMade, paragraphXml, runXml } from '../word-file/hand-made.ts';
import { edited, inPart } from './edit-parts.ts';
import { atRight, blank, flush, heading, text, title, wpsDocument } from './wps-document.ts';

const found = (bytes: Uint8Array, corrections?: Corrections): string[] =>
  checkDocument('a.docx', bytes, corrections).findings.map(
    ({ rule, at }) => `${rule.replace('docx-', '')} ${positionAt(at.file, at.start).line}`,
  );

const PROPER = [
  title('青岭县林业局关于领导班子'),
  title('谈心谈话活动情况的报告'),
  blank(),
  flush('中共青岭县委：'),
  text('按照县委统一部署，我局于2026年8月开展了谈心谈话活动。现将有关情况报告如下：'),
  heading('黑体', '一、基本情况'),
  heading('楷体_GB2312', '（一）组织领导'),
  text('活动期间，共开展谈心谈话128场次，收集意见建议86条。'),
  heading('黑体', '二、下一步工作'),
  text('按期完成整改。'),
  text('特此报告。'),
  blank(),
  atRight('青岭县林业局党组', 2),
  atRight('2026年9月8日', 2),
];

describe('a document as WPS saves it, without styles', () => {
  test('in good form is silent', () => {
    expect(found(wpsDocument({ paragraphs: [...PROPER.slice(0, -2), ...signedBySeal()] }))).toEqual([]);
  });

  test('on paper of another size the paper is told in whole words', async () => {
    const letter = inPart('word/document.xml', /w:w="11906" w:h="16838"/, 'w:w="12240" w:h="15840"');
    const { findings } = checkDocument('a.docx', await edited('plain', [letter]));
    const paper = findings.find(({ rule }) => rule === 'docx-paper');
    expect(paper?.message).toContain('：纸张是 215.9 mm×279.4 mm：请改为 A4');
  });

  test('its title in two paragraphs is one title, and all else is told', () => {
    const { structure } = checkDocument('a', wpsDocument({ paragraphs: PROPER }));
    expect(structureWords(structure)).toEqual([
      '  标题：第1—2段 “青岭县林业局关于领导班子谈心谈话活动情况的报告”',
      '  主送机关：第4段 “中共青岭县委：”',
      '  正文：第5—11段 “按照县委统一部署，我局于2026年8月开展了谈心…”',
      '  第一层（2 处）：第6—9段 “一、基本情况”',
      '  第二层（1 处）：第7段 “（一）组织领导”',
      '  署名：第13段 “青岭县林业局党组”',
      '  成文日期：第14段 “2026年9月8日”',
    ]);
  });

  test('the mistakes that such documents have are found', () => {
    const paragraphs = [
      title('青岭县林业局关于领导班子', '<w:b/>'),
      title('谈心谈话活动情况的报告', '<w:b/>'),
      flush('中共青岭县委:'),
      flush('　　按照县委统一部署,我局开展了谈心谈话活动。现将有关情况报告如下：'),
      heading('宋体', '一、基本情况', '<w:b/>'),
      heading('楷体_GB2312', '（一）、组织领导'),
      text('活动期间，共开展谈心谈话128场次。', 560),
      blank(),
      heading('黑体', '三、下一步工作'),
      text('为此，恳请上级拨付专项资金20万元。'),
      text('以上报告，请审阅。'),
      flush(`${'　'.repeat(17)}青岭县林业局党组`),
      flush(`${'　'.repeat(19)}2026年09月08日`),
    ];
    expect(found(wpsDocument({ paragraphs, side: 'center', number: ['- ', ' -'] }))).toEqual([
      'title-bold 1',
      'addressee-form 3',
      'addressee-gap 3',
      'indent-typed 4',
      'punctuation 4',
      'level-bold 5',
      'level-font 5',
      'number-form 6',
      'line-spacing 7',
      'blank-lines 9',
      'number-order 9',
      'request-in-report 10',
      'signature-gap 12',
      'signature-typed 12',
      'date-form 13',
      'page-number-form 14',
      'page-number-place 14',
    ]);
  });
});

/** With a seal: the date 右空四字 and the name centred on it. */
const signedBySeal = (): string[] => [atRight('青岭县林业局党组', 3.25), atRight('2026年9月8日', 4)];

describe('what cannot be told is said', () => {
  const bare = handMade({
    body: ['谈心谈话活动', '有关情况说明如下。', '完。'].map((it) => paragraphXml(runXml(it))).join(''),
  });

  test('and nothing is judged that was not recognised', () => {
    expect(unrecognised(checkDocument('a', bare).structure)).toEqual([
      '没有认出标题，所以没有核对标题、主送机关，也没有按文种核对请示事项和结束语；用 --title 段号 指明（--show-paragraphs 逐段列出段号）',
      '没有认出结构层次（一、（一）1.（1）），所以没有核对层次',
      '没有认出署名，所以没有核对它的位置；有的话用 --signature 段号 指明',
      '没有认出成文日期，所以没有核对；有的话用 --date 段号 指明',
    ]);
    expect(found(bare).filter((it) => /title/.test(it))).toEqual([]);
  });

  test('the user may say it instead', () => {
    expect(found(bare, { title: [1] })).toContain('title-size 1');
    const { structure } = checkDocument('a', wpsDocument({ paragraphs: PROPER }), {
      title: [1, 2],
      signature: [],
      date: [],
    });
    expect(structure.signature).toEqual([]);
    expect(structure.date).toBeUndefined();
  });
});
