// Surat rujukan: letterhead, number, addressee, identity, request, signature, copies, and the slip to tear off (field notes 7).
import type { Letterhead, Signer } from "../office/letterhead.ts";
import { markup, nothing, type Html } from "../papers/html.ts";
import type { PersonOnPaper } from "../papers/identity-table.ts";
import { letterValues, slipValues } from "./templates/letter-values.ts";
import { EXAMPLE_MARK, printTemplate } from "../papers/templates/print.ts";
import type { TemplateNode } from "../papers/templates/read.ts";
import { shippedNodes } from "../papers/templates/shipped.ts";
import { letterheadBlock } from "../papers/letterhead.ts";
import { paperPage } from "../papers/page.ts";
import { PAPER_MM, type PaperSheet, type PaperSize } from "../papers/paper.ts";
import { qrCode } from "../papers/qr.ts";
import { replySlip } from "../papers/reply-slip.ts";
import { signatureBlock } from "../papers/signature.ts";
import { MARGIN_MM } from "../papers/style.ts";
import { formatDate } from "../values/date.ts";
import { ANNEX_STYLE, groupIdentity, memberAnnex, type LetterGroup } from "./group-letter.ts";
import { SLIP_ANSWERS } from "./slip-answers.ts";

export interface LetterInput {
  readonly office: {
    readonly name: string;
    readonly letterhead: Letterhead;
    readonly training: boolean;
  };
  readonly size: PaperSize;
  /** Tracking code, also in the QR: no personal data. */
  readonly code: string;
  readonly number: string;
  readonly datedOn: string;
  readonly replyBy: string;
  readonly addressee: string;
  /** '' prints "Tempat". */
  readonly addresseePlace: string;
  readonly subject: string;
  readonly request: string;
  /** '' prints "-". */
  readonly enclosure: string;
  readonly copies: readonly string[];
  readonly signer: Signer;
  readonly person: PersonOnPaper;
  /** The group that the person speaks for. */
  readonly group?: LetterGroup;
  readonly cancelled: boolean;
  /** From 2 on the letter says that it takes the place of an earlier text. */
  readonly revision?: number;
  /** The prose that this letter was issued with; the shipped one when left out. */
  readonly template?: readonly TemplateNode[];
  /** The words of its slip, kept like its prose. */
  readonly slipTemplate?: readonly TemplateNode[];
  /** A preview of a template: the letter says so. */
  readonly example?: boolean;
}

export const LETTER_STYLE = `
.letter { display: flex; flex-direction: column; line-height: 1.2; }
.letter .kop { margin-bottom: 3mm; }
.letter .slip { margin-top: auto; }
.letter .cut { margin: 3mm 0 1.5mm; }
.letter .signature .room { height: 15mm; }
.letter-head { display: grid; grid-template-columns: 1fr fit-content(72mm); column-gap: 5mm; margin-bottom: 3mm; }
.letter-head table { width: auto; margin-bottom: 3mm; }
.letter-head th { padding-right: 2mm; white-space: nowrap; }
.letter-head td.colon { width: 4mm; }
.letter-head .aside { text-align: right; }
.letter-head .date { white-space: nowrap; } /* a long place wraps after its comma */
.letter-head .mark { display: flex; justify-content: flex-end; align-items: center; gap: 1mm; margin-top: 1mm; }
.letter-body p { text-indent: 10mm; text-align: justify; margin-bottom: 1.5mm; }
.closing { display: grid; grid-template-columns: 1fr 72mm; gap: 6mm; margin-top: 3mm; break-inside: avoid; }
.closing .copies { align-self: end; }
.closing ol { padding-left: 5mm; margin: 0; }
`;

/** The letter fills its first page, so that the slip stands at the foot of it; 1 mm is left for rounding. */
function fillPage(size: PaperSize): string {
  return `.letter { min-height: ${PAPER_MM[size][1] - MARGIN_MM.top - MARGIN_MM.bottom - 1}mm; }`;
}

export type LetterHead = Pick<
  LetterInput,
  "office" | "number" | "enclosure" | "subject" | "datedOn" | "addressee" | "addresseePlace"
>;

/** Number, subject and addressee at the left; place, date and what marks the letter at the right. */
export function letterHead(input: LetterHead, mark: Html): Html {
  const { number, enclosure, subject, datedOn, addressee, addresseePlace, office } = input;
  const line = (label: string, value: Html | string) =>
    markup`<tr><th scope="row">${label}</th><td class="colon">:</td><td>${value}</td></tr>`;
  return markup`<div class="letter-head">
    <div>
      <table><tbody>${line("Nomor", number)}${line("Lampiran", enclosure === "" ? "-" : enclosure)}${line("Perihal", markup`<b>${subject}</b>`)}</tbody></table>
      <div>Yth. ${addressee}</div>
      <div>di ${addresseePlace === "" ? "Tempat" : addresseePlace}</div>
    </div>
    <div class="aside">
      <div>${office.letterhead.place}, <span class="date">${formatDate(datedOn)}</span></div>
      ${mark}
    </div>
  </div>`;
}

/** What stands instead of the text before it, or for nothing. */
export function letterStamps(cancelled: boolean, revision: number): Html {
  return markup`${cancelled ? markup`<div class="void">DIBATALKAN - nomor ini tidak berlaku</div>` : nothing}
    ${revision > 1 ? markup`<div class="void">PERUBAHAN KE-${revision - 1}, menggantikan naskah sebelumnya</div>` : nothing}`;
}

export function copiesList(copies: readonly string[]): Html {
  return markup`<div>Tembusan:</div><ol>${[...copies, "Arsip"].map((copy) => markup`<li>${copy}</li>`)}</ol>`;
}

/** The letter of one referral, on one page with its slip for usual content. Its title holds the code only. */
export function letterPaper(input: LetterInput): PaperSheet {
  const { office, code, person, group, signer, size } = input;
  const body = markup`<main class="letter">${letterheadBlock(office.letterhead)}
    ${letterStamps(input.cancelled, input.revision ?? 1)}
    ${letterHead(input, markup`<div class="mark"><div>Kode rujukan<br><span class="code">${code}</span></div>${qrCode(code, 21)}</div>`)}
    <div class="letter-body">
      ${input.example ? EXAMPLE_MARK : nothing}
      ${printTemplate(input.template ?? shippedNodes("rujukan"), letterValues(input, group && groupIdentity(group, person)))}
    </div>
    <div class="closing">
      <div class="copies">${copiesList(input.copies)}</div>
      ${signatureBlock({ signer })}
    </div>
    ${replySlip({
      code,
      opening: printTemplate(input.slipTemplate ?? shippedNodes("umpan_balik"), slipValues(input)),
      answers: SLIP_ANSWERS,
    })}</main>
    ${group ? memberAnnex(group, { number: input.number, date: formatDate(input.datedOn) }) : nothing}`;
  return paperPage({
    title: `Surat rujukan ${code}`,
    size,
    body,
    training: office.training,
    footer: false,
    style: LETTER_STYLE + fillPage(size) + (group ? ANNEX_STYLE : ""),
  });
}
