// Surat keterangan on one page: who states it, about whom, what, for which use and until when (field notes 7).
import type { Letterhead, Signer } from "../office/letterhead.ts";
import { markup, nothing, paragraphs } from "../papers/html.ts";
import type { PersonOnPaper } from "../papers/identity-table.ts";
import { letterheadBlock } from "../papers/letterhead.ts";
import { paperPage } from "../papers/page.ts";
import type { PaperSheet, PaperSize } from "../papers/paper.ts";
import { signatureBlock } from "../papers/signature.ts";
import { formatDate } from "../values/date.ts";
import { statementTitle, type StatementKind } from "./statements.ts";
import { commonValues, signerTable } from "./templates/person-values.ts";
import { EXAMPLE_MARK, printTemplate, type TemplateValues } from "../papers/templates/print.ts";
import type { TemplateNode } from "../papers/templates/read.ts";
import { shippedNodes } from "../papers/templates/shipped.ts";

export interface StatementPaperInput {
  readonly office: {
    readonly name: string;
    readonly letterhead: Letterhead;
    readonly training: boolean;
    /** "DTSEN" or "DTKS". */
    readonly dataset: string;
  };
  readonly size: PaperSize;
  readonly kind: StatementKind;
  readonly number: string;
  readonly issuedOn: string;
  readonly validUntil: string;
  readonly purpose: string;
  readonly text: string;
  readonly signer: Signer;
  readonly person: PersonOnPaper;
  /** The SIKS-NG check that it rests on; null for kinds that rest on none. */
  readonly check: {
    readonly on: string;
    readonly by: string;
    readonly desil: number | null;
  } | null;
  readonly cancelled: boolean;
  /** The prose that this statement was issued with; the shipped one when left out. */
  readonly template?: readonly TemplateNode[];
  /** A preview of a template: the statement says so. */
  readonly example?: boolean;
}

const STYLE = `
.statement { line-height: 1.35; }
.statement h1 { text-align: center; text-transform: uppercase; text-decoration: underline; font-size: 13pt; margin: 4mm 0 0; }
.statement .number { text-align: center; margin-bottom: 6mm; }
.statement p { text-indent: 10mm; text-align: justify; margin: 2.5mm 0; }
.statement .identity { margin-top: 2mm; margin-bottom: 2mm; }
.statement > :nth-last-child(2) { break-after: avoid; } /* the signature never stands alone on a page */
.statement .signatures { margin-top: 8mm; }
`;

function values(input: StatementPaperInput): TemplateValues {
  const { office, check, text } = input;
  const desil = check?.desil ?? null;
  return {
    ...commonValues({ ...input, officeName: office.name, datedOn: input.issuedOn }),
    penanda_tangan: signerTable(input.signer),
    daftar: office.dataset,
    pada_desil: desil !== null && markup` pada desil ${desil}`,
    tanggal_cek: check && formatDate(check.on),
    pemeriksa: check?.by,
    keterangan: text === "" ? nothing : paragraphs(text),
    keperluan: input.purpose,
    berlaku_sampai: formatDate(input.validUntil),
  };
}

/** Its title holds kind and number only: no personal data. */
export function statementPaper(input: StatementPaperInput): PaperSheet {
  const { office, kind, number, signer, issuedOn, size } = input;
  const title = statementTitle(kind, office.dataset);
  const body = markup`<main class="statement">${letterheadBlock(office.letterhead)}
    ${input.example ? EXAMPLE_MARK : nothing}
    ${input.cancelled ? markup`<div class="void">DIBATALKAN - nomor ini tidak berlaku</div>` : nothing}
    <h1>${title}</h1>
    <div class="number">Nomor: ${number}</div>
    ${printTemplate(input.template ?? shippedNodes(kind), values(input))}
    <div class="signatures">${signatureBlock({
      placeDate: `${office.letterhead.place}, ${formatDate(issuedOn)}`,
      signer,
    })}</div>
  </main>`;
  return paperPage({
    title: `${title} ${number}`,
    size,
    body,
    training: office.training,
    footer: false,
    style: STYLE,
  });
}
