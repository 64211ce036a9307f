// What the papers of a deliberation share: the office, the annex table in both copies, how to object, signatures.
import type { Letterhead, Signer } from "../../office/letterhead.ts";
import { markup, nothing, type Html, type Part } from "../../papers/html.ts";
import { listTable, type ListColumn } from "../../papers/list-table.ts";
import type { PaperSize } from "../../papers/paper.ts";
import { signatureRow, type SignatureInput } from "../../papers/signature.ts";
import { formatDate, type IsoDate } from "../../values/date.ts";
import { regimeById, unitWord } from "../regimes.ts";
import { ELEMENT_WORDS, type Copy } from "./codes.ts";
import type { AnnexRow, Attendee, MinutesHead } from "./content.ts";
import { publicText } from "./rules.ts";
import { outcomeLabel, publicWord, reasonLabel } from "./summary.ts";

export interface PaperOffice {
  readonly name: string;
  readonly letterhead: Letterhead;
  readonly signers: readonly Signer[];
  readonly timeZone: string;
  readonly training: boolean;
}

/** One paper of one deliberation. `paperVersion` 0: the agenda, before the first locking. */
export interface DeliberationPaper {
  readonly office: PaperOffice;
  readonly size: PaperSize;
  readonly copy: Copy;
  readonly head: MinutesHead;
  readonly rows: readonly AnnexRow[];
  readonly paperVersion: number;
  /** Of the version; '' before there is one. */
  readonly sha256: string;
  /** Only of this neighbourhood. */
  readonly rw?: string | null;
  readonly rt?: string | null;
}

export const number = (value: number) => value.toLocaleString("id-ID");

/** "Desa Sukamaju", "Kelurahan Cempaka". */
export function villageLine({ kind, village }: MinutesHead): string {
  return `${kind === "desa" ? "Desa" : "Kelurahan"} ${village || "........"}`;
}

/** "Data Tunggal Sosial dan Ekonomi Nasional (DTSEN)": the registry of the list, whatever the office is set to now. */
export function registryTitle({ list }: MinutesHead): string {
  return regimeById(list.regime).title;
}

/** What one row is called: keluarga, rumah tangga or orang. */
export function unitOf({ list }: MinutesHead): string {
  return list.unit === "anggota" ? "orang" : unitWord(list.regime, list.unit);
}

/** "RT 003 RW 001". */
function placeOf({ rt, rw }: { readonly rt?: string | null; readonly rw?: string | null }): string {
  return [rt ? `RT ${rt}` : "", rw ? `RW ${rw}` : ""].filter((word) => word !== "").join(" ");
}

/** " RT 003 RW 001" behind a title; '' for the whole village. */
export function onlyPlace(paper: DeliberationPaper): string {
  const place = placeOf(paper);
  return place === "" ? "" : ` ${place}`;
}

const WHOLE: readonly ListColumn[] = [
  { label: "No.", align: "centre", width: "11mm" },
  { label: "Nama dan alamat", width: "58mm" },
  { label: "NIK, No. KK, ID", width: "40mm" },
  { label: "Status dan keterangan" },
];
const OPEN: readonly ListColumn[] = [
  { label: "No.", align: "centre", width: "14mm" },
  { label: "Nama", width: "66mm" },
  { label: "RT/RW", align: "centre", width: "24mm" },
  { label: "Keterangan" },
];

function lines(parts: readonly (Part | "")[]): Html {
  const filled = parts.filter((part) => part !== "" && part !== null && part !== undefined);
  return markup`${filled.map((part) => markup`<div>${part}</div>`)}`;
}

function wholeRow(row: AnnexRow): Part[] {
  const { decision, proposed, votes } = row;
  const status = decision ?? proposed;
  return [
    String(row.seq),
    lines([row.name, [row.address, placeOf(row)].filter((part) => part).join(" ")]),
    lines(
      [row.nik ?? "NIK tidak ada", row.nokk, row.listId].map((one) =>
        one === null ? "" : markup`<span class="id">${one}</span>`,
      ),
    ),
    lines([
      markup`<b>${outcomeLabel(status)}</b>`,
      row.reason === null ? "" : reasonLabel(row.reason),
      decision !== null && proposed !== decision
        ? `Hasil verifikasi: ${outcomeLabel(proposed).toLowerCase()}`
        : "",
      votes === null
        ? ""
        : `Suara: ${votes.for} setuju, ${votes.against} tidak, ${votes.abstain} abstain`,
      row.note,
    ]),
  ];
}

function openRow(row: AnnexRow): Part[] {
  const place = [row.rt, row.rw].map((part) => part ?? "-").join("/");
  return [
    String(row.seq),
    publicText(row.name),
    row.rt === null && row.rw === null ? "" : place,
    publicWord(row.decision ?? row.proposed),
  ];
}

