// Every column of a real database has a class of personal data, every table is STRICT, every personal record says why it is kept.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { columnClasses } from "../../electron/database/tables.ts";
import type { Connection } from "../../electron/database/connect.ts";
import { openRaw, rawOffice, type RawOffice } from "../database/support.ts";

interface Listed {
  readonly name: string;
  readonly type: "table" | "virtual" | "shadow" | "view";
  readonly strict: number;
}

const classes = columnClasses as Record<string, Record<string, string>>;
let office: RawOffice;
let db: Connection;
let tables: Listed[];

beforeAll(async () => {
  office = await rawOffice();
  db = openRaw(office);
  tables = (db.pragma("table_list") as (Listed & { schema: string })[]).filter(
    (t) => t.schema === "main" && !t.name.startsWith("sqlite_"),
  );
});
afterAll(() => {
  db.close();
  office.remove();
});

/** Columns as they stand in the file, with generated ones, without the hidden ones of a search index. */
function columnsOf(table: string): string[] {
  const rows = db.pragma(`table_xinfo(${table})`) as { name: string; hidden: number }[];
  return rows.filter((c) => c.hidden !== 1).map((c) => c.name);
}

const ours = () => tables.filter((t) => t.type !== "shadow");
// Made from other records alone, and made anew from them at any time.
const isSearch = (t: Listed) =>
  t.type === "virtual" || t.name === "search_rows" || t.name === "prelist_finds";

describe("columns", () => {
  it("have a class, each of them, and no class is without a column", () => {
    const inFile = Object.fromEntries(ours().map((t) => [t.name, columnsOf(t.name).sort()]));
    const classed = Object.fromEntries(
      Object.entries(classes).map(([table, columns]) => [
        table,
        Object.keys(columns)
          .filter((c) => c !== "rowid")
          .sort(),
      ]),
    );
    expect(inFile).toEqual(classed);
  });

  it("have one of three classes", () => {
    const known = ["umum", "spesifik", "rahasia"];
    const wrong = Object.entries(classes).flatMap(([table, columns]) =>
      Object.entries(columns)
        .filter(([, c]) => !known.includes(c))
        .map(([column]) => `${table}.${column}`),
    );
    expect(wrong).toEqual([]);
  });

  it("that hold identity numbers are rahasia", () => {
    const named = /(^|_)(nik|kk|no_kk|idbdt|mother_name|ibu_kandung|nomor_kk)$/;
    const open = Object.entries(classes).flatMap(([table, columns]) =>
      Object.entries(columns)
        .filter(([column, c]) => named.test(column) && c === "umum")
        .map(([column]) => `${table}.${column}`),
    );
    expect(open).toEqual([]);
  });
});

describe("tables", () => {
  it("are STRICT, except for search indexes", () => {
    const loose = ours().filter((t) => !isSearch(t) && t.strict !== 1);
    expect(loose.map((t) => t.name)).toEqual([]);
    expect(ours().length).toBeGreaterThan(20);
  });

  it("are known to the classes", () => {
    const names = ours().map((t) => t.name);
    expect(names.sort()).toEqual(Object.keys(classes).sort());
  });
});

// Secrets and lists of the office itself: nothing in them is about a person.
const NOT_ABOUT_PEOPLE = ["backups", "office", "key_state"];
const PROVENANCE = ["legal_basis", "purpose", "source"];
// Rows that are nothing without the record they belong to, which says why it is kept: a change of a person's field is kept on the
// person's ground and names its own source; a card number is not among them, it names a family by itself.
const PARTS: Record<string, string> = {
  life_event_subjects: "life_events",
  life_event_steps: "life_events",
  person_merge_values: "person_merges",
  person_changes: "persons",
  person_references: "persons",
  prelist_keys: "prelists",
  prelist_file_parts: "prelist_files",
};

describe("personal records", () => {
  const personal = () =>
    ours().filter((t) => {
      const columns = classes[t.name] ?? {};
      const about = Object.values(columns).some((c) => c !== "umum") || "person_id" in columns;
      return about && !isSearch(t) && !NOT_ABOUT_PEOPLE.includes(t.name);
    });

  it("are found", () => {
    const names = personal().map((t) => t.name);
    expect(names).toEqual(expect.arrayContaining(["persons", "cases", "memberships"]));
  });

  it("carry legal basis, purpose and provenance", () => {
    const missing = personal()
      .filter((t) => !(t.name in PARTS))
      .flatMap((t) =>
        PROVENANCE.filter((c) => !(c in (classes[t.name] ?? {}))).map((c) => `${t.name}.${c}`),
      );
    expect(missing).toEqual([]);
  });

  it("or belong to one that does", () => {
    const wrong = Object.entries(PARTS).filter(([part, whole]) => {
      const keys = db.pragma(`foreign_key_list(${part})`) as { table: string; from: string }[];
      const key = keys.find((k) => k.table === whole);
      const required = (db.pragma(`table_info(${part})`) as { name: string; notnull: number }[])
        .filter((c) => c.notnull === 1)
        .map((c) => c.name);
      const carries = PROVENANCE.every((c) => c in (classes[whole] ?? {}));
      return !(key && required.includes(key.from) && carries);
    });
    expect(wrong).toEqual([]);
  });
});
