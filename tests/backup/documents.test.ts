// Documents in backups: each packed once, nothing readable, brought back on a clean PC and over a living office, counted when lost, removed when no backup needs them.
import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DOCUMENT_FOLDER } from "../../electron/backup/documents.ts";
import { makePerson, walkIn } from "../cases/support.ts";
import { documentOf } from "../support/documents.ts";
import { finish, newOffice, PASSWORD, type Api, type TestOffice } from "../support/office.ts";
import { pdfOf } from "../support/pdfs.ts";
import { jpegOf, pngOf } from "../support/pictures.ts";
import { backedUp, cleanPc, type CleanPc, deskOn, filesUnder } from "./support.ts";

let office: TestOffice;
let pc: CleanPc;
let person: string;
beforeEach(async () => {
  office = await newOffice();
  person = await makePerson(office);
  pc = cleanPc();
}, 30_000);
afterEach(async () => {
  await office.close();
  await pc.close();
});

const WHO = { username: "kepala", secret: PASSWORD };
const packed = () => filesUnder(path.join(office.desk.files.backups, DOCUMENT_FOLDER));
const bodies = () => packed().filter((name) => name.endsWith(".loketberkas"));
const read = async (api: Api, id: string) =>
  Buffer.from((await api.cases.attachment({ id })).base64, "base64");

async function attach(body: Buffer, sensitive = false, thumb: Buffer | null = null) {
  const { id: caseId } = await office.api.cases.register(walkIn(person, { sensitive }));
  const input = documentOf(caseId, body, { thumb });
  return { caseId, id: (await finish(office.api.cases.attach(input))).answer.id };
}

test("the second backup adds only what is new; nothing in the folder can be read or recognised", async () => {
  await attach(jpegOf(640, 480), false, jpegOf(120, 90));
  const first = await finish(office.api.backup.make({}));
  expect(first.answer).toMatchObject({ documents: 2, documentsMissing: 0 });
  const written = new Map(bodies().map((name) => [name, modified(name)]));
  expect(written.size).toBe(2);
  await attach(pdfOf());
  office.setNow("2026-11-24T04:00:00Z"); // of one hour only the last backup stays
  const second = await finish(office.api.backup.make({}));
  expect(second.answer.documents).toBe(3);
  expect(bodies()).toHaveLength(3);
  for (const [name, at] of written) expect(modified(name)).toBe(at);
  const address = office.desk.office!.documents.addresses();
  for (const name of packed()) {
    const text = fs.readFileSync(inFolder(name)).toString("latin1");
    expect(text).not.toMatch(/JFIF|%PDF/);
    for (const one of address) expect(`${name}${text}`).not.toContain(one);
  }
  expect((await office.api.backup.list()).rows.map((row) => row.documents)).toEqual([3, 2]);
});

const inFolder = (name: string) => path.join(office.desk.files.backups, DOCUMENT_FOLDER, name);
const modified = (name: string) => fs.statSync(inFolder(name)).mtimeMs;

test("a clean PC gets them from the stick, sensitive ones still sealed", async () => {
  const open = await attach(pngOf(300, 200));
  const shut = await attach(pdfOf({ words: "Visum" }), true);
  const stick = path.join(office.folder, "..", "stik");
  fs.mkdirSync(stick);
  const file = path.join(stick, "kantor.loketcadangan");
  await finish(office.api.backup.make({ file: office.writeToken(file) }));
  await office.api.accounts.signOut();
  const summary = await pc.api.backup.restore({ file: pc.token(file), ...WHO });
  expect(summary).toMatchObject({ documents: 2, documentsMissing: 0 });
  await pc.api.accounts.signIn({ username: "kepala", password: PASSWORD });
  expect((await read(pc.api, open.id)).equals(pngOf(300, 200))).toBe(true);
  expect((await read(pc.api, shut.id)).equals(pdfOf({ words: "Visum" }))).toBe(true);
  const row = await pc.desk
    .office!.reader.selectFrom("attachments")
    .select("address")
    .where("id", "=", shut.id)
    .executeTakeFirstOrThrow();
  expect(pc.desk.office!.documents.get(row.address!).includes("%PDF")).toBe(false);
});

test("over a living office the old documents come back and the newer file is kept beside it", async () => {
  const old = await attach(pngOf(30, 20));
  const file = await backedUp(office);
  const newer = await attach(pngOf(31, 21));
  await office.api.backup.restore({ name: path.basename(file), ...WHO });
  await office.api.accounts.signIn({ username: "kepala", password: PASSWORD });
  expect((await read(office.api, old.id)).equals(pngOf(30, 20))).toBe(true);
  expect(office.desk.office!.documents.addresses()).toHaveLength(1);
  await expect(office.api.cases.attachment({ id: newer.id })).rejects.toMatchObject({
    code: "tidak_ditemukan",
  });
  const kept = fs.readdirSync(office.folder).find((name) => name.startsWith("sebelum-pulih-"))!;
  expect(fs.existsSync(path.join(office.folder, kept, "berkas.db"))).toBe(true);
});

