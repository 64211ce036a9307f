// Cases through the border of a real encrypted office: registering, every move, ratifying.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { issueInput } from "../referrals/support.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { makePerson, refusal, step, waitingCase, walkIn } from "./support.ts";

let office: TestOffice;
let person: string;
beforeAll(async () => {
  office = await newOffice();
  person = await makePerson(office);
}, 30_000);
afterAll(async () => office.close());
beforeEach(() => office.setNow("2026-11-24T02:00:00Z"));

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
    expect(await refusal(desk.cases.register(walkIn(person, { categoryCode: "ZZZ-99" })))).toBe(
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
    const id = await waitingCase(office, person);
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
    const id = await waitingCase(office, person);
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
    await api.referrals.step({
      id,
      version,
      eventId: randomUUID(),
      to: "terlaksana",
      answeredOn: "2026-11-24",
      answeredBy: "Petugas RSUD",
      via: "telepon",
      note: "Diterima",
    });
}

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
