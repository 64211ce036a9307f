// Who came to the training office on its last morning: served, waiting and gone.
import type { VisitOutcome, VisitNeed } from "../../shared/cases/visits.ts";
import { arrive, moveVisit } from "../cases/visits.ts";
import { newId } from "../database/ids.ts";
import type { Db } from "../database/tables.ts";
import type { As } from "./actors.ts";
import type { Household } from "./cases.ts";

interface Guest {
  readonly need: VisitNeed;
  /** Not in the register: name and where from. */
  readonly guest?: readonly [string, string];
  readonly priority?: boolean;
  readonly end?: VisitOutcome | "pergi" | "dilayani";
}

const GUESTS: readonly Guest[] = [
  { need: "informasi", end: "informasi" },
  { need: "tindak_lanjut", end: "informasi" },
  { need: "layanan", end: "pergi" },
  { need: "tamu", guest: ["Wahyu Hidayat", "Dinas Sosial Kabupaten"], end: "diarahkan" },
  { need: "layanan", end: "dilayani" },
  { need: "pengaduan" },
  { need: "layanan", priority: true },
  { need: "tindak_lanjut" },
];
const MINUTE_MS = 60_000;

/** @param end milliseconds: the last of them arrived a few minutes before */
export async function makeVisits(
  db: Db,
  as: As,
  households: readonly Household[],
  end: number,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    let at = end - GUESTS.length * 11 * MINUTE_MS;
    const by = { ...as("petugas", trx), now: () => new Date(at++) };
    for (const [index, { need, guest, priority = false, end: to }] of GUESTS.entries()) {
      const [visitorName, origin] = guest ?? ["", ""];
      const visit = await arrive(by, {
        id: newId(by.now()),
        personId: guest ? null : households[(index * 7) % households.length]!.personIds[0]!,
        visitorName,
        origin,
        need,
        priority,
      });
      at += 4 * MINUTE_MS;
      const move = { id: visit.id, outcome: null, caseId: null };
      if (to === "pergi") await moveVisit(by, { ...move, version: 1, to });
      else if (to) {
        await moveVisit(by, { ...move, version: 1, to: "dilayani" });
        at += 5 * MINUTE_MS;
        if (to !== "dilayani")
          await moveVisit(by, { ...move, version: 2, to: "selesai", outcome: to });
      }
      at += MINUTE_MS;
    }
  });
}
