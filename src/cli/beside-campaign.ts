/** File systems stop at 255 bytes, of which the program needs some for an ending such as （修订稿）.figures.json. */
const MOST_BYTES = 200;

/**
 * 报告标题.docx in the folder of the campaign file. Characters that Windows does not take in a file name are left out, a title that is too long
 * for one is cut, and one of which nothing is left is called 报告.
 */
export function besideCampaign(path: string, title: string, ending: string): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const name = title.replace(/[\\/:*?"<>|\s\p{Cc}\p{Cf}\p{Cs}]/gu, '').replace(/^\.+|\.+$/g, '');
  return `${folder}${shortened(name) || '报告'}${ending}`;
}

function shortened(name: string): string {
  let bytes = 0;
  let kept = '';
  for (const char of name) {
    bytes += new TextEncoder().encode(char).length;
    if (bytes > MOST_BYTES) return kept;
    kept += char;
  }
  return kept;
}
