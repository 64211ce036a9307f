// What a finished case reached, and the day on which somebody asks again.
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { makePerson, walkIn } from "./support.ts";

let office: TestOffice;
let api: Api;
let id: string;
beforeEach(async () => {
  office = await newOffice();
  api = await office.as("petugas");
  const person = await makePerson(office);
  id = (await api.cases.register(walkIn(person, { contactKind: "pertanyaan" }))).id;
});
afterEach(() => office.close());

async function change() {
  return { id, version: (await api.cases.get({ id })).version, eventId: randomUUID() };
}
const due = async () => (await api.cases.counts()).tindak_lanjut;

test("a case to be followed up stands in the queue from its day on, until somebody tells how it went", async () => {
  await api.cases.move({
    ...(await change()),
    to: "selesai",
    fields: { result: "Sudah dijelaskan", outcome: "informasi", followUpOn: "2026-12-01" },
  });
  expect((await api.cases.get({ id })).content).toMatchObject({
    outcome: "informasi",
    followUpOn: "2026-12-01",
  });
  expect(await due()).toBe(0);
  office.setNow("2026-12-01T02:00:00Z");
  expect(await due()).toBe(1);
  expect((await api.cases.list({ view: "tindak_lanjut" })).rows.map((row) => row.id)).toEqual([id]);
  await api.cases.record({
    ...(await change()),
    kind: "kontak",
    onDay: "2026-12-01",
    text: "Kartu sudah aktif kembali.",
  });
  expect(await due()).toBe(0);
  expect((await api.cases.get({ id })).content?.outcome).toBe("informasi");
});

test("a note on an open case follows nothing up, and no outcome is kept where none was given", async () => {
  await api.cases.record({
    ...(await change()),
    kind: "catatan",
    onDay: "2026-11-24",
    text: "Akan datang lagi besok.",
  });
  await api.cases.move({ ...(await change()), to: "selesai", fields: { result: "Selesai" } });
  expect((await api.cases.get({ id })).content).toMatchObject({ outcome: null, followUpOn: null });
});
