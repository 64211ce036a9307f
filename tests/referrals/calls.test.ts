// Referrals through the border of a real encrypted office: numbers, moves of the case, answers, lists, letters.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { REFERRAL_LISTS } from "../../shared/referrals/schemas.ts";
import { walkIn, withoutSecondKey } from "../cases/support.ts";
import { documentOf } from "../support/documents.ts";
import { pdfOf } from "../support/pdfs.ts";
import { finish, newOffice, type TestOffice } from "../support/office.ts";
import { answer, issueInput, person, refer, refused, waitingCase } from "./support.ts";

let office: TestOffice;
let citizen: string;
beforeAll(async () => {
  office = await newOffice();
  citizen = await person(office);
}, 30_000);
afterAll(async () => office.close());
beforeEach(() => office.setNow("2026-11-24T02:00:00Z"));

describe("issuing", () => {
  test("offers the usual destination, the neutral words, the next number and seven working days", async () => {
    const caseId = await waitingCase(office, citizen);
    const offered = await (await office.as("supervisor")).referrals.proposal({ caseId });
    expect(offered.destinations[0]?.id).toBe(offered.destinationId);
    expect(offered.destinations.find(({ id }) => id === offered.destinationId)?.name).toContain(
      "Dinas Sosial",
    );
    expect(offered.subject).toContain("Reaktivasi PBI-JK");
    expect(offered.replyBy).toBe("2026-12-03");
    expect(offered.nextNumber).toMatch(/^400\.9\/\d+\/Ds\.SKM\/XI\/2026$/);
    expect(offered.needsDecision).toBe(false);
  });

  test("moves the case to dirujuk with destination, level, number and date on its timeline", async () => {
    const { caseId, api, letterNumber, code, id } = await refer(office, citizen);
    const { state, content } = await api.cases.get({ id: caseId });
    expect(state).toBe("dirujuk");
    expect(content?.timeline.at(-1)?.details?.fields).toMatchObject({
      letterNumber,
      level: "kabupaten",
      letterDate: "2026-11-24",
    });
    expect(content?.decision).toBe("dirujuk");
    const { rows, mayIssue } = await api.referrals.ofCase({ caseId });
    expect(rows).toMatchObject([{ id, code, state: "diterbitkan", letterNumber }]);
    expect(mayIssue).toBe(true);
  });

  test("numbers follow each other, and a retried save gets the same one", async () => {
    const caseId = await waitingCase(office, citizen);
    const api = await office.as("supervisor");
    const input = await issueInput(api, caseId);
    const first = await api.referrals.issue(input);
    expect(await api.referrals.issue(input)).toEqual(first);
    const next = await refer(office, citizen);
    const sequence = (number: string) => Number(number.split("/")[1]);
    expect(sequence(next.letterNumber)).toBe(sequence(first.letterNumber) + 1);
    expect((await api.referrals.ofCase({ caseId })).rows).toHaveLength(1);
  });

  test("a number written by hand is refused twice, and the pattern steps over it", async () => {
    const caseId = await waitingCase(office, citizen);
    const api = await office.as("supervisor");
    const { nextNumber } = await api.referrals.proposal({ caseId });
    const manual = nextNumber.replaceAll("/", " / ").toLowerCase();
    await api.referrals.issue(await issueInput(api, caseId, { manualNumber: manual }));
    const other = await waitingCase(office, citizen);
    const supervisor = await office.as("supervisor");
    const again = await issueInput(supervisor, other, { manualNumber: nextNumber });
    expect((await refused(supervisor.referrals.issue(again)))?.code).toBe("nomor_surat_dipakai");
    expect((await supervisor.cases.get({ id: other })).state).toBe("menunggu_persetujuan");
    const { letterNumber } = await supervisor.referrals.issue({ ...again, manualNumber: null });
    expect(letterNumber).not.toBe(nextNumber);
    const { rows } = await supervisor.referrals.register({ year: 2026 });
    expect(rows.filter(({ number }) => number === manual)).toMatchObject([{ manual: true }]);
  });

  test("a refused issue burns no number and leaves nothing behind", async () => {
    const caseId = await waitingCase(office, citizen);
    const petugas = await office.as("petugas");
    expect((await refused(petugas.referrals.proposal({ caseId })))?.code).toBe(
      "rujukan_tidak_boleh",
    );
    const supervisor = await office.as("supervisor");
    const input = await issueInput(supervisor, caseId);
    const { nextNumber } = await supervisor.referrals.proposal({ caseId });
    await office.as("petugas");
    expect((await refused(petugas.referrals.issue(input)))?.code).toBe("peran_tidak_cukup");
    await office.as("supervisor");
    for (const [change, code] of [
      [{ issuedOn: "2026-11-25" }, "tanggal_rujukan_salah"],
      [{ issuedOn: "2026-11-23" }, "tanggal_rujukan_salah"],
      [{ replyBy: "2026-11-23" }, "tanggal_rujukan_salah"],
      [{ signerId: "tak-ada" }, "penanda_tangan_tidak_ada"],
      [{ destinationId: randomUUID() }, "tidak_ditemukan"],
    ] as const)
      expect((await refused(supervisor.referrals.issue({ ...input, ...change })))?.code).toBe(code);
    expect((await supervisor.referrals.proposal({ caseId })).nextNumber).toBe(nextNumber);
    expect((await supervisor.referrals.ofCase({ caseId })).rows).toEqual([]);
  });

  test("an emergency is referred at once, and waits for its ratification", async () => {
    const desk = await office.as("petugas");
    const { id } = await desk.cases.register(walkIn(citizen, { urgency: "darurat" }));
    await desk.referrals.issue(await issueInput(desk, id));
    const { state, content } = await desk.cases.get({ id });
    expect(state).toBe("dirujuk");
    expect(content?.ratifyDueOn).toBe("2026-11-25");
  });

  test("a case may have several referrals at once", async () => {
    const { caseId, api } = await refer(office, citizen);
    await api.referrals.issue(await issueInput(api, caseId));
    expect((await api.referrals.ofCase({ caseId })).rows).toHaveLength(2);
  });
});

