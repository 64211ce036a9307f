// No table with personal data is forgotten by the access file and the erasure, and none carries an empty ground.
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { columnClasses } from "../../electron/database/tables.ts";
import { APART, HOLDINGS } from "../../electron/privacy/holdings/holdings.ts";
import { cutoff } from "../../shared/privacy/retention.ts";
import { hoursLeft, dueAfter } from "../../shared/privacy/clock.ts";
import { newOffice, type TestOffice } from "../support/office.ts";
import { canary, fillSubject } from "./support.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await newOffice();
  await fillSubject(office, canary(3), false);
});
afterAll(() => office.close());

const classes = columnClasses as Record<string, Record<string, string>>;

test("every table with classed data or a person is a holding, or says why not", () => {
  const personal = Object.entries(classes)
    .filter(
      ([, columns]) =>
        Object.values(columns).some((one) => one !== "umum") ||
        "person_id" in columns ||
        "legal_basis" in columns,
    )
    .map(([table]) => table);
  expect(personal.length).toBeGreaterThan(40);
  const known = new Set([...HOLDINGS.map(({ table }) => table), ...Object.keys(APART)]);
  expect(personal.filter((table) => !known.has(table))).toEqual([]);
});

test("a holding names columns that exist", () => {
  const wrong = HOLDINGS.flatMap(({ table, by, erase }) =>
    [
      ...by.map(({ column }) => column),
      ...(erase === "hapus" ? [] : erase.split(/, (?=\w+ = )/).map((set) => set.split(" = ")[0]!)),
    ]
      .filter((column) => !(column in (classes[table] ?? {})))
      .map((column) => `${table}.${column}`),
  );
  expect(wrong).toEqual([]);
});

test("no personal record carries an empty ground or purpose", async () => {
  const { reader } = office.desk.office!;
  const tables = Object.entries(classes).filter(([, columns]) => "legal_basis" in columns);
  let rows = 0;
  for (const [table] of tables) {
    const found = await sql<{ n: number; empty: number }>`SELECT count(*) AS n,
      count(*) FILTER (WHERE trim(legal_basis) = '' OR trim(purpose) = '' OR trim(source) = '') AS empty
      FROM ${sql.table(table)}`.execute(reader);
    rows += found.rows[0]!.n;
    expect(found.rows[0]!.empty, table).toBe(0);
  }
  expect(rows).toBeGreaterThan(10);
});

test("clocks and cut-off days", () => {
  const from = "2026-11-29T01:00:00.000Z";
  expect(dueAfter(from)).toBe("2026-12-02T01:00:00.000Z");
  expect(hoursLeft(dueAfter(from), from)).toEqual({ hours: 72, nearness: "longgar" });
  expect(hoursLeft(dueAfter(from), dueAfter(from)).nearness).toBe("dekat");
  expect(hoursLeft(dueAfter(from), "2026-12-02T01:00:00.001Z").nearness).toBe("lewat");
  expect(cutoff("2028-02-29", 5)).toBe("2023-02-28");
  expect(cutoff("2026-11-29", 5)).toBe("2021-11-29");
});
