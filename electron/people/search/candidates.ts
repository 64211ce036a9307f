// Reads of candidates what ranking looks at, and of those merged into them.
import { CompiledQuery } from "kysely";
import type { Db } from "../../database/tables.ts";
import type { GlanceRow } from "../briefs.ts";
import type { Asked } from "./ask.ts";
import type { Candidate } from "./rank.ts";

/** All that ranking and a line on the screen need stands in one row: one page is read of each. */
interface Row extends GlanceRow {
  readonly row_no: number;
  readonly name_key: string;
  readonly mother_name: string | null;
  readonly phone: string | null;
}

const COLUMNS = `p.row_no, p.id, p.name, p.name_key, p.alias, p.mother_name, p.nik, p.phone, p.sex, p.birth_date, p.state,
  p.home_is_ktp, p.ktp_village_code, p.ktp_rt, p.ktp_rw, p.home_village_code, p.home_rt, p.home_rw`;
const BY_ROW = `SELECT ${COLUMNS} FROM json_each(?) j JOIN persons p ON p.row_no = j.value`;
const MERGED = `WITH RECURSIVE found(root, id) AS (
    SELECT value, value FROM json_each(?)
    UNION SELECT f.root, p.id FROM found f JOIN persons p ON p.merged_into = f.id)
  SELECT f.root, ${COLUMNS} FROM found f JOIN persons p ON p.id = f.id WHERE f.id <> f.root`;
const CARDS = `SELECT m.person_id, n.number AS text FROM json_each(?) j
  JOIN memberships m ON m.person_id = j.value JOIN family_numbers n ON n.family_id = m.family_id`;
const REFERENCES = `SELECT r.person_id, r.text FROM json_each(?) j JOIN person_references r ON r.person_id = j.value`;

/** In no particular order. Cards and references are read only where numbers were typed. */
export async function readCandidates(
  db: Db,
  rowNos: readonly number[],
  asked: Asked,
  anyMerged: boolean,
): Promise<Candidate[]> {
  const rows = await listed<Row>(db, BY_ROW, rowNos);
  const merged = anyMerged
    ? await listed<Row & { root: string }>(
        db,
        MERGED,
        rows.map((row) => row.id),
      )
    : [];
  // Whoever has the digits in the NIK or the phone needs no further look.
  const unexplained = [...rows, ...merged].filter((row) =>
    asked.numbers.some(
      ({ parts }) =>
        !parts.every((part) => row.nik?.includes(part)) &&
        !parts.every((part) => row.phone?.includes(part)),
    ),
  );
  const ids = unexplained.map((row) => row.id);
  const cards = texts(ids.length > 0 ? await listed(db, CARDS, ids) : []);
  const references = texts(ids.length > 0 ? await listed(db, REFERENCES, ids) : []);
  function candidate(row: Row, own: readonly Candidate[]): Candidate {
    return {
      row,
      rowNo: row.row_no,
      name: row.name,
      nameKey: row.name_key,
      alias: row.alias,
      motherName: row.mother_name,
      nik: row.nik,
      phone: row.phone,
      cards: cards.get(row.id) ?? [],
      references: references.get(row.id) ?? [],
      merged: own,
    };
  }
  return rows.map((row) =>
    candidate(
      row,
      merged.filter((one) => one.root === row.id).map((one) => candidate(one, [])),
    ),
  );
}

async function listed<T>(db: Db, text: string, values: readonly unknown[]): Promise<T[]> {
  const { rows } = await db.executeQuery<T>(CompiledQuery.raw(text, [JSON.stringify(values)]));
  return rows;
}

function texts(
  rows: readonly { readonly person_id: string; readonly text: string }[],
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { person_id, text } of rows)
    found.set(person_id, [...(found.get(person_id) ?? []), text]);
  return found;
}
