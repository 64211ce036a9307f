// Takes one import back as one act, in short steps: what people changed since is kept and said.
import { sql } from "kysely";
import { DeskError } from "../../../shared/errors.ts";
import { HEAD } from "../../../shared/people/codes.ts";
import { IMPORTED, standing } from "../../../shared/people/provenance/rules.ts";
import type { Trx } from "../../database/tables.ts";
import { allOrNothing } from "../all-or-nothing.ts";
import type { Author } from "../author.ts";
import { indexPersons } from "../search-index.ts";
import { loadSettings } from "./held.ts";
import { reopenOvertaken, withdrawProposals } from "./undo-proposals.ts";
import { writeEdit, type FieldSetting } from "./write.ts";

/** Runs one short step; a task gives each a transaction of its own, the sweep at sign-in runs all in one. */
export type Step = <T>(work: (trx: Trx) => Promise<T>) => Promise<T>;

export interface Undone {
  readonly undone: number;
  /** Rows of which something stays, because somebody worked on it since. */
  readonly kept: number;
}

/** Why something of an import stays after its undoing. */
export type KeptReason = "diubah" | "dipakai" | "keluarga_berubah";

const AT_ONCE = 100;

interface OpenRow {
  row_no: number;
  verdict: "baru" | "berubah";
  person_id: string;
}

/**
 * Persons that the import made go, values that it changed come back, families that are left empty go.
 * Can be called again after an interruption: rows that are done say so.
 */
export async function undoImport(
  step: Step,
  author: Author,
  importId: string,
  tick: (rows: number) => void,
): Promise<Undone> {
  const source = `${IMPORTED}${importId}`;
  let done = 0;
  // Heads come last: only then is it known who stays in their families.
  for (const heads of [false, true])
    for (let after = -1; ;) {
      const rows = await step(async (trx) => {
        const open = await openRows(trx, importId, heads, after);
        const leading = await leadsOthers(trx, open);
        const fresh = open.filter((row) => row.verdict === "baru");
        const [staying, going] = [fresh.filter(leading), fresh.filter((row) => !leading(row))];
        await mark(trx, importId, staying, "keluarga_berubah");
        await removePersons(trx, importId, source, going);
        for (const row of open)
          if (row.verdict === "berubah")
            await restorePerson(trx, author, importId, source, row, leading(row));
        return open;
      });
      if (rows.length === 0) break;
      after = rows.at(-1)!.row_no;
      done += rows.length;
      tick(done);
      await new Promise((resolve) => setImmediate(resolve));
    }
  await step((trx) => withdrawProposals(trx, author, importId));
  while ((await step((trx) => reopenOvertaken(trx, author, importId))) > 0);
  while ((await step((trx) => removeEmptyFamilies(trx, source))) > 0);
  return step(async (trx) => {
    await sql`DELETE FROM households WHERE source = ${source} AND NOT EXISTS (SELECT 1 FROM families f WHERE f.household_id = households.id)`.execute(
      trx,
    );
    // What was refused or left out of a file that is no longer here is nobody's business any more.
    await trx
      .updateTable("register_rows")
      .set({ cells: null, notes: "[]", row_key: null })
      .where("import_id", "=", importId)
      .execute();
    const counted = await trx
      .selectFrom("register_rows")
      .select((eb) => [
        eb.fn.count<number>("row_no").filterWhere("undone", "=", "kembali").as("undone"),
        eb.fn.count<number>("row_no").filterWhere("undone", "=", "tetap").as("kept"),
      ])
      .where("import_id", "=", importId)
      .executeTakeFirstOrThrow();
    return { undone: counted.undone, kept: counted.kept };
  });
}

