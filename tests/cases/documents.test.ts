// Photos and PDFs of a real office: each once, in a second encrypted file, sealed where the case is sensitive, lost by no crash.
import fs from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addressOf, Documents } from "../../electron/database/documents.ts";
import { documentOf } from "../support/documents.ts";
import { finish, newOffice, PASSWORD, type Api, type TestOffice } from "../support/office.ts";
import { pdfOf } from "../support/pdfs.ts";
import { jpegOf, pngOf } from "../support/pictures.ts";
import { makePerson, refusal, walkIn, withoutSecondKey } from "./support.ts";

let office: TestOffice;
let person: string;
beforeAll(async () => {
  office = await newOffice();
  person = await makePerson(office);
}, 30_000);
afterAll(async () => office.close());

const store = () => office.desk.office!.documents;
const attach = async (api: Api, caseId: string, body: Buffer, change = {}) =>
  (await finish(api.cases.attach(documentOf(caseId, body, change)))).answer;
const read = async (api: Api, id: string) =>
  Buffer.from((await api.cases.attachment({ id })).base64, "base64");
const rowOf = async (id: string) =>
  office.desk
    .office!.reader.selectFrom("attachments")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
/** Locks and comes back: what every opening does runs once. */
async function reopen(): Promise<void> {
  await office.api.accounts.signIn({ username: "kepala", password: PASSWORD });
}

test("the same photo in two cases is kept once, under its hash, without EXIF", async () => {
  const api = await office.as("petugas");
  const one = await api.cases.register(walkIn(person));
  const two = await api.cases.register(walkIn(person));
  const before = store().addresses().length;
  const taken = jpegOf(800, 600, { exif: true });
  const first = await attach(api, one.id, taken);
  const second = await attach(api, two.id, taken);
  expect(store().addresses()).toHaveLength(before + 2); // the photo, and its small picture
  const kept = await read(api, first.id);
  expect(kept.equals(jpegOf(800, 600))).toBe(true);
  expect((await rowOf(second.id)).address).toBe(addressOf(kept));
  const thumbs = await api.cases.thumbnails({ id: two.id });
  expect(thumbs).toEqual([{ id: second.id, base64: jpegOf(120, 90).toString("base64") }]);
});

test("a retried save is saved once", async () => {
  const api = await office.as("petugas");
  const { id: caseId } = await api.cases.register(walkIn(person));
  const input = documentOf(caseId, pngOf(20, 10));
  await finish(api.cases.attach(input));
  await finish(api.cases.attach(input));
  const { content } = await api.cases.get({ id: caseId });
  expect(content?.attachments).toHaveLength(1);
  expect(content?.timeline.filter(({ kind }) => kind === "lampiran")).toHaveLength(1);
});

test("name, photo and small picture of a sensitive case lie under the second key, and are not shared", async () => {
  const api = await office.as("supervisor");
  const photo = jpegOf(400, 300);
  const open = await api.cases.register(walkIn(person));
  const shut = await api.cases.register(walkIn(person, { sensitive: true }));
  await attach(api, open.id, photo);
  const made = await attach(api, shut.id, photo, { title: "Visum" });
  const again = await attach(api, shut.id, photo, { title: "Visum lagi" });
  const row = await rowOf(made.id);
  expect([row.sealed, row.name]).toEqual([1, ""]);
  expect(row.address).not.toBe(addressOf(photo));
  expect(row.address).not.toBe((await rowOf(again.id)).address);
  for (const address of [row.address!, row.thumb!]) {
    const kept = store().get(address);
    expect(kept.includes(photo.subarray(0, 20))).toBe(false);
    expect(kept.includes(jpegOf(120, 90).subarray(0, 20))).toBe(false);
  }
  expect(row.name_sealed!.includes("Visum")).toBe(false);
  expect((await read(api, made.id)).equals(photo)).toBe(true);
  expect((await api.cases.get({ id: shut.id })).content?.attachments[0]?.title).toBe("Visum");
  await withoutSecondKey(office, async () => {
    for (const call of [
      api.cases.attachment({ id: made.id }),
      api.cases.thumbnails({ id: shut.id }),
      api.cases.attachmentPaper({ id: made.id, pages: [] }),
      attach(api, shut.id, photo),
    ])
      expect(await refusal(call)).toBe("kasus_terbatas");
  });
});

test("the second file is encrypted, and of this office alone", async () => {
  const { documents } = office.desk.files;
  expect(fs.readFileSync(documents).includes("SQLite format")).toBe(false);
  const stranger = new Documents(office.desk.files, Buffer.alloc(32, 7), null);
  expect(await refusal((async () => stranger.addresses())())).toBe("basis_data_rusak");
  stranger.close();
});

