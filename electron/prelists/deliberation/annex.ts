// The rows of a paper: of the agenda as it stands, or of one version of the minutes as it was locked.
import { sql } from "kysely";
import type { AnnexRow } from "../../../shared/prelists/deliberation/content.ts";
import { normalizeRtRw } from "../../../shared/values/area-code.ts";
import type { Db } from "../../database/tables.ts";
import { votesOf } from "./agenda.ts";

export interface AnnexChoice {
  readonly deliberationId: string;
  /** A locked version; the agenda when absent. */
  readonly paperVersion?: number;
  readonly rw?: string | null;
  readonly rt?: string | null;
}

interface Row {
  entry_id: string;
  list_id: string | null;
  nik: string | null;
  nokk: string | null;
  name: string | null;
  address: string | null;
  rt: string | null;
  rw: string | null;
  proposed: string;
  decision: string | null;
  reason: string | null;
  note: string | null;
  votes_for: number | null;
  votes_against: number | null;
  votes_abstain: number | null;
}

/** Every entry stands in it once, numbered from 1 in the order of the agenda, whatever an import did to its row since. */
export async function annexOf(
  db: Db,
  { deliberationId, paperVersion, rw, rt }: AnnexChoice,
): Promise<(AnnexRow & { entryId: string })[]> {
  const narrow = sql`${rw ? sql`AND r.rw IS ${normalizeRtRw(rw) ?? ""}` : sql``} ${rt ? sql`AND r.rt IS ${normalizeRtRw(rt) ?? ""}` : sql``}`;
  const query =
    paperVersion === undefined
      ? sql<Row>`SELECT d.entry_id, coalesce(r.member_id, r.household_id) AS list_id, r.nik, r.nokk, r.name, r.address, r.rt, r.rw,
          coalesce(d.proposed, e.outcome) AS proposed, d.decision, d.reason, d.note, d.votes_for, d.votes_against, d.votes_abstain
        FROM deliberation_rows d JOIN prelist_entries e ON e.id = d.entry_id
        LEFT JOIN prelist_rows r ON r.id = (SELECT c.id FROM prelist_rows c WHERE c.entry_id = d.entry_id
          AND c.batch_id NOT IN (SELECT id FROM prelist_batches WHERE state = 'sedang')
          ORDER BY c.superseded_by IS NOT NULL AND c.superseded_by NOT IN (SELECT id FROM prelist_batches WHERE state = 'sedang'), c.created_at DESC LIMIT 1)
        WHERE d.deliberation_id = ${deliberationId} ${narrow} ORDER BY d.seq`
      : sql<Row>`SELECT r.* FROM deliberation_paper_rows r JOIN deliberation_papers p ON p.id = r.paper_id
        WHERE p.deliberation_id = ${deliberationId} AND p.paper_version = ${paperVersion} ${narrow} ORDER BY r.seq`;
  const { rows } = await query.execute(db);
  return rows.map((row, index) => ({
    entryId: row.entry_id,
    seq: index + 1,
    listId: row.list_id,
    nik: row.nik,
    nokk: row.nokk,
    name: row.name,
    address: row.address,
    rt: row.rt,
    rw: row.rw,
    proposed: row.proposed as AnnexRow["proposed"],
    decision: row.decision as AnnexRow["decision"],
    reason: row.reason as AnnexRow["reason"],
    note: row.note,
    votes: votesOf(row),
  }));
}
