// Schema 2 rebuilds memberships and card numbers: every row, index and rule of schema 1 is still there afterwards.
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "../../electron/database/connect.ts";
import { migrate } from "../../electron/database/migrate.ts";
import { first } from "../../electron/database/migrations/0001-first.ts";

const WHO = `'2026-01-05T02:00:00.000Z', 'petugas'`;
const WHY = `'2026-01-05T02:00:00.000Z', 'tugas_publik', 'pelayanan', 'loket'`;

let db: Connection;
beforeEach(() => {
  db = new Database(":memory:");
  db.pragma("foreign_keys=ON");
  db.exec(first);
  db.pragma("user_version=1");
  db.exec(`
    INSERT INTO families (id, created_at, created_by, updated_at, legal_basis, purpose, source)
      VALUES ('f1', ${WHO}, ${WHY});
    INSERT INTO persons (id, name, name_key, sound_key, no_nik_reason, created_at, created_by, updated_at, legal_basis, purpose, source)
      VALUES ('p1', 'Suparno', 'suparno', 'sprn', 'bayi', ${WHO}, ${WHY}),
             ('p2', 'Rukmini', 'rukmini', 'rkmn', 'bayi', ${WHO}, ${WHY});
    INSERT INTO memberships (id, family_id, person_id, relation, from_date, to_date, end_reason, created_at, created_by, updated_at, legal_basis, purpose, source)
      VALUES ('m1', 'f1', 'p1', 1, '2026-01-05', NULL, NULL, ${WHO}, ${WHY}),
             ('m2', 'f1', 'p2', 3, '2026-01-05', '2026-02-01', 'pecah_kk', ${WHO}, ${WHY});
    INSERT INTO family_numbers (id, family_id, number, from_date, to_date, created_at, created_by, source)
      VALUES ('n1', 'f1', '3204050101260001', '2026-01-05', '2026-01-01', ${WHO}, 'loket'),
             ('n2', 'f1', '3204050101260002', '2026-01-01', NULL, ${WHO}, 'impor:1');`);
});
afterEach(() => db.close());

const all = (sql: string) => db.prepare(sql).all();

test("rows are kept; an ended card says why and carries the ground of its family", () => {
  migrate(db);
  expect(all("SELECT id, relation, to_date, end_reason FROM memberships ORDER BY id")).toEqual([
    { id: "m1", relation: 1, to_date: null, end_reason: null },
    { id: "m2", relation: 3, to_date: "2026-02-01", end_reason: "pecah_kk" },
  ]);
  expect(
    all(
      "SELECT id, to_date, end_reason, legal_basis, purpose, source FROM family_numbers ORDER BY id",
    ),
  ).toEqual([
    // A card that was renewed from an earlier day than it began ended on the day it began.
    {
      id: "n1",
      to_date: "2026-01-05",
      end_reason: "diperbarui",
      legal_basis: "tugas_publik",
      purpose: "pelayanan",
      source: "loket",
    },
    {
      id: "n2",
      to_date: null,
      end_reason: null,
      legal_basis: "tugas_publik",
      purpose: "pelayanan",
      source: "impor:1",
    },
  ]);
  expect(all("PRAGMA foreign_key_check")).toEqual([]);
});

test("the old rules still hold, and new reasons are allowed", () => {
  migrate(db);
  const insert = (id: string, person: string, relation: number, end: string) =>
    db.exec(`INSERT INTO memberships (id, family_id, person_id, relation, from_date, to_date, end_reason, created_at, created_by, updated_at, legal_basis, purpose, source)
      VALUES ('${id}', 'f1', '${person}', ${relation}, '2026-03-01', ${end}, ${WHO}, ${WHY})`);
  expect(() => insert("m3", "p1", 4, "NULL, NULL")).toThrow(/UNIQUE/); // one family for one person
  expect(() => insert("m3", "p2", 1, "NULL, NULL")).toThrow(/UNIQUE/); // one head for one family
  expect(() => insert("m3", "p2", 4, "'2026-02-01', 'pindah'")).toThrow(/CHECK/);
  expect(() => insert("m3", "p2", 4, "'2026-04-01', NULL")).toThrow(/CHECK/);
  expect(() => insert("m3", "nobody", 4, "NULL, NULL")).toThrow(/FOREIGN KEY/);
  insert("m3", "p2", 4, "'2026-04-01', 'gabung_kk'");
  const indexes = all(
    "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
  ) as {
    name: string;
  }[];
  expect(indexes.map((row) => row.name)).toEqual(
    expect.arrayContaining([
      "memberships_one_family",
      "memberships_one_head",
      "memberships_family",
      "memberships_person",
      "family_numbers_current",
      "family_numbers_owner",
      "family_numbers_all",
      "family_numbers_family",
    ]),
  );
});

test("what happened can be neither changed nor taken away", () => {
  migrate(db);
  db.exec(`INSERT INTO life_events (id, kind, on_date, created_at, created_by, updated_at, legal_basis, purpose, source)
    VALUES ('e1', 'meninggal', '2026-03-01', ${WHO}, ${WHY})`);
  expect(() => db.exec("UPDATE life_events SET on_date = '2026-01-01'")).toThrow(/append-only/);
  expect(() => db.exec("DELETE FROM life_events")).toThrow(/append-only/);
});