/** The rows of the annex: with full numbers, or as a wall may show them. */
export function annexTable(rows: readonly AnnexRow[], copy: Copy): Html {
  return copy === "resmi"
    ? listTable(WHOLE, rows.map(wholeRow))
    : listTable(OPEN, rows.map(openRow));
}

/** Headers and cells of the list as a file; ids are text. */
export const SHEET_HEADERS: Readonly<Record<Copy, readonly string[]>> = {
  resmi: [
    "no",
    "id_daftar",
    "nik",
    "nokk",
    "nama",
    "alamat",
    "rt",
    "rw",
    "hasil_verifikasi",
    "keputusan",
    "alasan",
    "catatan",
    "setuju",
    "tidak_setuju",
    "abstain",
  ],
  publik: ["no", "nama", "rt", "rw", "keterangan"],
};

export function sheetRow(row: AnnexRow, copy: Copy): (string | null)[] {
  if (copy === "publik")
    return [
      String(row.seq),
      publicText(row.name),
      row.rt,
      row.rw,
      publicWord(row.decision ?? row.proposed),
    ];
  return [
    String(row.seq),
    row.listId,
    row.nik,
    row.nokk,
    row.name,
    row.address,
    row.rt,
    row.rw,
    row.proposed,
    row.decision,
    row.reason,
    row.note,
    ...(["for", "against", "abstain"] as const).map((side) =>
      row.votes === null ? null : String(row.votes[side]),
    ),
  ];
}

/** Printed on every public copy: who may object, where, and what is never asked for. */
export function objectionBox({ office, head }: DeliberationPaper): Html {
  const where = [office.letterhead.address, office.letterhead.contact]
    .filter((part) => part !== "")
    .join(", ");
  return markup`<section class="together objection">
    <p><b>Cara menyampaikan keberatan (sanggah)</b></p>
    <p>
      Warga ${villageLine(head)} yang mengetahui data yang keliru, orang yang seharusnya masuk, atau orang yang seharusnya keluar dari daftar
      ini dapat menyampaikannya kepada ${office.name}${where === "" ? nothing : markup`, ${where}`}, dengan menyebut nomor urut, nama, alasan
      dan bukti, atau melalui menu usul-sanggah pada aplikasi Cek Bansos. Nama penyanggah dirahasiakan.
    </p>
    <p>Batas waktu keberatan: ${null}</p>
    <p>Lembar ini tidak memuat NIK dan nomor KK. Jangan menuliskannya di lembar ini.</p>
  </section>`;
}

/** Somebody's block; rank and NIP come from the office's signers where the name is the same. */
export function signatureOf(
  office: PaperOffice,
  attendee: Attendee,
  above?: string,
): SignatureInput {
  const signer = office.signers.find((one) => one.name === attendee.name && one.active);
  return {
    ...(above === undefined ? {} : { above }),
    signer: {
      name: attendee.name,
      position: attendee.position || ELEMENT_WORDS[attendee.element],
      onBehalfOf: signer?.onBehalfOf ?? "",
      rank: signer?.rank ?? "",
      nip: signer?.nip ?? null,
    },
  };
}

/** Blocks side by side, the place and day above the last of them; one piece that no page break parts. */
export function signed(blocks: readonly SignatureInput[], placeDate?: string): Html {
  if (blocks.length === 0) return nothing;
  return markup`<div class="signed">
    ${placeDate !== undefined && markup`<div class="signed-on">${placeDate}</div>`}${signatureRow(blocks)}
  </div>`;
}

/** "Sukamaju, 26 November 2026". */
export function placeAndDate(office: PaperOffice, day: IsoDate | null): string {
  return `${office.letterhead.place}, ${day === null ? "........" : formatDate(day)}`;
}

/** Who knows of the paper and signs last: the head of the village. */
export function headsOf(head: MinutesHead): readonly Attendee[] {
  return head.attendance.filter(({ duty }) => duty === "mengetahui");
}

/** Which version this is, and by what it can be told from another. */
export function versionMark({ paperVersion, sha256 }: DeliberationPaper): string {
  return paperVersion === 0
    ? "sebelum keputusan"
    : `versi ${paperVersion}, sidik ${sha256.slice(0, 12)}`;
}

export const DELIBERATION_STYLE = `
.id { white-space: nowrap; }
.under { margin: 0 0 3mm; text-align: center; }
.annex { break-before: page; }
.objection { border: 1pt solid #000; padding: 2mm 3mm 0.5mm; margin-top: 3mm; }
.sums .line { padding-left: 5mm; }
.sums .part { padding-left: 11mm; }
.sums tfoot, .sums tbody tr:last-child { break-before: avoid; }
.sums + p, .present + p { margin-top: 2mm; }
.signed { break-inside: avoid; break-before: avoid; margin-top: 4mm; }
.signed-on { width: 72mm; margin-left: auto; }
.signed .signatures { margin-top: 0; }
.together.witnesses { margin-top: 4mm; }
`;
