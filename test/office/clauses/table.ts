import type { PlacedWord } from '../measure.ts';
import {
  bodyXml,
  type Clause,
  inkIn,
  type Laid,
  lineOn,
  near,
  type Proof,
  sectionsIn,
  so,
  styleXml,
  type Written,
} from './proof.ts';

const file = (form: string, wrong: (parts: Written) => readonly string[]): Proof => ({ by: '文件', form, wrong });
const page = (form: string, wrong: (laid: Laid) => readonly string[]): Proof => ({ by: '版面', form, wrong });
const cannot = (why: string): Proof => ({ by: '不能证明', why });

/** 版心 on the paper, and 一字, 一行 (mm). */
const TOP = 37;
const BOTTOM = 262;
const LEFT = 28;
const RIGHT = 184;
const CHARACTER = 156 / 28;
const LINE = (28.95 * 25.4) / 72;

const has = (xml: string, ...pieces: string[]): string[] =>
  pieces.filter((piece) => !xml.includes(piece)).map((piece) => `没有 ${piece}`);
const hasNot = (xml: string, ...pieces: string[]): string[] =>
  pieces.filter((piece) => xml.includes(piece)).map((piece) => `不该有 ${piece}`);
/** What is wrong with any section; a file of no section is wrong, too. */
const everySection = (parts: Written, wrong: (section: string) => readonly string[]): readonly string[] => {
  const sections = sectionsIn(parts);
  return sections.length === 0 ? ['没有节'] : sections.flatMap(wrong);
};
const font = (xml: string, name: string): string[] => has(xml, `w:eastAsia="${name}"`);
const size = (xml: string, half: number): string[] => has(xml, `<w:sz w:val="${half}"/>`);
const paragraphWith = (parts: Written, style: string): string =>
  [...bodyXml(parts).matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)]
    .map(([xml]) => xml)
    .find((xml) => xml.includes(`"${style}"`)) ?? '';
const centre = (line: PlacedWord | undefined): number | undefined => line && (line.left + line.right) / 2;
const MIDDLE = (LEFT + RIGHT) / 2;
const last = <Item>(list: readonly Item[]): Item | undefined => list.at(-1);
const inText = ({ bottom }: PlacedWord): boolean => bottom < BOTTOM + 1;
/** Lines between the tops of two lines. */
const linesBetween = (one: PlacedWord | undefined, other: PlacedWord | undefined): number | undefined =>
  one && other && (other.bottom - one.bottom) / LINE;

const TITLE = '谈心谈话活动开展情况的报告';

