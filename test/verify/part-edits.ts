import { strToU8 } from 'fflate';
import { addedPart } from '../../src/word-file/add-part.ts';
import { partText, type WordFile } from '../../src/word-file/open-word-file.ts';
import { chartsIn, feetOf } from '../../src/word-file/read-shown.ts';
import { pick } from '../mutations/random.ts';
import { bodyParagraphs, matchesOf, splice } from './edits.ts';
import { withXml, xmlOf } from './golden.ts';

/** An edit of a .docx beside its text: the new file, or nothing where this document has no place for it. */
export type PartEdit = (file: WordFile, random: () => number) => WordFile | undefined;

const withPart = (file: WordFile, part: string, xml: string): WordFile => ({
  ...file,
  parts: new Map(file.parts).set(part, strToU8(xml)),
});

/** A line more in a header or footer that some page shows. */
const inFeet =
  (words: string): PartEdit =>
  (file, random) => {
    const part = pick(feetOf(file), random);
    const xml = part === undefined ? '' : (partText(file, part) ?? '');
    const line = `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
    return part === undefined ? undefined : withPart(file, part, xml.replace(/<\/w:(?:hdr|ftr)>/, `${line}$&`));
  };

/** Another value in a list of a chart; `of`: the element that holds it. */
const inChart =
  (of: string, pattern: RegExp, other: (words: string) => string): PartEdit =>
  (file, random) => {
    const chart = pick([...chartsIn(file, file.main)], random);
    const xml = chart === undefined ? '' : (partText(file, chart.part) ?? '');
    const lists = matchesOf(xml, new RegExp(`<${of}>.*?</${of}>`, 'gs'));
    const values = lists.flatMap((list) =>
      matchesOf(list.text, /<c:v>[^<]+(?=<\/c:v>)/g)
        .map(({ start, end, text }) => ({ start: list.start + start + 5, end: list.start + end, text: text.slice(5) }))
        .filter(({ text }) => pattern.test(text)),
    );
    const value = pick(values, random);
    return chart && value && withPart(file, chart.part, splice(xml, value, other(value.text)));
  };

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const COMMENTS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';

const comment =
  (words: string): PartEdit =>
  (file, random) => {
    const xml = xmlOf(file);
    const paragraph = pick(bodyParagraphs(xml), random);
    if (paragraph === undefined) return undefined;
    const own = `<w:comments ${W}><w:comment w:id="0" w:author="某"><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:comment></w:comments>`;
    const parts = addedPart(file, { name: 'comments.xml', xml: own, type: COMMENTS, contentType: 'application/xml' });
    const pinned = paragraph.text.replace(/<\/w:p>$/, '<w:r><w:commentReference w:id="0"/></w:r></w:p>');
    const whole = { ...file, parts: new Map([...file.parts, ...Object.entries(parts)]) };
    return withXml(whole, splice(xml, paragraph, pinned));
  };

/** Edits beside the text after which the document shows something else than the records. */
export const PART_HARM: Readonly<Record<string, PartEdit>> = {
  页脚添数: inFeet('谈话率98.6%'),
  页眉添别的单位: inFeet('石桥县园林管理处'),
  改图的数: inChart('c:val', /^\d+$/, (words) => String(Number(words) + 3)),
  改图的类别: inChart('c:cat', /\p{Script=Han}/u, () => '石桥中队'),
  改图的系列: inChart('c:tx', /\p{Script=Han}/u, (words) => (words === '已谈' ? '应谈' : '已谈')),
  批注里写数: comment('另有谈话27人次。'),
};

/** Edits beside the text that an office may make. */
export const PART_FREEDOM: Readonly<Record<string, PartEdit>> = {
  批注审核同意: comment('审核同意。'),
  页脚写页码: inFeet('第3页 共12页'),
  页眉写内部资料: inFeet('内部资料 注意保存'),
};
