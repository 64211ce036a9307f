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
};

/** What the journal calls each call. */
export const outCallWords = {
  "prelists.originals": "Melihat berkas asal yang disimpan",
  "prelists.planBack": "Merencanakan pengembalian ke berkas pengirim",
  "prelists.exportBack": "Mengembalikan perubahan ke berkas pengirim",
};

export const outErrors: ErrorWords<OutError> = {
  berkas_asal_tidak_ada:
    "Berkas asli dari impor itu tidak tersimpan. Ekspor sebagai daftar, atau impor lagi berkas pengirim.",
  berkas_kembali_tidak_cocok:
    "Berkas yang ditulis tidak terbaca sama dengan yang seharusnya, maka dibuang. Data daftar aman. Ekspor sebagai daftar dan laporkan bentuk berkas ini.",
  tak_ada_perubahan: "Belum ada sel yang diubah untuk berkas ini. Tidak ada yang ditulis.",
};
