// What may happen to persons and families, and why a membership or a document is missing: code lists of household surgery.

/** Kinds of event. 'batal' takes back an earlier one. */
export const EVENT_KINDS = {
  masuk_kk: "Masuk keluarga",
  pindah_kk: "Pindah ke keluarga lain",
  pecah_kk: "Pecah KK",
  gabung_kk: "Gabung KK",
  ganti_kepala: "Ganti kepala keluarga",
  ubah_hubungan: "Ubah hubungan keluarga",
  ubah_kk: "Ubah KK atau alamat keluarga",
  lahir: "Bayi lahir",
  meninggal: "Meninggal",
  pindah: "Pindah ke daerah lain",
  kembali: "Datang kembali",
  dokumen: "Dokumen dilengkapi",
  rumah_tangga: "Rumah tangga diatur",
  hamil: "Kehamilan dicatat",
  hamil_selesai: "Kehamilan selesai",
  program: "Ikut program",
  program_selesai: "Program berakhir",
  batal: "Pembatalan",
} as const;
export type EventKind = keyof typeof EVENT_KINDS;

/** Why a membership ended. 'koreksi': it never was true. 'digabung': the person was found to be another one. */
export const MEMBERSHIP_ENDS = {
  pindah: "Pindah ke daerah lain",
  meninggal: "Meninggal",
  pindah_kk: "Pindah ke keluarga lain",
  pecah_kk: "Pecah KK",
  gabung_kk: "Gabung KK",
  ubah_hubungan: "Hubungan berubah",
  digabung: "Catatan digabung",
  koreksi: "Koreksi",
} as const;
export type MembershipEnd = keyof typeof MEMBERSHIP_ENDS;

/** Why a death certificate or letter of departure is not there yet. */
export const NO_DOCUMENT_REASONS = {
  belum_diurus: "Belum diurus",
  sedang_diurus: "Sedang diurus",
  hilang: "Hilang",
  tidak_ada: "Memang tidak ada",
} as const;
export type NoDocumentReason = keyof typeof NO_DOCUMENT_REASONS;

/** Events that carry a document which may come later. */
export const WITH_DOCUMENT: readonly EventKind[] = ["meninggal", "pindah"];
