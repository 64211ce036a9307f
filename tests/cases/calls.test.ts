// Cases through the border of a real encrypted office: registering, the queue, every move, sensitive cases, papers and files.
import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CaseState } from "../../shared/cases/states.ts";
import { finish, newOffice, type Api, type TestOffice } from "../support/office.ts";
import { makePerson, refusal, walkIn, withoutSecondKey } from "./support.ts";
import { issueInput } from "../referrals/support.ts";

let office: TestOffice;
let person: string;
beforeAll(async () => {
  office = await newOffice();
  person = await makePerson(office);
}, 30_000);
afterAll(async () => office.close());
beforeEach(() => office.setNow("2026-11-24T02:00:00Z"));

async function step(api: Api, id: string, to: CaseState, fields = {}) {
  const { version } = await api.cases.get({ id });
  return api.cases.move({ id, version, eventId: randomUUID(), to, fields });
}

/** A case that waits for the decision, recommended by `petugas`. */
async function waitingCase(change = {}): Promise<string> {
  const desk = await office.as("petugas");
  const { id } = await desk.cases.register(walkIn(person, change));
  await step(desk, id, "cek_berkas");
  await step(desk, id, "verifikasi", {
    checkedOn: "2026-11-24",
    registered: true,
    desil: 2,
    note: "berkas menyusul",
  });
  await step(desk, id, "menunggu_persetujuan", { recommendation: "Layak direaktivasi." });
  return id;
}

/** An emergency that a petugas referred at once. */
async function emergencyReferred(): Promise<string> {
  const desk = await office.as("petugas");
  const { id } = await desk.cases.register(walkIn(person, { urgency: "darurat" }));
  await desk.referrals.issue(await issueInput(desk, id));
  return id;
}

async function answerReferrals(api: Api, caseId: string): Promise<void> {
  const { rows } = await api.referrals.ofCase({ caseId });
  for (const { id, version } of rows)
    await api.referrals.answer({
      id,
      version,
      eventId: randomUUID(),
      accepted: true,
      answeredOn: "2026-11-24",
      answeredBy: "Petugas RSUD",
      via: "telepon",
      note: "Diterima",
    });
}

describe("registering", () => {
  test("numbers follow each other; a retry answers the same number; the draft is gone", async () => {
    const desk = await office.as("petugas");
    await desk.drafts.save({
      form: "cases.intake",
      payload: '{"text":"setengah jadi"}',
      sensitive: false,
    });
    expect(await desk.drafts.list()).toHaveLength(1);
    const input = walkIn(person, {
      documents: [
        { code: "ktp", held: "asli" },
        { code: "kk", held: "fotokopi" },
      ],
    });
    const first = await desk.cases.register(input);
    const again = await desk.cases.register(input);
    const next = await desk.cases.register(walkIn(person));
    expect(first.number).toMatch(/^REG\/3204052001\/2026\/\d{5}$/);
    expect(again).toEqual(first);
    expect(Number(next.number.slice(-5))).toBe(Number(first.number.slice(-5)) + 1);
    expect(first.dueOn).toBe("2026-11-25");
    expect(await desk.drafts.list()).toEqual([]);
    const { content } = await desk.cases.get({ id: first.id });
    expect(
      content?.documents.filter(({ held }) => held !== "belum").map(({ code }) => code),
    ).toEqual(["ktp", "kk"]);
    expect(content?.legalBasis).toBe("tugas_publik");
    expect(content?.timeline.map(({ kind }) => kind)).toEqual(["daftar"]);
  });

  test("a failed save burns no number", async () => {
    const desk = await office.as("petugas");
    const before = await desk.cases.register(walkIn(person));
    expect(await refusal(desk.cases.register(walkIn(person, { applicantId: randomUUID() })))).toBe(
      "tidak_ditemukan",
    );
    expect(await refusal(desk.cases.register(walkIn(person, { categoryCode: "XXX-99" })))).toBe(
      "tidak_ditemukan",
    );
    const after = await desk.cases.register(walkIn(person));
    expect(Number(after.number.slice(-5))).toBe(Number(before.number.slice(-5)) + 1);
  });

  test("an emergency rests on vital interest; administrators do not see cases", async () => {
    const desk = await office.as("petugas");
    const { id } = await desk.cases.register(walkIn(person, { urgency: "darurat" }));
    expect((await desk.cases.get({ id })).content?.legalBasis).toBe("kepentingan_vital");
    const admin = await office.as("admin");
    expect(await refusal(admin.cases.get({ id }))).toBe("peran_tidak_cukup");
  });
});

