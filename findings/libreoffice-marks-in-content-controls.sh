#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12): what becomes of the marks of a word that stands in an inline content control, saved as .docx again.
#
# A program that wants to find its words again may give a content control a tag, or put a bookmark around them. Saved by Writer 7.4 the
# control itself, its title (w:alias) and its kind come back; its tag (w:tag) does not. A bookmark around the words INSIDE the control
# comes back empty, standing before them. A bookmark around the control, and one around plain runs, come back as they were.
# What follows for a program: mark words by bookmarks, and put them outside of controls.
# Uses the LibreOffice that is installed; Debian 12: apt-get install libreoffice-writer
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund fflate@0.8.3 > /dev/null
cat > make.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
const run = (text) => `<w:r><w:t>${text}</w:t></w:r>`;
const mark = (id, inside) => `<w:bookmarkStart w:id="${id}" w:name="mark${id}"/>${inside}<w:bookmarkEnd w:id="${id}"/>`;
const control = (inside) =>
  `<w:sdt><w:sdtPr><w:alias w:val="title"/><w:tag w:val="tag"/><w:text/></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
const paragraphs = [control(mark(1, run('31'))), mark(2, control(run('32'))), mark(3, run('33'))];
const body = paragraphs.map((it) => `<w:p>${run('before ')}${it}${run(' behind')}</w:p>`).join('');
const xml = (text) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
const office = 'http://schemas.openxmlformats.org';
writeFileSync('in.docx', zipSync({
  '[Content_Types].xml': xml(`<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`),
  '_rels/.rels': xml(`<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`),
  'word/document.xml': xml(`<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}<w:sectPr/></w:body></w:document>`),
}));
JS
cat > look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
const xml = strFromU8(unzipSync(readFileSync('out/in.docx'))['word/document.xml']);
console.log(`controls ${xml.match(/<w:sdt>/g)?.length ?? 0}, titles ${xml.match(/<w:alias/g)?.length ?? 0}, tags ${xml.match(/<w:tag /g)?.length ?? 0}`);
for (const name of ['mark1', 'mark2', 'mark3']) {
  const [, id] = new RegExp(`<w:bookmarkStart w:id="(\\d+)" w:name="${name}"/>`).exec(xml) ?? [];
  const inside = new RegExp(`w:name="${name}"/>([\\s\\S]*?)<w:bookmarkEnd w:id="${id}"/>`).exec(xml)?.[1] ?? '';
  console.log(`${name}: "${inside.replace(/<[^>]*>/g, '')}"`);
}
JS
node make.mjs
soffice --version
soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to 'docx:MS Word 2007 XML' --outdir out in.docx > /dev/null 2>&1
node look.mjs | tee seen.txt
cat > expected.txt <<'TXT'
controls 2, titles 2, tags 0
mark1: ""
mark2: "32"
mark3: "33"
TXT
diff expected.txt seen.txt && echo "as recorded"
