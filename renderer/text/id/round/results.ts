// Indonesian texts: results of verification.
import type { ResultsError } from "../../../../shared/prelists/results/errors.ts";
import type { ErrorWords } from "../../words.ts";

export const results = {};

/** What the journal calls each call. */
export const resultsCallWords = {
  "prelists.recordFamily": "Mencatat hasil verifikasi keluarga",
  "prelists.conflicts": "Melihat hasil yang bertentangan",
  "prelists.chooseResult": "Memilih hasil yang berlaku",
  "prelists.addVisit": "Mencatat kunjungan verifikasi",
  "prelists.setDesil": "Mencatat desil",
  "prelists.otherEntries": "Mencari baris lain pada daftar",
};

export const resultsErrors: ErrorWords<ResultsError> = {
  keluarga_tidak_dikenal:
    "Baris ini tidak menyebut No KK atau rumah tangga, jadi keluarganya tidak diketahui. Catat hasilnya untuk baris ini saja, atau lengkapi No KK lebih dahulu.",
  pilihan_sudah_berubah:
    "Hasil pada baris ini sudah berubah sejak layar dibuka. Tidak ada yang disimpan; muat ulang barisnya lalu pilih lagi.",
  tanggal_kunjungan_salah:
    "Tanggalnya lebih lambat dari hari ini. Tidak ada yang disimpan; perbaiki tanggalnya.",
};
