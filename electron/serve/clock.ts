// The trusted clock and the office that is open: what it remembers of the time is read at opening, kept at closing, and a doubt is written down.
import { beginDoubt, endDoubt, keepClock, readClock } from "../backup/clock.ts";
import { newId } from "../database/ids.ts";
import type { OpenOffice } from "../database/office.ts";
import type { Doubt, TrustedClock } from "../database/trusted-clock.ts";

/** The office is open: from here on its own memory judges the PC's clock. */
export async function openClock(office: OpenOffice, clock: TrustedClock): Promise<void> {
  const before = await readClock(office.reader);
  const doubt = clock.open(before);
  if (doubt) await recordDoubt(office, clock, doubt);
  else if (before?.doubt) await recordDoubt(office, clock, null);
}

/** A doubt begins, or (null) the clock is right again. Recorded with its own audit row: reason 'jam_diragukan' or 'jam_betul'. */
export async function recordDoubt(
  office: OpenOffice,
  clock: TrustedClock,
  doubt: Doubt | null,
  ended: "jam_betul" | "dipastikan" = "jam_betul",
): Promise<void> {
  const at = clock.now();
  const state = clock.state();
  await office.writer.transaction().execute(async (trx) => {
    if (doubt)
      await beginDoubt(trx, newId(at), doubt, clock.machine.toISOString(), at.toISOString());
    else await endDoubt(trx, ended);
    await keepClock(trx, state);
  });
  await office.record({
    at: at.toISOString(),
    actor: null,
    roles: "sistem",
    call: "office.clock",
    outcome: doubt ? "gagal" : "berhasil",
    reason: doubt ? "jam_diragukan" : ended,
  });
}

/** Kept at lock and sign-out. */
export async function closeClock(office: OpenOffice, clock: TrustedClock): Promise<void> {
  await keepClock(office.writer, clock.state());
  clock.close();
}
