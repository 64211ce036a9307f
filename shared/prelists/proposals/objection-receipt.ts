// Tanda terima sanggah: what whoever objects takes home. It names nobody: the paper may be seen by others at home or on the way.
import { identityTable } from "../../papers/identity-table.ts";
import { letterheadBlock } from "../../papers/letterhead.ts";
import { markup, nothing } from "../../papers/html.ts";
import { paperPage } from "../../papers/page.ts";
import type { PaperSheet } from "../../papers/paper.ts";
import { qrCode } from "../../papers/qr.ts";
import { formatDate, formatDayAndDate } from "../../values/date.ts";
import type { ProposalOffice } from "./list-paper.ts";

export interface ObjectionReceipt {
  readonly office: ProposalOffice;
  /** Of the register, '2026/0003'. */
  readonly number: string;
  readonly receivedOn: string;
  readonly programme: string | null;
  /** Photos and papers handed in that are kept. */
  readonly photos: number;
  readonly officer: string;
}

const STYLE = `
.receipt-head { display: flex; justify-content: space-between; gap: 6mm; }
.receipt-head > div { flex: 1; }
.signatures.spread { align-items: flex-end; }
`;

export function objectionReceipt(input: ObjectionReceipt): PaperSheet {
  const { office, number, receivedOn, programme, photos, officer } = input;
  const { letterhead } = office;
  const rows = [
    ["Nomor catatan", markup`<span class="code">${number}</span>`],
    ["Hari, tanggal", formatDayAndDate(receivedOn)],
    ["Bantuan yang disanggah", programme ?? "-"],
    ["Foto dan surat diterima", photos === 0 ? "Tidak ada" : `${photos} lembar`],
    ["Petugas penerima", officer],
  ] as const;
  const body = markup`${letterheadBlock(letterhead)}
    <h1>Tanda Terima Sanggahan</h1>
    <div class="receipt-head"><div>${identityTable(rows)}</div>${qrCode(number, 26)}</div>
    <p>Sanggahan ini sudah dicatat. Nama Anda disimpan terkunci: tidak tampil pada daftar, surat, atau pengumuman, dan tidak
      diberitahukan kepada yang disanggah. Karena itu nama tidak tertulis pada kertas ini.</p>
    <p>Keputusan ada pada pemerintah daerah dan Kementerian Sosial. Untuk bertanya, datang dengan kertas ini atau sebutkan nomornya di
      ${letterhead.name}${letterhead.contact === "" ? nothing : markup`, ${letterhead.contact}`}. Layanan ini gratis.</p>
    <div class="signatures spread">
      <div class="signature"><div>${letterhead.place}, ${formatDate(receivedOn)}</div><div>Petugas,</div><div class="room"></div><div class="name">${officer}</div></div>
    </div>`;
  return paperPage({
    title: `Tanda terima sanggahan ${number.replaceAll("/", "-")}`,
    size: office.paperSize,
    body,
    training: office.training,
    footer: false,
    style: STYLE,
  });
}
