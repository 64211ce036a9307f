// Penilaian dampak (art. 34) and catatan kegiatan pemrosesan (art. 31), filled with what the office really holds.
import { identityTable } from "../papers/identity-table.ts";
import { listTable } from "../papers/list-table.ts";
import { markup } from "../papers/html.ts";
import type { PaperSheet } from "../papers/paper.ts";
import type { OfficeFigures } from "./figures.ts";
import {
  contactLine,
  dayAndHour,
  privacyPaper,
  signedByHead,
  type PrivacyOffice,
} from "./frame.ts";
import { GROUNDS, PURPOSES } from "./words.ts";

const number = new Intl.NumberFormat("id-ID");
const n = (value: number) => number.format(value);

const processors = ({ contact }: PrivacyOffice) =>
  listTable(
    [{ label: "Pihak" }, { label: "Tugas" }, { label: "Perjanjian" }],
    contact.processors.map(({ name, task, agreement }) => [name, task, agreement]),
    { empty: "Tidak ada pihak lain yang memproses data untuk kantor ini." },
  );

const receivers = (figures: OfficeFigures) =>
  listTable(
    [{ label: "Penerima" }, { label: "Rujukan", align: "right", width: "28mm" }],
    figures.receivers.map(({ name, n: count }) => [name, n(count)]),
    { empty: "Belum ada rujukan." },
  );

const retention = (figures: OfficeFigures) =>
  listTable(
    [
      { label: "Kelompok" },
      { label: "Tahun", align: "right", width: "18mm" },
      { label: "Dihitung" },
      { label: "Sesudahnya" },
    ],
    figures.retention.map(({ label, years, starts, after }) => [
      label,
      String(years),
      starts,
      after,
    ]),
  );

export function dpiaPaper(office: PrivacyOffice, figures: OfficeFigures): PaperSheet {
  const { columns } = figures;
  const risks = [
    [
      "Komputer hilang atau dicuri",
      "Basis data dan cadangan terenkripsi; kunci hanya terbuka dengan kata sandi; layar terkunci sendiri",
      "Komputer yang dicuri dalam keadaan terbuka",
    ],
    [
      "Petugas membuka data yang bukan urusannya",
      `Peran per panggilan, nomor disamarkan, kasus sensitif berkunci kedua, ${n(figures.auditRows)} catatan audit (${n(figures.refused)} penolakan)`,
      "Petugas yang berwenang menyalahgunakan wewenangnya",
    ],
    [
      "Data salah orang atau ganda",
      `Penggabungan hanya oleh orang dan dapat dibatalkan (${n(figures.merges)} kali); riwayat nilai disimpan`,
      "Salah ketik yang tidak ditemukan siapa pun",
    ],
    [
      "Data tersebar lewat ekspor atau cetakan",
      `Ekspor perlu peran, alasan, dan kata sandi; ${n(figures.exports)} ekspor tercatat; ringkasan dapat disamarkan`,
      "Kertas dan berkas yang sudah keluar",
    ],
    [
      "Data disimpan terlalu lama",
      "Jadwal retensi, daftar jatuh tempo, penghapusan oleh dua orang dengan berita acara",
      "Cadangan lama sampai habis masanya",
    ],
    [
      "Data hilang",
      `Cadangan terenkripsi dan diperiksa${figures.lastBackup === null ? "; belum ada cadangan yang diperiksa" : `, terakhir ${dayAndHour(figures.lastBackup)}`}`,
      "Kerusakan serentak komputer dan cadangan",
    ],
  ] as const;
  const body = markup`
    ${identityTable([
      ["Pengendali data", office.name],
      [
        "Subjek data",
        `${n(figures.persons)} orang, di antaranya ${n(figures.children)} anak dan ${n(figures.disabled)} penyandang disabilitas`,
      ],
      ["Kasus", `${n(figures.cases)}, di antaranya ${n(figures.sensitiveCases)} sensitif`],
      ["Baris prelist", n(figures.prelistRows)],
      ["Foto dan dokumen", n(figures.documents)],
      ["Akun petugas", n(figures.accounts)],
      [
        "Permintaan dan insiden",
        `${n(figures.requests)} permintaan, ${n(figures.incidents)} insiden`,
      ],
    ])}
    <h2>1. Mengapa dinilai</h2>
    <p>Pemrosesan ini memuat data spesifik (anak, kesehatan dan disabilitas, keadaan ekonomi), berskala besar bagi satu desa, dan mencocokkan atau menggabungkan data dari beberapa sumber. Ketiganya menuntut penilaian dampak menurut Pasal 34.</p>
    <h2>2. Kegiatan dan perlunya</h2>
    <p>Data dicatat untuk memeriksa, menetapkan, merujuk, dan melaporkan layanan sosial. Yang wajib diisi hanya nama, kategori, dan uraian; NIK boleh kosong dengan alasan. Dari ${n(columns.umum + columns.spesifik + columns.rahasia)} kolom basis data, ${n(columns.rahasia)} bergolongan rahasia dan ${n(columns.spesifik)} spesifik.</p>
    <h2>3. Penerima</h2>${receivers(figures)}
    <h2>4. Risiko, tindakan, dan yang tersisa</h2>
    ${listTable([{ label: "Risiko" }, { label: "Tindakan" }, { label: "Yang tersisa" }], risks)}
    <h2>5. Masa simpan</h2>${retention(figures)}
    <h2>6. Kesimpulan kantor</h2>
    <p>${null}</p><p>${null}</p>
    ${contactLine(office)}${signedByHead(office)}`;
  return privacyPaper(office, {
    title: `Penilaian dampak ${office.on}`,
    heading: "Penilaian Dampak Pelindungan Data Pribadi",
    subtitle: `Keadaan ${office.on.split("-").reverse().join("-")}; angka dihitung dari basis data kantor`,
    body,
  });
}

export function recordsPaper(office: PrivacyOffice, figures: OfficeFigures): PaperSheet {
  const body = markup`
    ${identityTable([
      ["Pengendali data", office.name],
      ["Petugas pelindungan data", office.contact.name],
      ["Jabatan", office.contact.position],
      ["Subjek data", `${n(figures.persons)} warga yang dilayani atau didata`],
    ])}
    <h2>Kegiatan pemrosesan</h2>
    ${listTable(
      [
        { label: "Kelompok data" },
        { label: "Dasar" },
        { label: "Tujuan" },
        { label: "Catatan", align: "right", width: "24mm" },
      ],
      figures.activities.map(({ label, basis, purpose, rows }) => [
        label,
        GROUNDS[basis] ?? basis,
        PURPOSES[purpose] ?? purpose,
        n(rows),
      ]),
      { empty: "Belum ada data." },
    )}
    <h2>Penerima</h2>${receivers(figures)}
    <h2>Pemroses</h2>${processors(office)}
    <h2>Masa simpan</h2>${retention(figures)}
    <h2>Keamanan</h2>
    <p>Basis data terenkripsi di komputer kantor, tanpa jaringan; hak akses per peran; setiap pembukaan, perubahan, pencetakan, dan ekspor tercatat dalam rantai audit.</p>
    ${signedByHead(office)}`;
  return privacyPaper(office, {
    title: `Catatan pemrosesan ${office.on}`,
    heading: "Catatan Kegiatan Pemrosesan Data Pribadi",
    subtitle: "Pasal 31 Undang-Undang Nomor 27 Tahun 2022",
    body,
    landscape: true,
  });
}
