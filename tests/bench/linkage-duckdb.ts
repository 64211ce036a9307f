// The peer: DuckDB on one thread with the same kinds of blocks and jaro_winkler_similarity over the same file.
import { DuckDBInstance } from "@duckdb/node-api";
import { largestBlock } from "../../shared/people/linkage/blocks.ts";
import { COLUMNS } from "./linkage-rows.ts";

/** Each key with the key that splits its block when it is too large, and the size of block that ours takes whole. */
const PASSES: readonly (readonly [string, string, string, number])[] = [
  ["nik", "nik", "left(w1, 1)", 64],
  ["nik_a", "substr(nik, 5) || birth", "left(w1, 1)", 64],
  ["nik_b", "left(nik, 4) || substr(nik, 9) || birth", "left(w1, 1)", 64],
  ["nik_c", "left(nik, 8) || substr(nik, 13) || birth", "left(w1, 1)", 64],
  ["nik_d", "left(nik, 12) || birth", "left(w1, 1)", 64],
  ["birth", "birth", "left(w1, 1)", 64],
  ["name", "key", "birth", 32],
  ["word_year_1", "w1 || left(birth, 4)", "left(w2, 1) || substr(birth, 6)", 24],
  ["word_year_2", "w2 || left(birth, 4)", "left(w1, 1) || substr(birth, 6)", 24],
  ["word_day_1", "w1 || substr(birth, 6)", "left(w2, 1) || left(birth, 4)", 24],
  ["word_day_2", "w2 || substr(birth, 6)", "left(w1, 1) || left(birth, 4)", 24],
  ["word_letter_1", "w1 || left(w2, 1)", "kk", 12],
  ["word_letter_2", "w2 || left(w1, 1)", "kk", 12],
  ["kk_letter_1", "kk || left(w1, 1)", "left(birth, 4)", 32],
  ["phone", "phone", "left(w1, 1)", 32],
  ["address", "address || rt || rw", "w1", 12],
  ["mother_year", "m1 || left(birth, 4)", "left(w1, 1) || substr(birth, 6)", 24],
  ["mother", "mother", "left(w1, 1)", 16],
];

export async function duckdb(
  file: string,
): Promise<{ rows: number; candidates: number; found: number; right: number; twice: number }> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const db = await instance.connect();
  const names = COLUMNS.map((column) => `'${column}': 'VARCHAR'`).join(", ");
  await db.run(`CREATE TABLE p AS SELECT (row_number() OVER ())::INTEGER AS id, name, nameKey AS key, nullif(nik, '') AS nik,
      nullif(kk, '') AS kk, nullif(birthDate, '') AS birth, sex, nullif(motherName, '') AS mother, birthPlace AS place,
      nullif(phone, '') AS phone, address, rt, rw, village, again = '1' AS again, split_part(nameKey, ' ', 1) AS w1,
      nullif(split_part(nameKey, ' ', 2), '') AS w2, nullif(split_part(lower(motherName), ' ', 1), '') AS m1
    FROM read_csv('${file}', delim = '\t', header = true, quote = '', escape = '', columns = {${names}})`);
  const rows = await one(db, "SELECT count(*) FROM p");
  await db.run("CREATE TABLE pairs (a INTEGER, b INTEGER)");
  for (const [name, key, finer, most] of PASSES) {
    const size = Math.floor((1 + Math.sqrt(1 + 8 * largestBlock(rows, most))) / 2);
    await db.run(`CREATE OR REPLACE TEMP TABLE k AS
      SELECT id, hash('${name}' || ${key}) AS h, hash(${finer}) AS f FROM p WHERE ${key} IS NOT NULL`);
    await db.run(`CREATE OR REPLACE TEMP TABLE sized AS
      SELECT id, h, f, count(*) OVER (PARTITION BY h) AS n FROM k`);
    await db.run(`CREATE OR REPLACE TEMP TABLE split AS SELECT * FROM (
        SELECT id, hash(h, f) AS h, count(*) OVER (PARTITION BY h, f) AS n FROM sized WHERE n > ${size} AND f IS NOT NULL) WHERE n <= ${size}`);
    for (const from of [`(SELECT id, h FROM sized WHERE n BETWEEN 2 AND ${size})`, "split"])
      await db.run(
        `INSERT INTO pairs SELECT a.id, b.id FROM ${from} a JOIN ${from} b ON a.h = b.h AND a.id < b.id`,
      );
  }
  await db.run("CREATE TABLE candidates AS SELECT DISTINCT a, b FROM pairs");
  const candidates = await one(db, "SELECT count(*) FROM candidates");
  await db.run(
    `CREATE TABLE found AS SELECT a, b FROM (
      SELECT c.a, c.b, jaro_winkler_similarity(x.key, y.key) AS name, jaro_winkler_similarity(x.mother, y.mother) AS mother,
        jaro_winkler_similarity(x.address, y.address) AS address, x.nik = y.nik AS nik, x.birth = y.birth AS birth, x.kk = y.kk AS kk,
        x.sex = y.sex AS sex, x.place = y.place AS place, x.phone = y.phone AS phone, x.village = y.village AS village
      FROM candidates c JOIN p x ON x.id = c.a JOIN p y ON y.id = c.b)
    WHERE CASE WHEN name > 0.92 THEN 8 WHEN name > 0.85 THEN 4 ELSE -6 END + CASE WHEN nik THEN 16 WHEN nik IS NULL THEN 0 ELSE -4 END
      + CASE WHEN birth THEN 10 ELSE -4 END + CASE WHEN mother > 0.92 THEN 4 WHEN mother IS NULL THEN 0 ELSE -3 END
      + CASE WHEN address > 0.9 THEN 2 ELSE 0 END + coalesce(kk::INT * 3, 0) + coalesce(phone::INT * 3, 0) + place::INT + village::INT
      + CASE WHEN sex THEN 1 ELSE -4 END > 16`,
  );
  const found = await one(db, "SELECT count(*) FROM found");
  const right = await one(
    db,
    "SELECT count(*) FROM found f JOIN p ON p.id = f.b WHERE f.b = f.a + 1 AND p.again",
  );
  const twice = await one(db, "SELECT count(*) FROM p WHERE again");
  db.closeSync();
  return { rows, candidates, found, right, twice };
}

async function one(
  db: Awaited<ReturnType<DuckDBInstance["connect"]>>,
  sql: string,
): Promise<number> {
  const answer = await db.runAndReadAll(sql);
  return Number(answer.getRows()[0]![0]);
}
