/** The whole look of the report: it loads nothing. Serif is theirs, sans is ours; made for paper, light on every screen. */
export const STYLE = `
:root { color-scheme: light; --ink: #211e1a; --ink-2: #574f47; --rule: #d9d2c4; --serif: Charter, "Bitstream Charter", "Source Serif 4", Georgia, "Times New Roman", serif; --sans: system-ui, "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif; }
* { box-sizing: border-box; }
html { background: #fff; }
body { max-width: 172mm; margin: 0 auto; padding: 12mm 6mm 20mm; color: var(--ink); background: #fff; font: 400 14px/21px var(--sans); overflow-wrap: anywhere; }
h1, h2, h3, p, dl, ol, ul, blockquote { margin: 0; }
p, h1, h2, h3, dt, dd, li, blockquote, span, a { unicode-bidi: isolate; }
a { color: #27509b; }
.kicker { color: var(--ink-2); font-size: 13px; }
.kicker b { font: italic 700 17px/20px var(--serif); color: #a92b22; }
h1 { margin: 4px 0 14px; font: 700 28px/34px var(--serif); }
h2 { margin: 34px 0 12px; padding-bottom: 4px; border-bottom: 1.5px solid var(--ink); font: 600 18px/24px var(--sans); }
h3 { font: 600 15px/21px var(--sans); }
dl { display: grid; grid-template-columns: 38mm minmax(0, 1fr); gap: 3px 12px; }
dt { color: var(--ink-2); }
dd { margin: 0; }
.verdict { margin: 0 0 14px; padding: 8px 12px; border: 1.5px solid var(--ink); font-weight: 600; }
.verdict.void, .verdict.none { border-style: dashed; }
.hash { font: 400 12px/18px ui-monospace, "Liberation Mono", Consolas, monospace; }
.small { color: var(--ink-2); font-size: 13px; line-height: 19px; }
nav ul { display: flex; flex-wrap: wrap; gap: 2px 18px; margin: 14px 0 0; padding: 0; list-style: none; }
.text { font: 400 17px/28px var(--serif); }
.text > * { margin: 0 0 12px; }
.text .headline { font: 700 24px/31px var(--serif); }
.text .dek { font-size: 19px; color: var(--ink-2); }
.text .byline, .text .credit { font: 400 13px/20px var(--sans); color: var(--ink-2); }
.text .heading { font: 700 18px/26px var(--serif); }
.text .quote, .text .pull-quote { margin-inline: 10mm; font-style: italic; }
.text .caption { font-size: 15px; line-height: 23px; }
.text .item { padding-inline-start: calc(6mm + var(--depth, 0) * 6mm); text-indent: -5mm; }
.text sup { font: 600 10px/1 var(--sans); margin-inline-end: 1px; vertical-align: 0.6em; }
.text sup a { color: var(--ink-2); text-decoration: none; padding: 2px 1px; }
.c { text-decoration: underline solid 1px #6a6158; text-underline-offset: 4px; text-decoration-skip-ink: none; }
.c.unassigned { text-decoration-style: dotted; }
.c.author, .c.answered { text-decoration-style: dashed; }
.c.second { text-decoration-style: double; }
.c.disputed { text-decoration-style: wavy; }
.c.recheck { text-decoration-thickness: 2.5px; }
.c.settled, .c.owed { text-decoration-style: dotted; text-decoration-thickness: 2px; }
.c.barred { text-decoration-style: dashed; text-decoration-thickness: 2.5px; }
section > p { margin-bottom: 8px; }
.claim { margin: 0 0 18px; padding: 0 0 14px; border-bottom: 1px solid var(--rule); }
.claim > * { margin-bottom: 6px; }
.claim .words { font: 400 16px/24px var(--serif); }
.claim .state { color: var(--ink-2); }
.claim .state b { color: var(--ink); }
.claim h4 { margin: 8px 0 2px; font: 600 13px/19px var(--sans); color: var(--ink-2); }
.claim ol, .claim ul { padding-inline-start: 6mm; }
.claim li { margin-bottom: 4px; }
.said { font-family: var(--serif); white-space: pre-line; }
.let { padding-inline-start: 8px; border-inline-start: 3px double var(--ink); }
:target { background: #fff1bf; }
@media (max-width: 560px) { dl { grid-template-columns: minmax(0, 1fr); gap: 0; } dd { margin-bottom: 8px; } .text .quote, .text .pull-quote { margin-inline: 5mm; } }
@media print {
  @page { size: A4; margin: 18mm 17mm 20mm; @bottom-left { content: "Stet"; font: italic 9pt Georgia, serif; } @bottom-right { content: counter(page) " of " counter(pages); font: 9pt sans-serif; } }
  body { max-width: none; padding: 0; font-size: 10pt; line-height: 14.5pt; }
  nav { display: none; }
  h2, h3, h4, .claim .state { break-after: avoid; }
  .claim li, .verdict, dl > *, .text > * { break-inside: avoid; }
  .text { font-size: 11.5pt; line-height: 19pt; }
  .text > * { orphans: 3; widows: 3; }
  a { color: inherit; text-decoration: none; }
  :target { background: none; }
}
`;
