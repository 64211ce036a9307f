// 'prelist undo': one import taken back, after a look at what that means.
import { finish } from "./client.ts";
import { signedIn } from "./desk.ts";
import { type Answer, endProgress, progressLine } from "./say.ts";
import { type CommandLine, needed } from "./words.ts";

/** Exit 1 when rows stay, or would stay with --dry-run. */
export async function prelistUndo({ options }: CommandLine): Promise<Answer> {
  const batchId = needed(options.batch, "impor dengan --batch ID");
  if (options["dry-run"]) {
    const { counts, conflicts } = await signedIn(options, ({ api }) =>
      api.prelists.undoPreview({ batchId }),
    );
    return {
      facts: { counts, conflicts },
      lines: [
        `Akan hilang ${counts.removed} baris, kembali semula ${counts.restored}, dipertahankan ${counts.kept}. Tidak ada yang diubah.`,
        ...conflicts.map((row) => `Baris ${row.row} dipertahankan: ${row.reasons.join(", ")}`),
      ],
      exit: counts.kept > 0 ? 1 : 0,
    };
  }
  const why = needed(options.why, "alasan dengan --why");
  const done = await signedIn(options, ({ api }) =>
    finish(api.prelists.undoImport({ batchId, why }), (p) =>
      progressLine(`Mengurungkan ${p.rows} baris`),
    ),
  );
  endProgress();
  return {
    facts: done,
    lines: [
      `${done.removed} baris hilang, ${done.restored} kembali semula, ${done.kept} dipertahankan karena sudah dikerjakan sesudahnya.`,
    ],
    exit: done.kept > 0 ? 1 : 0,
  };
}
