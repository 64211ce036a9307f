// The look of every paper: black only, no grey fills, text of at least 11 pt, so that an old inkjet and a photocopy stay readable.
import { PAPER_MM, type PaperSize } from "./paper.ts";

/** Margins in millimetres: top, right, bottom, left. The left one leaves room for punch holes. */
export const MARGIN_MM = { top: 25, right: 20, bottom: 25, left: 30 } as const;

function pageRule(size: PaperSize, landscape: boolean): string {
  const [width, height] = PAPER_MM[size];
  const [w, h] = landscape ? [height, width] : [width, height];
  const { top, right, bottom, left } = MARGIN_MM;
  return `@page { size: ${w}mm ${h}mm; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; }`;
}

const BODY = `
* { box-sizing: border-box; color: #000; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; background: #fff; font: 11pt/1.3 Arial, 'Liberation Sans', Arimo, Helvetica, sans-serif; }
p { margin: 0 0 2mm; orphans: 3; widows: 3; overflow-wrap: anywhere; }
h1 { margin: 0 0 1mm; font-size: 13pt; text-align: center; text-transform: uppercase; overflow-wrap: anywhere; }
h2 { margin: 4mm 0 1.5mm; font-size: 11.5pt; break-after: avoid; }
ol, ul { margin: 0 0 2mm; padding-left: 6mm; }
table { border-collapse: collapse; width: 100%; }
td, th { vertical-align: top; padding: 0; text-align: left; font-weight: normal; overflow-wrap: anywhere; }
thead { display: table-header-group; }
tr, .together { break-inside: avoid; }
.subtitle { margin: 0 0 3mm; text-align: center; overflow-wrap: anywhere; }
.right { text-align: right; }
.centre { text-align: center; }
.narrow { white-space: nowrap; width: 1%; }
.justify { text-align: justify; }
`;

const LETTERHEAD = `
.kop { display: grid; grid-template-columns: 22mm 1fr 22mm; align-items: center; column-gap: 3mm; padding-bottom: 2mm; border-bottom: 3pt double #000; margin-bottom: 4mm; text-align: center; line-height: 1.2; overflow-wrap: anywhere; }
.kop > div { min-width: 0; }
.kop.plain { grid-template-columns: 1fr; }
.kop img { display: block; max-width: 22mm; max-height: 25mm; margin: 0 auto; }
.kop .above { font-size: 13pt; text-transform: uppercase; }
.kop .name { font-size: 17pt; font-weight: bold; text-transform: uppercase; }
.kop .below { font-size: 12pt; font-weight: bold; }
.kop .contact { font-style: italic; }
`;

const BLOCKS = `
.identity { margin: 1mm 0 2mm; }
.identity.inset { margin-left: 8mm; width: calc(100% - 8mm); }
.identity th { width: 44mm; padding-right: 2mm; }
.identity td.colon { width: 4mm; }
.signatures { display: flex; justify-content: flex-end; gap: 8mm; margin-top: 4mm; break-inside: avoid; }
.signatures.spread { justify-content: space-between; }
.signature { width: 72mm; break-inside: avoid; overflow-wrap: anywhere; }
.signature .room { height: 17mm; }
.signature .name { font-weight: bold; text-decoration: underline; }
.list { margin: 1mm 0 3mm; width: calc(100% - 1px); }
.list th, .list td { border: 0.75pt solid #000; padding: 0.8mm 1.5mm; }
.list th { font-weight: bold; text-align: center; vertical-align: middle; }
.list .sum td { font-weight: bold; }
.box { display: inline-block; width: 4mm; height: 4mm; border: 0.9pt solid #000; vertical-align: -0.6mm; margin-right: 1.5mm; text-align: center; font-size: 11pt; line-height: 3.6mm; overflow: hidden; }
.fill { display: flex; align-items: baseline; gap: 1.5mm; }
.fill > .line { flex: 1; border-bottom: 0.75pt dotted #000; min-height: 5.2mm; }
.cut { display: flex; align-items: center; gap: 2mm; margin: 4mm 0 2mm; }
.cut::before, .cut::after { content: ''; flex: 1; border-top: 0.9pt dashed #000; }
.void { border: 1.5pt solid #000; padding: 1mm; text-align: center; font-weight: bold; margin-bottom: 2mm; }
.code { font-weight: bold; letter-spacing: 0.03em; white-space: nowrap; }
.qr { display: block; }
.slip .row { display: flex; justify-content: space-between; align-items: flex-start; gap: 4mm; }
.slip .fill { margin-bottom: 1mm; }
.slip .fill > .line { min-height: 4.7mm; position: relative; top: 0.6mm; } /* a little below what is printed beside it, on every line alike */
.slip .choices { gap: 4mm; }
.slip .half { flex: 1; }
.slip .opening p { margin: 0; }
`;

const TRAINING = `
.training { position: fixed; inset: 0; display: flex; align-items: center; justify-content: center; z-index: 9; pointer-events: none; }
.training span { transform: rotate(-35deg); white-space: nowrap; font: bold 30pt Arial, 'Liberation Sans', sans-serif; color: transparent; -webkit-text-stroke: 0.6pt #000; }
`;

/** The whole style sheet of one paper. */
export function paperStyle(size: PaperSize, landscape: boolean): string {
  return pageRule(size, landscape) + BODY + LETTERHEAD + BLOCKS + TRAINING;
}
