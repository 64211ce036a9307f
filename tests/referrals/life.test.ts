// The life of a referral in a real encrypted office: each step with its history, the case that follows, and what no step may do.
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { OPEN_STATES } from "../../shared/cases/states.ts";
import {
  hasEnded,
  isWaiting,
  REFERRAL_STATE_NAMES,
  type ReferralState,
} from "../../shared/referrals/states.ts";
import { withoutSecondKey } from "../cases/support.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { mayFollow } from "./model.ts";
import { answer, issueInput, person, refer, refused } from "./support.ts";

let office: TestOffice;
let citizen: string;
beforeAll(async () => {
  office = await newOffice();
  citizen = await person(office);
}, 30_000);
afterAll(async () => office.close());
beforeEach(() => office.setNow("2026-11-24T02:00:00Z"));

const full = {
  replyBy: "2026-12-07",
  missing: ["KK terbaru"],
  onwardTo: "RSUD dr. Slamet",
  note: "Sesuai jawaban.",
};

async function step(api: Api, id: string, to: ReferralState, change = {}) {
  const { version } = await api.referrals.get({ id });
  return api.referrals.step({ ...answer(id, version, { ...full, to }), ...change });
}

async function closeCase(api: Api, caseId: string, to: "selesai" | "ditolak" | "batal") {
  const { version } = await api.cases.get({ id: caseId });
  const fields = { result: "Aktif kembali.", reason: "Warga pindah." };
  return api.cases.move({ id: caseId, version, eventId: randomUUID(), to, fields });
}

