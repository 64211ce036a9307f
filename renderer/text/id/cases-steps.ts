// Indonesian texts of the sub-steps of a category on a case.
import type { CasesError } from "../../../shared/cases/errors.ts";
import { detailText, type ErrorWords } from "../words.ts";

const REASONS: Readonly<Record<string, string>> = {
  kasus_berakhir: "Kasus ini ditolak atau dibatalkan, jadi langkahnya tidak bertambah.",
  bukan_langkah: "Langkah ini tidak ada lagi pada kategori kasus ini.",
  masa_depan: "Tanggal langkah belum tiba.",
  sebelum_kasus: "Tanggal langkah lebih awal daripada tanggal kasus diterima.",
  tanggal_berlaku: "Langkah ini memerlukan tanggal berlaku.",
  sebelum_langkah: "Tanggalnya lebih awal daripada langkah sebelumnya yang sudah dicatat.",
  sesudah_langkah: "Tanggalnya lebih akhir daripada langkah sesudahnya yang sudah dicatat.",
  belum_dicatat: "Langkah ini belum dicatat, jadi tidak ada yang diurungkan.",
};

export const stepErrors = {
  langkah_kategori_salah: (details) =>
    `${REASONS[detailText(details, "reason")] ?? "Langkah ini tidak dapat dicatat."} Tidak ada yang berubah. Perbaiki isiannya, lalu simpan lagi.`,
} satisfies Partial<ErrorWords<CasesError>>;

export const subSteps = {
  title: "Langkah layanan",
  source: (source: string) => `Sumber: ${source}`,
  record: (label: string) => `Catat: ${label}`,
  other: "Catat langkah lain",
  done: (day: string, by: string) => `${day} · ${by}`,
  effective: (day: string) => `Berlaku ${day}`,
  open: "Belum",
  passed: "Tidak tercatat",
  next: "Berikutnya",
  correct: "Perbaiki",
  correctOf: (label: string) => `Perbaiki ${label}`,
  undo: "Urungkan",
  undoOf: (label: string) => `Urungkan ${label}`,
  dialog: "Catat langkah layanan",
  undoDialog: "Urungkan langkah",
  undoHint: "Catatan lama tetap ada di kronologi; pengurungan ini menjadi baris baru.",
  step: "Langkah",
  day: "Tanggal langkah",
  effectiveOn: "Berlaku mulai tanggal",
  note: "Catatan",
  noteHint: "Boleh kosong",
  reason: "Alasan",
  save: "Simpan langkah",
  problems: {
    day: "Isi tanggal, paling lambat hari ini.",
    effectiveOn: "Isi tanggal mulai berlaku.",
    reason: "Tulis alasannya.",
  },
};
