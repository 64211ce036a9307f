// Checklists, attached files, signed sheets, receipts and the category list of a real office.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { documentOf } from "../support/documents.ts";
import { finish, newOffice, type TestOffice } from "../support/office.ts";
import { pdfOf } from "../support/pdfs.ts";
import { pngOf } from "../support/pictures.ts";
import { makePerson, refusal, step, walkIn } from "./support.ts";

let office: TestOffice;
let person: string;
beforeAll(async () => {
  office = await newOffice();
  person = await makePerson(office);
}, 30_000);
afterAll(async () => office.close());
beforeEach(() => office.setNow("2026-11-24T02:00:00Z"));

test("the checklist is updated with a timeline row, and missing papers ask for a note", async () => {
  const desk = await office.as("petugas");
  const { id } = await desk.cases.register(walkIn(person));
  await step(desk, id, "cek_berkas");
  expect(
    await refusal(step(desk, id, "verifikasi", { checkedOn: "2026-11-24", registered: true })),
  ).toBe("catatan_wajib");
  const held = ["ktp", "kk", "kis"].map((code) => ({ code, held: "fotokopi" as const }));
  await desk.cases.setDocuments({ id, version: 2, eventId: randomUUID(), documents: held });
  await step(desk, id, "verifikasi", { checkedOn: "2026-11-24", registered: true });
  expect((await desk.cases.get({ id })).content?.timeline.map(({ kind }) => kind)).toContain(
    "berkas",
  );
});

test("a photo is told by its bytes, kept whole and read back", async () => {
  const desk = await office.as("petugas");
  const { id: caseId } = await desk.cases.register(walkIn(person));
  const attach = (body: Buffer) => finish(desk.cases.attach(documentOf(caseId, body)));
  const bytes = pngOf(40, 30);
  const { answer } = await attach(bytes);
  expect(answer.mime).toBe("image/png");
  expect(
    Buffer.from((await desk.cases.attachment({ id: answer.id })).base64, "base64").equals(bytes),
  ).toBe(true);
  expect(await refusal(attach(Buffer.from("MZ bukan gambar")))).toBe("lampiran_jenis_salah");
  expect(await refusal(attach(Buffer.alloc(11 * 1024 * 1024)))).toBe("masukan_salah");
  expect((await desk.cases.get({ id: caseId })).content?.attachments).toHaveLength(1);
});

test("where one person works alone the decision is the named head of village with the sheet", async () => {
  const alone = await newOffice({ worksAlone: true });
  try {
    const someone = await makePerson(alone);
    const desk = await alone.as("koordinator");
    const { id } = await desk.cases.register(walkIn(someone));
    await step(desk, id, "cek_berkas");
    await step(desk, id, "verifikasi", {
      checkedOn: "2026-11-24",
      registered: true,
      note: "menyusul",
    });
    await step(desk, id, "menunggu_persetujuan", { recommendation: "Layak." });
    expect(await refusal(step(desk, id, "ditangani", { note: "x" }))).toBe(
      "lembar_penetapan_wajib",
    );
    const signer = {
      signerName: "Asep Sunandar",
      signerTitle: "Kepala Desa",
      decidedOn: "2026-11-24",
      attachmentId: randomUUID(),
    };
    expect(await refusal(step(desk, id, "ditangani", { note: "x", signer }))).toBe(
      "lembar_penetapan_wajib",
    );
    const { answer } = await finish(
      desk.cases.attach(
        documentOf(id, pdfOf(), {
          id: signer.attachmentId,
          kind: "lembar_penetapan",
          title: "Lembar",
        }),
      ),
    );
    expect(answer.mime).toBe("application/pdf");
    await step(desk, id, "ditangani", { note: "x", signer });
    expect((await desk.cases.get({ id })).content?.decidedAs).toBe("Asep Sunandar, Kepala Desa");
  } finally {
    await alone.close();
  }
});

test("receipt and form carry number, papers and statement", async () => {
  const desk = await office.as("petugas");
  const { id, number, statusCode } = await desk.cases.register(
    walkIn(person, { documents: [{ code: "ktp", held: "asli" }], promisedOn: "2026-11-26" }),
  );
  const receipt = office.sheet((await desk.cases.receipt({ id })).paperId);
  for (const part of [number, statusCode, "Asli", "Kamis, 26 November 2026", "Siti Aminah"])
    expect(receipt.html).toContain(part);
  expect(receipt.title).not.toContain("Siti");
  const form = office.sheet((await desk.cases.registrationForm({ id })).paperId);
  for (const part of [number, "Pelaksanaan tugas pelayanan publik", "KIS tidak aktif"])
    expect(form.html).toContain(part);
  expect(form.html).not.toContain("undefined");
});

test("categories are changed by a supervisor, retired and never deleted", async () => {
  const supervisor = await office.as("supervisor");
  const fields = {
    code: "SOS-09",
    sector: "Sosial/ekonomi",
    name: "Bantuan kursi",
    destination: "",
    targetDays: 4,
    sensitive: false,
    checklist: [],
    steps: [],
    stepsSource: "",
  };
  const made = await supervisor.cases.saveCategory({ ...fields, version: null });
  expect(await refusal(supervisor.cases.saveCategory({ ...fields, version: null }))).toBe(
    "kategori_dipakai",
  );
  const saved = await supervisor.cases.saveCategory({
    ...fields,
    targetDays: 6,
    version: made.version,
  });
  expect(await refusal(supervisor.cases.saveCategory({ ...fields, version: made.version }))).toBe(
    "berubah_di_tempat_lain",
  );
  await supervisor.cases.retireCategory({ code: "SOS-09", retired: true, version: saved.version });
  expect((await supervisor.cases.intake()).categories.map(({ code }) => code)).not.toContain(
    "SOS-09",
  );
  const desk = await office.as("petugas");
  expect(await refusal(desk.cases.register(walkIn(person, { categoryCode: "SOS-09" })))).toBe(
    "kategori_nonaktif",
  );
  expect(await refusal(desk.cases.saveCategory({ ...fields, version: 1 }))).toBe(
    "peran_tidak_cukup",
  );
});
