// A database of every released schema must open, migrate and still hold what it held. Fixtures are training offices made by the program of that day.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { TRAINING_ACCOUNTS, TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import { Desk } from "../../electron/serve/desk.ts";
import { apiOf } from "../support/office.ts";

/** What the fixture of each schema holds. */
const RELEASED = [
  { schema: 1, persons: 60, families: 30, cases: 20 },
  { schema: 3, persons: 60, families: 17, cases: 20 },
  { schema: 4, persons: 60, families: 17, cases: 20 },
  { schema: 5, persons: 60, families: 17, cases: 20 },
  { schema: 6, persons: 60, families: 17, cases: 20 },
] as const;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "loket-skema-"));
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

test.each(RELEASED)("schema $schema opens and keeps its people", async (released) => {
  const data = path.join(folder, "data");
  fs.cpSync(path.resolve(import.meta.dirname, `../fixtures/skema-${released.schema}`), data, {
    recursive: true,
  });
  const desk = new Desk({
    folder: data,
    training: true,
    version: "uji",
    now: () => new Date("2026-11-25T02:00:00Z"),
    outside: {
      chooseToRead: async () => null,
      chooseToWrite: async () => null,
      pdf: async () => new Uint8Array(),
      print: async () => false,
    },
  });
  const supervisor = TRAINING_ACCOUNTS.find((account) => account.role === "supervisor")!;
  await desk.signIn(supervisor.username, TRAINING_PASSWORD);
  try {
    const db = desk.office!.reader;
    const count = async (table: "persons" | "families" | "cases") =>
      Number(
        (await db.selectFrom(table).select(db.fn.countAll().as("n")).executeTakeFirstOrThrow()).n,
      );
    expect({
      persons: await count("persons"),
      families: await count("families"),
      cases: await count("cases"),
    }).toEqual({ persons: released.persons, families: released.families, cases: released.cases });
    expect(
      fs.existsSync(path.join(data, "cadangan", `sebelum-skema-${released.schema + 1}.db`)),
    ).toBe(true);
    // Everybody is found by their own name, through the index that the migration left behind.
    const names = await db.selectFrom("persons").select(["id", "name"]).limit(10).execute();
    for (const { id, name } of names) {
      const { hits } = await apiOf(desk).people.search({ text: name });
      expect(hits.map((hit) => hit.personId)).toContain(id);
    }
  } finally {
    await desk.signOut();
  }
});
