// Evidence on a real encrypted office: with results, proposals and objections; who sees what; what sweep and doctor know of it.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lookAtDocuments } from "../../electron/health/documents.ts";
import { EVIDENCE_ABOUT, EVIDENCE_RULES } from "../../shared/prelists/evidence/rules.ts";
import { ROLES, type Role } from "../../shared/call.ts";
import { refusal, withoutSecondKey } from "../cases/support.ts";
import { finish, newOffice, PASSWORD, type Api, type TestOffice } from "../support/office.ts";
import { jpegOf, pngOf } from "../support/pictures.ts";
import { importListHere } from "../support/prelist-here.ts";

const CSV = [
  "IDARTBDT;IDBDT;Nama;JnsKel;TglLahir;NIK;NoKK;Hubkel",
  "3205330000000101;32053300000001;Suparno;1;01/05/1980;3205330105800001;3205330105100010;1",
  "3205330000000102;32053300000001;Siti Aminah;2;07/01/1985;3205334701850002;3205330105100010;2",
  "3205330000000201;32053300000002;Djoko;1;02/03/1990;3205330203900003;3205330105100020;1",
].join("\n");
const SECRET = "Tetangga timur jalan";

let office: TestOffice;
let api: Api;
let father: string;
let mother: string;
let neighbour: string;
let proposalId: string;
const objectionId = randomUUID();

beforeAll(async () => {
  office = await newOffice();
  api = await office.as("operator");
  const prelistId = await importListHere(office, CSV);
  const { rows } = await api.prelists.entries({ prelistId });
  [father, mother, neighbour] = rows.map((row) => row.id) as [string, string, string];
  const about = { period: "2026-11", kind: "hapus" as const, personId: null };
  ({ proposalId } = await api.prelists.startProposal({ ...about, entryId: neighbour }));
  await api.prelists.saveObjection({
    objectionId,
    version: 0,
    personId: null,
    entryId: null,
    about: "Djoko",
    programme: "PKH",
    reason: "Rumah permanen, dua lantai.",
    photoNote: null,
    place: null,
    latitude: null,
    longitude: null,
    receivedOn: "2026-11-20",
    sentOn: null,
    answer: null,
    answeredOn: null,
    answerNote: null,
    objector: { name: "Zulkarnaen Pratiwi", contact: null, address: null, sameVillage: true },
  });
}, 30_000);
afterAll(() => office.close());

const store = () => office.desk.office!.documents;
type About = (typeof EVIDENCE_ABOUT)[number];
const attach = async (about: About, aboutId: string, change: object = {}) =>
  finish(
    api.prelists.attachEvidence({
      id: randomUUID(),
      about,
      aboutId,
      title: "Rumah tampak depan",
      body: jpegOf(800, 600, { exif: true }).toString("base64"),
      thumb: jpegOf(120, 90).toString("base64"),
      ...change,
    }),
  );
const shown = async (about: About, aboutId: string) =>
  (await api.prelists.evidence({ about, aboutId })).rows;

describe("evidence of a result", () => {
  it("is kept plain, with the result that stood, and shown to the family it is of", async () => {
    await api.prelists.verify({ entryIds: [father], outcome: "layak_tetap" });
    await attach("hasil", father);
    await attach("hasil", father, { wholeFamily: true, title: "Dapur" });
    expect(await shown("hasil", father)).toMatchObject([
      { title: "Rumah tampak depan", outcome: "layak_tetap", ofFamily: false, locked: false },
      { title: "Dapur", outcome: "layak_tetap", ofFamily: true, locked: false },
    ]);
    const rows = await shown("hasil", mother);
    expect(rows.map((row) => row.title)).toEqual(["Dapur"]);
    expect(await shown("hasil", neighbour)).toEqual([]);
    const { base64 } = await api.prelists.evidenceBytes({ id: rows[0]!.id });
    expect(Buffer.from(base64, "base64").equals(jpegOf(800, 600))).toBe(true);
    const paper = await api.prelists.evidencePaper({ id: rows[0]!.id, pages: [] });
    expect(office.sheet(paper.paperId).html).toContain("data:image/jpeg;base64,");
  });

  it("is saved once when it is sent twice, and never changes", async () => {
    const id = randomUUID();
    await attach("hasil", neighbour, { id });
    await attach("hasil", neighbour, { id, title: "Lain" });
    expect((await shown("hasil", neighbour)).map((row) => row.title)).toEqual([
      "Rumah tampak depan",
    ]);
    const change = office.desk
      .office!.writer.updateTable("prelist_evidence")
      .set({ title: "x" })
      .execute();
    await expect(change).rejects.toThrow(/never changes/);
  });

  it("is looked into like every document from outside", async () => {
    const body = Buffer.from("%PDF-1.4\n/JavaScript\n%%EOF").toString("base64");
    expect(await refusal(attach("hasil", father, { body, thumb: null }))).toBe(
      "lampiran_pdf_aktif",
    );
    expect(await refusal(attach("hasil", randomUUID()))).toBe("tidak_ditemukan");
  });
});

