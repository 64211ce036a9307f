// 'people import' and 'people undo': the register filled from a file, checked first with --dry-run, and taken back as one act.
import {
  REGISTER_PROFILE_IDS,
  type RegisterProfileId,
} from "../../shared/prelists/register/profiles.ts";
import { finish } from "./client.ts";
import { signedIn, type Seat } from "./desk.ts";
import { WrongUse } from "./exit-codes.ts";
import { type Answer, endProgress, progressLine } from "./say.ts";
import { type CommandLine, needed, type Options, wholeNumber } from "./words.ts";

type Counts = Readonly<
  Record<"read" | "new" | "changed" | "same" | "rejected" | "skipped" | "proposed", number>
>;

const tell = (p: { phase: string; rows: number }) => progressLine(`${p.phase} ${p.rows} baris`);

/** Read = new + changed + same + rejected + skipped, as an equation. */
function equation(c: Counts): string {
  return `${c.read} dibaca = ${c.new} baru + ${c.changed} berubah + ${c.same} sama + ${c.rejected} ditolak + ${c.skipped} dilewati; ${c.proposed} usulan`;
}

function choice(options: Options) {
  const sheet = wholeNumber(options.sheet, "--sheet");
  const headerRow = wholeNumber(options["header-row"], "--header-row");
  const profile = REGISTER_PROFILE_IDS.find((id) => id === options.profile);
  if (options.profile !== undefined && !profile)
    throw new WrongUse(`--profile salah satu dari: ${REGISTER_PROFILE_IDS.join(", ")}.`);
  return {
    ...(sheet === undefined ? {} : { sheet: sheet - 1 }),
    ...(headerRow === undefined ? {} : { headerRow }),
    ...(profile === undefined ? {} : { profile: profile as RegisterProfileId }),
    ...(options.village === undefined ? {} : { villageCode: options.village }),
    likely: options.likely === "muat" ? ("muat" as const) : ("lewati" as const),
  };
}

/** Exit 1 when a row was refused or left out. */
export async function peopleImport({ options }: CommandLine): Promise<Answer> {
  const file = needed(options.in, "berkas dengan --in");
  const how = choice(options);
  const dry = options["dry-run"] ?? false;
  const reason = dry ? "" : needed(options.purpose, "tujuan pemakaian data dengan --purpose");
  const done = await signedIn(options, async (seat) => {
    const token = seat.toRead(file);
    if (dry) {
      const { rows: _rows, ...found } = await finish(
        seat.api.prelists.registerCheck({ file: token, ...how }),
        tell,
      );
      return found;
    }
    const saved = await finish(
      seat.api.prelists.registerImport({ file: token, reason, ...how }),
      tell,
    );
    if (options.rejects && saved.counts.rejected + saved.counts.skipped > 0)
      await writeRejects(seat, saved.importId, options.rejects);
    return saved;
  });
  endProgress();
  const { rejected, skipped } = done.counts;
  return {
    facts: done,
    lines: [
      equation(done.counts),
      "importId" in done ? `Impor ${done.importId}` : "Tidak ada yang disimpan.",
    ],
    exit: rejected + skipped > 0 ? 1 : 0,
  };
}

async function writeRejects({ api, toWrite }: Seat, importId: string, out: string): Promise<void> {
  const format = out.toLowerCase().endsWith(".csv") ? "csv" : "xlsx";
  await finish(api.prelists.registerRejects({ importId, file: toWrite(out), format }), tell);
}

/** Exit 1 when something of the import had to stay. */
export async function peopleUndo({ words, options }: CommandLine): Promise<Answer> {
  const importId = needed(words[2], "impor yang dibatalkan");
  const done = await signedIn(options, ({ api }) =>
    finish(api.prelists.registerUndo({ importId }), tell),
  );
  endProgress();
  return {
    facts: done,
    lines: [
      `${done.undone} baris kembali, ${done.kept} baris tetap karena sudah dikerjakan petugas.`,
    ],
    exit: done.kept > 0 ? 1 : 0,
  };
}
