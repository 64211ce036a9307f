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
export const outCallWords = {};

export const outErrors: ErrorWords<OutError> = {};
