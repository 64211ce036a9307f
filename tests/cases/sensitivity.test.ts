// A case becomes sensitive after it was registered: everything told of it goes under the second key, and its plain bytes are gone from both files.
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { connect } from "../../electron/database/connect.ts";
import { issueInput, person as letterPerson } from "../referrals/support.ts";
import { documentOf } from "../support/documents.ts";
import { finish, newOffice, type Api, type TestOffice } from "../support/office.ts";
import { pngOf } from "../support/pictures.ts";
import { makePerson, refusal, step, waitingCase, walkIn, withoutSecondKey } from "./support.ts";

const SECRET = "positif HIV sejak Maret";

let office: TestOffice;
beforeAll(async () => {
  office = await newOffice();
}, 30_000);
afterAll(async () => office.close());
beforeEach(() => office.setNow("2026-11-24T02:00:00Z"));

const reader = () => office.desk.office!.reader;
const change = async (api: Api, id: string, sensitive: boolean, reason = "Diminta warga.") => {
  const { version } = await api.cases.get({ id });
  return api.cases.setSensitivity({ id, version, eventId: randomUUID(), sensitive, reason });
};
const attach = async (api: Api, caseId: string, body: Buffer, title: string) =>
  (await finish(api.cases.attach(documentOf(caseId, body, { title })))).answer;

/** Every page of the first file as plain bytes, freed pages too: a copy is taken out of its encryption. The log holds no more than the audit row. */
async function plainPages(): Promise<string> {
  const { files, keys, writer } = office.desk.office!;
  expect(fs.statSync(`${files.database}-wal`).size).toBeLessThan(3 * 4096);
  await sql`pragma wal_checkpoint(truncate)`.execute(writer);
  const copy = path.join(office.folder, `salinan-${randomUUID()}.db`);
  fs.copyFileSync(files.database, copy);
  const db = connect(copy, Buffer.from(keys.database));
  db.pragma("journal_mode=DELETE");
  db.pragma("rekey=''");
  db.close();
  const pages = fs.readFileSync(copy, "latin1");
  fs.rmSync(copy);
  return pages;
}

test("an ordinary case becomes sensitive: a petugas sees its number at once, a holder of the second key everything", async () => {
  const hidden = await makePerson(office, "Melati Rahasia");
  const desk = await office.as("petugas");
  const { id, number } = await desk.cases.register(
    walkIn(hidden, { narrative: `Minta obat, ${SECRET}.` }),
  );
  await step(desk, id, "cek_berkas");
  const { version } = await desk.cases.get({ id });
  await desk.cases.record({
    id,
    version,
    eventId: randomUUID(),
    kind: "catatan",
    onDay: "2026-11-24",
    text: `Ibu bercerita: ${SECRET}`,
  });
  const photo = await attach(desk, id, pngOf(310, 400), `Hasil lab ${SECRET}`);
  const same = await attach(
    desk,
    (await desk.cases.register(walkIn(hidden))).id,
    pngOf(310, 400),
    "Foto",
  );
  const plain = await reader()
    .selectFrom("attachments")
    .select(["address", "thumb"])
    .where("id", "=", photo.id)
    .executeTakeFirstOrThrow();
  expect((await desk.people.search({ text: number })).hits.map((hit) => hit.personId)).toContain(
    hidden,
  );

  await withoutSecondKey(office, async () => {
    await change(desk, id, true, `Warga berkata ${SECRET}`);
    expect(await desk.cases.get({ id })).toMatchObject({ restricted: true, content: null });
    expect((await finish(desk.cases.sealDocuments({}))).answer).toEqual({ sealed: 1, lost: 0 });
    expect((await desk.cases.list({ view: "semua", personId: hidden })).rows).toHaveLength(1);
    expect((await desk.people.search({ text: number })).hits).toEqual([]);
    for (const call of [
      desk.cases.attachment({ id: photo.id }),
      desk.cases.thumbnails({ id }),
      change(desk, id, false),
    ])
      expect(await refusal(call)).toBe("kasus_terbatas");
  });

  const boss = await office.as("koordinator");
  const { content } = await boss.cases.get({ id });
  expect(content!.narrative).toContain(SECRET);
  expect(content!.timeline.map((row) => row.details?.progress?.text)).toContain(
    `Ibu bercerita: ${SECRET}`,
  );
  expect(content!.timeline.at(-1)!.details!.sensitivity).toEqual({
    sensitive: true,
    reason: `Warga berkata ${SECRET}`,
  });
  expect(content!.attachments[0]!.title).toBe(`Hasil lab ${SECRET}`);
  const body = Buffer.from((await boss.cases.attachment({ id: photo.id })).base64, "base64");
  expect(body.equals(pngOf(310, 400))).toBe(true);
  expect(await boss.cases.thumbnails({ id })).toHaveLength(1);

  await finish(boss.cases.sealDocuments({}));
  // The same photo of an ordinary case stays where it lay; the small picture, too.
  const { documents } = office.desk.office!;
  expect(documents.find(plain.address!)).toBeDefined();
  expect((await boss.cases.attachment({ id: same.id })).base64).toBe(body.toString("base64"));
  const pages = await plainPages();
  expect(pages).toContain("Melati Rahasia"); // the pages are readable
  expect(pages).not.toContain(SECRET);
});