describe("moving", () => {
  test("from the counter to a result, with every step in the timeline and two different people", async () => {
    const id = await waitingCase();
    const desk = await office.as("petugas");
    expect(await refusal(step(desk, id, "ditangani", { note: "x" }))).toBe("peran_tidak_cukup");
    const decider = await office.as("koordinator");
    await step(decider, id, "ditangani", { note: "Diinput ke SIKS-NG." });
    expect(await refusal(step(decider, id, "selesai", { result: " " }))).toBe("catatan_wajib");
    await step(decider, id, "selesai", { result: "KIS aktif kembali." });
    const view = await decider.cases.get({ id });
    expect(view.state).toBe("selesai");
    expect(view.due).toBeNull();
    expect(view.content?.decidedBy).not.toBe(view.content?.recommendedBy);
    expect(view.content?.timeline.map(({ toState }) => toState)).toEqual([
      "diterima",
      "cek_berkas",
      "verifikasi",
      "menunggu_persetujuan",
      "ditangani",
      "selesai",
    ]);
    expect(view.content?.moves).toEqual([]);
    const supervisor = await office.as("supervisor");
    await step(supervisor, id, "cek_berkas", {
      reason: "Warga datang kembali: kartu belum aktif.",
    });
    const reopened = await supervisor.cases.get({ id });
    expect(reopened.content?.decidedBy).toBeNull();
    expect(reopened.content?.timeline).toHaveLength(7);
  });

  test("a coordinator who recommended does not decide", async () => {
    const decider = await office.as("koordinator");
    const { id } = await decider.cases.register(walkIn(person));
    await step(decider, id, "cek_berkas");
    await step(decider, id, "verifikasi", {
      checkedOn: "2026-11-24",
      registered: false,
      note: "menyusul",
    });
    await step(decider, id, "menunggu_persetujuan", { recommendation: "Tidak layak." });
    expect(await refusal(step(decider, id, "ditolak", { reason: "mampu" }))).toBe(
      "pengusul_bukan_penetap",
    );
    expect((await decider.cases.get({ id })).content?.moves.map(({ to }) => to)).not.toContain(
      "ditolak",
    );
    const supervisor = await office.as("supervisor");
    await step(supervisor, id, "ditolak", { reason: "Desil 8." });
  });

  test("a second window that saved first is noticed, a retried save is not doubled", async () => {
    const desk = await office.as("petugas");
    const { id } = await desk.cases.register(walkIn(person));
    const change = { id, version: 1, eventId: randomUUID(), to: "cek_berkas" as const, fields: {} };
    const first = await desk.cases.move(change);
    expect(await desk.cases.move(change)).toEqual(first);
    expect(
      await refusal(
        desk.cases.move({
          ...change,
          eventId: randomUUID(),
          to: "batal",
          fields: { reason: "pindah" },
        }),
      ),
    ).toBe("berubah_di_tempat_lain");
    expect((await desk.cases.get({ id })).content?.timeline).toHaveLength(2);
  });

  test("referring is the business of the referrals room", async () => {
    const id = await waitingCase();
    const decider = await office.as("koordinator");
    expect(
      (await decider.cases.get({ id })).content?.moves.find(({ to }) => to === "dirujuk")?.via,
    ).toBe("rujukan");
    const fields = {
      destination: "RSUD",
      level: "kabupaten",
      letterNumber: "1",
      letterDate: "2026-11-24",
    };
    expect(await refusal(step(decider, id, "dirujuk", fields))).toBe("langkah_lewat_rujukan");
  });

  test("the timeline cannot be rewritten, even by SQL", async () => {
    const { writer } = office.desk.office!;
    await expect(
      writer.updateTable("case_events").set({ actor_name: "x" }).execute(),
    ).rejects.toThrow("append-only");
    await expect(writer.deleteFrom("case_events").execute()).rejects.toThrow("append-only");
    await expect(writer.deleteFrom("cases").execute()).rejects.toThrow("never deleted");
  });
});

