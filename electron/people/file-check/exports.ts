// Pairs that left the office as a file: what, how many, by whom and what for.
import type { PairExport } from "../../../shared/people/file-check/contract.ts";
import type { Db, Trx } from "../../database/tables.ts";

export async function keepExport(
  trx: Trx,
  made: {
    readonly id: string;
    readonly against: PairExport["against"];
    readonly pairs: number;
    readonly why: string;
    readonly at: string;
    readonly by: string;
  },
): Promise<void> {
  await trx
    .insertInto("pair_exports")
    .values({
      id: made.id,
      against: made.against,
      pair_count: made.pairs,
      reason: made.why,
      exported_at: made.at,
      exported_by: made.by,
    })
    .execute();
}

const SHOWN = 20;

/** The newest twenty. */
export async function listExports(db: Db): Promise<PairExport[]> {
  const rows = await db
    .selectFrom("pair_exports as e")
    .leftJoin("accounts as a", "a.id", "e.exported_by")
    .select(["e.id", "e.against", "e.pair_count", "e.reason", "e.exported_at", "a.name"])
    .orderBy("e.exported_at", "desc")
    .limit(SHOWN)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    against: row.against,
    pairs: row.pair_count,
    why: row.reason,
    at: row.exported_at,
    by: row.name ?? "",
  }));
}