describe("evidence of a removal", () => {
  it("counts as its document, that of its entry on the list too, until the month is sent", async () => {
    const view = await api.prelists.proposal({ proposalId });
    expect(view.evidence).toEqual(["dokumen"]); // attached to the entry above
    await attach("usulan", proposalId, { body: pngOf(40, 30).toString("base64"), thumb: null });
    expect((await shown("usulan", proposalId)).map((row) => [row.mime, row.thumb])).toEqual([
      ["image/jpeg", jpegOf(120, 90).toString("base64")],
      ["image/png", null],
    ]);
    const { fields } = view;
    await api.prelists.saveProposal({
      proposalId,
      version: view.version,
      kind: "hapus",
      fields,
      changeNote: null,
      matchedOn: null,
      matchedBy: null,
      matched: null,
      removalReason: "meninggal",
      eventDate: "2026-11-01",
      documentNo: null,
      evidenceNote: null,
      statementOn: null,
    });
    const { batchId, rows } = await api.prelists.proposalMonth({ period: "2026-11" });
    expect(rows).toMatchObject([{ blocked: false }]);
    await api.prelists.sendProposals({ batchId: batchId!, notReady: 1 });
    expect(await refusal(attach("usulan", proposalId))).toBe("usulan_terkunci");
  });
});

describe("what an objector handed in", () => {
  it("is sealed, name and bytes, and opened by a supervisor who holds the second key only", async () => {
    const before = new Set(store().addresses());
    await attach("sanggah", objectionId, { title: SECRET });
    const fresh = store()
      .addresses()
      .filter((address) => !before.has(address));
    expect(fresh).toHaveLength(2);
    for (const address of fresh) {
      const kept = store().get(address);
      expect(kept.includes(jpegOf(120, 90).subarray(0, 64))).toBe(false);
      expect(kept.subarray(0, 2).equals(Buffer.from([0xff, 0xd8]))).toBe(false);
    }
    const id = await withoutSecondKey(office, async () => {
      const rows = await shown("sanggah", objectionId);
      expect(rows).toMatchObject([{ title: "", locked: true, thumb: null }]);
      return rows[0]!.id;
    });
    api = await office.as("supervisor");
    await withoutSecondKey(office, async () => {
      expect(await refusal(api.prelists.evidenceBytes({ id }))).toBe("peran_tidak_cukup");
    });
    expect(await shown("sanggah", objectionId)).toMatchObject([{ title: SECRET, locked: false }]);
    const { base64 } = await api.prelists.evidenceBytes({ id });
    expect(Buffer.from(base64, "base64").equals(jpegOf(800, 600))).toBe(true);
  });

  it("is attached, listed and opened by no role that its rule leaves out", async () => {
    const subjects: Record<About, string> = {
      hasil: father,
      usulan: proposalId,
      sanggah: objectionId,
    };
    const { id } = (await shown("sanggah", objectionId))[0]!;
    // Another's: whoever wrote the objector down would be a recorder otherwise.
    await office.desk
      .office!.writer.updateTable("proposal_objectors")
      .set({ created_by: randomUUID() })
      .execute();
    for (const role of ROLES) {
      api = await office.as(role);
      for (const about of EVIDENCE_ABOUT) {
        const rule = EVIDENCE_RULES[about];
        const may = (roles: readonly Role[]) => roles.includes(role);
        const looked = await refusal(shown(about, subjects[about]));
        expect([role, about, looked !== "peran_tidak_cukup"]).toEqual([
          role,
          about,
          may(rule.look),
        ]);
        if (may(rule.attach)) continue;
        expect(await refusal(attach(about, subjects[about])), `${role} ${about}`).toBe(
          "peran_tidak_cukup",
        );
      }
      const opened = await refusal(api.prelists.evidenceBytes({ id }));
      expect([role, opened]).toEqual([role, role === "supervisor" ? null : "peran_tidak_cukup"]);
    }
  }, 120_000);
});

it("neither the sweep of a sign-in nor the doctor takes evidence for an orphan", async () => {
  await office.api.accounts.signIn({ username: "kepala", password: PASSWORD });
  const { reader, documents } = office.desk.office!;
  expect(await lookAtDocuments(reader, documents)).toMatchObject({
    result: "baik",
    detail: expect.stringMatching(/^\d+ isi, semua utuh\.$/),
  });
  api = await office.as("operator");
  const [first] = await shown("hasil", mother);
  expect((await api.prelists.evidenceBytes({ id: first!.id })).mime).toBe("image/jpeg");
});