test("the columns that the database derives say what the table says", async () => {
  const db = office.desk.office!.writer;
  const { id, caseId } = await refer(office, citizen);
  const row = await db
    .selectFrom("referrals")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  for (const state of REFERRAL_STATE_NAMES) {
    await db.updateTable("referrals").set({ state }).where("id", "=", id).execute();
    const { waiting, ended } = await db
      .selectFrom("referrals")
      .select(["waiting", "ended"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    expect([state, waiting, ended]).toEqual([
      state,
      isWaiting(state) ? 1 : 0,
      hasEnded(state) ? 1 : 0,
    ]);
  }
  await db.updateTable("referrals").set({ state: row.state }).where("id", "=", id).execute();
  // The database itself refuses what the rules refuse.
  for (const state of ["selesai", "ditolak", "batal"] as const)
    await expect(
      db.updateTable("cases").set({ state }).where("id", "=", caseId).execute(),
    ).rejects.toThrow(/each of its referrals/);
  await expect(
    db.updateTable("referrals").set({ subject: "lain" }).where("id", "=", id).execute(),
  ).rejects.toThrow(/by version/);
  expect(OPEN_STATES).not.toContain("selesai");
});

describe("steps", () => {
  test("40 lives through the border agree with the model, and every step stays in the history", async () => {
    const api = await office.as("supervisor");
    const lives = fc.sample(
      fc.array(fc.constantFrom(...REFERRAL_STATE_NAMES), { minLength: 4, maxLength: 10 }),
      {
        numRuns: 40,
        seed: 5,
      },
    );
    for (const deeds of lives) {
      const { id, caseId } = await refer(office, citizen);
      const told: ReferralState[] = ["diterbitkan"];
      for (const to of deeds) {
        const legal = mayFollow({ state: told.at(-1)!, late: false, caseOpen: true }, to);
        const refusal = await refused(step(api, id, to));
        expect([to, refusal === null]).toEqual([to, legal]);
        if (legal) told.push(to);
        const waits = ["diterbitkan", "sampai", "diteruskan"].includes(told.at(-1)!);
        expect((await api.cases.get({ id: caseId })).state).toBe(waits ? "dirujuk" : "umpan_balik");
      }
      const { content } = await api.referrals.get({ id });
      expect(content?.events.map(({ toState }) => toState)).toEqual(told);
    }
  }, 60_000);

  test("sent back incomplete, completed, sent on, accepted, served, delivered, confirmed by the citizen", async () => {
    const { id, caseId, api } = await refer(office, citizen);
    const back = await step(api, id, "dikembalikan");
    expect(back).toMatchObject({ state: "dikembalikan", due: "jeda", lateDays: 0 });
    expect(back.content?.events.at(-1)?.missing).toEqual(["KK terbaru"]);
    expect((await api.cases.get({ id: caseId })).state).toBe("umpan_balik");
    await step(api, id, "diterbitkan");
    expect((await api.cases.get({ id: caseId })).state).toBe("dirujuk");
    await step(api, id, "diteruskan");
    expect((await api.cases.get({ id: caseId })).state).toBe("dirujuk");
    await step(api, id, "disetujui", { via: "lisan" });
    expect((await refused(closeCase(api, caseId, "selesai")))?.code).toBe("rujukan_belum_selesai");
    await step(api, id, "dilayani");
    await step(api, id, "terlaksana");
    const done = await step(api, id, "dikonfirmasi", {
      answeredBy: "Siti Nurhayati",
      via: "telepon",
    });
    expect(done.content?.events.find(({ toState }) => toState === "diteruskan")?.onwardTo).toBe(
      "RSUD dr. Slamet",
    );
    expect(done.content?.events.find(({ toState }) => toState === "disetujui")).toMatchObject({
      via: "lisan",
      answeredBy: "Budi, Dinas Sosial",
    });
    await closeCase(api, caseId, "selesai");
    expect((await api.cases.get({ id: caseId })).state).toBe("selesai");
  });

  test("evidence must be a paper of the same case", async () => {
    const { id, api } = await refer(office, citizen);
    expect((await refused(step(api, id, "terlaksana", { evidenceId: randomUUID() })))?.code).toBe(
      "bukti_tidak_ada",
    );
  });

  test("'not answered' only after the due day; an answer that comes after all is recorded, and closes nothing twice", async () => {
    const { id, caseId, api } = await refer(office, citizen);
    expect((await refused(step(api, id, "tanpa_jawaban")))?.code).toBe("rujukan_belum_lewat");
    office.setNow("2026-12-14T02:00:00Z");
    const silent = await api.referrals.get({ id });
    expect(silent).toMatchObject({
      due: "lewat",
      lateDays: 7,
      content: { escalateTo: "provinsi" },
    });
    await step(api, id, "tanpa_jawaban");
    await closeCase(api, caseId, "selesai");
    const day = { answeredOn: "2026-12-14" };
    expect(
      (await refused(step(api, id, "disetujui", { ...day, replyBy: "2026-12-20" })))?.code,
    ).toBe("rujukan_kasus_ditutup");
    expect((await step(api, id, "terlaksana", day)).state).toBe("terlaksana");
    expect((await api.cases.get({ id: caseId })).state).toBe("selesai");
  });

  test("letting go needs a decider and a reason, and lets the case close", async () => {
    const { id, caseId, api } = await refer(office, citizen);
    const desk = await office.as("petugas");
    expect((await refused(step(desk, id, "dilepas")))?.code).toBe("peran_tidak_cukup");
    await office.as("supervisor");
    expect((await refused(step(api, id, "dilepas", { note: " " })))?.code).toBe(
      "isian_rujukan_wajib",
    );
    await step(api, id, "dilepas", { note: "Warga sudah ditolong kantor lain." });
    await closeCase(api, caseId, "selesai");
  });

  test("a cancelled case takes back what it still awaits, with its reason", async () => {
    const { id, caseId, api } = await refer(office, citizen);
    const other = await api.referrals.issue(await issueInput(api, caseId));
    await step(api, other.id, "ditolak");
    await closeCase(api, caseId, "batal");
    const { rows } = await api.referrals.ofCase({ caseId });
    expect(rows.map(({ state }) => state)).toEqual(["ditarik", "ditolak"]);
    const { content } = await api.referrals.get({ id });
    expect(content?.events.at(-1)?.note).toBe("Warga pindah.");
    expect(content?.steps).toEqual([]);
  });
});

describe("amending", () => {
  test("keeps each older text, says so on the letter, and ends with the referral", async () => {
    const { id, api } = await refer(office, citizen);
    await step(api, id, "disetujui");
    const { version, content } = await api.referrals.get({ id });
    const input = {
      id,
      version,
      eventId: randomUUID(),
      subject: "Rujukan: perbaikan",
      request: "Mohon dibantu, alamat sudah benar.",
      enclosure: "",
      copies: ["Camat"],
      reason: "Alamat keliru.",
    };
    const amended = await api.referrals.amend(input);
    expect(await api.referrals.amend(input)).toEqual(amended);
    expect(amended.content).toMatchObject({ subject: "Rujukan: perbaikan", copies: ["Camat"] });
    expect(amended.content?.revisions).toMatchObject([{ revision: 1, subject: content?.subject }]);
    const sheet = office.sheet((await api.referrals.letter({ id, size: "A4" })).paperId);
    expect(sheet.html).toContain("PERUBAHAN KE-1");
    await step(api, id, "terlaksana");
    const ended = await api.referrals.get({ id });
    expect(ended.content?.mayAmend).toBe(false);
    const late = { ...input, version: ended.version, eventId: randomUUID() };
    expect((await refused(api.referrals.amend(late)))?.code).toBe("rujukan_terkunci");
  });

  test("of a sensitive case never writes what it is about", async () => {
    const { id, api } = await refer(
      office,
      citizen,
      {},
      { categoryCode: "HKM-01", narrative: "Rahasia" },
    );
    const { version } = await api.referrals.get({ id });
    const amended = await api.referrals.amend({
      id,
      version,
      eventId: randomUUID(),
      subject: "Korban KDRT",
      request: "Korban KDRT oleh suami",
      enclosure: "",
      copies: [],
      reason: "uji",
    });
    expect(JSON.stringify(amended.content?.subject)).not.toContain("KDRT");
    await step(api, id, "dikembalikan", {
      missing: ["visum"],
      onwardTo: "UPTD PPA",
      note: "rahasia",
    });
    const raw = await office.desk
      .office!.writer.selectFrom("referral_events")
      .selectAll()
      .where("referral_id", "=", id)
      .execute();
    expect(
      JSON.stringify(raw.map(({ note, missing, onward_to }) => [note, missing, onward_to])),
    ).not.toMatch(/visum|PPA|rahasia|uji/);
    const { content } = await api.referrals.get({ id });
    expect(content?.events.at(-1)?.note).toContain("visum");
    expect(content?.statusText).toBeNull();
    await withoutSecondKey(office, async () => {
      expect((await refused(step(api, id, "ditarik")))?.code).toBe("kasus_terbatas");
    });
  });
});
