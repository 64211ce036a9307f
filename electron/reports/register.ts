// The letters of a year, for the buku agenda.
import type { RegisteredLetter } from "../../shared/reports/letters.ts";
import type { Reader } from "./queries.ts";

/** In the order in which the numbers were given. */
export async function lettersOf(
  { db, canOpen }: Reader,
  year: number,
): Promise<RegisteredLetter[]> {
  const rows = await db
    .selectFrom("letters as l")
    // A shared letter is one row, of the first in its list.
    .leftJoin("referrals as r", (join) =>
      join
        .onRef("r.letter_id", "=", "l.id")
        .on((eb) => eb(eb.fn.coalesce("r.list_no", eb.lit(1)), "=", 1)),
    )
    .leftJoin("statements as s", "s.letter_id", "l.id")
    .leftJoin("cases as c", (join) =>
      join.on((eb) => eb("c.id", "=", eb.fn.coalesce("r.case_id", "s.case_id"))),
    )
    .select([
      "l.number",
      "l.sequence",
      "l.classification",
      "l.dated_on",
      "l.cancelled_at",
      "l.cancel_reason",
      "l.addressee",
      "l.subject",
      "r.code",
      "c.sensitive",
    ])
    .where("l.year", "=", year)
    .orderBy("l.created_at")
    .orderBy("l.id")
    .execute();
  return rows.map((row) => {
    const hidden = row.sensitive === 1 && !canOpen;
    return {
      number: row.number,
      sequence: row.sequence,
      classification: row.classification,
      datedOn: row.dated_on,
      cancelReason: row.cancelled_at === null ? null : hidden ? "-" : (row.cancel_reason ?? "-"),
      code: row.code,
      content: hidden ? null : { addressee: row.addressee, subject: row.subject },
    };
  });
}