describe("where one person works alone", () => {
  test("the referral is the named head's decision, with the signed sheet", async () => {
    const alone = await newOffice({ worksAlone: true });
    try {
      const caseId = await waitingCase(alone, await person(alone));
      const desk = await alone.as("petugas");
      const offered = await desk.referrals.proposal({ caseId });
      expect(offered).toMatchObject({ needsDecision: true, sheets: [] });
      const input = await issueInput(desk, caseId);
      expect((await refused(desk.referrals.issue(input)))?.code).toBe("lembar_penetapan_wajib");
      const attachmentId = randomUUID();
      const sheet = { id: attachmentId, kind: "lembar_penetapan", title: "Lembar" } as const;
      await finish(desk.cases.attach(documentOf(caseId, pdfOf(), sheet)));
      expect((await desk.referrals.proposal({ caseId })).sheets).toMatchObject([
        { id: attachmentId },
      ]);
      const decision = {
        signerName: "Asep Sunandar",
        signerTitle: "Kepala Desa",
        decidedOn: "2026-11-24",
        attachmentId,
      };
      await desk.referrals.issue({ ...input, decision });
      const { state, content } = await desk.cases.get({ id: caseId });
      expect([state, content?.decidedAs]).toEqual(["dirujuk", "Asep Sunandar, Kepala Desa"]);
    } finally {
      await alone.close();
    }
  }, 30_000);
});

describe("answering", () => {
  test("moves the case to umpan_balik, is locked afterwards, and can be finished or referred further", async () => {
    const { id, api, caseId } = await refer(office, citizen);
    const input = answer(id, 1);
    const answered = await api.referrals.step(input);
    expect(answered).toMatchObject({
      state: "terlaksana",
      content: { answeredOn: "2026-11-24" },
    });
    expect(answered.content?.events.map(({ kind }) => kind)).toEqual(["terbit", "pindah"]);
    expect(await api.referrals.step(input)).toEqual(answered);
    expect((await refused(api.referrals.step(answer(id, 2))))?.code).toBe(
      "langkah_rujukan_tidak_boleh",
    );
    const seen = await api.cases.get({ id: caseId });
    expect(seen.state).toBe("umpan_balik");
    expect(seen.content?.timeline.at(-1)?.details?.fields).toMatchObject({
      accepted: true,
      answeredOn: "2026-11-24",
      note: "Diusulkan aktif.",
    });
    await api.referrals.issue(await issueInput(api, caseId));
    expect((await api.cases.get({ id: caseId })).state).toBe("dirujuk");
  });

  test("a refusal needs its reason, an answer its day and its giver", async () => {
    const { id, api } = await refer(office, citizen);
    for (const [change, fields] of [
      [{ to: "ditolak", note: " " }, ["note"]],
      [{ answeredBy: "" }, ["answeredBy"]],
    ] as const)
      expect(await refused(api.referrals.step(answer(id, 1, change)))).toMatchObject({
        code: "isian_rujukan_wajib",
        details: { fields },
      });
    expect(
      (await refused(api.referrals.step(answer(id, 1, { answeredOn: "2026-11-25" }))))?.code,
    ).toBe("tanggal_rujukan_salah");
    expect((await refused(api.referrals.step(answer(id, 7))))?.code).toBe("berubah_di_tempat_lain");
  });

  test("an accepted answer may come without a note", async () => {
    const { id, api, caseId } = await refer(office, citizen);
    await api.referrals.step(answer(id, 1, { note: "" }));
    expect((await api.cases.get({ id: caseId })).state).toBe("umpan_balik");
  });

  test("the code of the slip finds the referral, a mistyped one says so", async () => {
    const { id, api, code } = await refer(office, citizen);
    expect(
      (await api.referrals.findByCode({ code: code.toLowerCase().replaceAll("-", " ") })).id,
    ).toBe(id);
    const wrong = code.slice(0, -1) + (code.endsWith("A") ? "B" : "A");
    expect((await refused(api.referrals.findByCode({ code: wrong })))?.code).toBe(
      "kode_rujukan_salah",
    );
    expect((await refused(api.referrals.findByCode({ code: "RJ-0000-0000" })))?.code).toBe(
      "tidak_ditemukan",
    );
  });
});

