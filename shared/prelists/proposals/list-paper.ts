// Daftar usulan of a month: the official copy for the file and the sender, and the public copy for the notice board.
import type { Letterhead, Signer } from "../../office/letterhead.ts";
import { markup, nothing, type Html, type Part } from "../../papers/html.ts";
import { letterheadBlock } from "../../papers/letterhead.ts";
import { listTable, type ListColumn } from "../../papers/list-table.ts";
import { paperPage } from "../../papers/page.ts";
import type { PaperSheet, PaperSize } from "../../papers/paper.ts";
import { signatureRow } from "../../papers/signature.ts";
import { formatDate } from "../../values/date.ts";
import type { RemovalReason } from "./codes.ts";
import { PROPOSAL_KINDS, type Fields, type ProposalKind } from "./rules.ts";
import { KIND_WORDS, periodWords, REASON_WORDS } from "./words.ts";

export interface ProposalOffice {
  readonly name: string;
  readonly dataset: string;
  readonly letterhead: Letterhead;
  readonly signers: readonly Signer[];
  readonly training: boolean;
  readonly paperSize: PaperSize;
}

export interface ProposalOnPaper {
  readonly kind: ProposalKind;
  readonly name: string;
  readonly nik: string | null;
  readonly nokk: string | null;
  readonly fields: Fields;
  readonly changeNote: string | null;
  readonly removalReason: RemovalReason | null;
  readonly documentNo: string | null;
}

export interface ProposalListInput {
  readonly office: ProposalOffice;
  readonly period: string;
  readonly copy: "resmi" | "umum";
  /** Day of the paper, ISO. */
  readonly on: string;
  readonly rows: readonly ProposalOnPaper[];
}

const place = ({ rt, rw }: Fields) => (rt || rw ? `${rt ?? "-"}/${rw ?? "-"}` : "");

/** Names and places only: no NIK, no KK, no health, no programme and no reason. */
const PUBLIC: readonly ListColumn[] = [
  { label: "No.", align: "centre", width: "12mm" },
  { label: "Nama" },
  { label: "RT/RW", align: "centre", width: "30mm" },
];

const OFFICIAL: readonly ListColumn[] = [
  { label: "No.", align: "centre", width: "11mm" },
  { label: "NIK", width: "38mm" },
  { label: "No. KK", width: "38mm" },
  { label: "Nama", width: "48mm" },
  { label: "Alamat" },
  { label: "RT/RW", align: "centre", width: "20mm" },
  { label: "Keterangan", width: "52mm" },
];

/** What the row is about, for those who decide; health is on no paper. */
function remark({ kind, fields, changeNote, removalReason, documentNo }: ProposalOnPaper): Part {
  if (kind === "baru") return fields.program_bansos ?? "";
  if (kind === "perbaikan") return changeNote ?? "";
  const reason = removalReason === null ? "" : REASON_WORDS[removalReason];
  return documentNo === null ? reason : `${reason}; No. ${documentNo}`;
}

function section(kind: ProposalKind, { rows, copy }: ProposalListInput): Html {
  const own = rows.filter((row) => row.kind === kind);
  if (own.length === 0) return nothing;
  const table =
    copy === "umum"
      ? listTable(
          PUBLIC,
          own.map((row, at): Part[] => [String(at + 1), row.name, place(row.fields)]),
        )
      : listTable(
          OFFICIAL,
          own.map((row, at): Part[] => [
            String(at + 1),
            row.nik,
            row.nokk,
            row.name,
            row.fields.alamat ?? "",
            place(row.fields),
            remark(row),
          ]),
        );
  return markup`<h2>${KIND_WORDS[kind]} (${own.length})</h2>
    ${table}`;
}

/** One line for each kind that occurs; their sum is the number of rows behind it. */
function recap({ rows }: ProposalListInput): Html {
  const counts = PROPOSAL_KINDS.map((kind) => ({
    kind,
    count: rows.filter((row) => row.kind === kind).length,
  })).filter(({ count }) => count > 0);
  return markup`<p>${counts.map(({ kind, count }, at) => `${at > 0 ? "; " : ""}${KIND_WORDS[kind]}: ${count}`)}. Jumlah: ${rows.length} orang.</p>`;
}

/** Its title names the month only: no personal data. */
export function proposalListPaper(input: ProposalListInput): PaperSheet {
  const { office, period, copy, on } = input;
  const month = periodWords(period);
  const open = copy === "umum";
  const signer = office.signers.find((one) => one.active);
  const closing = open
    ? markup`<p>Warga yang mengetahui data yang keliru atau berkeberatan dapat menyampaikannya ke ${office.name}. Nama penyampai dirahasiakan.</p>`
    : nothing;
  const signature = signer
    ? signatureRow([{ placeDate: `${office.letterhead.place}, ${formatDate(on)}`, signer }])
    : nothing;
  const body = markup`${letterheadBlock(office.letterhead)}
    <h1>Daftar Usulan ${office.dataset}</h1>
    <p class="subtitle">Bulan ${month}${open ? "" : " - salinan resmi, memuat NIK dan No. KK, tidak untuk diumumkan"}</p>
    ${recap(input)}
    ${PROPOSAL_KINDS.map((kind) => section(kind, input))}
    ${closing}${signature}`;
  return paperPage({
    title: `Daftar usulan ${period}${open ? " salinan umum" : ""}`,
    size: office.paperSize,
    landscape: !open,
    body,
    training: office.training,
    footer: `${office.name}, usulan ${month}`,
  });
}
