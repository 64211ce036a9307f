// Evidence read back: what shows an entry, a proposal or an objection, and who may open it.
import { sql, type Selectable } from "kysely";
import { DeskError } from "../../../shared/errors.ts";
import type { evidenceCalls } from "../../../shared/prelists/evidence/contract.ts";
import type { Outcome } from "../../../shared/prelists/outcomes.ts";
import { mayLook, type EvidenceAbout } from "../../../shared/prelists/evidence/rules.ts";
import type { Db } from "../../database/tables.ts";
import { openBody, openThumb, paperOf, placeOf } from "../../documents/keep.ts";
import type { HandlersOf, QueryContext } from "../../serve/context.ts";
import { mayReveal } from "../proposals/objector.ts";
import { currentRows } from "../views.ts";
import type { PrelistEvidenceTable } from "./table.ts";

type Handlers = HandlersOf<typeof evidenceCalls>;
type Row = Selectable<PrelistEvidenceTable>;

export const aboutOf = (row: Pick<Row, "entry_id" | "proposal_id">): EvidenceAbout =>
  row.entry_id !== null ? "hasil" : row.proposal_id !== null ? "usulan" : "sanggah";

/** Rows that show this, oldest first: of an entry also its family's, of a proposal also its entry's. */
async function rowsOf(db: Db, about: EvidenceAbout, id: string) {
  const query = db
    .selectFrom("prelist_evidence as v")
    .leftJoin("accounts as a", "a.id", "v.created_by")
    .selectAll("v")
    .select("a.name as by_name")
    .orderBy("v.created_at")
    .orderBy("v.id");
  if (about === "sanggah") return query.where("v.objection_id", "=", id).execute();
  const entryId = about === "hasil" ? id : await entryOfProposal(db, id);
  const family = entryId === null ? null : await familyOf(db, entryId);
  return query
    .where(({ eb, and, or }) =>
      or([
        eb("v.proposal_id", "=", about === "usulan" ? id : ""),
        eb("v.entry_id", "=", entryId ?? ""),
        and([
          eb("v.prelist_id", "=", family?.prelist_id ?? ""),
          eb("v.family_key", "=", family?.family_key ?? ""),
        ]),
      ]),
    )
    .execute();
}

async function entryOfProposal(db: Db, id: string): Promise<string | null> {
  const row = await db
    .selectFrom("proposals")
    .select("entry_id")
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.entry_id ?? null;
}

/** List and family of an entry; undefined for an entry that no list shows. */
export async function familyOf(db: Db, entryId: string) {
  return currentRows(db)
    .innerJoin("prelists as p", "p.id", "r.prelist_id")
    .select(["r.prelist_id", "r.family_key", "p.unit"])
    .where("r.entry_id", "=", entryId)
    .executeTakeFirst();
}

/** Photos and papers of each proposal, those of its entry among them: evidence of a removal. */
export async function evidenceCounts(
  db: Db,
  proposalIds: readonly string[],
): Promise<Map<string, number>> {
  const ids = JSON.stringify(proposalIds);
  const { rows } = await sql<{ id: string; n: number }>`
    SELECT q.id, (SELECT count(*) FROM prelist_evidence v WHERE v.proposal_id = q.id OR v.entry_id = q.entry_id
      OR (v.prelist_id, v.family_key) IN (SELECT r.prelist_id, r.family_key FROM prelist_rows r
        WHERE r.entry_id = q.entry_id AND r.superseded_by IS NULL)) AS n
    FROM proposals q WHERE q.id IN (SELECT value FROM json_each(${ids}))`.execute(db);
  return new Map(rows.map(({ id, n }) => [id, n]));
}

/** Whoever may not open a sealed one sees that it is there. @throws DeskError 'peran_tidak_cukup' | 'tidak_ditemukan' */
async function isLocked({ db, session, sensitive }: QueryContext, row: Row): Promise<boolean> {
  if (row.objection_id === null) return row.sealed === 1 && !sensitive.canOpen;
  return !(await mayReveal({ db, session, sensitive }, row.objection_id));
}

export const evidence: Handlers["evidence"] = async (context, { about, aboutId }) => {
  if (!mayLook(context.session.roles, about)) throw new DeskError("peran_tidak_cukup");
  const rows = await rowsOf(context.db, about, aboutId);
  return {
    rows: await Promise.all(
      rows.map(async (row) => {
        const locked = await isLocked(context, row);
        return {
          id: row.id,
          title: locked ? "" : titleOf(context, row),
          mime: row.mime,
          size: row.size,
          at: row.created_at,
          by: row.by_name ?? "-",
          ofFamily: row.family_key !== null,
          outcome: row.outcome as Outcome | "belum" | null,
          locked,
          thumb: locked
            ? null
            : (openThumb(context, "prelist_evidence", row)?.toString("base64") ?? null),
        };
      }),
    ),
  };
};

function titleOf({ sensitive }: QueryContext, row: Row): string {
  return row.title_sealed
    ? sensitive.open(row.title_sealed, placeOf("prelist_evidence", "name", row.id))
    : row.title;
}

/** @throws DeskError 'tidak_ditemukan' | 'peran_tidak_cukup' */
async function openRow(context: QueryContext, id: string): Promise<Row> {
  const row = await context.db
    .selectFrom("prelist_evidence")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  if (!mayLook(context.session.roles, aboutOf(row)) || (await isLocked(context, row)))
    throw new DeskError("peran_tidak_cukup");
  return row;
}

export const evidenceBytes: Handlers["evidenceBytes"] = async (context, { id }) => {
  const row = await openRow(context, id);
  const body = openBody(context, "prelist_evidence", row);
  return { mime: row.mime, base64: body.toString("base64") };
};

export const evidencePaper: Handlers["evidencePaper"] = async (context, { id, pages }) => {
  const row = await openRow(context, id);
  return context.paper(
    await paperOf(context.db, row.mime, pages, () => openBody(context, "prelist_evidence", row)),
  );
};
