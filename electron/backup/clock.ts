// What the office remembers of the time, and the stretches of work under a clock that was doubted.
import type { ClockState, Doubt } from "../database/trusted-clock.ts";
import type { Db } from "../database/tables.ts";

/** The latest time that was believed: kept at each closing, or that of the last audit row when the power failed before. */
export async function readClock(db: Db): Promise<ClockState | undefined> {
  const row = await db.selectFrom("machine_clock").selectAll().executeTakeFirst();
  const last = await db
    .selectFrom("audit")
    .select("at")
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  const times = [row?.trusted_at, last?.at].flatMap((at) => {
    const time = at ? Date.parse(at) : Number.NaN;
    return Number.isNaN(time) ? [] : [time];
  });
  if (times.length === 0) return undefined;
  return {
    trustedAt: Math.max(...times),
    doubt: row?.doubt ?? null,
    doubtSince: row?.doubt_since ? Date.parse(row.doubt_since) : null,
  };
}

export async function keepClock(db: Db, state: ClockState): Promise<void> {
  const values = {
    trusted_at: new Date(state.trustedAt).toISOString(),
    doubt: state.doubt,
    doubt_since: state.doubtSince === null ? null : new Date(state.doubtSince).toISOString(),
  };
  await db
    .insertInto("machine_clock")
    .values({ id: 1, ...values })
    .onConflict((at) => at.column("id").doUpdateSet(values))
    .execute();
}

/** From the next audit row on, what is written carries the doubt. One stretch is open at most. */
export async function beginDoubt(
  db: Db,
  id: string,
  kind: Doubt,
  machineAt: string,
  trustedAt: string,
): Promise<void> {
  const open = await db
    .selectFrom("clock_doubts")
    .select("id")
    .where("to_seq", "is", null)
    .executeTakeFirst();
  if (open) return;
  await db
    .insertInto("clock_doubts")
    .values({
      id,
      kind,
      machine_at: machineAt,
      trusted_at: trustedAt,
      from_seq: (await headOf(db)) + 1,
      to_seq: null,
      ended: null,
    })
    .execute();
}

export async function endDoubt(db: Db, ended: "jam_betul" | "dipastikan"): Promise<void> {
  await db
    .updateTable("clock_doubts")
    .set({ to_seq: await headOf(db), ended })
    .where("to_seq", "is", null)
    .execute();
}

async function headOf(db: Db): Promise<number> {
  const row = await db
    .selectFrom("audit")
    .select("seq")
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.seq ?? 0;
}