test("an emergency referral is ratified by somebody else before the case can end", async () => {
  const id = await emergencyReferred();
  const decider = await office.as("koordinator");
  expect((await decider.cases.counts()).pengesahan).toBe(1);
  const waiting = await decider.cases.get({ id });
  expect(waiting.content).toMatchObject({ ratifyDueOn: "2026-11-25", mayRatify: "boleh" });
  await answerReferrals(decider, id);
  expect(await refusal(step(decider, id, "selesai", { result: "Dirawat." }))).toBe(
    "pengesahan_belum",
  );
  const desk = await office.as("petugas");
  const { version, content } = await desk.cases.get({ id });
  expect(content?.mayRatify).toBe("tidak");
  const order = { id, version, eventId: randomUUID(), ratified: true, fields: {} };
  expect(await refusal(desk.cases.ratify(order))).toBe("peran_tidak_cukup");
  await office.as("koordinator");
  expect(
    await refusal(decider.cases.ratify({ ...order, eventId: randomUUID(), ratified: false })),
  ).toBe("catatan_wajib");
  const done = await decider.cases.ratify(order);
  expect(await decider.cases.ratify(order)).toEqual(done);
  await step(decider, id, "selesai", { result: "Dirawat di RSUD." });
  expect((await decider.cases.get({ id })).content).toMatchObject({
    decision: "dirujuk",
    mayRatify: "tidak",
  });
  expect((await decider.cases.counts()).pengesahan).toBe(0);
});

