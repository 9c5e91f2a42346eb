/** Signs outside the East Asian blocks that a Chinese font sets a full character wide. */
const FULL_WIDTH_SIGNS = new Set('·×÷°±§—–…‘’“”‰※℃№①②③④⑤⑥⑦⑧⑨⑩→←↑↓○●□■△▲☆★'.split(''));

/** Width of a text in characters (字): 1 for a Chinese sign, 0.5 for a letter or a figure, 0 for a combining mark. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += signWidth(sign);
  return width;
}

function signWidth(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  if (code >= 0x300 && code <= 0x36f) return 0;
  if (code >= 0x2e80 && !(code >= 0xff61 && code <= 0xffdc)) return 1;
  return FULL_WIDTH_SIGNS.has(sign) ? 1 : 0.5;
}
