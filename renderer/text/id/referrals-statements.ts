// Indonesian texts of statements (surat keterangan).
import { STATEMENT_DAYS, type StatementProblem } from "../../../shared/referrals/statements.ts";

export const statements = {
  title: "Surat keterangan",
  make: "Buat surat keterangan",
  none: "Belum ada surat keterangan dari kasus ini.",
  kind: "Jenis surat",
  purpose: "Untuk keperluan",
  purposeHint: "Misalnya: persyaratan beasiswa, keringanan biaya rumah sakit.",
  purposeNeeded: "Tulis keperluannya.",
  extra: "Keterangan tambahan",
  extraHint: {
    pekerjaan: "Terangkan pekerjaan atau perubahannya; tercetak sebagai alinea sendiri.",
    lain: "Tercetak sebagai alinea sendiri; boleh kosong.",
  },
  signer: "Penanda tangan",
  date: "Tanggal surat",
  dateNeeded: "Isi tanggal surat.",
  number: "Nomor dari buku agenda",
  numberHint: (next: string) => `Kosongkan untuk nomor berikutnya: ${next}`,
  holds: (day: string) => `Berlaku sampai ${day}.`,
  save: "Terbitkan",
  print: "Cetak",
  line: (number: string, on: string, until: string) =>
    `${number} · ${on} · berlaku sampai ${until}`,
  cancelled: "Dibatalkan",
  cancel: "Batalkan",
  cancelTitle: (number: string) => `Batalkan surat ${number}?`,
  cancelBody: "Nomornya tetap tercatat di buku agenda sebagai dibatalkan dan tidak dipakai lagi.",
  cancelAction: "Batalkan surat",
  keep: "Tidak jadi",
  cancelReason: "Dibatalkan dari halaman kasus",
  lacks: {
    belum_dicek: () =>
      "Belum ada hasil pemeriksaan SIKS-NG pada kasus ini. Catat dahulu hasilnya pada langkah verifikasi; prelist tidak cukup.",
    hasil_lain: () => "Hasil pemeriksaan SIKS-NG pada kasus ini berkata sebaliknya.",
    cek_lama: () =>
      `Pemeriksaan SIKS-NG sudah lebih dari ${STATEMENT_DAYS.check} hari. Periksa lagi dan catat hasilnya.`,
    penanda_tangan: (head: string) =>
      `Surat ini ditandatangani ${head} atau atas nama ${head}. Pilih penanda tangan lain.`,
  } satisfies Record<StatementProblem, (head: string) => string>,
};
