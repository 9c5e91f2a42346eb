import { PAPER } from '../../standard/page.ts';

/** 表单: a form to a sheet, its table as high as the page has room for, on screen and in print; pages without numbers. */
export const FORMS = `
.sheet.form { padding: 25mm 26mm 20mm 28mm; }
.form .title { margin-bottom: 0; }
.sheet.form p { text-indent: 0; }
.sheet.form .form-line { display: flex; justify-content: space-between; letter-spacing: 0; font-size: 0.75em; }
.form table { border: 1.5pt solid; height: 222mm; line-height: 1.5; }
.sheet.form th, .sheet.form td, .sheet.form th p, .sheet.form td p { text-align: center; }
.sheet.form td.text { vertical-align: top; }
.sheet.form td.text p { text-indent: 2em; text-align: justify; }
.form td.signature { vertical-align: bottom; }
.sheet.form td.signature p { text-align: right; }
@media print {
@page { size: ${PAPER.width}mm ${PAPER.height}mm; margin: 25mm 26mm 20mm 28mm; }
.sheet.form { padding: 0; }
.form + .form { break-before: page; }
}
`;
