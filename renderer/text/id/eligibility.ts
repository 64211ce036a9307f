// Indonesian texts of the hints of eligibility.
export const eligibility = {
  title: "Petunjuk kelayakan",
  note: "Petunjuk, bukan keputusan. Rujukan tetap dapat dibuat walau ada yang belum terpenuhi.",
  answers: {
    terpenuhi: "Terpenuhi",
    belum: "Belum terpenuhi",
    tidak_diketahui: "Perlu ditanyakan",
  },
  sum: (met: number, missing: number, unknown: number) =>
    `${met} terpenuhi, ${missing} belum, ${unknown} perlu ditanyakan`,
  columns: { criterion: "Syarat", answer: "Keadaan", next: "Tanyakan atau bawa" },
  bring: (papers: string) => `Bawa: ${papers}`,
  local: (where: string) => `Setempat. ${where}`,
  basis: (source: string, from: string, version: number, list: string) =>
    `Dasar: ${source}. Berlaku sejak ${from}. Aturan versi ${version}, daftar ${list}.`,
  print: "Cetak daftar berkas",
  none: "Belum ada petunjuk untuk kategori ini.",
};
