// Indonesian texts: values that the office corrects.
import type { EditsError } from "../../../../shared/prelists/edits/errors.ts";
import type { ErrorWords } from "../../words.ts";

export const edits = {};

/** What the journal calls each call. */
export const editsCallWords = {
  "prelists.saveValues": "Mengoreksi isian daftar",
  "prelists.undoAction": "Mengurungkan koreksi",
  "prelists.settleValue": "Memutuskan isian yang berbeda",
  "prelists.actions": "Melihat riwayat koreksi",
};

export const editsErrors: ErrorWords<EditsError> = {
  aksi_sudah_diurungkan: "Koreksi itu sudah diurungkan. Isian yang ada sekarang tidak berubah.",
  isian_tidak_bertentangan:
    "Isian ini tidak lagi berbeda dengan berkas pengirim. Muat ulang barisnya untuk melihat keadaan sekarang.",
};
