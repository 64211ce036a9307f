// English texts: files on the way out.
import type { ExportKind } from "../../../../shared/prelists/exports.ts";
import type { OutError } from "../../../../shared/prelists/out/errors.ts";
import type { ErrorWords } from "../../words.ts";

export const out = {
  kinds: {
    daftar: "Prelist",
    ditolak: "Rejected rows",
    banding: "Comparison",
    berkas_asal: "Sender's file",
    tersamar: "Masked copy",
    lapangan: "Field sheets",
    musyawarah: "Deliberation",
    usulan: "Proposals",
    statistik: "Statistics",
  } satisfies Record<ExportKind, string>,
};

/** What the journal calls each call. */
export const outCallWords = {
  "prelists.originals": "Look at kept original files",
  "prelists.planBack": "Plan writing back into the sender's file",
  "prelists.exportBack": "Write changes back into the sender's file",
};

export const outErrors: ErrorWords<OutError> = {
  berkas_asal_tidak_ada:
    "The original file of that import is not kept. Export it as a list, or import the sender's file again.",
  berkas_kembali_tidak_cocok:
    "The written file did not read back as it should and was thrown away. The list is safe. Export it as a list and report the shape of this file.",
  tak_ada_perubahan: "No cell was changed for this file yet. Nothing was written.",
};
