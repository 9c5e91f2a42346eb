import { command, flag, type Setting, several } from './declare.ts';
import { readParagraphs } from './read-value.ts';
import { MAX_WARNINGS, TOLD } from './shared.ts';

const paragraphs = (help: string): Setting<readonly number[]> => ({ value: '段号', help, read: readParagraphs });

export const CHECK_DOCX = command({
  name: 'check-docx',
  says: '核对 Word 文件的版式：任何 .docx，对照 GB/T 9704-2012《党政机关公文格式》',
  args: [several('文件.docx', 'Word 文件，可以写几个；WPS、Word、LibreOffice 存的都行')],
  settings: {
    ...TOLD,
    maxWarnings: MAX_WARNINGS,
    showParagraphs: flag('逐段列出段号和认作什么'),
    title: paragraphs('标题是第几段，例如 3 或 3-4；没有写 0'),
    addressee: paragraphs('主送机关是第几段'),
    signature: paragraphs('署名是第几段'),
    date: paragraphs('成文日期是第几段'),
  },
  run: async ([paths], options, io) => (await import('../commands/check-docx.ts')).checkDocx(paths, options, io),
});
