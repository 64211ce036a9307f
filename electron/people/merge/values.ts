// The values that a merge moves to the survivor, kept per merge so that taking it back restores what was there before.
import {
  MERGE_FIELDS,
  type MergeColumn,
  type MergeField,
} from "../../../shared/people/merge-fields.ts";
import type { Db, Trx } from "../../database/tables.ts";
import type { Author } from "../author.ts";

export type ColumnValues = Partial<Record<MergeColumn, string | number | null>>;

/** All columns that merges choose between. @throws when there is no such person: the caller has looked */
export async function valuesOf(db: Db, personId: string): Promise<ColumnValues> {
  const columns = Object.values(MERGE_FIELDS).flat();
  return (await db
    .selectFrom("persons")
    .select(columns)
    .where("id", "=", personId)
    .executeTakeFirstOrThrow()) as ColumnValues;
}

function pick(field: MergeField, values: ColumnValues): ColumnValues {
  return Object.fromEntries(MERGE_FIELDS[field].map((column) => [column, values[column] ?? null]));
}

function same(field: MergeField, a: ColumnValues, b: ColumnValues): boolean {
  return MERGE_FIELDS[field].every((column) => (a[column] ?? null) === (b[column] ?? null));
}

/** The survivor takes these fields from the loser. Answers the fields that changed. */
export async function takeValues(
  db: Trx,
  author: Author,
  merge: { readonly id: string; readonly survivorId: string; readonly loserId: string },
  fields: readonly MergeField[],
): Promise<MergeField[]> {
  const stays = await valuesOf(db, merge.survivorId);
  const other = await valuesOf(db, merge.loserId);
  const taken = fields.filter((field) => !same(field, stays, other));
  for (const field of taken) {
    await db
      .insertInto("person_merge_values")
      .values({
        merge_id: merge.id,
        field,
        before: JSON.stringify(pick(field, stays)),
        after: JSON.stringify(pick(field, other)),
      })
      .execute();
    await writeField(db, author, merge.survivorId, field, stays, pick(field, other));
  }
  return taken;
}

async function writeField(
  db: Trx,
  author: Author,
  personId: string,
  field: MergeField,
  before: ColumnValues,
  after: ColumnValues,
): Promise<void> {
  await db
    .updateTable("persons")
    .set(after as never)
    .where("id", "=", personId)
    .execute();
  const changed = MERGE_FIELDS[field].filter(
    (column) => !DERIVED.has(column) && (before[column] ?? null) !== (after[column] ?? null),
  );
  if (changed.length === 0) return;
  await db
    .insertInto("person_changes")
    .values(
      changed.map((column) => ({
        id: author.newId(),
        person_id: personId,
        field: column,
        old_value: textOf(before[column]),
        new_value: textOf(after[column]),
        changed_at: author.at,
        changed_by: author.by,
        source: "penggabungan",
      })),
    )
    .execute();
}

const DERIVED: ReadonlySet<string> = new Set(["name_key", "sound_key"]);

interface Kept {
  readonly mergeId: string;
  readonly field: MergeField;
  readonly before: ColumnValues;
  readonly after: ColumnValues;
}

/**
 * Gives the survivor back what it said before this merge. Later merges that built on the value are told of the older one, so that merges
 * may be taken back in any order. A field that somebody changed by hand since stays; those are answered.
 */
export async function giveBackValues(
  db: Trx,
  author: Author,
  merge: { readonly id: string; readonly no: number; readonly survivorId: string },
): Promise<MergeField[]> {
  const stayed: MergeField[] = [];
  for (const kept of await keptBy(db, merge.id)) {
    const later = await nextOverride(db, merge.survivorId, merge.no, kept.field);
    if (later && same(kept.field, later.before, kept.after)) {
      await rewrite(db, later, { before: kept.before });
    } else if (!later && same(kept.field, await valuesOf(db, merge.survivorId), kept.after)) {
      await writeField(db, author, merge.survivorId, kept.field, kept.after, kept.before);
      await passOn(db, author, merge.survivorId, kept);
    } else stayed.push(kept.field);
  }
  await db.deleteFrom("person_merge_values").where("merge_id", "=", merge.id).execute();
  return stayed;
}

/** Whoever took the value over from this record takes over what it says now. */
async function passOn(db: Trx, author: Author, from: string, kept: Kept): Promise<void> {
  const above = await db
    .selectFrom("person_merges as m")
    .innerJoin("person_merge_values as v", "v.merge_id", "m.id")
    .select(["m.id", "m.no", "m.survivor_id", "v.before", "v.after"])
    .where("m.loser_id", "=", from)
    .where("m.undone_at", "is", null)
    .where("v.field", "=", kept.field)
    .executeTakeFirst();
  if (!above) return;
  const override: Kept = {
    mergeId: above.id,
    field: kept.field,
    before: JSON.parse(above.before) as ColumnValues,
    after: JSON.parse(above.after) as ColumnValues,
  };
  if (!same(kept.field, override.after, kept.after)) return;
  await rewrite(db, override, { after: kept.before });
  const later = await nextOverride(db, above.survivor_id, above.no, kept.field);
  if (later && same(kept.field, later.before, kept.after))
    await rewrite(db, later, { before: kept.before });
  if (!later && same(kept.field, await valuesOf(db, above.survivor_id), kept.after)) {
    await writeField(db, author, above.survivor_id, kept.field, kept.after, kept.before);
    await passOn(db, author, above.survivor_id, kept);
  }
}

async function keptBy(db: Db, mergeId: string): Promise<Kept[]> {
  const rows = await db
    .selectFrom("person_merge_values")
    .selectAll()
    .where("merge_id", "=", mergeId)
    .execute();
  return rows.map((row) => ({
    mergeId,
    field: row.field as MergeField,
    before: JSON.parse(row.before) as ColumnValues,
    after: JSON.parse(row.after) as ColumnValues,
  }));
}

/** The next standing merge into the same survivor that changed the same field. */
async function nextOverride(
  db: Db,
  survivorId: string,
  afterNo: number,
  field: MergeField,
): Promise<Kept | undefined> {
  const row = await db
    .selectFrom("person_merges as m")
    .innerJoin("person_merge_values as v", "v.merge_id", "m.id")
    .select(["m.id", "v.before", "v.after"])
    .where("m.survivor_id", "=", survivorId)
    .where("m.no", ">", afterNo)
    .where("m.undone_at", "is", null)
    .where("v.field", "=", field)
    .orderBy("m.no")
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      mergeId: row.id,
      field,
      before: JSON.parse(row.before) as ColumnValues,
      after: JSON.parse(row.after) as ColumnValues,
    }
  );
}

async function rewrite(
  db: Trx,
  kept: Kept,
  change: { readonly before?: ColumnValues; readonly after?: ColumnValues },
): Promise<void> {
  await db
    .updateTable("person_merge_values")
    .set({
      ...(change.before ? { before: JSON.stringify(change.before) } : {}),
      ...(change.after ? { after: JSON.stringify(change.after) } : {}),
    })
    .where("merge_id", "=", kept.mergeId)
    .where("field", "=", kept.field)
    .execute();
}

function textOf(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
