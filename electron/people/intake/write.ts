// Writes what one import brings, a few whole families at a time: everything of a family stands in one transaction.
import { sql } from "kysely";
import { DeskError } from "../../../shared/errors.ts";
import { HEAD } from "../../../shared/people/codes.ts";
import { nameKey, soundKey } from "../../../shared/values/name-key.ts";
import type { Trx } from "../../database/tables.ts";
import { provenanceOf, type Author } from "../author.ts";
import { indexPersons } from "../search-index.ts";

/** Values of a new person by column; what is absent is empty. */
export type PersonColumns = Readonly<Record<string, string | number | null>>;

export interface IntakeFamily {
  readonly id: string;
  readonly number: string;
  readonly idbdt: string | null;
  readonly villageCode: string | null;
  readonly address: string | null;
  readonly hamlet: string | null;
  readonly rt: string | null;
  readonly rw: string | null;
}

export interface FieldSetting {
  readonly field: string;
  readonly old: string | null;
  readonly new: string | null;
}

export interface IntakeRow {
  readonly no: number;
  readonly verdict: "baru" | "berubah" | "sama" | "ditolak" | "dilewati";
  readonly personId: string | null;
  readonly rowKey: string | null;
  readonly findings: string;
  readonly notes: string;
  readonly cells: string | null;
}

export interface IntakeChunk {
  readonly families: readonly IntakeFamily[];
  readonly persons: readonly { readonly id: string; readonly columns: PersonColumns }[];
  readonly joins: readonly { familyId: string; personId: string; relation: number }[];
  readonly edits: readonly {
    readonly personId: string;
    /** As read when the file was checked; another one means that somebody saved meanwhile. */
    readonly version: number;
    readonly settings: readonly FieldSetting[];
    /** Columns that follow from the settings and have no history of their own. */
    readonly also: PersonColumns;
  }[];
  readonly proposals: readonly (FieldSetting & { personId: string; rowNo: number })[];
  readonly rows: readonly IntakeRow[];
}

/** Columns that hold numbers; a history holds texts. */
const NUMERIC = new Set(["occupation", "marital", "home_is_ktp"]);

export function columnValue(column: string, text: string | null): string | number | null {
  return text !== null && NUMERIC.has(column) ? Number(text) : text;
}

/** @throws DeskError 'berubah_di_tempat_lain' when a person or a card number was saved since the check */
export async function writeIntake(
  trx: Trx,
  author: Author,
  importId: string,
  chunk: IntakeChunk,
): Promise<void> {
  await writeFamilies(trx, author, chunk.families);
  await writePersons(trx, author, chunk.persons);
  await writeJoins(trx, author, chunk.joins);
  for (const edit of chunk.edits) await writeEdit(trx, author, edit);
  await writeProposals(trx, author, importId, chunk.proposals);
  await writeRows(trx, author, importId, chunk.rows);
  await indexPersons(trx, [
    ...new Set([
      ...chunk.persons.map((person) => person.id),
      ...chunk.joins.map((join) => join.personId),
      ...chunk.edits.map((edit) => edit.personId),
    ]),
  ]);
}

function tailOf(author: Author) {
  const p = provenanceOf(author);
  return sql`${p.created_at}, ${p.created_by}, ${p.updated_at}, ${p.legal_basis}, ${p.purpose}, ${p.source}`;
}

async function writeFamilies(
  trx: Trx,
  author: Author,
  families: readonly IntakeFamily[],
): Promise<void> {
  if (families.length === 0) return;
  const taken = await sql<{ number: string }>`
    SELECT n.number FROM json_each(${JSON.stringify(families.map((f) => f.number))}) j
    CROSS JOIN family_numbers n ON n.number = j.value AND n.to_date IS NULL`.execute(trx);
  if (taken.rows.length > 0) throw new DeskError("berubah_di_tempat_lain");
  const tail = tailOf(author);
  const households = families.filter((family) => family.idbdt !== null);
  if (households.length > 0)
    await sql`INSERT OR IGNORE INTO households (id, idbdt, village_code, created_at, created_by, updated_at, legal_basis, purpose, source)
      SELECT value ->> 0, value ->> 1, value ->> 2, ${tail}
      FROM json_each(${JSON.stringify(households.map((f) => [author.newId(), f.idbdt, f.villageCode]))})`.execute(
      trx,
    );
  const rows = families.map((f) => [
    f.id,
    f.idbdt,
    f.villageCode,
    f.address,
    f.hamlet,
    f.rt,
    f.rw,
    author.newId(),
    f.number,
  ]);
  const json = JSON.stringify(rows);
  await sql`INSERT INTO families (id, household_id, village_code, address, hamlet, rt, rw, created_at, created_by, updated_at, legal_basis, purpose, source)
    SELECT value ->> 0, (SELECT id FROM households WHERE idbdt = value ->> 1), value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, ${tail}
    FROM json_each(${json})`.execute(trx);
  await sql`INSERT INTO family_numbers (id, family_id, number, from_date, created_at, created_by, updated_at, legal_basis, purpose, source)
    SELECT value ->> 7, value ->> 0, value ->> 8, ${author.today}, ${tail}
    FROM json_each(${json})`.execute(trx);
}

