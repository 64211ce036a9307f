// Two records side by side: in which fields they differ, and what each carries.
import { sql } from "kysely";
import {
  fieldDiffers,
  fieldIsEmpty,
  MERGE_FIELD_NAMES,
} from "../../../shared/people/merge-fields.ts";
import { proposeSurvivor, type RecordWeight } from "../../../shared/people/merge-rules.ts";
import type {
  ComparedPerson,
  Comparison,
  FieldCompared,
  LinkCount,
} from "../../../shared/people/merge-views.ts";
import { isSensitiveKind } from "../../../shared/people/rules.ts";
import { PPKS_KINDS } from "../../../shared/people/ppks.ts";
import { DeskError } from "../../../shared/errors.ts";
import type { Db } from "../../database/tables.ts";
import { getPerson } from "../queries.ts";
import { likenessOf } from "../similar.ts";
import { personLinks } from "./links.ts";
import { valuesOf, type ColumnValues } from "./values.ts";

/** @throws DeskError 'tidak_ditemukan' | 'orang_sama' */
export async function comparePersons(
  db: Db,
  aId: string,
  bId: string,
  seesSensitive: boolean,
): Promise<Comparison> {
  if (aId === bId) throw new DeskError("orang_sama");
  const [a, b] = await Promise.all([
    comparedPerson(db, aId, seesSensitive),
    comparedPerson(db, bId, seesSensitive),
  ]);
  const [aValues, bValues] = await Promise.all([valuesOf(db, aId), valuesOf(db, bId)]);
  return {
    a,
    b,
    fields: MERGE_FIELD_NAMES.map((field): FieldCompared => {
      if (!fieldDiffers(field, aValues, bValues)) return { field, stand: "sama" };
      if (fieldIsEmpty(field, bValues)) return { field, stand: "hanya_a" };
      return { field, stand: fieldIsEmpty(field, aValues) ? "hanya_b" : "beda" };
    }),
    likeness: await likenessOf(db, aId, bId),
    stays: proposeSurvivor(weightOf(a, aValues), weightOf(b, bValues)),
  };
}

async function comparedPerson(
  db: Db,
  personId: string,
  seesSensitive: boolean,
): Promise<ComparedPerson> {
  const person = await getPerson(db, personId, seesSensitive);
  return { person, links: await linkCounts(db, personId, seesSensitive) };
}

function weightOf({ person, links }: ComparedPerson, values: ColumnValues): RecordWeight {
  return {
    hasNik: values.nik !== null,
    inFamily: person.familyId !== null,
    links: links.reduce((sum, link) => sum + link.count, 0),
    filled: MERGE_FIELD_NAMES.filter((field) => !fieldIsEmpty(field, values)).length,
    createdAt: person.createdAt,
  };
}

/** Kinds and cases that are hidden below need are not counted either: a number would tell that they are there. */
const OF_OPEN_CASE =
  "NOT EXISTS (SELECT 1 FROM cases k WHERE k.id = t.case_id AND k.sensitive = 1)";
const HIDDEN: Readonly<Record<string, string>> = {
  cases: "t.sensitive = 0",
  referrals: OF_OPEN_CASE,
  statements: OF_OPEN_CASE,
  visits: OF_OPEN_CASE,
  case_members: OF_OPEN_CASE,
  person_ppks: `t.kind NOT IN (${PPKS_KINDS.filter((kind) => isSensitiveKind(kind.code))
    .map((kind) => `'${kind.code}'`)
    .join()})`,
};

/** How many rows of each table name this person. */
export async function linkCounts(
  db: Db,
  personId: string,
  seesSensitive: boolean,
): Promise<LinkCount[]> {
  const found: LinkCount[] = [];
  for (const link of await personLinks(db)) {
    const hidden = seesSensitive ? undefined : HIDDEN[link.table];
    const counted = await sql<{ n: number; latest: string | null }>`
      SELECT count(*) AS n, max(t.created_at) AS latest FROM ${sql.table(link.table)} t
      WHERE t.${sql.ref(link.column)} = ${personId} AND ${sql.raw(hidden ?? "1")}`.execute(db);
    const { n, latest } = counted.rows[0]!;
    if (n === 0) continue;
    // A case names its person and who came for it, mostly the same one.
    const before = found.find((one) => one.table === link.table);
    if (!before) found.push({ table: link.table, count: n, latest });
    else if (n > before.count) found.splice(found.indexOf(before), 1, { ...before, count: n });
  }
  return found;
}