test("a backup alone, without its folder, still restores; what is missing is counted, or found in the file it replaces", async () => {
  const { id, caseId } = await attach(pngOf(40, 20));
  const file = await backedUp(office);
  const alone = path.join(office.folder, "..", "sendiri.loketcadangan");
  fs.copyFileSync(file, alone);
  fs.rmSync(path.join(office.desk.files.backups, DOCUMENT_FOLDER), { recursive: true });
  const here = await office.api.backup.restore({ name: path.basename(file), ...WHO });
  expect(here.documentsMissing).toBe(0); // the replaced file still had it
  await office.api.accounts.signIn({ username: "kepala", password: PASSWORD });
  expect((await read(office.api, id)).equals(pngOf(40, 20))).toBe(true);
  await office.api.accounts.signOut();
  const there = await pc.api.backup.restore({ file: pc.token(alone), ...WHO });
  expect(there).toMatchObject({ documents: 1, documentsMissing: 1 });
  await pc.api.accounts.signIn({ username: "kepala", password: PASSWORD });
  expect((await pc.api.cases.get({ id: caseId })).content?.attachments).toHaveLength(1);
  await expect(pc.api.cases.attachment({ id })).rejects.toMatchObject({
    code: "lampiran_isi_hilang",
  });
});

test("a damaged packed document is written anew; a document lost here is told, and taken from an older backup", async () => {
  await attach(pngOf(50, 20));
  await backedUp(office);
  const [name] = bodies();
  fs.appendFileSync(inFolder(name!), "x");
  expect((await finish(office.api.backup.make({}))).answer.documentsMissing).toBe(0);
  await office.api.accounts.signOut();
  fs.rmSync(office.desk.files.documents);
  await office.api.accounts.signIn({ username: "kepala", password: PASSWORD });
  const packedStill = await finish(office.api.backup.make({}));
  expect(packedStill.answer).toMatchObject({ documents: 1, documentsMissing: 0 });
  fs.rmSync(path.join(office.desk.files.backups, DOCUMENT_FOLDER), { recursive: true });
  const lost = await finish(office.api.backup.make({}));
  expect(lost.answer).toMatchObject({ documents: 0, documentsMissing: 1 });
});

test("an erased document leaves the folder with the last backup that knew it", async () => {
  const { id } = await attach(pngOf(60, 20));
  await attach(pngOf(61, 20));
  const before = await backedUp(office);
  const { writer } = office.desk.office!;
  await writer.deleteFrom("attachments").where("id", "=", id).execute();
  office.setNow("2026-11-24T04:00:00Z"); // of one hour only the last backup stays
  await backedUp(office);
  expect(bodies()).toHaveLength(2); // the older backup still needs it
  fs.rmSync(before);
  office.setNow("2026-11-24T06:00:00Z");
  await backedUp(office);
  expect(bodies()).toHaveLength(1);
  expect(packed().filter((name) => name.endsWith(".daftar"))).toHaveLength(2);
});

test("a crash while the restored files move in is finished at the next start, documents included", async () => {
  const { id } = await attach(pngOf(70, 20));
  const file = await backedUp(office);
  await attach(pngOf(71, 20));
  await office.api.accounts.signOut();
  const { folder } = office.desk.files;
  // Restored on another PC, its files then lie ready as after a crash between two renames.
  await pc.api.backup.restore({ file: pc.token(copyBeside(file)), ...WHO });
  const ready = path.join(folder, "pulih-siap");
  fs.mkdirSync(ready);
  for (const name of ["berkas.db", "loket.db", "kunci.json", "kunci.salinan.json", "jangkar.json"])
    fs.copyFileSync(path.join(pc.desk.files.folder, name), path.join(ready, name));
  fs.writeFileSync(path.join(ready, "simpan-di.txt"), "sebelum-pulih-uji");
  fs.renameSync(path.join(ready, "berkas.db"), path.join(folder, "berkas.db"));
  const desk = deskOn(folder);
  await desk.signIn("kepala", PASSWORD);
  expect(fs.existsSync(ready)).toBe(false);
  expect(desk.office!.documents.addresses()).toHaveLength(1);
  const row = await desk
    .office!.reader.selectFrom("attachments")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  expect(desk.office!.documents.get(row.address!).equals(pngOf(70, 20))).toBe(true);
  await desk.signOut();
});

/** The backup with its documents, where the other PC finds them. */
function copyBeside(file: string): string {
  const folder = path.join(office.folder, "..", "salinan");
  fs.cpSync(path.dirname(file), folder, { recursive: true });
  return path.join(folder, path.basename(file));
}
