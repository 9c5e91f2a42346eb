/** 图: as wide as the text, never wider than the screen, on one page in print; the numbers to unfold are for the screen alone. */
export const CHARTS = `
figure { margin: calc(var(--line) / 2) 0; break-inside: avoid; }
figure.matrix { break-inside: auto; }
figcaption { text-align: center; }
.matrix figcaption { break-after: avoid; }
.matrix .chart-notes { break-before: avoid; }
.chart svg { display: block; width: 100%; height: auto; }
details { font-size: 0.75em; }
details table { font-size: 1em; }
@media print { details { display: none; } }
`;