const PERSON_COLUMNS = [
  "name",
  "name_key",
  "sound_key",
  "mother_name",
  "nik",
  "no_nik_reason",
  "nik_note",
  "sex",
  "birth_place",
  "birth_date",
  "phone",
  "occupation",
  "marital",
  "ktp_village_code",
  "ktp_address",
  "ktp_hamlet",
  "ktp_rt",
  "ktp_rw",
  "home_is_ktp",
  "home_village_code",
  "home_address",
] as const;
const COLUMN_LIST = sql.raw(PERSON_COLUMNS.join(", "));
const VALUE_LIST = sql.raw(PERSON_COLUMNS.map((_, at) => `value ->> ${at + 1}`).join(", "));

async function writePersons(
  trx: Trx,
  author: Author,
  persons: IntakeChunk["persons"],
): Promise<void> {
  if (persons.length === 0) return;
  const rows = persons.map(({ id, columns }) => {
    const name = String(columns.name);
    const whole: PersonColumns = {
      home_is_ktp: 1,
      ...columns,
      name_key: nameKey(name),
      sound_key: soundKey(name),
    };
    return [id, ...PERSON_COLUMNS.map((column) => whole[column] ?? null)];
  });
  await sql`INSERT INTO persons (id, ${COLUMN_LIST}, created_at, created_by, updated_at, legal_basis, purpose, source)
    SELECT value ->> 0, ${VALUE_LIST}, ${tailOf(author)} FROM json_each(${JSON.stringify(rows)})`.execute(
    trx,
  );
}

/** The head last among equals would leave a moment without one; all of a family stand in one statement. */
async function writeJoins(trx: Trx, author: Author, joins: IntakeChunk["joins"]): Promise<void> {
  if (joins.length === 0) return;
  if (await joinedMeanwhile(trx, joins)) throw new DeskError("berubah_di_tempat_lain");
  const rows = [...joins]
    .sort((a, b) => Number(b.relation === HEAD) - Number(a.relation === HEAD))
    .map((join) => [author.newId(), join.familyId, join.personId, join.relation]);
  await sql`INSERT INTO memberships (id, family_id, person_id, relation, from_date, created_at, created_by, updated_at, legal_basis, purpose, source)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, ${author.today}, ${tailOf(author)}
    FROM json_each(${JSON.stringify(rows)})`.execute(trx);
}

/** Whether somebody entered a family, or a family got a head, or a person was merged or died, after the file was read. */
async function joinedMeanwhile(trx: Trx, joins: IntakeChunk["joins"]): Promise<boolean> {
  const asked = JSON.stringify(joins.map((join) => [join.personId, join.familyId, join.relation]));
  const { rows } = await sql<{ hit: number }>`
    SELECT 1 AS hit FROM json_each(${asked}) j WHERE
      EXISTS (SELECT 1 FROM memberships m WHERE m.person_id = j.value ->> 0 AND m.to_date IS NULL)
      OR EXISTS (SELECT 1 FROM persons p WHERE p.id = j.value ->> 0 AND (p.merged_into IS NOT NULL OR p.state <> 'aktif'))
      OR (j.value ->> 2 = ${HEAD} AND EXISTS (SELECT 1 FROM memberships m
        WHERE m.family_id = j.value ->> 1 AND m.relation = ${HEAD} AND m.to_date IS NULL))
    LIMIT 1`.execute(trx);
  return rows.length > 0;
}

/** Sets columns of one person and writes each setting into the history. */
export async function writeEdit(
  trx: Trx,
  author: Author,
  edit: IntakeChunk["edits"][number],
): Promise<void> {
  const set: Record<string, string | number | null> = { ...edit.also };
  for (const { field, new: value } of edit.settings) set[field] = columnValue(field, value);
  if (typeof set.name === "string") {
    set.name_key = nameKey(set.name);
    set.sound_key = soundKey(set.name);
  }
  const done = await trx
    .updateTable("persons")
    .set({ ...set, version: edit.version + 1, updated_at: author.at })
    .where("id", "=", edit.personId)
    .where("version", "=", edit.version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw new DeskError("berubah_di_tempat_lain");
  await trx
    .insertInto("person_changes")
    .values(
      edit.settings.map((setting) => ({
        id: author.newId(),
        person_id: edit.personId,
        field: setting.field,
        old_value: setting.old,
        new_value: setting.new,
        changed_at: author.at,
        changed_by: author.by,
        source: author.source,
      })),
    )
    .execute();
}

/** A newer proposal for the same field takes the place of one that still waits. */
async function writeProposals(
  trx: Trx,
  author: Author,
  importId: string,
  proposals: IntakeChunk["proposals"],
): Promise<void> {
  for (const { personId, rowNo, field, old, new: value } of proposals) {
    await trx
      .updateTable("person_proposals")
      .set({ state: "usang", decided_at: author.at, decided_by: author.by, updated_at: author.at })
      .where("person_id", "=", personId)
      .where("field", "=", field)
      .where("state", "=", "terbuka")
      .execute();
    await trx
      .insertInto("person_proposals")
      .values({
        id: author.newId(),
        person_id: personId,
        field,
        kept_value: old,
        proposed_value: value,
        import_id: importId,
        row_no: rowNo,
        decided_at: null,
        decided_by: null,
        ...provenanceOf(author),
      })
      .execute();
  }
}

async function writeRows(
  trx: Trx,
  author: Author,
  importId: string,
  rows: readonly IntakeRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const json = JSON.stringify(
    rows.map((r) => [r.no, r.verdict, r.personId, r.rowKey, r.findings, r.notes, r.cells]),
  );
  await sql`INSERT INTO register_rows (import_id, row_no, verdict, person_id, row_key, findings, notes, cells, created_at, created_by, updated_at, legal_basis, purpose, source)
    SELECT ${importId}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, ${tailOf(author)}
    FROM json_each(${json})`.execute(trx);
}
