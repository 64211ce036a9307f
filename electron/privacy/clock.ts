// The time that deadlines count from: the clock of this PC, but never earlier than what the audit chain has already seen (a clock that went back).
import { hoursLeft } from "../../shared/privacy/clock.ts";
import type { Clock } from "../../shared/privacy/schemas.ts";
import type { Db } from "../database/tables.ts";

/** ISO 8601, UTC. */
export async function trustedNow(db: Db, now: Date): Promise<string> {
  const last = await db
    .selectFrom("audit")
    .select("at")
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  const shown = now.toISOString();
  return last && last.at > shown ? last.at : shown;
}

export function clockOf(dueAt: string, now: string): Clock {
  return { dueAt, ...hoursLeft(dueAt, now) };
}
