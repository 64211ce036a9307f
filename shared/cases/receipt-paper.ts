// Tanda terima berkas: what the citizen takes home, with a slip to cut off (field notes 7).
import { letterheadBlock } from "../papers/letterhead.ts";
import { identityTable } from "../papers/identity-table.ts";
import { listTable } from "../papers/list-table.ts";
import { markup, nothing } from "../papers/html.ts";
import { paperPage } from "../papers/page.ts";
import type { PaperSheet, PaperSize } from "../papers/paper.ts";
import { qrCode } from "../papers/qr.ts";
import { EXAMPLE_MARK, printTemplate, type TemplateValues } from "../papers/templates/print.ts";
import type { TemplateNode } from "../papers/templates/read.ts";
import { shippedNodes } from "../papers/templates/shipped.ts";
import type { Letterhead } from "../office/letterhead.ts";
import { formatDate, formatDayAndDate } from "../values/date.ts";
import { DOCUMENT_HELD } from "./codes.ts";
import type { CaseDocument } from "./schemas.ts";

export interface ReceiptInput {
  readonly office: {
    readonly letterhead: Letterhead;
    readonly paperSize: PaperSize;
    readonly training: boolean;
  };
  readonly number: string;
  readonly statusCode: string;
  readonly receivedOn: string;
  readonly officer: string;
  readonly promisedOn: string | null;
  /** Null on the receipt of a sensitive case: no name, category or paper stands on it. */
  readonly open: {
    readonly applicant: string;
    readonly person: string;
    readonly category: string;
    readonly documents: readonly CaseDocument[];
  } | null;
  /** The prose in force when the case was registered; the shipped one when left out. */
  readonly template?: readonly TemplateNode[];
  /** A preview of a template: the receipt says so. */
  readonly example?: boolean;
}

const STYLE =
  ".receipt-head { display: flex; justify-content: space-between; gap: 6mm; } .receipt-head > div { flex: 1; } .together h2 { margin-top: 0; } .signatures.spread { align-items: flex-end; }";

function documentsTable(documents: readonly CaseDocument[]) {
  const shown = documents.filter(({ held, required }) => required || held !== "belum");
  if (shown.length === 0) return markup`<p>Tidak ada berkas yang diterima atau diminta.</p>`;
  const columns = [
    { label: "No.", align: "centre", width: "12mm" },
    { label: "Berkas" },
    { label: "Diterima", width: "34mm" },
  ] as const;
  return listTable(
    columns,
    shown.map(({ label, held, required }, index) => [
      String(index + 1),
      required ? label : `${label} (bila ada)`,
      DOCUMENT_HELD[held],
    ]),
  );
}

function slip({ number, statusCode, receivedOn, promisedOn, office }: ReceiptInput) {
  return markup`<section class="together slip">
    <div class="cut">gunting di sini</div>
    <div class="row">
      <div>
        <h2>Tanyakan kabar dengan potongan ini</h2>
        <div>Nomor registrasi <span class="code">${number}</span></div>
        <div>Kode status <span class="code">${statusCode}</span></div>
        <div>Diterima ${formatDate(receivedOn)}${promisedOn !== null && markup`; dijanjikan ${formatDate(promisedOn)}`}</div>
        <div>${office.letterhead.name}${office.letterhead.contact !== "" && markup`, ${office.letterhead.contact}`}</div>
      </div>
      ${qrCode(number, 24)}
    </div>
  </section>`;
}

function values(input: ReceiptInput): TemplateValues {
  const { office, number, statusCode, receivedOn, officer, promisedOn, open } = input;
  const rows = [
    ["Nomor registrasi", markup`<span class="code">${number}</span>`],
    ["Hari, tanggal", formatDayAndDate(receivedOn)],
    ...(open === null
      ? []
      : ([
          ["Pemohon", open.applicant],
          ["Yang dilayani", open.person],
          ["Keperluan", open.category],
        ] as const)),
    ["Dijanjikan ada kabar", promisedOn === null ? "-" : formatDayAndDate(promisedOn)],
    ["Petugas penerima", officer],
  ] as const;
  return {
    data_registrasi: markup`<div class="receipt-head"><div>${identityTable(rows)}</div>${qrCode(number, 26)}</div>`,
    daftar_berkas:
      open === null ? nothing : markup`<h2>Berkas</h2>${documentsTable(open.documents)}`,
    nomor_registrasi: number,
    tanggal_diterima: formatDate(receivedOn),
    petugas: officer,
    nama_kantor: office.letterhead.name,
    kode_status: statusCode,
    janji_kabar: promisedOn === null ? "-" : formatDate(promisedOn),
  };
}

/** The receipt of a case. Its title holds the number only. */
export function receiptPaper(input: ReceiptInput): PaperSheet {
  const { office, number, receivedOn, officer, open } = input;
  const body = markup`${letterheadBlock(office.letterhead)}
    ${input.example ? EXAMPLE_MARK : nothing}
    <h1>Tanda Terima</h1>
    ${printTemplate(input.template ?? shippedNodes("tanda_terima"), values(input))}
    <div class="signatures spread">
      <div class="signature"><div>Pemohon,</div><div class="room"></div><div class="name">${open === null ? null : open.applicant}</div></div>
      <div class="signature"><div>${office.letterhead.place}, ${formatDate(receivedOn)}</div><div>Petugas,</div><div class="room"></div><div class="name">${officer}</div></div>
    </div>
    ${slip(input)}`;
  return paperPage({
    title: `Tanda terima ${number.replaceAll("/", "-")}`,
    size: office.paperSize,
    body,
    training: office.training,
    footer: false,
    style: STYLE,
  });
}
