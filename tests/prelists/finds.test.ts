// Rows found by a number: every number of every row is in prelist_finds, whatever was corrected, imported or taken back, and nothing
// of a row that is gone; and SQLite begins there, not at the whole list.
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newId } from "../../electron/database/ids.ts";
import { inFamily, inHousehold, withNumbers } from "../../electron/prelists/finds.ts";
import { importFile } from "../../electron/prelists/import.ts";
import { importsHandlers } from "../../electron/prelists/imports/handlers.ts";
import { currentRows } from "../../electron/prelists/views.ts";
import { importListHere } from "../support/prelist-here.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { putRows, taskHere } from "../support/register-import.ts";

let office: TestOffice;
let api: Api;
beforeAll(async () => {
  office = await newOffice();
  api = await office.as("operator");
});
afterAll(() => office.close());

const CSV = [
  "NO;IDARTBDT;IDBDT;Nama;JnsKel;TglLahir;NIK;NoKK;Hubkel",
  "1;3205330000000101;32053300000001;Suparno;1;01/05/1980;3205330105800001;3205330105100010;1",
  "2;3205330000000102;32053300000001;Siti Aminah;2;07/01/1985;3205334701850002;3205330105100010;2",
  "3;3205330000000103;32053300000002;Budi;1;02/03/2010;3205330203100003;;3",
];

async function inStep(): Promise<number> {
  const { rows } = await sql<{ value: string; row_id: number }>`
    SELECT nik AS value, id AS row_id FROM prelist_rows WHERE nik IS NOT NULL
    UNION SELECT nokk, id FROM prelist_rows WHERE nokk IS NOT NULL
    UNION SELECT family_key, id FROM prelist_rows WHERE family_key IS NOT NULL
    UNION SELECT household_id, id FROM prelist_rows WHERE household_id IS NOT NULL
    ORDER BY value, row_id`.execute(office.desk.office!.reader);
  const kept = await office.desk
    .office!.reader.selectFrom("prelist_finds")
    .selectAll()
    .orderBy("value")
    .orderBy("row_id")
    .execute();
  expect(kept).toEqual(rows);
  return kept.length;
}

it("follows an import, corrections, the next file and its undoing", async () => {
  const prelistId = await importListHere(office, CSV.join("\n"));
  const first = await inStep();
  expect(first).toBeGreaterThan(6);
  const { rows } = await api.prelists.entries({ prelistId });
  await api.prelists.saveValues({
    prelistId,
    kind: "formulir",
    changes: [
      { entryId: rows[0]!.id, column: "NoKK", value: "3205330105100099" },
      { entryId: rows[1]!.id, column: "NIK", value: null },
    ],
  });
  await inStep();
  const second = [...CSV.slice(0, 3), CSV[3]!.replace("Budi", "Budi Santoso")];
  const { batchId } = await importFile(
    taskHere(office, putRows(office, second.join("\n"), "lanjutan.csv")),
    { file: "uji", target: { kind: "ada", prelistId }, clear: [] },
  );
  const more = await inStep();
  await importsHandlers.undoImport(taskHere(office, "-"), {
    batchId,
    why: "berkas yang salah dipilih",
    alsoReturn: [],
  });
  expect(await inStep()).toBeLessThan(more);
  const { family } = await api.prelists.entry({ entryId: rows[1]!.id });
  expect(family).toHaveLength(0); // the head of it went to another card
});

it.each([
  ["a family", inFamily("x", "3205330105100010")],
  ["a household", inHousehold("32053300000001")],
  ["numbers", withNumbers("3205330105800001", "3205330105100010")],
])("%s is looked up, no list is walked", async (_, found) => {
  const { reader } = office.desk.office!;
  const query = currentRows(reader).select("r.id").where(found).compile();
  const { rows } = await sql<{ detail: string }>`EXPLAIN QUERY PLAN ${sql.raw(
    query.sql.replaceAll("?", "'x'"),
  )}`.execute(reader);
  const plan = rows.map((row) => row.detail).join("\n");
  expect(plan).toContain("SEARCH prelist_finds USING PRIMARY KEY");
  expect(plan).toContain("SEARCH r USING INTEGER PRIMARY KEY");
  expect(plan).not.toMatch(/SCAN r/);
});

it("ids of one millisecond count up and are never the same", () => {
  const now = new Date("2026-11-24T02:00:00Z");
  const ids = Array.from({ length: 50_000 }, () => newId(now));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
