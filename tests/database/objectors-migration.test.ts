// Schema 6 seals who objected: rows of schema 5 are sealed by the migration, and open for a supervisor as before.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { TRAINING_ACCOUNTS, TRAINING_PASSWORD } from "../../shared/accounts/training.ts";
import { Desk } from "../../electron/serve/desk.ts";
import { apiOf } from "../support/office.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "loket-sanggah-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test("an objector written down open is sealed, and still read by a supervisor", async () => {
  const data = path.join(folder, "data");
  fs.cpSync(path.resolve(import.meta.dirname, "../fixtures/skema-5"), data, { recursive: true });
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
    const kept = await desk
      .office!.reader.selectFrom("proposal_objectors")
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(kept.said_sealed.toString("latin1")).not.toContain("Warga Contoh");
    const api = apiOf(desk);
    const { rows } = await api.prelists.objections({});
    expect(await api.prelists.objector({ objectionId: rows[0]!.id })).toEqual({
      name: "Warga Contoh",
      contact: null,
      address: null,
      sameVillage: true,
    });
  } finally {
    await desk.signOut();
  }
});
