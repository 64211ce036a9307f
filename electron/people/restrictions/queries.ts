// Whether a list that is to leave the office holds people whose data is restricted (UU 27/2022 art. 11): asked before anything is written.
import { sql } from "kysely";
import { DeskError } from "../../../shared/errors.ts";
import type { Db } from "../../database/tables.ts";

/** Restricted people that no supervisor let through for an export at this moment. */
const HELD = (
  at: string,
) => sql`SELECT p.id, p.nik FROM restrictions x JOIN persons p ON p.id = x.person_id
  WHERE x.lifted_at IS NULL AND NOT EXISTS (SELECT 1 FROM restriction_permits t
    WHERE t.restriction_id = x.id AND t.use = 'ekspor' AND t.given_at <= ${at} AND t.until_at >= ${at})`;

/**
 * @param what the prelist, or null for the proposals that wait; lists without identities need not ask
 * @throws DeskError 'data_dibatasi'
 */
export async function demandUnrestricted(
  db: Db,
  what: { readonly prelistId: string | null; readonly kind: string },
  at: string,
): Promise<void> {
  if (what.kind === "tersamar" || what.kind === "statistik") return;
  const found = await sql<{ n: number }>`WITH held AS (${HELD(at)}) SELECT
    (SELECT count(*) FROM held h JOIN prelist_finds f ON f.value = h.nik
      JOIN prelist_rows r ON r.id = f.row_id AND r.nik = h.nik
      WHERE r.prelist_id = ${what.prelistId} AND r.superseded_by IS NULL)
    + (SELECT count(*) FROM held h JOIN proposals u ON u.person_id = h.id JOIN proposal_batches b ON b.id = u.batch_id
      WHERE ${what.kind} = 'usulan' AND u.withdrawn_at IS NULL AND b.state = 'disiapkan') AS n`.execute(
    db,
  );
  if (found.rows[0]!.n > 0) throw new DeskError("data_dibatasi");
}
