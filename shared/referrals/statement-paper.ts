// Surat keterangan on one page: who states it, about whom, what, for which use and until when (field notes 7).
import type { Letterhead, Signer } from "../office/letterhead.ts";
import { markup, nothing, paragraphs, type Html } from "../papers/html.ts";
import { identityRows, identityTable, type PersonOnPaper } from "../papers/identity-table.ts";
import { letterheadBlock } from "../papers/letterhead.ts";
import { paperPage } from "../papers/page.ts";
import type { PaperSheet, PaperSize } from "../papers/paper.ts";
import { capitalName, signatureBlock } from "../papers/signature.ts";
import { formatDate } from "../values/date.ts";
import { statementTitle, type StatementKind } from "./statements.ts";

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
}

const STYLE = `
.statement { line-height: 1.35; }
.statement h1 { text-align: center; text-transform: uppercase; text-decoration: underline; font-size: 13pt; margin: 4mm 0 0; }
.statement .number { text-align: center; margin-bottom: 6mm; }
.statement p { text-indent: 10mm; text-align: justify; margin: 2.5mm 0; }
.statement .identity { margin: 2mm 0; }
.statement .signatures { margin-top: 8mm; }
`;

function stated({ kind, office, check }: StatementPaperInput): Html {
  const { dataset } = office;
  switch (kind) {
    case "terdaftar":
      return markup`<p>Nama tersebut di atas <b>terdaftar</b> dalam ${dataset}${
        check !== null && check.desil !== null && markup` pada desil ${check.desil}`
      }, menurut pemeriksaan pada aplikasi SIKS-NG${asOf(check)}.</p>`;
    case "tidak_terdaftar":
      return markup`<p>Nama tersebut di atas <b>tidak ditemukan</b> dalam ${dataset}, menurut pemeriksaan pada aplikasi SIKS-NG${asOf(check)}.</p>`;
    case "sktm":
      return markup`<p>Nama tersebut di atas adalah benar warga kami dan menurut pengamatan kami berasal dari keluarga tidak mampu.</p>`;
    case "kis":
      return markup`<p>Nama tersebut di atas adalah benar warga kami. Data pada Kartu Indonesia Sehat (KIS) yang bersangkutan perlu disesuaikan dengan identitas di atas.</p>`;
    case "pekerjaan":
      return markup`<p>Nama tersebut di atas adalah benar warga kami, dengan keadaan pekerjaan sebagaimana diterangkan di bawah ini.</p>`;
  }
}

function asOf(check: StatementPaperInput["check"]): Html {
  return check === null ? nothing : markup` per tanggal ${formatDate(check.on)} oleh ${check.by}`;
}

/** Its title holds kind and number only: no personal data. */
export function statementPaper(input: StatementPaperInput): PaperSheet {
  const { office, kind, number, signer, person, issuedOn, purpose, text, size } = input;
  const title = statementTitle(kind, office.dataset);
  const body = markup`<main class="statement">${letterheadBlock(office.letterhead)}
    ${input.cancelled ? markup`<div class="void">DIBATALKAN - nomor ini tidak berlaku</div>` : nothing}
    <h1>${title}</h1>
    <div class="number">Nomor: ${number}</div>
    <p>Yang bertanda tangan di bawah ini:</p>
    ${identityTable(
      [
        ["Nama", capitalName(signer.name)],
        ["Jabatan", signer.position],
      ],
      true,
    )}
    <p>menerangkan bahwa:</p>
    ${identityTable(identityRows(person), true)}
    ${stated(input)}
    ${text === "" ? nothing : paragraphs(text)}
    <p>Surat keterangan ini dibuat untuk keperluan ${purpose}, dan berlaku sampai dengan ${formatDate(input.validUntil)}.</p>
    <p>Demikian surat keterangan ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.</p>
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