test("the plain bytes of a photo that no ordinary case has are gone", async () => {
  const desk = await office.as("petugas");
  const { id } = await desk.cases.register(walkIn(await makePerson(office)));
  const { id: photo } = await attach(desk, id, pngOf(311, 401), "Foto");
  const { address } = await reader()
    .selectFrom("attachments")
    .select("address")
    .where("id", "=", photo)
    .executeTakeFirstOrThrow();
  await change(desk, id, true);
  const { documents } = office.desk.office!;
  expect(documents.find(address!)).toBeDefined();
  await finish(desk.cases.sealDocuments({}));
  expect(documents.find(address!)).toBeUndefined();
  expect((await finish(desk.cases.sealDocuments({}))).answer).toEqual({ sealed: 0, lost: 0 });
});

test("bytes that were lost are counted and keep nobody from sealing the rest", async () => {
  const desk = await office.as("petugas");
  const { id } = await desk.cases.register(walkIn(await makePerson(office)));
  const lost = await attach(desk, id, pngOf(312, 402), "Hilang");
  await attach(desk, id, pngOf(313, 403), "Ada");
  const { documents } = office.desk.office!;
  const { address } = await reader()
    .selectFrom("attachments")
    .select("address")
    .where("id", "=", lost.id)
    .executeTakeFirstOrThrow();
  documents.remove(address!);
  await change(desk, id, true);
  expect((await finish(desk.cases.sealDocuments({}))).answer).toEqual({ sealed: 1, lost: 1 });
});