/** @param heads false: without those who are head of a family now */
async function openRows(
  trx: Trx,
  importId: string,
  heads: boolean,
  after: number,
): Promise<OpenRow[]> {
  let rows = trx
    .selectFrom("register_rows as r")
    .select(["r.row_no", "r.verdict", "r.person_id"])
    .where("r.import_id", "=", importId)
    .where("r.verdict", "in", ["baru", "berubah"])
    .where("r.undone", "is", null)
    .where("r.row_no", ">", after)
    .orderBy("r.row_no")
    .limit(AT_ONCE);
  if (!heads)
    rows = rows.where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("memberships as m")
            .select("m.id")
            .whereRef("m.person_id", "=", "r.person_id")
            .where("m.relation", "=", HEAD)
            .where("m.to_date", "is", null),
        ),
      ),
    );
  return (await rows.execute()) as OpenRow[];
}

/** Whether somebody is head of a family in which others stand: it may not be left without one (must-have 30). */
async function leadsOthers(trx: Trx, rows: readonly OpenRow[]): Promise<(row: OpenRow) => boolean> {
  const ids = JSON.stringify(rows.map((row) => row.person_id));
  const found = await sql<{ id: string }>`
    SELECT m.person_id AS id FROM json_each(${ids}) j
    CROSS JOIN memberships m ON m.person_id = j.value AND m.to_date IS NULL AND m.relation = ${HEAD}
    WHERE EXISTS (SELECT 1 FROM memberships o WHERE o.family_id = m.family_id AND o.to_date IS NULL AND o.id <> m.id)`.execute(
    trx,
  );
  const leading = new Set(found.rows.map((row) => row.id));
  return (row) => leading.has(row.person_id);
}

async function mark(
  trx: Trx,
  importId: string,
  rows: readonly OpenRow[],
  reason: KeptReason | null,
): Promise<void> {
  if (rows.length === 0) return;
  await trx
    .updateTable("register_rows")
    .set({ undone: reason === null ? "kembali" : "tetap", undone_reason: reason })
    .where("import_id", "=", importId)
    .where(
      "row_no",
      "in",
      rows.map((row) => row.row_no),
    )
    .execute();
}

/** A person goes unless somebody edited it, moved it, or anything in the office hangs on it. */
async function removePersons(
  trx: Trx,
  importId: string,
  source: string,
  rows: readonly OpenRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const ids = JSON.stringify(rows.map((row) => row.person_id));
  const touched = await sql<{ id: string; why: KeptReason }>`
    SELECT j.value AS id, CASE WHEN EXISTS (SELECT 1 FROM person_changes c WHERE c.person_id = j.value)
      OR EXISTS (SELECT 1 FROM persons p WHERE p.id = j.value AND (p.version > 1 OR p.merged_into IS NOT NULL)) THEN 'diubah'
      ELSE 'keluarga_berubah' END AS why
    FROM json_each(${ids}) j
    WHERE EXISTS (SELECT 1 FROM person_changes c WHERE c.person_id = j.value)
      OR EXISTS (SELECT 1 FROM persons p WHERE p.id = j.value AND (p.version > 1 OR p.merged_into IS NOT NULL))
      OR EXISTS (SELECT 1 FROM memberships m WHERE m.person_id = j.value AND (m.source <> ${source} OR m.to_date IS NOT NULL))`.execute(
    trx,
  );
  const why = new Map(touched.rows.map((row) => [row.id, row.why]));
  for (const reason of ["diubah", "keluarga_berubah"] as const)
    await mark(
      trx,
      importId,
      rows.filter((row) => why.get(row.person_id) === reason),
      reason,
    );
  const free = rows.filter((row) => !why.has(row.person_id));
  if (await removeAll(trx, free)) return mark(trx, importId, free, null);
  for (const row of free)
    await mark(trx, importId, [row], (await removeAll(trx, [row])) ? null : "dipakai");
}

/** False, and nothing done, when a record of any room points at one of them. */
async function removeAll(trx: Trx, rows: readonly OpenRow[]): Promise<boolean> {
  if (rows.length === 0) return true;
  const ids = JSON.stringify(rows.map((row) => row.person_id));
  return allOrNothing(trx, async () => {
    await sql`DELETE FROM person_index WHERE rowid IN (SELECT p.row_no FROM json_each(${ids}) j JOIN persons p ON p.id = j.value)`.execute(
      trx,
    );
    await sql`DELETE FROM memberships WHERE person_id IN (SELECT value FROM json_each(${ids}))`.execute(
      trx,
    );
    await sql`DELETE FROM persons WHERE id IN (SELECT value FROM json_each(${ids}))`.execute(trx);
  });
}