describe("the queue", () => {
  test("counts equal lists, emergencies come first, pages do not overlap", async () => {
    const desk = await office.as("petugas");
    for (let n = 0; n < 5; n += 1)
      await desk.cases.register(
        walkIn(person, { urgency: n === 3 ? "darurat" : "biasa", categoryCode: "PRM-01" }),
      );
    const counts = await desk.cases.counts();
    for (const [view, count] of Object.entries(counts)) {
      const { rows } = await desk.cases.list({ view: view as "saya", limit: 200 });
      expect(rows, view).toHaveLength(count);
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await desk.cases.list({
        view: "terbuka",
        limit: 3,
        ...(cursor === undefined ? {} : { cursor }),
      });
      seen.push(...page.rows.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(counts.terbuka ?? 0);
    const { rows } = await desk.cases.list({ view: "terbuka" });
    expect(rows[0]?.urgency).toBe("darurat");
    expect(await refusal(desk.cases.list({ view: "terbuka", cursor: "x" }))).toBe("masukan_salah");
  });

  test("what is late is in the overdue view, and found by name and number", async () => {
    const desk = await office.as("petugas");
    const other = await makePerson(office, "Joko Widyatmoko");
    const { id, number } = await desk.cases.register(walkIn(other));
    office.setNow("2026-11-30T02:00:00Z");
    const late = await desk.cases.list({ view: "terlambat", text: "widyat" });
    expect(late.rows.map((row) => [row.id, row.due])).toEqual([[id, "lewat"]]);
    expect(
      (await desk.cases.list({ view: "semua", text: number.slice(-12) })).rows.map((row) => row.id),
    ).toContain(id);
    expect((await desk.cases.list({ view: "semua", text: "%" })).rows).toEqual([]);
    expect((await desk.cases.list({ view: "semua", personId: other })).rows).toHaveLength(1);
  });
});

describe("sensitive cases", () => {
  test("are sealed, and without the second key only their number is seen", async () => {
    const desk = await office.as("petugas");
    const hidden = await makePerson(office, "Melati Rahasia");
    const narrative = "Korban tinggal di rumah aman.";
    const { id, number } = await withoutSecondKey(office, () =>
      desk.cases.register(walkIn(hidden, { categoryCode: "HKM-01", narrative })),
    );
    await withoutSecondKey(office, async () => {
      const view = await desk.cases.get({ id });
      expect(view).toMatchObject({ number, restricted: true, content: null });
      expect(JSON.stringify(view)).not.toContain("Melati");
      const { rows } = await desk.cases.list({ view: "terbuka", limit: 200 });
      expect(JSON.stringify(rows)).not.toContain("Melati");
      expect(rows.find((row) => row.id === id)?.content).toBeNull();
      expect((await desk.cases.list({ view: "semua", text: "Melati" })).rows).toEqual([]);
      expect((await desk.cases.list({ view: "semua", personId: hidden })).rows).toEqual([]);
      expect((await desk.cases.list({ view: "semua", categoryCode: "HKM-01" })).rows).toEqual([]);
      expect(await refusal(step(desk, id, "cek_berkas"))).toBe("kasus_terbatas");
      expect(await refusal(desk.cases.registrationForm({ id }))).toBe("kasus_terbatas");
    });
    const decider = await office.as("koordinator");
    expect((await decider.cases.get({ id })).content?.narrative).toBe(narrative);
    await step(decider, id, "cek_berkas");
    const stored = await office.desk
      .office!.reader.selectFrom("cases")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    expect(stored.narrative).toBeNull();
    const events = await office.desk
      .office!.reader.selectFrom("case_events")
      .selectAll()
      .where("case_id", "=", id)
      .execute();
    expect(events.every(({ details }) => details === null)).toBe(true);
    const { paperId } = await decider.cases.receipt({ id });
    const { html } = office.sheet(paperId);
    expect(html).toContain(number);
    expect(html).not.toContain("Melati");
    expect(html).not.toContain("KDRT");
  });

  test("an ordinary category can be marked for one case, and a sensitive one cannot be unmarked", async () => {
    const desk = await office.as("petugas");
    expect((await desk.cases.register(walkIn(person, { sensitive: true }))).sensitive).toBe(true);
    expect(
      (await desk.cases.register(walkIn(person, { categoryCode: "RHB-05", sensitive: false })))
        .sensitive,
    ).toBe(true);
  });

  test("a sensitive draft comes back only with the second key", async () => {
    const desk = await office.as("fasilitator");
    await desk.drafts.save({
      form: "cases.intake",
      payload: '{"text":"rumah aman"}',
      sensitive: true,
    });
    const stored = await office.desk.office!.reader.selectFrom("drafts").selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain("rumah aman");
    await withoutSecondKey(office, async () =>
      expect((await desk.drafts.list())[0]).toMatchObject({ payload: null, restricted: true }),
    );
    expect((await desk.drafts.list())[0]?.payload).toContain("rumah aman");
    await desk.drafts.discard({ form: "cases.intake" });
    expect(await desk.drafts.list()).toEqual([]);
  });
});

describe("documents, files and papers", () => {
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
    const png = path.join(office.folder, "foto.png");
    const bytes = Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      Buffer.alloc(200, 7),
    ]);
    writeFileSync(png, bytes);
    const { answer } = await finish(
      desk.cases.attach({
        id: randomUUID(),
        caseId,
        kind: "foto",
        title: "Rumah depan",
        file: office.readToken(png),
      }),
    );
    expect(answer.mime).toBe("image/png");
    expect(
      Buffer.from((await desk.cases.attachment({ id: answer.id })).base64, "base64").equals(bytes),
    ).toBe(true);
    writeFileSync(png, "MZ bukan gambar");
    expect(
      await refusal(
        finish(
          desk.cases.attach({
            id: randomUUID(),
            caseId,
            kind: "foto",
            title: "x",
            file: office.readToken(png),
          }),
        ),
      ),
    ).toBe("lampiran_jenis_salah");
    writeFileSync(png, Buffer.alloc(5 * 1024 * 1024 + 1));
    expect(
      await refusal(
        finish(
          desk.cases.attach({
            id: randomUUID(),
            caseId,
            kind: "foto",
            title: "x",
            file: office.readToken(png),
          }),
        ),
      ),
    ).toBe("lampiran_terlalu_besar");
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
      const pdf = path.join(alone.folder, "lembar.pdf");
      writeFileSync(pdf, "%PDF-1.4 uji");
      const { answer } = await finish(
        desk.cases.attach({
          id: signer.attachmentId,
          caseId: id,
          kind: "lembar_penetapan",
          title: "Lembar",
          file: alone.readToken(pdf),
        }),
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
