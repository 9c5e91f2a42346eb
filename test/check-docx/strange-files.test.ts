import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkDocument } from '../../src/check-docx/check-document.ts';
import { UserError } from '../../src/finding/user-error.ts';
import { positionAt } from '../../src/source/source-file.ts';
import { isElement, parseXml, type XmlElement } from '../../src/word-file/xml-tree.ts';
import { randomOf } from '../mutations/random.ts';
import { FORMS } from '../office/sample.ts';
import { handMade, paragraphXml, runXml } from '../word-file/hand-made.ts';
import { writeBytes } from '../writers/docx/unpack.ts';

const everyElement = (element: XmlElement): XmlElement[] => [
  element,
  ...element.children.filter(isElement).flatMap(everyElement),
];

/** A part without a few of its elements and attributes; what is left is still well-formed. */
function broken(xml: string, random: () => number): string {
  let text = xml;
  for (let times = 1 + Math.floor(random() * 4); times > 0; times -= 1) {
    const [, ...elements] = everyElement(parseXml(text)).filter(({ name }) => name !== 'w:body');
    const chosen = elements[Math.floor(random() * elements.length)];
    if (chosen === undefined) return text;
    const whole = text.slice(chosen.start, chosen.end);
    const kept = random() < 0.5 ? '' : whole.replace(/ (w:[A-Za-z]+)="[^"]*"/, random() < 0.5 ? '' : ' $1="乱"');
    text = text.slice(0, chosen.start) + kept + text.slice(chosen.end);
  }
  return text;
}

const PARTS = [
  'word/document.xml',
  'word/styles.xml',
  'word/settings.xml',
  'word/footer1.xml',
  'word/_rels/document.xml.rels',
  'word/theme/theme1.xml',
];
const BROKEN = 40;

describe('strange files', () => {
  test.each(['plain', 'red', 'letter', 'joint-sealed'])(
    '%s with pieces torn out is checked all the same',
    async (name) => {
      const bytes = await writeBytes(FORMS[name]?.() ?? never(name));
      const parts = unzipSync(bytes);
      const random = randomOf(name.length);
      for (let nth = 0; nth < BROKEN; nth += 1) {
        const torn = { ...parts };
        for (const part of PARTS)
          if (random() < 0.5) torn[part] = strToU8(broken(strFromU8(parts[part] ?? new Uint8Array()), random));
        expectWhole(zipSync(torn, { level: 0 }));
      }
    },
  );

  test('a file of nothing, a file of one paragraph, a list without its numbers', () => {
    expectWhole(handMade({ body: '' }));
    expectWhole(handMade({ body: '<w:p/>' }));
    expectWhole(
      handMade({ body: paragraphXml(runXml('谈'), '<w:numPr><w:ilvl w:val="3"/><w:numId w:val="9"/></w:numPr>') }),
    );
  });

  test('styles in a circle end', () => {
    const styles = ['a', 'b'].map(
      (id, at) => `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${['b', 'a'][at]}"/></w:style>`,
    );
    expectWhole(handMade({ styles: styles.join(''), body: paragraphXml(runXml('谈'), '<w:pStyle w:val="a"/>') }));
  });

  test('a file without a body is said to have none', () => {
    const file = zipSync({ 'word/document.xml': strToU8('<ns0:document xmlns:ns0="x"/>') });
    expect(() => checkDocument('报告.docx', file)).toThrow(UserError);
    expect(() => checkDocument('报告.docx', file)).toThrow(/读不到正文/);
  });
});

const never = (name: string): never => {
  throw new Error(name);
};

/** Nothing is thrown, and every finding stands in the text. */
function expectWhole(bytes: Uint8Array): void {
  const { findings, file } = checkDocument('a.docx', bytes);
  for (const { at, message } of findings) {
    expect(at.end).toBeGreaterThanOrEqual(at.start);
    expect(at.end).toBeLessThanOrEqual(file.text.length);
    expect(positionAt(file, at.start).line).toBe(positionAt(file, at.end).line);
    expect(message).not.toMatch(/NaN|undefined|Infinity/);
  }
}

test.each(['altChunk', 'subDoc'])('a file that is embedded (%s) is told, for its words are not read', (name) => {
  const bytes = handMade({ body: `<w:p>${runXml('谈')}</w:p><w:${name} r:id="rId9"/>` });
  const said = checkDocument('a.docx', bytes).findings.filter(({ rule }) => rule === 'docx-embedded');
  expect(said.map(({ message }) => message)).toEqual([expect.stringContaining('里面的文字没有读')]);
});
