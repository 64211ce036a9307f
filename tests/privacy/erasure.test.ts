// Erasures: two people, nothing open, the guards come back, counts stay, and who returns with an old backup is known again.
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyChain } from "../../electron/audit/chain.ts";
import { erase, eraseReturned } from "../../electron/privacy/erasure/erase.ts";
import { hitsIn, namersOf, pagesOf } from "../fault/t14.ts";
import { makePerson, refusal, walkIn } from "../cases/support.ts";
import { newOffice, type TestOffice } from "../support/office.ts";
import { taskHere } from "../support/register-import.ts";
import { canary, fillSubject } from "./support.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await newOffice();
});
afterAll(() => office.close());

const schema = async () =>
  (
    await sql<{
      sql: string;
    }>`SELECT sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name`.execute(
      office.desk.office!.reader,
    )
  ).rows;

test("a canary is erased by a second person: 0 hits in the file, counts stay, guards stand, the chain verifies", async () => {
  const bird = canary(7);
  const before = await schema();
  const { personId, cases } = await fillSubject(office, bird);
  expect(hitsIn(await pagesOf(office), bird)).toBeGreaterThan(0);
  const boss = await office.as("supervisor");
  const id = randomUUID();
  const proposal = { id, personId, requestId: null, ground: "permintaan" as const };
  await boss.privacy.proposeErasure({ ...proposal, note: "surat nomor 1" });
  expect(await refusal(erase(taskHere(office, ""), { id }))).toBe("hapus_orang_kedua");
  expect(hitsIn(await pagesOf(office), bird)).toBeGreaterThan(0);
  await office.as("admin");
  const done = await erase(taskHere(office, ""), { id });
  expect(done.removed).toBeGreaterThan(10);
  expect(done.documents).toBe(2);
  expect(hitsIn(await pagesOf(office), bird)).toBe(0);
  expect(await namersOf(office, personId)).toEqual([]);
  expect(await schema()).toEqual(before);
  const { reader, chain } = office.desk.office!;
  expect((await verifyChain(reader, chain.key, 1, () => undefined)).brokenAt).toBeNull();
  const kept = await reader.selectFrom("cases").select("id").where("id", "in", cases).execute();
  expect(kept).toHaveLength(2);
  const again = await office.as("supervisor");
  const view = await again.cases.get({ id: cases[0]! });
  expect(view.content?.narrative).toBe("");
  expect((await sql`PRAGMA foreign_key_check`.execute(reader)).rows).toEqual([]);
  expect(await refusal(erase(taskHere(office, ""), { id }))).toBe("hapus_sudah_diputuskan");
  const minutes = office.sheet(
    (await (await office.as("admin")).privacy.erasurePaper({ id })).paperId,
  );
  expect(minutes.html).toContain("Berita Acara Pemusnahan");
  expect(minutes.html).not.toContain(bird.name);
});

test("nothing is erased while a case is open", async () => {
  const personId = await makePerson(office, "Masih Berjalan");
  const boss = await office.as("supervisor");
  await boss.cases.register(walkIn(personId));
  const order = { id: randomUUID(), personId, requestId: null, ground: "retensi" as const };
  expect(await refusal(boss.privacy.proposeErasure({ ...order, note: "lima tahun" }))).toBe(
    "hapus_masih_berjalan",
  );
});

test("who comes back with a restored backup is found and erased again", async () => {
  const bird = canary(8);
  const { personId } = await fillSubject(office, bird);
  const { writer } = office.desk.office!;
  const row = await writer
    .selectFrom("persons")
    .selectAll()
    .where("id", "=", personId)
    .executeTakeFirstOrThrow();
  const boss = await office.as("supervisor");
  const id = randomUUID();
  const order = { id, personId, requestId: null, ground: "perintah" as const };
  await boss.privacy.proposeErasure({ ...order, note: "putusan nomor 2" });
  await office.as("admin");
  await erase(taskHere(office, ""), { id });
  const admin = await office.as("admin");
  expect((await admin.privacy.overview()).returned).toBe(0);
  const { row_no: _, ...values } = row;
  await writer.insertInto("persons").values(values).execute();
  expect((await admin.privacy.overview()).returned).toBe(1);
  await eraseReturned(taskHere(office, ""));
  expect((await admin.privacy.overview()).returned).toBe(0);
  expect(hitsIn(await pagesOf(office), bird)).toBe(0);
});
