// Berita acara pemusnahan: what was removed, by whom, and plainly what still holds it. Nobody is named: the paper outlives the data.
import { identityTable } from "../papers/identity-table.ts";
import { listTable } from "../papers/list-table.ts";
import { markup } from "../papers/html.ts";
import type { PaperSheet } from "../papers/paper.ts";
import { formatDayAndDate, localDate } from "../values/date.ts";
import { ERASURE_GROUNDS, ERASURE_STATES } from "./codes.ts";
import { dayAndHour, headSigner, privacyPaper, type PrivacyOffice } from "./frame.ts";
import { signatureRow } from "../papers/signature.ts";
import type { Erasure } from "./schemas.ts";

/** How long the oldest kept copy may live (DESIGN 5: 12 monthly backups). */
const BACKUP_MONTHS = 12;

export function erasurePaper(
  office: PrivacyOffice,
  erasure: Erasure,
  labels: Readonly<Record<string, string>>,
): PaperSheet {
  const columns = [
    { label: "No.", align: "centre", width: "12mm" },
    { label: "Kelompok data" },
    { label: "Baris", align: "right", width: "24mm" },
  ] as const;
  const counted = (rows: Readonly<Record<string, number>>) =>
    Object.entries(rows).map(([table, n], at) => [
      String(at + 1),
      labels[table] ?? table,
      String(n),
    ]);
  const plain = { onBehalfOf: "", rank: "", nip: null };
  const done = erasure.decidedAt ?? erasure.proposedAt;
  const body = markup`
    <p>Pada hari ${formatDayAndDate(localDate(new Date(done)))}, dua orang yang bertanda tangan di bawah ini telah menghapus dan memusnahkan data pribadi satu subjek data dari sistem kantor ini. Identitasnya tidak ditulis pada berita acara ini.</p>
    ${identityTable([
      ["Nomor", markup`<span class="code">${erasure.number}</span>`],
      ["Dasar", ERASURE_GROUNDS[erasure.ground]],
      ["Keterangan dasar", erasure.groundNote],
      ["Diusulkan", markup`${dayAndHour(erasure.proposedAt)} oleh ${erasure.proposedBy}`],
      ["Dijalankan", markup`${dayAndHour(done)} oleh ${erasure.decidedBy}`],
      ["Keadaan", ERASURE_STATES[erasure.state]],
    ])}
    <h2>Yang dihapus atau dikosongkan</h2>
    ${listTable(columns, counted(erasure.removed), { empty: "Tidak ada baris." })}
    <p>Foto dan dokumen yang dimusnahkan: ${erasure.documents}. Hitungan layanan tetap tanpa identitas.</p>
    <h2>Cara</h2>
    <p>Baris dihapus dengan penimpaan, indeks pencarian ditulis ulang, seluruh berkas basis data disusun ulang (VACUUM), dan catatan sementara dikosongkan. Catatan audit hanya memuat nomor rekaman yang kini tidak menunjuk siapa pun; rantainya tetap utuh.</p>
    <h2>Yang masih memuat data ini</h2>
    <p>Cadangan yang dibuat sebelumnya (${erasure.backups.length}) tetap memuatnya sampai habis masanya, paling lama ${BACKUP_MONTHS} bulan, terenkripsi dan hanya dibuka untuk pemulihan. Bila cadangan itu dipulihkan, penghapusan ini diulang. Kertas yang sudah dicetak dan berkas yang sudah dikirim ke instansi lain tidak terjangkau sistem ini.</p>
    ${
      Object.keys(erasure.remaining).length === 0
        ? markup`<p>Nama dan nomornya tidak ditemukan lagi dalam data orang lain.</p>`
        : markup`<p>Nama atau nomornya masih disebut sebagai bagian data orang lain:</p>${listTable(columns, counted(erasure.remaining))}`
    }
    ${signatureRow([
      { placeDate: "\u00a0", signer: { name: erasure.proposedBy, position: "Pengusul", ...plain } },
      {
        placeDate: `${office.letterhead.place}, ${formatDayAndDate(localDate(new Date(done))).split(", ")[1] ?? ""}`,
        signer: { name: erasure.decidedBy ?? "", position: "Pelaksana", ...plain },
      },
    ])}
    ${signatureRow([{ above: "Mengetahui,", signer: headSigner(office) }])}`;
  return privacyPaper(office, {
    title: `Berita acara pemusnahan ${erasure.number.replaceAll("/", "-")}`,
    heading: "Berita Acara Pemusnahan Data Pribadi",
    subtitle: "Pasal 43 dan 44 Undang-Undang Nomor 27 Tahun 2022",
    body,
    footer: `Berita acara ${erasure.number}`,
  });
}
