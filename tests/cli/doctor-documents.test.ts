// What doctor says of the second file: whole, orphaned, unsealed, changed under its address, lost.
import fs from "node:fs";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lookAtDocuments } from "../../electron/health/documents.ts";
import { makePerson, walkIn } from "../cases/support.ts";
import { documentOf } from "../support/documents.ts";
import { finish, newOffice, type TestOffice } from "../support/office.ts";
import { pngOf } from "../support/pictures.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await newOffice();
}, 30_000);
afterAll(async () => office.close());

const look = () => lookAtDocuments(office.desk.office!.reader, office.desk.office!.documents);

test("an office without documents, a whole one, an orphan, an unsealed one, a lost file", async () => {
  expect(await look()).toMatchObject({ result: "baik", detail: "Belum ada lampiran." });
  const api = await office.as("petugas");
  const { id } = await api.cases.register(walkIn(await makePerson(office)));
  await finish(api.cases.attach(documentOf(id, pngOf(330, 440))));
  expect(await look()).toMatchObject({ result: "baik", detail: "2 isi, semua utuh." });

  const { documents } = office.desk.office!;
  const orphan = documents.put(Buffer.from("tanpa pemilik"));
  expect(await look()).toMatchObject({
    result: "perhatian",
    detail: expect.stringContaining("1 tanpa pemilik"),
  });
  documents.remove(orphan);

  const { version } = await api.cases.get({ id });
  await api.cases.setSensitivity({
    id,
    version,
    eventId: randomUUID(),
    sensitive: true,
    reason: "Diminta warga.",
  });
  expect(await look()).toMatchObject({
    result: "perhatian",
    detail: expect.stringContaining("1 dari kasus peka belum disegel"),
  });
  await finish(api.cases.sealDocuments({}));
  expect(await look()).toMatchObject({ result: "baik" });

  const [address] = documents.addresses();
  documents.remove(address!);
  expect(await look()).toMatchObject({
    result: "rusak",
    detail: expect.stringContaining("1 hilang"),
  });
  documents.close();
  for (const end of ["", "-wal", "-shm"])
    fs.rmSync(`${office.desk.files.documents}${end}`, { force: true });
  expect(await look()).toMatchObject({
    result: "rusak",
    detail: expect.stringContaining("Berkas lampiran hilang"),
  });
  expect(fs.existsSync(office.desk.files.documents)).toBe(false); // looking makes nothing
});
