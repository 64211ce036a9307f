// Whether the backups would help tomorrow: the last one, the second place, the monthly drill. No folder is named.
import type { Check } from "../../shared/shell/health.ts";
import { stateOfBackups } from "../backup/state.ts";
import type { Db } from "../database/tables.ts";

/** @param now by the clock of the desk */
export async function lookAtBackups(db: Db, now: Date): Promise<Check[]> {
  const { lastAt, dueToday, second, drill } = await stateOfBackups(db, now);
  return [
    {
      what: "cadangan terakhir",
      result: dueToday ? "perhatian" : "baik",
      detail: dueToday ? "Hari ini belum ada." : `Dibuat dan diperiksa ${lastAt}.`,
    },
    secondOf(second),
    drillOf(drill),
  ];
}

type State = Awaited<ReturnType<typeof stateOfBackups>>;

function secondOf(second: State["second"]): Check {
  const what = "tempat kedua";
  if (second === null)
    return {
      what,
      result: "perhatian",
      detail: "Belum dipilih: bila komputer ini hilang, cadangannya ikut hilang.",
    };
  if (second.failure !== null)
    return { what, result: "perhatian", detail: `Salinan terakhir gagal (${second.failure}).` };
  return { what, result: "baik", detail: `Salinan terakhir ${second.lastAt ?? "belum ada"}.` };
}

function drillOf({ due, rows }: State["drill"]): Check {
  const what = "uji pemulihan";
  const last = rows[0];
  if (last && last.outcome !== "berhasil")
    return { what, result: "rusak", detail: `Gagal pada ${last.at}: buat cadangan baru.` };
  if (due) return { what, result: "perhatian", detail: "Bulan ini belum dilakukan." };
  return {
    what,
    result: "baik",
    detail: last ? `Berhasil pada ${last.at}.` : "Menunggu cadangan pertama.",
  };
}
