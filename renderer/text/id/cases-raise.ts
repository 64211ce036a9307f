// Indonesian texts of raising the open cases of a category that became sensitive.
import type { CasesError } from "../../../shared/cases/errors.ts";
import type { ErrorWords } from "../words.ts";

export const raise = {
  title: "Kasus terbuka kategori ini",
  waiting: (n: string) => `${n} kasus terbuka kategori ini belum peka.`,
  open: "Jadikan semuanya peka",
  body: (n: string, name: string) =>
    `Kategori ${name} sekarang peka. ${n} kasusnya yang masih terbuka dibuat peka satu per satu: uraian, catatan, lampiran, tujuan, dan isi suratnya disegel. Yang sudah ditutup tidak ikut.`,
  resume:
    "Boleh dihentikan kapan saja. Yang sudah disegel tetap tersegel, sisanya dilanjutkan dari sini.",
  action: (n: string) => `Jadikan ${n} kasus peka`,
  working: "Menyegel kasus",
  done: (n: string) => `${n} kasus sekarang peka.`,
  left: (n: string) => `${n} kasus sedang diubah rekan lain dan belum disegel; ulangi sesudahnya.`,
};

export const raiseErrors: Pick<ErrorWords<CasesError>, "kategori_tidak_peka"> = {
  kategori_tidak_peka:
    "Kategori ini tidak peka, mungkin baru diubah rekan lain. Tidak ada kasus yang berubah. Tandai kategorinya peka dahulu.",
};
