// The program is killed in the middle of a long task: after the next sign-in nothing half done is seen, and the task runs again to its end.
import { spawn } from "node:child_process";
import path from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { connect } from "../../electron/database/connect.ts";
import type { OfficeKeys } from "../../electron/accounts/slots.ts";
import { opensidRows, registerFamilies, type Row } from "../fixtures/register-files.ts";
import { finish, newOffice, type Api, type TestOffice } from "../support/office.ts";
import { checkHere, loadHere, putRows, VILLAGE } from "../support/register-import.ts";

let office: TestOffice;
let api: Api;
let keys: OfficeKeys;
let accountId: string;

beforeEach(async () => {
  office = await newOffice();
  api = await office.as("supervisor");
  accountId = office.desk.session!.accountId;
  const held = office.desk.office!.keys;
  keys = { database: Buffer.from(held.database), sensitive: Buffer.from(held.sensitive!) };
});
afterEach(() => office.close());

const copy = (): OfficeKeys => ({
  database: Buffer.from(keys.database),
  sensitive: Buffer.from(keys.sensitive!),
});

interface Step {
  readonly phase?: string;
  readonly step?: string;
  readonly rows?: number;
}

/** Leaves the office, lets a process of its own do the task, kills it at the step named, and answers what lay half done. */
async function killAt(order: object, when: (step: Step) => boolean): Promise<unknown[]> {
  await office.desk.signOut();
  const child = spawn(
    process.execPath,
    [
      path.join(import.meta.dirname, "register-kill-child.ts"),
      JSON.stringify({
        folder: office.folder,
        accountId,
        database: keys.database.toString("hex"),
        sensitive: keys.sensitive!.toString("hex"),
        ...order,
      }),
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let said = "";
  child.stdout.setEncoding("utf8");
  await new Promise<void>((resolve, reject) => {
    child.on("exit", () => resolve());
    child.on("error", reject);
    child.stdout.on("data", (text: string) => {
      said += text;
      const steps = said.split("\n").slice(0, -1);
      if (steps.some((line) => line.startsWith("{") && when(JSON.parse(line) as Step)))
        child.kill("SIGKILL");
    });
  });
  expect([child.signalCode, said.includes("selesai")]).toEqual(["SIGKILL", false]);
  const raw = connect(office.desk.files.database, copy().database, { readonly: true });
  const open = raw
    .prepare(
      `SELECT state FROM register_imports WHERE state IN ('sedang', 'membatalkan')
       UNION ALL SELECT 'ganda' FROM duplicate_runs r WHERE r.state = 'sedang'
         AND EXISTS (SELECT 1 FROM duplicate_pairs p WHERE p.run_id = r.id)`,
    )
    .pluck()
    .all();
  raw.close();
  return open;
}

async function comeBack(): Promise<void> {
  await office.desk.enter(accountId, copy());
}

const TABLES = [
  "persons",
  "families",
  "family_numbers",
  "households",
  "memberships",
  "person_proposals",
  "register_imports",
  "register_rows",
  "duplicate_runs",
  "duplicate_pairs",
];
/** Everything that can be seen, without what every save moves on. */
async function seen(): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  for (const table of TABLES) {
    const rows = await sql<Record<string, unknown>>`SELECT * FROM ${sql.table(table)}`.execute(
      office.desk.office!.reader,
    );
    all[table] = rows.rows
      .map(({ version: _version, updated_at: _updated, ...row }) => JSON.stringify(row))
      .sort();
  }
  return all;
}

const FIRST = opensidRows(registerFamilies(71, 30));
/** The same people with other mothers and phones, and many new ones. */
const SECOND: Row[] = [
  ...FIRST.map((row) => ({ ...row, nama_ibu: "NGATINAH REKAAN" })),
  ...opensidRows(registerFamilies(72, 150)),
];

test("a register import: nothing of it is seen after the kill, and it runs again as its check said", async () => {
  await loadHere(office, FIRST);
  const [hit] = (await api.people.search({ text: FIRST[0]!.nik! })).hits;
  const history = async () => (await api.people.history({ personId: hit!.personId })).fields;
  const before = { tables: await seen(), history: await history() };
  const checked = await checkHere(office, SECOND);
  expect(checked.counts.changed).toBeGreaterThan(50);
  const list = putRows(office, SECOND);
  for (const rows of [1, checked.counts.read - 1]) {
    const open = await killAt({ task: "impor", list }, (step) => {
      return step.phase === "menyimpan" && (step.rows ?? 0) >= rows - 150;
    });
    expect(open).toEqual(["sedang"]);
    await comeBack();
    const after = { tables: await seen(), history: await history() };
    expect(after.tables).toEqual(before.tables);
    // Who set a value, and whether an import may change it, is as before, too.
    const plain = (fields: typeof before.history) =>
      fields.map(({ field, value, way, byHand }) => ({ field, value, way, byHand }));
    expect(plain(after.history)).toEqual(plain(before.history));
    const newcomer = SECOND.at(-1)!;
    expect(
      (await api.people.search({ text: newcomer.nama! })).hits.map((h) => h.name),
    ).not.toContain(newcomer.nama);
  }
  const { answer } = await finish(
    api.prelists.registerImport({
      file: office.readToken(list),
      reason: "mengisi daftar warga",
      villageCode: VILLAGE,
    }),
  );
  expect(answer.counts).toEqual(checked.counts);
}, 120_000);

test("the undoing of an import is finished at the next sign-in", async () => {
  await loadHere(office, FIRST);
  const before = await seen();
  const { importId } = await loadHere(office, SECOND);
  const open = await killAt({ task: "batal", importId }, (step) => (step.rows ?? 0) >= 200);
  expect(open).toEqual(["membatalkan"]);
  await comeBack();
  const after = await seen();
  for (const table of ["persons", "families", "family_numbers", "memberships", "households"])
    expect(after[table], table).toEqual(before[table]);
  const { rows } = await api.prelists.registerImports({});
  expect(rows.find((row) => row.id === importId)).toMatchObject({ state: "batal", kept: 0 });
}, 120_000);

test("a run over likely duplicates: the list of the run before stands, and the next run comes to its end", async () => {
  const twins = opensidRows(registerFamilies(73, 260));
  // The same names and days under other numbers: pairs to look at, fewer than would stop the run.
  const again = twins.slice(0, 250).map((row, at) => ({
    ...row,
    no_kk: "",
    nik: "",
    rt: String((at % 9) + 1),
  }));
  await loadHere(office, [...twins, ...again], { likely: "muat" });
  await finish(api.people.findDuplicates({}));
  const before = await seen();
  const state = await api.people.duplicateState({});
  expect(state.total).toBeGreaterThan(100);
  const open = await killAt({ task: "ganda" }, (step) => step.step === "menyimpan");
  expect(open).toEqual(["ganda"]);
  await comeBack();
  expect(await seen()).toEqual(before);
  expect(await api.people.duplicateState({})).toEqual(state);
  const { answer } = await finish(api.people.findDuplicates({}));
  expect(answer.pairs).toBe(state.total);
}, 120_000);
