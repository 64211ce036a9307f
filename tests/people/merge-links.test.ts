// No room is forgotten by a merge: every column that names a person follows it or stays for a stated reason, and every value is chosen.
import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "kysely";
import { columnClasses } from "../../electron/database/tables.ts";
import { personColumns, personLinks, STAYS } from "../../electron/people/merge/links.ts";
import { MERGE_FIELDS, NOT_MERGED } from "../../shared/people/merge-fields.ts";
import { newOffice, type TestOffice } from "../support/office.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await newOffice();
});
afterAll(() => office.close());

/** Names persons without a foreign key, with the reason. */
const LOOSE: Record<string, string> = {
  "register_rows.person_id": "what a row of a file did; outlives the persons of an undone import",
};

test("a column that names a person has a foreign key, which is how a merge finds it", async () => {
  const db = office.desk.office!.reader;
  const keyed = (await personColumns(db)).map(({ table, column }) => `${table}.${column}`);
  const named = Object.entries(columnClasses).flatMap(([table, columns]) =>
    Object.keys(columns)
      .filter((column) => /(^|_)(person|applicant|loser|survivor|mother|father)_id$/.test(column))
      .map((column) => `${table}.${column}`),
  );
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((name) => !keyed.includes(name) && !(name in LOOSE))).toEqual([]);
  expect(Object.keys(STAYS).filter((name) => !keyed.includes(name))).toEqual([]);
});

test("rows that follow may be changed, and have a key of one column", async () => {
  const db = office.desk.office!.reader;
  const links = await personLinks(db);
  expect(links.map((link) => `${link.table}.${link.column}`)).toEqual(
    expect.arrayContaining([
      "cases.person_id",
      "cases.applicant_id",
      "memberships.person_id",
      "person_ppks.person_id",
      "referrals.person_id",
    ]),
  );
  for (const { table } of links) {
    const guards = await sql<{ sql: string }>`
      SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ${table} AND sql LIKE '%BEFORE UPDATE ON%'`.execute(
      db,
    );
    expect(guards.rows, table).toEqual([]);
  }
});

test("every value of a person is part of a field that a merge chooses", () => {
  const chosen = Object.values(MERGE_FIELDS).flat() as string[];
  expect([...chosen, ...NOT_MERGED].sort()).toEqual(Object.keys(columnClasses.persons).sort());
  expect(new Set(chosen).size).toBe(chosen.length);
});
