// Taking back: what one account did within a day, newest first, from the rows the acts left; the inverse of a handover.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makePerson, refusal, walkIn } from "../cases/support.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { importListHere } from "../support/prelist-here.ts";
import type { Role } from "../../shared/call.ts";

let office: TestOffice;
let person: string;
beforeAll(async () => {
  office = await newOffice();
  person = await makePerson(office);
}, 30_000);
afterAll(() => office.close());

async function account(role: Role): Promise<string> {
  await office.as(role);
  const row = await office.desk
    .office!.reader.selectFrom("accounts")
    .select("id")
    .where("username", "=", `uji.${role}`)
    .executeTakeFirstOrThrow();
  return row.id;
}

async function change(api: Api, id: string) {
  return { id, version: (await api.cases.get({ id })).version, eventId: randomUUID() };
}

/** Two cases of the supervisor, handed to a petugas in one act. */
async function handedOver() {
  const officerId = await account("petugas");
  const api = await office.as("supervisor");
  const cases = [
    await api.cases.register(walkIn(person)),
    await api.cases.register(walkIn(person)),
  ];
  const changes = [await change(api, cases[0]!.id), await change(api, cases[1]!.id)];
  const before = (await api.cases.get({ id: cases[0]!.id })).officer.id;
  await api.cases.assign({ cases: changes, officerId, note: "" });
  return { api, officerId, before, cases, act: changes[0]!.eventId };
}

test("a handover of two is one act, and goes back as one; then there is nothing left of it", async () => {
  const { api, act, before, cases } = await handedOver();
  expect((await api.desk.undoable()).rows[0]).toMatchObject({ kind: "serah", id: act, count: 2 });
  const done = await api.cases.takeBackAssigned({ act });
  expect(done.left).toEqual([]);
  expect(done.moved.toSorted()).toEqual(cases.map((one) => one.id).toSorted());
  const view = await api.cases.get({ id: cases[0]!.id });
  expect(view.officer.id).toBe(before);
  expect(view.content?.timeline.filter((row) => row.kind === "serah")).toHaveLength(2);
  expect((await api.desk.undoable()).rows.filter((row) => row.kind === "serah")).toEqual([]);
  expect(await refusal(api.cases.takeBackAssigned({ act }))).toBe("tidak_ditemukan");
});

test("a case on which the colleague has worked since stays; the other goes back; nobody else may take it back", async () => {
  const { act, cases, officerId } = await handedOver();
  const petugas = await office.as("petugas");
  const { version } = await petugas.cases.get({ id: cases[0]!.id });
  await petugas.cases.move({
    id: cases[0]!.id,
    version,
    eventId: randomUUID(),
    to: "cek_berkas",
    fields: {},
  });
  expect((await petugas.desk.undoable()).rows).toEqual([]);
  expect(await refusal(petugas.cases.takeBackAssigned({ act }))).toBe("tidak_ditemukan");
  const api = await office.as("supervisor");
  expect((await api.cases.takeBackAssigned({ act })).moved).toEqual([cases[1]!.id]);
  expect((await api.cases.get({ id: cases[0]!.id })).officer.id).toBe(officerId);
});

test("corrected cells and imports are told newest first, until they are taken back or a day old", async () => {
  const operator = await office.as("operator");
  const csv =
    "NO;IDARTBDT;IDBDT;Nama;JnsKel;TglLahir;NIK;NoKK;Hubkel;Catatan\n1;3205330000000101;32053300000001;Suparno;1;01/05/1980;3205330105800001;3205330105100010;1;pos";
  const prelistId = await importListHere(office, csv);
  // the task of the test runs as its own account: what counts is who is told
  await office.desk
    .office!.writer.updateTable("prelist_batches")
    .set({ imported_by: await account("operator") })
    .where("prelist_id", "=", prelistId)
    .execute();
  const { rows } = await operator.prelists.entries({ prelistId });
  office.setNow("2026-11-24T03:00:00.000Z");
  const saved = await operator.prelists.saveValues({
    prelistId,
    kind: "kisi",
    changes: [{ entryId: rows[0]!.id, column: "Catatan", value: "belakang pos" }],
  });
  const acts = (await operator.desk.undoable()).rows;
  expect(acts.map((one) => [one.kind, one.count, one.name])).toEqual([
    ["koreksi", 1, "Daftar uji"],
    ["impor_prelist", 1, "daftar.csv"],
  ]);
  expect(acts[0]!.steps).toEqual([saved.actionId]);
  await operator.prelists.undoAction({ actionId: acts[0]!.steps[0]! });
  expect((await operator.desk.undoable()).rows.map((one) => one.kind)).toEqual(["impor_prelist"]);
  office.setNow("2026-11-26T03:00:00.000Z");
  expect((await operator.desk.undoable()).rows).toEqual([]);
  office.setNow("2026-11-24T03:30:00.000Z");
});
