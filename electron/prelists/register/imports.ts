// Imports into the register afterwards: the list of them, and the rows behind each number.
import { sql } from "kysely";
import type { registerCalls } from "../../../shared/prelists/register/contract.ts";
import type { RegisterProfileId } from "../../../shared/prelists/register/profiles.ts";
import { IMPORTED } from "../../../shared/people/provenance/rules.ts";
import { maskNumber } from "../../../shared/values/nik.ts";
import type { Db } from "../../database/tables.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { shownSettings } from "./shown.ts";

type Handlers = HandlersOf<typeof registerCalls>;

export const registerImports: Handlers["registerImports"] = async ({ db }) => {
  const rows = await db
    .selectFrom("register_imports as i")
    .leftJoin("accounts as a", "a.id", "i.imported_by")
    .leftJoin("accounts as u", "u.id", "i.undone_by")
    .selectAll("i")
    .select(["a.name as by_name", "u.name as undone_name"])
    .select((eb) =>
      eb
        .selectFrom("person_proposals as q")
        .select((q) => q.fn.countAll<number>().as("n"))
        .whereRef("q.import_id", "=", "i.id")
        .where("q.state", "=", "terbuka")
        .as("waiting"),
    )
    .where("i.state", "<>", "sedang")
    .orderBy("i.imported_at", "desc")
    .execute();
  return {
    rows: rows.map((row) => ({
      id: row.id,
      state: row.state as "terbit" | "membatalkan" | "batal",
      profile: row.profile as RegisterProfileId,
      fileName: row.file_name,
      reason: row.reason,
      counts: {
        read: row.read_count,
        new: row.new_count,
        changed: row.changed_count,
        same: row.same_count,
        rejected: row.rejected_count,
        skipped: row.skipped_count,
        warned: row.warned_count,
        proposed: row.proposed_count,
      },
      waiting: row.waiting ?? 0,
      at: row.imported_at,
      by: row.by_name ?? "",
      undoneAt: row.undone_at,
      undoneBy: row.undone_at === null ? null : (row.undone_name ?? "sistem"),
      undone: row.undone_count,
      kept: row.kept_count,
    })),
  };
};

export const registerRows: Handlers["registerRows"] = async ({ db }, input) => {
  const page = await db
    .selectFrom("register_rows as r")
    .innerJoin("register_imports as i", "i.id", "r.import_id")
    .leftJoin("persons as p", "p.id", "r.person_id")
    .select(["r.row_no", "r.findings", "r.cells", "r.undone", "r.undone_reason", "i.source_format"])
    .select(["p.id as person_id", "p.name", "p.nik"])
    .where("r.import_id", "=", input.importId)
    .where("i.state", "<>", "sedang")
    .where((eb) =>
      input.kind === "tetap" ? eb("r.undone", "=", "tetap") : eb("r.verdict", "=", input.kind),
    )
    .where("r.row_no", ">", input.after)
    .orderBy("r.row_no")
    .limit(input.limit + 1)
    .execute();
  const rows = page.slice(0, input.limit);
  const ids = rows.flatMap((row) => (row.person_id === null ? [] : [row.person_id]));
  const changes = await changesOf(db, input.importId, ids);
  return {
    rows: rows.map((row) => ({
      row: row.row_no,
      personId: row.person_id,
      name: row.name ?? nameInCells(row.cells, row.source_format),
      nik: row.nik && maskNumber(row.nik),
      findings: JSON.parse(row.findings) as [],
      changes: (row.person_id === null ? undefined : changes.get(row.person_id)) ?? [],
      undone: row.undone,
      undoneReason: row.undone_reason,
    })),
    more: page.length > input.limit,
  };
};

/** The name of a row that is nobody's on record, from the cell under the file's own column of names. */
function nameInCells(cells: string | null, format: string): string | null {
  const at = (JSON.parse(format) as { nameColumn?: number }).nameColumn;
  if (cells === null || at === undefined) return null;
  return (JSON.parse(cells) as (string | null)[])[at] ?? null;
}

type Shown = ReturnType<typeof shownSettings>;

/** What the import changed and proposed, by person. */
async function changesOf(
  db: Db,
  importId: string,
  ids: readonly string[],
): Promise<Map<string, Shown>> {
  const found = new Map<string, Shown>();
  if (ids.length === 0) return found;
  const { rows } = await sql<{
    person_id: string;
    field: string;
    old: string | null;
    new: string | null;
    proposed: number;
  }>`
    SELECT c.person_id, c.field, c.old_value AS old, c.new_value AS new, 0 AS proposed
      FROM json_each(${JSON.stringify(ids)}) j CROSS JOIN person_changes c ON c.person_id = j.value
      WHERE c.source = ${`${IMPORTED}${importId}`}
    UNION ALL
    SELECT q.person_id, q.field, q.kept_value, q.proposed_value, 1
      FROM json_each(${JSON.stringify(ids)}) j CROSS JOIN person_proposals q ON q.person_id = j.value
      WHERE q.import_id = ${importId}`.execute(db);
  for (const row of rows) {
    const list = found.get(row.person_id) ?? [];
    found.set(row.person_id, [...list, ...shownSettings([row], row.proposed === 1)]);
  }
  return found;
}