/**
 * Each field that still says what the import wrote says again what it said before; the way back is written down too.
 * @param leads head of a family in which others stay: the membership stays too
 */
async function restorePerson(
  trx: Trx,
  author: Author,
  importId: string,
  source: string,
  row: OpenRow,
  leads: boolean,
): Promise<void> {
  const person = await trx
    .selectFrom("persons")
    .selectAll()
    .where("id", "=", row.person_id)
    .executeTakeFirst();
  if (!person) return mark(trx, importId, [row], null);
  const settings = (await loadSettings(trx, [row.person_id])).get(row.person_id) ?? [];
  const written = await trx
    .selectFrom("person_changes")
    .select(["field", "old_value", "new_value"])
    .where("person_id", "=", row.person_id)
    .where("source", "=", source)
    .orderBy("changed_at")
    .execute();
  const back: FieldSetting[] = [];
  let kept = false;
  for (const { field, old_value, new_value } of written) {
    const last = standing(settings, new Set()).findLast((setting) => setting.field === field);
    if (last?.source !== source) kept = true;
    else back.push({ field, old: new_value, new: old_value });
  }
  if (back.length > 0) {
    const also: Record<string, string | number | null> = {};
    const nik = back.find((setting) => setting.field === "nik");
    if (nik) also.no_nik_reason = nik.new === null ? "tidak_diketahui" : null;
    if (nik?.new === null) also.nik_note = null;
    await writeEdit(trx, author, {
      personId: person.id,
      version: person.version,
      settings: back,
      also,
    });
  }
  let joined = trx
    .deleteFrom("memberships")
    .where("person_id", "=", row.person_id)
    .where("source", "=", source)
    .where("to_date", "is", null);
  if (leads) joined = joined.where("relation", "<>", HEAD);
  const left = await joined.executeTakeFirst();
  const remains = leads && (await isJoined(trx, row.person_id, source));
  if (back.length > 0 || left.numDeletedRows > 0n) await indexPersons(trx, [row.person_id]);
  await mark(trx, importId, [row], kept ? "diubah" : remains ? "keluarga_berubah" : null);
}

/** Whether the person stands in a family by this import. */
async function isJoined(trx: Trx, personId: string, source: string): Promise<boolean> {
  const row = await trx
    .selectFrom("memberships")
    .select("id")
    .where("person_id", "=", personId)
    .where("source", "=", source)
    .where("to_date", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Families of the import in which nobody is or was; answers how many went. */
async function removeEmptyFamilies(trx: Trx, source: string): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    SELECT f.id FROM families f WHERE f.source = ${source} AND f.version = 1
      AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.family_id = f.id)
      AND NOT EXISTS (SELECT 1 FROM life_event_subjects s WHERE s.family_id = f.id) LIMIT ${AT_ONCE}`.execute(
    trx,
  );
  const ids = JSON.stringify(rows.map((row) => row.id));
  if (rows.length === 0) return 0;
  await sql`DELETE FROM family_numbers WHERE family_id IN (SELECT value FROM json_each(${ids}))`.execute(
    trx,
  );
  await sql`DELETE FROM families WHERE id IN (SELECT value FROM json_each(${ids}))`.execute(trx);
  return rows.length;
}

/** The import as it is kept, in one of the states named. @throws DeskError 'tidak_ditemukan' */
export async function demandImport(
  trx: Trx,
  importId: string,
  states: readonly ("sedang" | "terbit" | "membatalkan" | "batal")[],
) {
  const found = await trx
    .selectFrom("register_imports")
    .selectAll()
    .where("id", "=", importId)
    .where("state", "in", states)
    .executeTakeFirst();
  if (!found) throw new DeskError("tidak_ditemukan");
  return found;
}
