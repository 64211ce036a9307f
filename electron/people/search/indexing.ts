// Rewrites the index rows of persons. Written as questions and answers, so that a command (Kysely) and a migration (bare connection) run the same.
import type { Connection } from "../../database/connect.ts";
import { areaName } from "../../areas/queries.ts";
import { idText } from "./id-text.ts";
import { marksOf, type Place, type Searchable } from "./marks.ts";

/** One statement with one parameter, JSON. */
export interface Ask {
  readonly sql: string;
  readonly json: unknown;
}
type Row = Readonly<Record<string, string | number | null>>;
export type Asking = Generator<Ask, void, readonly Row[]>;

const LISTED = "IN (SELECT value FROM json_each(?))";
const PERSONS = `SELECT id, row_no, merged_into, name, alias, mother_name, nik, phone, home_is_ktp,
  ktp_village_code, ktp_address, ktp_hamlet, ktp_rt, ktp_rw, home_village_code, home_address, home_hamlet, home_rt, home_rw
  FROM persons WHERE id ${LISTED}`;
const MERGED = `WITH RECURSIVE found(root, id) AS (
    SELECT value, value FROM json_each(?)
    UNION SELECT f.root, p.id FROM found f JOIN persons p ON p.merged_into = f.id)
  SELECT root, id FROM found WHERE id <> root`;
const FAMILIES = `SELECT m.person_id, m.to_date, f.village_code, f.address, f.hamlet, f.rt, f.rw,
    (SELECT group_concat(n.number, ' ') FROM family_numbers n WHERE n.family_id = m.family_id) AS numbers
  FROM memberships m JOIN families f ON f.id = m.family_id WHERE m.person_id ${LISTED}`;
const REFERENCES = `SELECT person_id, text FROM person_references WHERE person_id ${LISTED}`;
const DELETE = `DELETE FROM person_index WHERE rowid ${LISTED}`;
const WRITE = `INSERT OR REPLACE INTO person_index (rowid, tokens)
  SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?)`;
const COUNT = `INSERT INTO search_words (word, seen)
  SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?) WHERE true
  ON CONFLICT (word) DO UPDATE SET seen = seen + excluded.seen RETURNING word, id`;
const WRITE_WORDS = `INSERT OR REPLACE INTO search_rows (row_no, words)
  SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?)`;

/** At most a few hundred ids at a time; ids that do not exist are skipped. Merged persons lose their row, survivors carry their words. */
export function* indexing(ids: readonly string[]): Asking {
  const rows = new Map<string, Row>();
  for (let missing = [...new Set(ids)]; missing.length > 0;) {
    for (const row of yield { sql: PERSONS, json: missing }) rows.set(row.id as string, row);
    // Up to the survivor, however often it was merged on.
    missing = [...rows.values()]
      .map((row) => row.merged_into as string | null)
      .filter((id) => id !== null && !rows.has(id)) as string[];
  }
  const all = [...rows.values()];
  const gone = all.filter((row) => row.merged_into !== null).map((row) => row.row_no);
  if (gone.length > 0) {
    yield { sql: DELETE, json: gone };
    yield { sql: WRITE_WORDS, json: gone.map((rowNo) => [rowNo, ""]) };
  }
  const roots = all.filter((row) => row.merged_into === null);
  const rootIds = roots.map((row) => row.id as string);
  const members = new Map(rootIds.map((id) => [id, [id]]));
  const below = yield { sql: MERGED, json: rootIds };
  for (const { root, id } of below) members.get(root as string)!.push(id as string);
  const unread = below.map((row) => row.id as string).filter((id) => !rows.has(id));
  if (unread.length > 0)
    for (const row of yield { sql: PERSONS, json: unread }) rows.set(row.id as string, row);
  const everybody = [...members.values()].flat();
  const families = grouped(yield { sql: FAMILIES, json: everybody });
  const references = grouped(yield { sql: REFERENCES, json: everybody });

  const index: [number, string][] = [];
  const spoken: { readonly rowNo: number; readonly words: readonly string[] }[] = [];
  const seen = new Map<string, number>();
  for (const root of roots) {
    const own = members.get(root.id as string)!;
    const { words, digits } = marksOf(
      searchableOf(
        own.map((id) => rows.get(id)!),
        own.flatMap((id) => families.get(id) ?? []),
        own.flatMap((id) => references.get(id) ?? []),
      ),
    );
    const rowNo = root.row_no as number;
    index.push([rowNo, digits.join(" ")]);
    spoken.push({ rowNo, words });
    for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1);
  }
  yield { sql: WRITE, json: index };
  const counted = yield { sql: COUNT, json: [...seen] };
  const wordIds = new Map(counted.map((row) => [row.word as string, row.id as number]));
  yield {
    sql: WRITE_WORDS,
    json: spoken.map(({ rowNo, words }) => [
      rowNo,
      idText(words.map((word) => wordIds.get(word)!)),
    ]),
  };
}

function grouped(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.person_id as string);
    if (group) group.push(row);
    else groups.set(row.person_id as string, [row]);
  }
  return groups;
}

function searchableOf(
  persons: readonly Row[],
  families: readonly Row[],
  references: readonly Row[],
): Searchable {
  const texts = (rows: readonly Row[], column: string) =>
    rows.map((row) => row[column]).filter((text) => typeof text === "string");
  const numbers = texts(families, "numbers").flatMap((list) => list.split(" "));
  const lived = [
    ...persons.map((row) => placeOf(row, "ktp_")),
    ...persons.filter((row) => row.home_is_ktp === 0).map((row) => placeOf(row, "home_")),
    ...families.filter((row) => row.to_date === null).map((row) => placeOf(row, "")),
  ];
  return {
    names: texts(persons, "name"),
    aliases: texts(persons, "alias"),
    mothers: texts(persons, "mother_name"),
    places: lived,
    numbers: [...texts(persons, "nik"), ...texts(persons, "phone"), ...numbers],
    references: texts(references, "text"),
  };
}

function placeOf(row: Row, prefix: string): Place {
  const text = (column: string) => row[prefix + column] as string | null;
  return {
    address: text("address"),
    hamlet: text("hamlet"),
    rt: text("rt"),
    rw: text("rw"),
    villageName: areaName(text("village_code")) ?? null,
  };
}

/** Runs the questions on a bare connection, in the caller's transaction. */
export function runSync(db: Connection, asking: Asking): void {
  for (let step = asking.next(); !step.done;) {
    const statement = db.prepare(step.value.sql);
    const json = JSON.stringify(step.value.json);
    if (statement.reader) step = asking.next(statement.all(json) as Row[]);
    else {
      statement.run(json);
      step = asking.next([]);
    }
  }
}
