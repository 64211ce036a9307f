// Drafts: one per author and form, nobody else's, and never a word of them in the audit.
import { afterAll, beforeAll, expect, test } from "vitest";
import { newOffice, type TestOffice } from "../support/office.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await newOffice();
}, 30_000);
afterAll(async () => office.close());

const form = "cases.intake";

test("the last save of a form is the one that is kept", async () => {
  const desk = await office.as("petugas");
  await desk.drafts.save({ form, payload: '{"n":1}', sensitive: false });
  await desk.drafts.save({ form, payload: '{"n":2}', sensitive: false });
  await desk.drafts.save({ form: "people.register", payload: '{"n":3}', sensitive: false });
  const kept = await desk.drafts.list();
  expect(kept.map((draft) => [draft.form, draft.payload])).toEqual([
    ["people.register", '{"n":3}'],
    [form, '{"n":2}'],
  ]);
});

test("nobody sees or discards the draft of another", async () => {
  const other = await office.as("koordinator");
  expect(await other.drafts.list()).toEqual([]);
  await other.drafts.discard({ form });
  const desk = await office.as("petugas");
  expect(await desk.drafts.list()).toHaveLength(2);
});

test("what is no JSON object, or too long, is refused", async () => {
  const desk = await office.as("petugas");
  for (const payload of ["", "teks", "3", `{"n":"${"x".repeat(70_000)}"}`])
    await expect(desk.drafts.save({ form, payload, sensitive: false })).rejects.toMatchObject({
      code: "masukan_salah",
    });
});

test("sealing a draft takes its readable text away", async () => {
  const desk = await office.as("petugas");
  await desk.drafts.save({ form, payload: '{"cerita":"rumah aman"}', sensitive: false });
  await desk.drafts.save({ form, payload: '{"cerita":"rumah aman"}', sensitive: true });
  const row = await office.desk
    .office!.reader.selectFrom("drafts")
    .selectAll()
    .where("form", "=", form)
    .executeTakeFirstOrThrow();
  expect(row.payload).toBeNull();
  expect(row.payload_sealed?.includes("rumah")).toBe(false);
});
