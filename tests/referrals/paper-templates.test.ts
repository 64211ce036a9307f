// The papers beside the letters are templates too: cover letter, slip, receipt and form keep the text they were issued with.
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { TemplateKind } from "../../shared/papers/templates/fields.ts";
import { addWorkingDays, FIVE_DAYS } from "../../shared/values/working-days.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { walkIn } from "../cases/support.ts";
import { person, refer, refused, waitingCase } from "./support.ts";

let office: TestOffice;
let api: Api;
let citizen: string;
beforeEach(async () => {
  office = await newOffice();
  citizen = await person(office);
  api = await office.as("supervisor");
});
afterEach(() => office.close());

async function change(kind: TemplateKind, words: string): Promise<void> {
  const { version, body } = await api.referrals.template({ kind });
  const own = `${body}\n<p>${words}</p>`;
  await api.referrals.saveTemplate({ kind, base: version, body: own, note: "" });
}
const html = (paper: { paperId: string }) => office.sheet(paper.paperId).html;

test("receipt and form say what was in force when the case was registered", async () => {
  const before = (await api.cases.register(walkIn(citizen))).id;
  await change("tanda_terima", "Jam layanan: 08.00-14.00.");
  await change("formulir", "Formulir ini dibuat rangkap dua.");
  const after = (await api.cases.register(walkIn(citizen))).id;
  const receipts = [before, after].map(async (id) => html(await api.cases.receipt({ id })));
  const [old, now] = await Promise.all(receipts);
  for (const paper of [old, now]) {
    expect(paper).toContain("Layanan ini gratis.");
    expect(paper).toContain("gunting di sini");
  }
  expect(old).not.toContain("Jam layanan");
  expect(now).toContain("Jam layanan");
  expect(html(await api.cases.registrationForm({ id: before }))).not.toContain("rangkap dua");
  const form = html(await api.cases.registrationForm({ id: after }));
  expect(form).toContain("rangkap dua");
  expect(form).toContain("Data Anda dicatat untuk memeriksa"); // the notice of the law stays
  await expect(
    office.desk.office!.writer.updateTable("cases").set({ receipt_template: null }).execute(),
  ).rejects.toThrow(/templates it was registered with/);
});

test("the receipt of a sensitive case names nobody, whatever the office writes into it", async () => {
  const body = `{{data_registrasi}}\n{{daftar_berkas}}\n<p>Simpan {{nomor_registrasi}}, kabar {{janji_kabar}}.</p>`;
  await api.referrals.saveTemplate({ kind: "tanda_terima", base: 0, body, note: "" });
  const { id, number } = await api.cases.register(walkIn(citizen, { sensitive: true }));
  const paper = html(await api.cases.receipt({ id }));
  expect(paper).toContain(`Simpan ${number}, kabar -.`);
  for (const word of ["Siti", "Nurhayati", "KES-01", "Reaktivasi"])
    expect(paper).not.toContain(word);
});

test("a letter keeps its slip, and the form cannot lose its notice nor the slip its code", async () => {
  const { id: before } = await refer(office, citizen);
  api = await office.as("supervisor");
  await change("umpan_balik", "Boleh difoto dan dikirim.");
  const { id: after } = await refer(office, citizen);
  api = await office.as("supervisor");
  const letter = async (id: string) => html(await api.referrals.letter({ id, size: "A4" }));
  expect(await letter(before)).not.toContain("Boleh difoto");
  expect(await letter(after)).toContain("Boleh difoto");
  expect(await letter(after)).toContain("UMPAN BALIK RUJUKAN");
  const save = (kind: TemplateKind, body: string) =>
    refused(api.referrals.saveTemplate({ kind, base: 0, body, note: "" }));
  expect(
    await save("formulir", "{{data_registrasi}}{{para_pihak}}{{uraian}}{{daftar_berkas}}"),
  ).toEqual({
    code: "templat_ditolak",
    details: { reason: "isian_wajib", line: 0, what: "pemberitahuan" },
  });
  expect(await save("umpan_balik", "<p>Kembalikan ke {{nama_kantor}}</p>")).toMatchObject({
    details: { reason: "isian_wajib", what: "kode" },
  });
});

test("a cover letter keeps its text, and its list stays counted from the referrals", async () => {
  async function cover(): Promise<string> {
    const ids = [await waitingCase(office, citizen), await waitingCase(office, citizen)];
    api = await office.as("supervisor");
    const offered = await api.referrals.coverProposal({ caseIds: ids });
    const calendar = { holidays: new Set<string>(), week: FIVE_DAYS };
    const { referrals } = await api.referrals.issueCover({
      id: randomUUID(),
      destinationId: offered.destinations[0]!.id,
      channel: "surat",
      level: offered.destinations[0]!.level,
      subject: offered.subject,
      request: offered.request,
      enclosure: offered.enclosure,
      copies: [],
      signerId: offered.signers[0]!.id,
      issuedOn: offered.today,
      replyBy: addWorkingDays(offered.today, 5, calendar),
      manualNumber: null,
      cases: [...offered.joining],
    });
    return referrals[0]!.id;
  }
  const before = await cover();
  await change("pengantar", "Daftar dalam bentuk tabel menyusul lewat surel.");
  const after = await cover();
  const paper = async (id: string) => html(await api.referrals.letter({ id, size: "F4" }));
  expect(await paper(before)).toContain("rujukan bagi 2 warga");
  expect(await paper(before)).not.toContain("menyusul lewat surel");
  expect(await paper(after)).toContain("menyusul lewat surel");
  expect(await paper(after)).toContain("2 orang. Jawaban untuk tiap orang");
});