test("bytes without a row are swept at the next opening, named ones stay", async () => {
  const api = await office.as("petugas");
  const { id: caseId } = await api.cases.register(walkIn(person));
  const kept = await attach(api, caseId, pdfOf({ words: "Tetap" }));
  const orphan = store().put(Buffer.from("mati sebelum baris ditulis"));
  expect(store().find(orphan)).toBeDefined();
  await reopen();
  expect(store().find(orphan)).toBeUndefined();
  expect((await read(office.api, kept.id)).equals(pdfOf({ words: "Tetap" }))).toBe(true);
});

test("bodies of older rows move over, sealed where they must be; a crash in between is finished", async () => {
  await reopen();
  const { writer } = office.desk.office!;
  const ids = [];
  for (const sensitive of [false, true]) {
    const { id: caseId } = await office.api.cases.register(walkIn(person, { sensitive }));
    const { id } = await attach(office.api, caseId, pngOf(5, 5), { title: "Lama" });
    const old = pngOf(60, 60, {}, sensitive ? 10 : 20);
    const row = await rowOf(id);
    await writer.deleteFrom("attachments").where("id", "=", id).execute();
    await writer
      .insertInto("attachments")
      .values({
        ...row,
        name: "Lama",
        name_sealed: null,
        sealed: 0,
        address: null,
        thumb: null,
        body: old,
      })
      .execute();
    store().put(old); // killed after the bytes were copied, before the row said so
    ids.push({ id, old, sensitive });
  }
  for (const { id, old } of ids) expect((await read(office.api, id)).equals(old)).toBe(true);
  await reopen();
  for (const { id, old, sensitive } of ids) {
    const row = await rowOf(id);
    expect([row.body, row.sealed, row.name]).toEqual([
      null,
      sensitive ? 1 : 0,
      sensitive ? "" : "Lama",
    ]);
    expect(row.address === addressOf(old)).toBe(!sensitive);
    expect((await read(office.api, id)).equals(old)).toBe(true);
    const view = await office.api.cases.get({ id: row.case_id });
    expect(view.content?.attachments.map(({ title }) => title)).toEqual(["Lama"]);
    if (sensitive) expect(store().find(addressOf(old))).toBeUndefined();
  }
});

test("a lost or damaged second file keeps nobody out and says what is wrong", async () => {
  const api = office.api;
  const { id: caseId } = await api.cases.register(walkIn(person));
  const { id } = await attach(api, caseId, pngOf(9, 9));
  const { documents } = office.desk.files;
  await api.accounts.signOut();
  fs.renameSync(documents, `${documents}.hilang`);
  await reopen();
  expect(await refusal(api.cases.attachment({ id }))).toBe("lampiran_isi_hilang");
  expect(await api.cases.thumbnails({ id: caseId })).toEqual([]);
  expect((await attach(api, caseId, pngOf(9, 8))).size).toBeGreaterThan(0);
  await api.accounts.signOut();
  fs.writeFileSync(documents, "bukan basis data");
  await reopen();
  expect(await refusal(api.cases.attachment({ id }))).toBe("basis_data_rusak");
  const { rows } = await api.audit.list({ outcome: "gagal", limit: 1 });
  expect(rows[0]).toMatchObject({ call: "office.documents", reason: "basis_data_rusak" });
  await api.accounts.signOut();
  fs.renameSync(`${documents}.hilang`, documents);
  await reopen();
  expect((await read(api, id)).equals(pngOf(9, 9))).toBe(true);
});

test("a print holds pictures only: a PDF goes as the pages that the screen drew", async () => {
  const { id: caseId } = await office.api.cases.register(walkIn(person));
  const photo = await attach(office.api, caseId, jpegOf(30, 20), { title: "Siti di rumah" });
  const pdf = await attach(office.api, caseId, pdfOf());
  const paper = async (id: string, pages: string[]) =>
    office.sheet((await office.api.cases.attachmentPaper({ id, pages })).paperId);
  const sheet = await paper(photo.id, []);
  expect(sheet.html).toContain(`data:image/jpeg;base64,${jpegOf(30, 20).toString("base64")}`);
  expect(`${sheet.title}${sheet.html}`).not.toContain("Siti");
  const drawn = jpegOf(50, 70).toString("base64");
  expect((await paper(pdf.id, [drawn, drawn])).html.split(drawn)).toHaveLength(3);
  expect(await refusal(paper(pdf.id, []))).toBe("masukan_salah");
  expect(await refusal(paper(photo.id, [drawn]))).toBe("masukan_salah");
});