describe("cancelling", () => {
  test("keeps the number in the register, and gives the case back when nothing else is waiting", async () => {
    const { id, api, caseId, letterNumber } = await refer(office, citizen);
    const other = await api.referrals.issue(await issueInput(api, caseId));
    const cancel = { version: 1, to: "dibatalkan", note: "Salah tujuan" } as const;
    await api.referrals.step({ id, eventId: randomUUID(), ...cancel });
    expect((await api.cases.get({ id: caseId })).state).toBe("dirujuk");
    await api.referrals.step({ id: other.id, eventId: randomUUID(), ...cancel });
    expect((await api.cases.get({ id: caseId })).state).toBe("umpan_balik");
    const { rows } = await api.referrals.register({ year: 2026 });
    expect(rows.find(({ number }) => number === letterNumber)).toMatchObject({
      cancelled: true,
      cancelReason: "Salah tujuan",
    });
    const { nextNumber } = await api.referrals.proposal({ caseId });
    expect(rows.map(({ number }) => number)).not.toContain(nextNumber);
  });
});

describe("lists", () => {
  test("waiting, overdue, answered and cancelled; counts equal the lists; search finds by number and name", async () => {
    const { id, code, api } = await refer(office, citizen, { replyBy: "2026-11-24" });
    office.setNow("2026-11-27T02:00:00Z");
    const late = await api.referrals.list({ list: "lewat" });
    expect(late.rows.find((row) => row.id === id)).toMatchObject({
      lateDays: 3,
      state: "diterbitkan",
    });
    const counts = await api.referrals.counts();
    for (const list of REFERRAL_LISTS) {
      const { rows, total } = await api.referrals.list({ list, limit: 200 });
      expect([rows.length, total]).toEqual([counts[list], counts[list]]);
    }
    const { semua, lewat: _, ...parts } = counts;
    expect(Object.values(parts).reduce((sum, n) => sum + n, 0)).toBe(semua);
    for (const search of [code, "siti nur"]) {
      const found = await api.referrals.list({ list: "semua", search, limit: 200 });
      expect(found.rows.map((row) => row.id)).toContain(id);
    }
    expect((await api.referrals.list({ list: "semua", search: "100%_x" })).total).toBe(0);
    expect((await api.referrals.list({ list: "semua", limit: 1, offset: 1 })).rows).toHaveLength(1);
  });
});

describe("letters", () => {
  test("carry number, addressee, identity and slip on both papers, and no personal data in title and QR", async () => {
    const { id, api, code, letterNumber } = await refer(office, citizen);
    for (const size of ["A4", "F4"] as const) {
      const sheet = office.sheet((await api.referrals.letter({ id, size })).paperId);
      for (const part of [
        letterNumber,
        "Yth. Kepala Dinas Sosial",
        "Siti Nurhayati",
        "3204055504810001",
        "RT 003 RW 007",
        "ASEP SUNANDAR",
        "15 April 1981",
        "gunting di sini",
      ])
        expect(sheet.html).toContain(part);
      expect(sheet.html).not.toMatch(/undefined|null|NaN/);
      expect(sheet.title).toBe(`Surat rujukan ${code}`);
      const slip = sheet.html.slice(sheet.html.indexOf("gunting di sini"));
      expect(slip).not.toMatch(/Siti|3204|PBI/);
      expect(slip).toContain("S.N.");
    }
  });

  test("of a sensitive case tell no kind, and are closed to who lacks the second key", async () => {
    const { id, api, caseId } = await refer(
      office,
      citizen,
      { subject: "Korban KDRT", request: "Korban KDRT oleh suami" },
      { categoryCode: "HKM-01", narrative: "Rahasia" },
    );
    const sheet = office.sheet((await api.referrals.letter({ id, size: "A4" })).paperId);
    expect(sheet.html).not.toMatch(/KDRT|Korban|berhadapan dengan hukum/);
    await api.referrals.step(answer(id, 1, { note: "Sudah di rumah aman" }));
    expect((await api.referrals.get({ id })).content?.events.at(-1)?.note).toBe(
      "Sudah di rumah aman",
    );
    const raw = await office.desk
      .office!.writer.selectFrom("referral_events")
      .selectAll()
      .where("referral_id", "=", id)
      .execute();
    expect(raw.every(({ note }) => note === null)).toBe(true);
    await withoutSecondKey(office, async () => {
      expect(await api.referrals.get({ id })).toMatchObject({ restricted: true, content: null });
      expect((await refused(api.referrals.letter({ id, size: "A4" })))?.code).toBe(
        "kasus_terbatas",
      );
      expect((await refused(api.referrals.proposal({ caseId })))?.code).toBe("kasus_terbatas");
      const { rows } = await api.referrals.list({ list: "semua", search: "UPTD", limit: 200 });
      expect(rows.map((row) => row.id)).not.toContain(id);
    });
  });
});
