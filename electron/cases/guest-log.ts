// Gathers the guest log of a period for paper.
import { guestLogPaper } from "../../shared/cases/guest-log-paper.ts";
import type { GuestLogInput } from "../../shared/cases/visits.ts";
import type { PaperSheet } from "../../shared/papers/paper.ts";
import { getOffice } from "../office/queries.ts";
import type { QueryContext } from "../serve/context.ts";

function clockOf(iso: string): string {
  const at = new Date(iso);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(at.getHours())}.${two(at.getMinutes())}`;
}

/** Oldest first. A visit that ended with a sensitive case has no name on it, whoever prints it. */
export async function guestLogOf(
  { db }: QueryContext,
  { from, until, size }: GuestLogInput,
): Promise<PaperSheet> {
  const office = await getOffice(db);
  const rows = await db
    .selectFrom("visits as v")
    .leftJoin("persons as p", "p.id", "v.person_id")
    .leftJoin("cases as c", "c.id", "v.case_id")
    .select([
      "v.day",
      "v.queue_number",
      "v.arrived_at",
      "v.visitor_name",
      "v.origin",
      "v.need",
      "v.outcome",
      "v.state",
      "p.name as personName",
      "c.sensitive",
    ])
    .where("v.day", ">=", from)
    .where("v.day", "<=", until)
    .orderBy("v.day")
    .orderBy("v.queue_number")
    .execute();
  return guestLogPaper({
    office,
    size: size ?? office.paperSize,
    from,
    until,
    guests: rows.map((row) => ({
      day: row.day,
      queueNumber: row.queue_number,
      clock: clockOf(row.arrived_at),
      state: row.state,
      who:
        row.sensitive === 1
          ? null
          : {
              name: row.personName ?? row.visitor_name,
              origin: row.origin,
              need: row.need,
              outcome: row.outcome,
            },
    })),
  });
}