test("what referrals and statements told is sealed, and the register says neutral words", async () => {
  const personId = await letterPerson(office);
  const id = await waitingCase(office, personId, { narrative: "Rujukan klinik." });
  await step(await office.as("koordinator"), id, "ditangani", { note: "Dilayani di kantor." });
  const boss = await office.as("supervisor");
  const { id: referralId } = await boss.referrals.issue(
    await issueInput(boss, id, { subject: `Rujukan ${SECRET}`, request: `Mohon obat ${SECRET}` }),
  );
  const first = await boss.referrals.get({ id: referralId });
  await boss.referrals.amend({
    id: referralId,
    version: first.version,
    eventId: randomUUID(),
    subject: `Perihal baru ${SECRET}`,
    request: "Mohon dilayani.",
    enclosure: "",
    copies: [],
    reason: `Salah ketik ${SECRET}`,
  });
  const { version } = await boss.referrals.get({ id: referralId });
  await boss.referrals.step({
    id: referralId,
    version,
    eventId: randomUUID(),
    to: "dikembalikan",
    answeredOn: "2026-11-24",
    via: "telepon",
    answeredBy: "Loket",
    missing: [`Surat ${SECRET}`],
    note: "Kurang satu.",
  });
  const statement = await boss.referrals.issueStatement({
    id: randomUUID(),
    caseId: id,
    kind: "sktm",
    purpose: `berobat ${SECRET}`,
    text: `Keterangan ${SECRET}`,
    signerId: "kades",
    issuedOn: "2026-11-24",
    manualNumber: null,
  });
  await boss.referrals.cancelStatement({ id: statement.id, reason: `Batal ${SECRET}` });

  await withoutSecondKey(office, async () => change(await office.as("petugas"), id, true));
  await finish(boss.cases.sealDocuments({}));
  const pages = await plainPages();
  expect(pages).toContain("Permohonan pelayanan sosial"); // the pages are readable
  expect(pages).not.toContain(SECRET);

  const again = await office.as("supervisor");
  const { content } = await again.referrals.get({ id: referralId });
  expect(content).toMatchObject({ subject: "Permohonan pelayanan sosial", statusText: null });
  expect(content!.revisions.map((one) => one.subject)).toEqual([
    `Rujukan ${SECRET}`,
    `Perihal baru ${SECRET}`,
  ]);
  expect(content!.events.map((event) => event.note).join("\n")).toContain(`Surat ${SECRET}`);
  const { rows } = await again.referrals.register({ year: 2026 });
  expect(rows.map((row) => row.content?.subject).toSorted()).toEqual([
    "Permohonan pelayanan sosial",
    "Surat keterangan",
  ]);
  const { paperId } = await again.referrals.statement({ id: statement.id, size: "A4" });
  expect(office.sheet(paperId).html).toContain(`berobat ${SECRET}`);
});

test("the history is sealed one way only, and of a sensitive case only", async () => {
  const desk = await office.as("petugas");
  const { id } = await desk.cases.register(walkIn(await makePerson(office)));
  const write = (set: object) =>
    office.desk
      .office!.writer.updateTable("case_events")
      .set(set)
      .where("case_id", "=", id)
      .execute();
  await expect(write({ details: null, details_sealed: Buffer.from("x") })).rejects.toThrow(
    /append-only/,
  );
  await change(desk, id, true);
  await expect(write({ details: "{}", details_sealed: null })).rejects.toThrow(/append-only/);
  await expect(write({ actor_name: "Orang lain" })).rejects.toThrow(/append-only/);
});

test("only those who lead open a case again, with a reason, and not against its category", async () => {
  const hidden = await makePerson(office, "Kenanga Lain");
  const desk = await office.as("petugas");
  const { id, number } = await desk.cases.register(
    walkIn(hidden, { narrative: "Salah tandai.", sensitive: true }),
  );
  const always = await desk.cases.register(walkIn(hidden, { categoryCode: "HKM-01" }));
  expect(await refusal(change(desk, id, false))).toBe("peran_tidak_cukup");
  const boss = await office.as("koordinator");
  await attach(boss, id, pngOf(314, 404), "Tersegel");
  expect(await refusal(change(boss, id, false, "x"))).toBe("masukan_salah");
  expect(await refusal(change(boss, always.id, false))).toBe("kepekaan_tetap");
  await change(boss, id, false, "Salah tandai di loket.");
  expect(await refusal(change(boss, id, false))).toBe("kepekaan_tetap");
  await withoutSecondKey(office, async () => {
    const api = await office.as("petugas");
    const { content, restricted } = await api.cases.get({ id });
    expect(restricted).toBe(false);
    expect(content!.narrative).toBe("Salah tandai.");
    expect(content!.timeline.every((row) => row.details === null)).toBe(true);
    expect(content!.attachments).toMatchObject([{ title: "", locked: true }]);
    expect(await refusal(api.cases.attachment({ id: content!.attachments[0]!.id }))).toBe(
      "kasus_terbatas",
    );
    expect(await api.cases.thumbnails({ id })).toEqual([]);
    expect((await api.people.search({ text: number })).hits).toHaveLength(1);
    await step(api, id, "cek_berkas");
  });
});
