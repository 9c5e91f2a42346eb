/** On screen: sheets of A4 on grey, figures underlined with dots, the sources behind the document. A narrow screen gets all its width. */
export const SCREEN = `
@media screen {
body { background: #e8e8e8; padding: 8mm 0; }
.sheet { box-sizing: border-box; width: 210mm; min-height: 297mm; margin: 0 auto 8mm; padding: var(--margins); background: #fff;
  box-shadow: 0 1px 4px rgb(0 0 0 / 30%); }
.figure a { border-bottom: 1px dotted #555; }
.figure a:hover, .figure a:focus-visible, .attachment-list a:hover, dd a:hover { background: #fff3c4; }
:target { background: #fff3c4; scroll-margin: 4em; }
.sheet:target { background: #fff; scroll-margin: 0; }
.watermark { display: none; }
.draft { width: fit-content; margin: 0 auto 4mm; padding: 0 1em; border: 2px solid #b00; color: #b00; background: #fff; }
label.for-print { display: block; width: 210mm; max-width: 92%; margin: -1.8em auto 4mm; text-indent: 1.8em; font-size: 11pt; }
input.for-print { display: block; width: 1em; height: 1em; margin: 0 0 0 calc(50% - min(105mm, 46%)); }
.sources { min-height: 0; padding: 15mm var(--right) 15mm var(--left); }
dd a { text-decoration: underline; padding: 0 0.3em; }
}
@media screen and (max-width: 215mm) {
:root { --size: 13pt; }
body { padding: 0; }
.sheet, .sources { width: auto; min-height: 0; margin: 0 0 4mm; padding: 8vw 6vw; }
.title br { display: none; }
}
.sources { font-size: 11pt; line-height: 1.6; letter-spacing: 0; }
.sheet.sources p { text-indent: 0; }
.sources h2 { font-size: 16pt; margin-bottom: 0.5em; }
.source { margin-top: 1em; border-top: 0.75pt solid #999; padding-top: 0.5em; overflow-wrap: anywhere; }
.sources h3 { font-family: monospace; }
.sources dl { display: grid; grid-template-columns: 6em 1fr; }
.sources dt { color: #555; }
.record { white-space: nowrap; }
`;
