// Indonesian texts: files on the way out.
import type { ExportKind } from "../../../../shared/prelists/exports.ts";
import type { OutError } from "../../../../shared/prelists/out/errors.ts";
import type { ErrorWords } from "../../words.ts";

export const out = {
  kinds: {
    daftar: "Prelist",
    ditolak: "Baris ditolak",
    banding: "Perbandingan",
    berkas_asal: "Berkas pengirim",
    tersamar: "Salinan tersamar",
    lapangan: "Lembar lapangan",
    musyawarah: "Musyawarah",
    usulan: "Usulan",
    statistik: "Statistik",
  } satisfies Record<ExportKind, string>,
  label: "Diekspor sebagai",
  ways: {
    kembali: "Kembali ke berkas pengirim",
    daftar: "Daftar",
    samar: "Salinan tersamar",
  },
  maskedName: (name: string) => `${name}-tersamar`,
  maskedBody: (n: string) =>
    `${n} baris akan keluar dengan NIK dan No. KK tersamar, tanpa nama ibu, kesehatan, disabilitas, kontak, dan catatan. Nama dan alamat tetap tertulis. Ekspor dicatat.`,
  split: "Satu lembar Excel memuat 1.048.576 baris; sisanya masuk ke lembar berikutnya.",
  sheets: (rows: string, sheets: string) => `${rows} baris diekspor ke ${sheets} lembar`,
  card: {
    title: "Kartu data",
    hint: "Enter atau Ctrl+C menyalin isi kolom, mencentangnya, dan pindah ke kolom berikut. Spasi membatalkan centang. Esc mengosongkan papan klip.",
    progress: (done: string, total: string) => `${done} dari ${total} kartu selesai diketik`,
    before: "Sebelumnya",
    after: "Berikutnya",
    print: "Cetak",
    copied: (label: string) =>
      `${label} ada di papan klip. Dikosongkan sendiri setelah 45 detik, atau sekarang dengan Esc.`,
    cleared: "Papan klip sudah dikosongkan.",
    typed: (by: string, at: string) => `Diketik ${by}, ${at}`,
    whole: "Semua kolom sudah diketik",
    nameless: "Tanpa nama",
  },
  back: {
    none: "Berkas asli dari daftar ini tidak tersimpan. Pilih Daftar.",
    file: "Berkas pengirim",
    results: "Isi juga kolom hasil milik pengirim",
    resultsHint: "Misalnya Sta_keberadaan, status, tgl_kejadian, bila kolomnya ada di berkas.",
    planning: (n: string) => `Memeriksa berkas, ${n} baris`,
    nothing: "Belum ada sel yang berubah untuk berkas ini.",
    cells: (cells: string, rows: string) => `${cells} sel di ${rows} baris akan berubah.`,
    keeps: {
      xlsx: "Hanya sel itu yang ditulis; gaya, lebar kolom, rumus, dan lembar lain tetap.",
      csv: "Hanya sel itu yang ditulis; pengodean, pemisah, tanda kutip, dan akhir baris tetap.",
    },
    becomes: (format: string) =>
      `${format} kembali sebagai XLSX: isi satu lembar itu saja, semua sel teks, tanpa gaya.`,
    formulas: (n: string) => `${n} sel berisi rumus akan berisi nilai.`,
    left: {
      rumus_bersama: (row: string, column: string) =>
        `Baris ${row}, ${column}: tidak ditulis, rumus sel lain bergantung padanya.`,
      huruf: (row: string, column: string) =>
        `Baris ${row}, ${column}: tidak ditulis, pengodean berkas tidak punya hurufnya.`,
    },
    conflicts: (n: string) => `${n} sel berbeda dengan yang dilihat saat diperbaiki`,
    row: "Baris",
    column: "Kolom",
    inFile: "Di berkas",
    inOffice: "Di Loket",
    more: (n: string) => `dan ${n} sel lain`,
    overwrite: "Tulis juga nilai Loket ke sel-sel ini",
    done: (n: string) => `${n} sel ditulis ke berkas pengirim`,
  },
};

/** What the journal calls each call. */
export const outCallWords = {
  "prelists.originals": "Melihat berkas asal yang disimpan",
  "prelists.planBack": "Merencanakan pengembalian ke berkas pengirim",
  "prelists.card": "Membuka kartu data",
  "prelists.tickCard": "Mencentang kolom kartu data",
  "prelists.cardPaper": "Mencetak kartu data",
  "prelists.exportBack": "Mengembalikan perubahan ke berkas pengirim",
};

export const outErrors: ErrorWords<OutError> = {
  berkas_asal_tidak_ada:
    "Berkas asli dari impor itu tidak tersimpan. Ekspor sebagai daftar, atau impor lagi berkas pengirim.",
  berkas_kembali_tidak_cocok:
    "Berkas yang ditulis tidak terbaca sama dengan yang seharusnya, maka dibuang. Data daftar aman. Ekspor sebagai daftar dan laporkan bentuk berkas ini.",
  tak_ada_perubahan: "Belum ada sel yang diubah untuk berkas ini. Tidak ada yang ditulis.",
};