/** 条款表: every requirement of the standard (GBT 9704-2012) and what it rests on, in the order of the standard. */
export const CLAUSES: readonly Clause[] = [
  {
    id: 'A1',
    clause: '5.1',
    strength: '规定',
    requirement: '用 A4 纸，210 mm×297 mm',
    proofs: [
      file('red-wide', (parts) =>
        everySection(parts, (it) =>
          so(
            /<w:pgSz w:w="11906" w:h="16838"|<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/.test(it),
            it.slice(0, 300),
          ),
        ),
      ),
    ],
  },
  {
    id: 'A2',
    clause: '5.2.1',
    strength: '规定',
    requirement: '天头 37±1 mm，订口 28±1 mm，版心 156 mm×225 mm',
    proofs: [
      file('plain', (parts) =>
        everySection(parts, (it) => has(it, 'w:top="2098"', 'w:right="1474"', 'w:bottom="1984"', 'w:left="1587"')),
      ),
      page('characters', (laid) => {
        const ink = inkIn(laid, 2, TOP, BOTTOM);
        return [...near('左边', ink.left, LEFT, 1), ...near('右边', ink.right, RIGHT, 1)];
      }),
    ],
  },
  {
    id: 'A3',
    clause: '5.2.2',
    strength: '一般',
    requirement: '各要素一般用 3 号仿宋',
    proofs: [
      file('plain', (parts) => [
        ...font(styleXml(parts, 'Normal'), '仿宋_GB2312'),
        ...size(styleXml(parts, 'Normal'), 32),
        ...hasNot(parts['word/theme/theme1.xml'] ?? '', 'Calibri', '等线'),
      ]),
    ],
  },
  {
    id: 'A4',
    clause: '5.2.3',
    strength: '一般',
    requirement: '每面 22 行，每行 28 字，撑满版心',
    proofs: [
      page('characters', ({ pages }) => {
        const lines = (pages[1] ?? []).filter(inText);
        const longest = Math.max(...lines.map(({ text }) => [...text].length));
        return [...near('行数', lines.length, 22, 0), ...near('字数', longest, 28, 0)];
      }),
    ],
  },
  {
    id: 'A5',
    clause: '5.2.4',
    strength: '规定',
    requirement: '没有特殊说明的文字为黑色',
    proofs: [
      file('plain', (parts) => {
        const colours = [...`${bodyXml(parts)}${parts['word/styles.xml']}`.matchAll(/<w:color w:val="([^"]*)"/g)];
        if (!/<w:color w:val="000000"/.test(styleXml(parts, 'Normal'))) return ['正文没有写明黑色'];
        return colours.map(([, colour = '']) => colour).filter((colour) => !/^(?:000000|auto|FF0000)$/.test(colour));
      }),
    ],
  },
  {
    id: 'A6',
    clause: '6.1–6.4',
    strength: '规定',
    requirement: '制版、印刷、双面、左侧装订，误差不超过规定，红色按色谱',
    proofs: [cannot('是纸张、油墨和装订的要求，文件里没有')],
  },
  {
    id: 'B1',
    clause: '7.2.1',
    strength: '规定',
    requirement: '份号用 6 位 3 号阿拉伯数字，顶格编排在版心左上角第一行',
    proofs: [
      page('red', ({ pages: [first] }) => [
        ...near('左边', lineOn(first, '000007')?.left, LEFT, 0.5),
        ...so(first?.[0]?.text === '000007', '第一行不是份号'),
      ]),
    ],
  },
  {
    id: 'B2',
    clause: '7.2.2',
    strength: '规定',
    requirement: '密级和保密期限用 3 号黑体，顶格编排在第二行，中间用“★”',
    proofs: [
      page('red', ({ pages: [first] }) => [
        ...so(first?.[1]?.text === '秘密★1年', '第二行不是密级'),
        ...near('左边', first?.[1]?.left, LEFT, 0.5),
      ]),
      file('red', (parts) => [
        ...font(styleXml(parts, 'Grade'), '黑体'),
        ...so(paragraphWith(parts, 'Grade') !== '', '没有密级段'),
      ]),
    ],
  },
  {
    id: 'B3',
    clause: '7.2.3',
    strength: '规定',
    requirement: '紧急程度用 3 号黑体，顶格；份号、密级、紧急程度自上而下分行',
    proofs: [
      page('red', ({ pages: [first] }) => [
        ...so(first?.[2]?.text === '特急', '第三行不是紧急程度'),
        ...near('一行', linesBetween(first?.[1], first?.[2]), 1, 0.02),
      ]),
    ],
  },
  {
    id: 'B4',
    clause: '7.2.4',
    strength: '规定',
    requirement: '发文机关标志居中，上边缘距版心上边缘 35 mm，红色；联合行文主办机关在前，“文件”在右侧上下居中',
    proofs: [
      page('red', (laid) => {
        const ink = inkIn(laid, 1, 69, 95);
        return [
          ...near('上边缘', ink.top, TOP + 35, 1),
          ...near('居中', (ink.left + ink.right) / 2, MIDDLE, 1),
          ...near('一行大字的高度', ink.bottom - ink.top, 14.5, 1.5),
        ];
      }),
      page('red-one-signer', (laid) => {
        const ink = inkIn(laid, 1, 69, 95);
        return [
          ...near('缺份号时的上边缘', ink.top, TOP + 35, 1),
          ...near('一行大字的高度', ink.bottom - ink.top, 14.5, 1.5),
        ];
      }),
      page('long-issuer', (laid) => {
        const ink = inkIn(laid, 1, 69, 95);
        return [
          ...near('名称过长时的上边缘', ink.top, TOP + 35, 1),
          ...near('排在一行', ink.bottom - ink.top, 7.2, 1),
          ...so(ink.left > LEFT - 0.5 && ink.right < RIGHT + 0.5, '标志出了版心'),
        ];
      }),
      page('joint-sealed', (laid) => {
        const [first] = laid.pages;
        const names = inkIn(laid, 1, 69, 126, LEFT, 136);
        const word = inkIn(laid, 1, 69, 126, 140, 165);
        return [
          ...near('上边缘', names.top, TOP + 35, 1),
          ...near('“文件”上下居中', (word.top + word.bottom) / 2, (names.top + names.bottom) / 2, 1),
          ...so(first?.[3]?.text === '青岭县农业农村局', '主办机关不在最前'),
        ];
      }),
      file('red', (parts) => [
        ...has(styleXml(parts, 'IssuerMark'), 'FF0000'),
        ...font(styleXml(parts, 'IssuerMark'), '方正小标宋简体'),
      ]),
    ],
  },
  {
    id: 'B5',
    clause: '7.2.5',
    strength: '规定',
    requirement: '发文字号在标志下空二行，居中；年份用六角括号；上行文居左空一字，与最后一个签发人同一行',
    proofs: [
      page('red', (laid) => {
        const number = lineOn(laid.pages[0], '青农发〔2026〕12号');
        const mark = inkIn(laid, 1, 69, 95);
        const room = number && (number.bottom - LINE - mark.bottom) / LINE;
        return [...near('居中', centre(number), MIDDLE, 0.5), ...near('空行', room, 2, 0.35)];
      }),
      page('red-upward', ({ pages: [first] }) => {
        const line = lineOn(first, /^青农发/);
        return [
          ...near('居左空一字', line?.left, LEFT + CHARACTER, 0.5),
          ...so(line?.text.endsWith('王小满') ?? false, '不在最后一个签发人的行'),
        ];
      }),
    ],
  },
  {
    id: 'B6',
    clause: '7.2.6',
    strength: '规定',
    requirement: '上行文标注签发人，居右空一字，“签发人”3 号仿宋，姓名 3 号楷体，每行两个',
    proofs: [
      page('red-upward', ({ pages: [first] }) => {
        const line = lineOn(first, /^签发人：/);
        return [
          ...so(line?.text === '签发人：田一鸣何春', '第一行不是两个签发人'),
          ...so((line?.right ?? 999) <= RIGHT - CHARACTER + 0.6, '右边不到一字'),
        ];
      }),
      page('red-one-signer', ({ pages: [first] }) =>
        near('右空一字', lineOn(first, /签发人/)?.right, RIGHT - CHARACTER, 0.6),
      ),
      file('red-upward', (parts) => font(styleXml(parts, 'SignerName'), '楷体_GB2312')),
    ],
  },
  {
    id: 'B7',
    clause: '7.2.7',
    strength: '规定',
    requirement: '发文字号下 4 mm 处居中印一条与版心等宽的红色分隔线',
    proofs: [
      ...['red', 'red-upward'].map((form) =>
        page(form, (laid) => {
          const number = lineOn(laid.pages[0], /12号/);
          if (number === undefined) return ['没有发文字号'];
          const rule = inkIn(laid, 1, number.bottom + 1.5, number.bottom + 7);
          const ink = inkIn(laid, 1, number.top, number.bottom + 0.5);
          return [
            ...near('左端', rule.left, LEFT, 0.5),
            ...near('右端', rule.right, RIGHT, 0.5),
            ...near('在文号下', rule.top - ink.bottom, 4, 0.6),
          ];
        }),
      ),
    ],
  },
  {
    id: 'C1',
    clause: '7.3.1',
    strength: '规定',
    requirement: '标题 2 号小标宋，红色分隔线下空二行，居中；回行词意完整，排成梯形或菱形',
    proofs: [
      file('plain', (parts) => {
        const style = styleXml(parts, 'Title');
        return [...size(style, 44), ...font(style, '方正小标宋简体'), ...hasNot(style, '<w:b/>')];
      }),
      page('red', ({ pages: [first] }) => {
        const title = lineOn(first, TITLE);
        const number = lineOn(first, /12号/);
        return [
          ...near('居中', centre(title), MIDDLE, 0.6),
          ...near('空二行', linesBetween(number, lineOn(first, /^青岭县农业农村局关于/)), 3.3, 0.4),
        ];
      }),
    ],
  },
  {
    id: 'C2',
    clause: '7.3.2',
    strength: '规定',
    requirement: '主送机关在标题下空一行，顶格，末尾全角冒号；过多使首页不能显示正文时移到版记',
    proofs: [
      page('plain', ({ pages: [first] }) => {
        const addressee = lineOn(first, '中共青岭县委：');
        return [
          ...near('顶格', addressee?.left, LEFT, 0.3),
          ...near('空一行', linesBetween(lineOn(first, TITLE), addressee), 2, 0.15),
        ];
      }),
      page('long-addressee', ({ pages }) => [
        ...so(!pages[0]?.some(({ text }) => text.includes('乡镇')), '首页还有主送机关'),
        ...so(last(pages)?.some(({ text }) => text.startsWith('主送：')) ?? false, '版记里没有主送机关'),
      ]),
    ],
  },
  {
    id: 'C3',
    clause: '7.3.3',
    strength: '规定',
    requirement: '首页显示正文；每段左空二字，回行顶格；四个层次依次用黑体、楷体、仿宋、仿宋',
    proofs: [
      page('red', ({ pages: [first] }) => [
        ...near('左空二字', lineOn(first, /^按照县委/)?.left, LEFT + 2 * CHARACTER, 0.4),
        ...near('回行顶格', lineOn(first, /^谈话活动。/)?.left, LEFT, 0.3),
      ]),
      ...['red', 'red-upward', 'red-one-signer', 'joint', 'joint-sealed', 'long-addressee', 'letter-guards'].map(
        (form) => page(form, ({ pages: [first] }) => so(lineOn(first, /^(?:按照|坚持)/) !== undefined, '首页没有正文')),
      ),
      file('plain', (parts) => [
        ...font(styleXml(parts, 'Heading1'), '黑体'),
        ...font(styleXml(parts, 'Heading2'), '楷体_GB2312'),
        ...['Heading1', 'Heading2', 'Heading3', 'Heading4'].flatMap((id) => hasNot(styleXml(parts, id), '<w:b/>')),
        ...has(bodyXml(parts), '一、', '（一）', '1.'),
      ]),
    ],
  },
  {
    id: 'C4',
    clause: '7.3.4',
    strength: '规定',
    requirement: '附件说明在正文下空一行，左空二字；多个附件编号；名称后不加标点；回行与名称首字对齐',
    proofs: [
      page('plain', ({ pages }) => {
        const lines = pages.flat();
        const at = lines.findIndex(({ text }) => text.startsWith('附件：'));
        const [first, second, third] = [lines[at], lines[at + 1], lines[at + 2]];
        const numbers = (line: PlacedWord | undefined): boolean => line !== undefined && !/[。，；、]$/.test(line.text);
        return [
          ...near('左空二字', first?.left, LEFT + 2 * CHARACTER, 0.4),
          ...near('空一行', linesBetween(lines[at - 1], first), 2, 0.1),
          ...so(/^附件：1\./.test(first?.text ?? '') && /^2\./.test(second?.text ?? ''), '编号不对'),
          ...so(numbers(first) && numbers(second), '名称后有标点'),
          ...so((third?.left ?? 0) > (second?.left ?? 999) + CHARACTER / 2, '回行没有与名称首字对齐'),
        ];
      }),
      page('one-attachment', ({ pages }) =>
        so(lineOn(pages.flat(), '附件：整改措施台账') !== undefined, '一个附件不编号'),
      ),
    ],
  },
  {
    id: 'C5',
    clause: '7.3.5.1',
    strength: '规定',
    requirement: '加盖印章的，成文日期右空四字，署名在其上居中，留出盖章的地方',
    proofs: [
      page('red', ({ pages }) => {
        const lines = pages.flat();
        const date = lines.find(({ text }) => text === '2026年9月8日');
        const name = lines.find(({ text }) => text === '青岭县农业农村局');
        return [
          // LibreOffice sets digits apart from 汉字, a quarter character each time.
          ...near('日期右空四字', date?.right, RIGHT - 4 * CHARACTER, 3.5),
          ...near('署名以日期居中', centre(name), centre(date) ?? 0, 0.6),
        ];
      }),
      page('sealed-long-name', ({ pages }) => {
        const date = lineOn(pages.flat(), '2026年9月8日');
        const name = lineOn(pages.flat(), /^青岭县创建.*办公室$/);
        return [
          ...near('长署名以日期居中', centre(name), centre(date) ?? 0, 0.6),
          ...so((name?.right ?? 999) < RIGHT + 0.3, '署名出了版心'),
        ];
      }),
      cannot('印章盖在纸上，端正与否、压不压日期，文件里看不出'),
    ],
  },
  {
    id: 'C6',
    clause: '7.3.5.2',
    strength: '规定',
    requirement: '不盖章的，署名在正文或附件说明下空一行、右空二字，日期首字比署名首字右移二字',
    proofs: [
      page('red-one-signer', ({ pages }) => {
        const lines = pages.flat();
        const date = lines.find(({ text }) => text === '2026年9月8日');
        const at = lines.findIndex(({ text }) => text === '青岭县农业农村局');
        return [
          ...near('署名右空二字', lines[at]?.right, RIGHT - 2 * CHARACTER, 0.6),
          ...near('日期右移二字', (date?.left ?? 0) - (lines[at]?.left ?? 0), 2 * CHARACTER, 0.6),
          ...near('空一行', linesBetween(lines[at - 1], lines[at]), 2, 0.1),
        ];
      }),
      page('short-name', ({ pages }) => {
        const date = lineOn(pages.flat(), '2026年9月8日');
        const name = lineOn(pages.flat(), '县农业局');
        return [
          ...near('日期比署名长，日期右空二字', date?.right, RIGHT - 2 * CHARACTER, 0.6),
          // LibreOffice sets digits apart from 汉字: its date begins up to 6 mm further left than the two characters.
          ...so((name?.left ?? 999) < (date?.left ?? 0) + 0.3, '署名没有左移'),
        ];
      }),
    ],
  },
  {
    id: 'C7',
    clause: '7.3.5.3',
    strength: '规定',
    requirement: '加盖签名章的，在正文下空二行右空四字处盖章，左空二字标注职务，日期在签名章下空一行右空四字',
    proofs: [
      page('stamped', ({ pages }) => {
        const lines = last(pages) ?? [];
        const post = lines.find(({ text }) => text === '局长');
        const date = lines.find(({ text }) => text === '2026年9月8日');
        const before = lines[lines.indexOf(post ?? ({} as PlacedWord)) - 1];
        return [
          ...near('空二行', linesBetween(before, post), 3, 0.1),
          ...near('日期在下空一行', linesBetween(post, date), 2, 0.1),
          ...near('日期右空四字', date?.right, RIGHT - 4 * CHARACTER, 0.6),
          // The stamp itself is taken for 40 mm wide.
          ...near('职务在签名章左空二字', post?.right, RIGHT - 6 * CHARACTER - 40, 0.6),
        ];
      }),
    ],
  },
  {
    id: 'C8',
    clause: '7.3.5.4',
    strength: '规定',
    requirement: '成文日期用阿拉伯数字，年份写全，月、日不编虚位',
    proofs: [file('plain', (parts) => so(paragraphWith(parts, 'IssueDate').includes('2026年9月8日'), '日期写法不对'))],
  },
  {
    id: 'C9',
    clause: '7.3.5.5',
    strength: '规定',
    requirement: '印章、日期不能单独在一面上，不用“此页无正文”',
    proofs: [
      file('plain', (parts) => [
        ...so(/IssuingBody"\/><w:keepNext|IssuingBody"\/>/.test(bodyXml(parts)), '没有署名'),
        ...hasNot(bodyXml(parts), '此页无正文'),
      ]),
      page('red-even', ({ pages }) => {
        const at = pages.findIndex((lines) => lines.some(({ text }) => text === '2026年9月8日'));
        return so(
          (pages[at] ?? []).some(({ text }) => text.length > 12),
          '日期所在的面没有正文',
        );
      }),
    ],
  },
  {
    id: 'C10',
    clause: '7.3.6',
    strength: '规定',
    requirement: '附注在成文日期下一行，左空二字，加圆括号',
    proofs: [
      page('red', ({ pages }) => {
        const lines = pages.flat();
        const at = lines.findIndex(({ text }) => text.startsWith('（联系人：'));
        return [
          ...near('左空二字', lines[at]?.left, LEFT + 2 * CHARACTER, 0.5),
          ...near('在日期下一行', linesBetween(lines[at - 1], lines[at]), 1, 0.1),
          ...so(lines[at]?.text.endsWith('）') ?? false, '没有圆括号'),
        ];
      }),
    ],
  },
  {
    id: 'C11',
    clause: '7.3.7',
    strength: '规定',
    requirement: '附件另面编排，“附件”和顺序号 3 号黑体顶格在第一行，标题居中在第三行，与附件说明一致',
    proofs: [
      page('plain', ({ pages }) => {
        const attached = pages.filter(([first]) => /^附件\d$/.test(first?.text ?? ''));
        return [
          ...near('附件数', attached.length, 2, 0),
          ...attached.flatMap(([mark, title]) => [
            ...near('顶格', mark?.left, LEFT, 0.5),
            ...near('标题在第三行', linesBetween(mark, title), 2, 0.15),
            ...near('标题居中', centre(title), MIDDLE, 0.6),
          ]),
        ];
      }),
      file('plain', (parts) => [...font(styleXml(parts, 'AttachmentMark'), '黑体')]),
    ],
  },
  {
    id: 'D1',
    clause: '7.4.1',
    strength: '规定',
    requirement: '版记的分隔线与版心等宽，首末条 0.35 mm，中间 0.25 mm，末条与最后一面的版心下边缘重合',
    proofs: [
      ...['red-even', 'red-one-signer', 'red'].map((form) =>
        page(form, (laid) => {
          const count = laid.pages.length;
          const top = (last(laid.pages)?.find(({ text }) => text.startsWith('抄送'))?.top ?? 250) - 2.6;
          const ink = inkIn(laid, count, top, 264.5);
          return [
            ...near('末条', ink.bottom, BOTTOM, 0.8),
            ...near('左端', ink.left, LEFT, 0.5),
            ...near('右端', ink.right, RIGHT, 0.5),
          ];
        }),
      ),
      file('red', (parts) =>
        has(
          bodyXml(parts),
          '<w:top w:val="single" w:sz="8"',
          '<w:bottom w:val="single" w:sz="8"',
          '<w:insideH w:val="single" w:sz="6"',
        ),
      ),
    ],
  },
  {
    id: 'D2',
    clause: '7.4.2',
    strength: '一般',
    requirement: '抄送机关 4 号仿宋，左右各空一字，回行与冒号后的首字对齐，末尾标句号',
    proofs: [
      file('red', (parts) => [
        ...size(styleXml(parts, 'Imprint'), 28),
        ...hasNot(styleXml(parts, 'Imprint'), 'w:eastAsia'),
      ]),
      page('red-even', ({ pages }) => {
        const lines = last(pages) ?? [];
        const at = lines.findIndex(({ text }) => text.startsWith('抄送：'));
        const four = (14 * 25.4) / 72;
        return [
          ...near('左空一字', lines[at]?.left, LEFT + four, 0.4),
          ...near('回行对齐', (lines[at + 1]?.left ?? 0) - (lines[at]?.left ?? 0), 3 * four, 0.4),
          ...so(lines[at + 1]?.text.endsWith('。') ?? false, '没有句号'),
        ];
      }),
      page('long-copies', ({ pages }) => {
        const lines = last(pages) ?? [];
        const names = lines.slice(
          lines.findIndex(({ text }) => text.startsWith('抄送：')),
          lines.findIndex(({ text }) => text.endsWith('印发')),
        );
        const four = (14 * 25.4) / 72;
        return [
          ...so(names.length > 4, '抄送不到五行'),
          ...names.slice(1).flatMap((line) => near('回行左边', line.left, LEFT + 4 * four, 0.4)),
          ...names.flatMap((line) => so(line.right <= RIGHT - four + 0.4, `「${line.text}」右边没有空一字`)),
        ];
      }),
    ],
  },
  {
    id: 'D3',
    clause: '7.4.3',
    strength: '规定',
    requirement: '印发机关左空一字，印发日期右空一字、后加“印发”，同一行，在末条分隔线之上',
    proofs: [
      page('red-even', ({ pages }) => {
        const line = last(pages)?.find(({ text }) => text.endsWith('印发'));
        const four = (14 * 25.4) / 72;
        return [...near('左空一字', line?.left, LEFT + four, 0.4), ...near('右空一字', line?.right, RIGHT - four, 0.6)];
      }),
    ],
  },
  {
    id: 'D4',
    clause: '7.4.1',
    strength: '惯例',
    requirement: '双面印刷，版记在双数页上',
    proofs: ['red', 'red-even', 'red-full', 'red-wide', 'joint', 'minutes'].map((form) =>
      page(form, ({ pages }) =>
        so(
          pages.length % 2 === 0 && (last(pages) ?? []).some(({ text }) => text.startsWith('抄送')),
          `版记在第 ${pages.length} 页`,
        ),
      ),
    ),
  },
  {
    id: 'D5',
    clause: '7.5',
    strength: '规定',
    requirement: '页码 4 号半角宋体，左右各一条一字线，距版心下边缘 7 mm，单页居右空一字，双页居左空一字',
    proofs: [
      page('characters', (laid) =>
        [1, 2, 3].flatMap((number) => {
          const ink = inkIn(laid, number, BOTTOM + 2, 297);
          const dash = inkIn(laid, number, BOTTOM + 2, 297, 0, ink.left + 3);
          const four = (14 * 25.4) / 72;
          return [
            ...so(last(laid.pages[number - 1] ?? [])?.text === `—${number}—`, '页码写法不对'),
            ...near('一字线', dash.top - BOTTOM, 7, 0.5),
            ...(number % 2 === 1
              ? near('居右空一字', ink.right, RIGHT - four, 1)
              : near('居左空一字', ink.left, LEFT + four, 1)),
          ];
        }),
      ),
      file('plain', (parts) => [...size(styleXml(parts, 'Footer'), 28), ...font(styleXml(parts, 'Footer'), '宋体')]),
    ],
  },
  {
    id: 'D6',
    clause: '8',
    strength: '规定',
    requirement: 'A4 横排的表格：页码位置与竖排一致，单页表头在订口一边，双页在切口一边',
    proofs: [
      file('red-wide', (parts) =>
        everySection(parts, (it) =>
          it.includes('landscape')
            ? has(it, 'w:top="1587"', 'w:right="2098"', 'w:bottom="1474"', 'w:left="1984"')
            : has(it, 'w:top="2098"', 'w:right="1474"', 'w:bottom="1984"', 'w:left="1587"'),
        ),
      ),
      file('red-wide', (parts) => has(bodyXml(parts), '<w:tblHeader/>', '<w:cantSplit/>')),
      page('red-wide', (laid) => {
        // Turned pages: pdftotext reads them as 297 mm wide.
        const turned = laid.pages.flatMap((lines, at) => (lines.some(({ right }) => right > 215) ? [at + 1] : []));
        return [
          ...so(turned.some((it) => it % 2 === 0) && turned.some((it) => it % 2 === 1), '没有单、双两种横排页'),
          ...turned.flatMap((it) => {
            const number = inkIn(laid, it, 20, 200, 20, 33);
            const dash = inkIn(laid, it, number.top, number.top + 3, 20, 33);
            const four = (14 * 25.4) / 72;
            return [
              ...near(`第${it}面一字线距版心 7 mm`, dash.right, 35 - 7, 0.6),
              ...(it % 2 === 1
                ? near(`第${it}面页码在下端`, number.bottom, RIGHT - four, 1)
                : near(`第${it}面页码在上端`, number.top, LEFT + four, 1)),
            ];
          }),
        ];
      }),
    ],
  },
  {
    id: 'E1',
    clause: '9、GB/T 15835',
    strength: '一般',
    requirement: '统计数、日期、编号用阿拉伯数字，同类同形；一个数不拆到两行',
    proofs: [
      file('plain', (parts) =>
        so(/应开展谈心谈话/.test(bodyXml(parts)) && />128</.test(bodyXml(parts)), '统计数不是阿拉伯数字'),
      ),
      cannot('数会不会拆到两行，由打开文件的软件断行决定：Word 不拆，LibreOffice 会拆'),
    ],
  },
  {
    id: 'E2',
    clause: '9、GB/T 15834',
    strength: '一般',
    requirement: '用全角标点；“一、”“（一）”“1.”“（1）”后不再加标点',
    proofs: [
      file('plain', (parts) => {
        const words = bodyXml(parts).replace(/<[^>]*>/g, '');
        return so(
          words.length > 0 && !/\p{Script=Han}[,;:?!()]|（[一二三四五]）[、，]/u.test(words),
          '有半角标点或多余的标点',
        );
      }),
    ],
  },
  {
    id: 'F1',
    clause: '10.1',
    strength: '规定',
    requirement:
      '信函：标志上边缘距上页边 30 mm；其下 4 mm 和距下页边 20 mm 各一条 170 mm 的红色双线；首页不显示页码；版记不加印发机关、日期和分隔线',
    proofs: [
      page('letter', (laid) => {
        const mark = inkIn(laid, 1, 20, 51);
        const upper = inkIn(laid, 1, 51.2, 55);
        const lower = inkIn(laid, 1, 270, 285);
        return [
          ...near('标志上边缘', mark.top, 30, 1),
          ...near('双线在标志下', upper.top - mark.bottom, 4, 1),
          ...near('上双线长', upper.right - upper.left, 170, 1),
          ...near('下双线距下页边', 297 - lower.bottom, 20, 1),
          ...near('下双线长', lower.right - lower.left, 170, 1),
          ...so(!laid.pages[0]?.some(({ text }) => /^—\d—$/.test(text)), '首页有页码'),
          ...so(!laid.pages.flat().some(({ text }) => text.endsWith('印发')), '版记有印发日期'),
        ];
      }),
      page('letter', ({ pages: [first] }) => near('文号顶右', lineOn(first, /青农发/)?.right, RIGHT, 0.6)),
    ],
  },
  {
    id: 'F2',
    clause: '10.2',
    strength: '规定',
    requirement: '命令（令）的格式',
    proofs: [cannot('谈心谈话的文件没有命令（令），不生成')],
  },
  {
    id: 'F3',
    clause: '10.3',
    strength: '规定',
    requirement:
      '纪要：标志“××纪要”距版心上边缘 35 mm；出席、请假、列席 3 号黑体左空二字，姓名仿宋，回行对齐；不加盖印章',
    proofs: [
      page('minutes', (laid) => {
        const present = laid.pages.flat().find(({ text }) => text.startsWith('出席'));
        return [
          ...near('标志上边缘', inkIn(laid, 1, 69, 90).top, TOP + 35, 1),
          ...near('左空二字', present?.left, LEFT + 2 * CHARACTER, 0.5),
        ];
      }),
      file('minutes', (parts) => [
        ...has(paragraphWith(parts, 'Attendance'), '出席：', '"Lead1"'),
        ...hasNot(bodyXml(parts), 'IssuingBody'),
      ]),
    ],
  },
  {
    id: 'G1',
    clause: '通行做法',
    strength: '惯例',
    requirement: '没有版头的内部报告：标题在第一行，题下署名和落款只用一种',
    proofs: [
      page('plain', ({ pages: [first] }) => so(/^青岭县农业农村局关于/.test(first?.[0]?.text ?? ''), '第一行不是标题')),
      page('under-title', ({ pages }) => {
        const names = pages.flat().filter(({ text }) => text === '青岭县农业农村局');
        return [...near('署名', names.length, 1, 0), ...near('居中', centre(names[0]), MIDDLE, 0.6)];
      }),
    ],
  },
  {
    id: 'H1',
    clause: '《党政机关公文处理工作条例》第十五条',
    strength: '规定',
    requirement: '报告不夹带请示事项，结束语合乎文种',
    proofs: [
      file('plain', (parts) => [
        ...has(bodyXml(parts), '特此报告。'),
        ...hasNot(bodyXml(parts), '请批示', '请批复', '恳请'),
      ]),
    ],
  },
];
