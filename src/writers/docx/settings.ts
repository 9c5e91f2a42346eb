import { WORD_NAMESPACE, XML_HEAD } from './xml.ts';

/** Signs that may not begin (前) or end (后) a line, as in Word's Chinese defaults (GB/T 15834-2011, 5.1). */
const NOT_FIRST = '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠';
const NOT_LAST = '$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥';

/** `word/settings.xml`, in place of the library's, which has no word for the Chinese typesetting settings. */
export const settingsXml = (): string =>
  `${XML_HEAD}<w:settings ${WORD_NAMESPACE}>` +
  '<w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>' +
  '<w:characterSpacingControl w:val="doNotCompress"/>' +
  `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${NOT_LAST}"/><w:noLineBreaksBefore w:lang="zh-CN" w:val="${NOT_FIRST}"/>` +
  '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' +
  '<w:endnotePr><w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr>' +
  '<w:compat><w:spaceForUL/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>' +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="zh-CN" w:eastAsia="zh-CN"/>' +
  '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>';
