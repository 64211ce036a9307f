// No room is forgotten by a merge: every column that names a person follows it or stays for a stated reason, and every value is chosen.
import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "kysely";
import { columnClasses } from "../../electron/database/tables.ts";
import { personColumns, personLinks, STAYS } from "../../electron/people/merge/links.ts";
import { MERGE_FIELDS, NOT_MERGED } from "../../shared/people/merge-fields.ts";
import { fillOffice } from "../support/make-people.ts";
import { newOffice, type TestOffice } from "../support/office.ts";
import { linkEverything } from "./merge-world.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await newOffice();
});
afterAll(() => office.close());

/** Names persons without a foreign key, with the reason. */
const LOOSE: Record<string, string> = {
  "register_rows.person_id": "what a row of a file did; outlives the persons of an undone import",
  "cleaning_exceptions.subject_id": "one record was said to be right as it is; the other is not",
  "life_event_steps.record_id": "what happened to that record, append-only",
  "audit.ids": "what was done with that record, append-only",
  "audit_subjects.subject":
    "finds the rows of audit.ids; who looked follows merges (audit/of-person.ts)",
};

/** Names a family. A merge of two persons leaves families as they are, but for these. */
const OF_FAMILIES: Record<string, string> = {
  "memberships.family_id": "one membership of two ends (memberships.ts); the row keeps its family",
  "family_numbers.family_id": "a card is the family's, whoever stands in it",
  "life_event_subjects.family_id": "what happened to that family, append-only",
};

/** Every column there is, as the database itself says. */
async function liveColumns(): Promise<{ table: string; column: string; type: string }[]> {
  const found = await sql<{ table: string; column: string; type: string }>`
    SELECT m.name AS "table", p.name AS "column", p.type
    FROM sqlite_master m, pragma_table_info(m.name) p
    WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%' AND m.name NOT LIKE 'person_index%'`.execute(
    office.desk.office!.reader,
  );
  return found.rows;
}

/** Whoever adds a column that could name a person gives it a foreign key, or says here why not. */
const NAMES_PERSON =
  /(^|_)(person|applicant|companion|pemohon|pendamping|loser|survivor|mother|father|member|subject|child|spouse|guardian)s?(_id|_ids|_a|_b)$/;

test("a column that names a person has a foreign key, which is how a merge finds it", async () => {
  const db = office.desk.office!.reader;
  const keyed = (await personColumns(db)).map(({ table, column }) => `${table}.${column}`);
  const named = (await liveColumns())
    .filter(({ table, column }) => NAMES_PERSON.test(column) && table !== "prelist_rows")
    .map(({ table, column }) => `${table}.${column}`);
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((name) => !keyed.includes(name) && !(name in LOOSE))).toEqual([]);
  expect(Object.keys(STAYS).filter((name) => !keyed.includes(name))).toEqual([]);
});

test("a column that names a family is known, with what a merge of two of its members does to it", async () => {
  const db = office.desk.office!.reader;
  const keyed = await sql<{ name: string }>`
    SELECT m.name || '.' || k."from" AS name FROM sqlite_master m, pragma_foreign_key_list(m.name) k
    WHERE m.type = 'table' AND k."table" = 'families'`.execute(db);
  const named = (await liveColumns())
    .filter(({ column }) => /(^|_)famil(y|ies)(_id|_ids)$/.test(column))
    .map(({ table, column }) => `${table}.${column}`);
  const all = [...new Set([...keyed.rows.map((row) => row.name), ...named])];
  expect(all.sort()).toEqual(Object.keys(OF_FAMILIES).sort());
});

test("after a merge nothing names the record that was merged but what stays for a stated reason", async () => {
  const desk = await office.as("supervisor");
  await fillOffice(office, 12, 6);
  const db = office.desk.office!.reader;
  const ids = (await db.selectFrom("persons").select("id").orderBy("row_no").execute()).map(
    (row) => row.id,
  );
  await linkEverything(office, ids.slice(0, 12));
  await office.as("supervisor");
  // Nobody's head, so that nothing else is asked; with a referral of its own (merge-world.ts).
  const heads = await db
    .selectFrom("memberships")
    .select("person_id")
    .where("relation", "=", 1)
    .execute();
  const leads = new Set(heads.map((row) => row.person_id));
  const loserId = ids.slice(2, 5).find((id) => !leads.has(id))!;
  const survivorId = ids.slice(5, 12).find((id) => !leads.has(id))!;
  const [a, b] = [
    await desk.people.get({ personId: survivorId }),
    await desk.people.get({ personId: loserId }),
  ];
  const linked = await personLinks(db);
  for (const { table, column } of linked.filter(({ table }) => !table.startsWith("person_merge")))
    if (KNOWN.includes(`${table}.${column}`))
      expect(await countOf(table, column, loserId), `${table}.${column}`).toBeGreaterThan(0);
  await desk.people.merge({
    survivorId,
    loserId,
    survivorVersion: a.version,
    loserVersion: b.version,
    take: [],
    family: "survivor",
    heads: [],
  });
  const once = linked
    .filter(({ unique }) => unique.length > 0)
    .map((l) => `${l.table}.${l.column}`);
  const left: string[] = [];
  for (const { table, column, type } of await liveColumns())
    if (type === "TEXT" && (await countOf(table, column, loserId)) > 0)
      left.push(`${table}.${column}`);
  const allowed = [...Object.keys(STAYS), ...Object.keys(LOOSE), ...once, "persons.id"];
  expect(left.filter((name) => !allowed.includes(name))).toEqual([]);
  expect(left).toContain("person_merges.loser_id");
});

/** What merge-world.ts gives to everybody that the test above chooses from. */
const KNOWN = [
  "cases.person_id",
  "cases.applicant_id",
  "referrals.person_id",
  "memberships.person_id",
  "participations.person_id",
];

async function countOf(table: string, column: string, id: string): Promise<number> {
  const found = await sql<{ n: number }>`
    SELECT count(*) AS n FROM ${sql.table(table)} WHERE instr(${sql.ref(column)}, ${id}) > 0`.execute(
    office.desk.office!.reader,
  );
  return found.rows[0]!.n;
}

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
  for (const { table, column } of links) {
    const guards = await sql<{ sql: string }>`
      SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ${table} AND sql LIKE '%BEFORE UPDATE %'`.execute(
      db,
    );
    // A guard of the whole row, or one that names this column, would stop a merge.
    const stops = guards.rows.filter(({ sql: text }) => {
      const of = /BEFORE UPDATE OF ([\s\S]*?) ON /.exec(text)?.[1];
      return of === undefined || of.split(",").some((name) => name.trim() === column);
    });
    expect(stops, `${table}.${column}`).toEqual([]);
  }
});

test("every value of a person is part of a field that a merge chooses", () => {
  const chosen = Object.values(MERGE_FIELDS).flat() as string[];
  expect([...chosen, ...NOT_MERGED].sort()).toEqual(Object.keys(columnClasses.persons).sort());
  expect(new Set(chosen).size).toBe(chosen.length);
});
