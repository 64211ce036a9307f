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
export const outCallWords = {};

export const outErrors: ErrorWords<OutError> = {};
