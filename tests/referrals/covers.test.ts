// One letter above many cases through the border of a real encrypted office, and the old referrals after the table was made anew.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import fc from "fast-check";
import { whyNotCovered, type CoverInput } from "../../shared/referrals/covers.ts";
import { connect } from "../../electron/database/connect.ts";
import { seatedAt } from "../support/big-office.ts";
import { makePerson, step, walkIn } from "../cases/support.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { answer, person, refer, refused, waitingCase } from "./support.ts";

let office: TestOffice;
const people: string[] = [];
beforeAll(async () => {
  office = await newOffice();
  people.push(await person(office, "Siti Nurhayati"));
  for (const name of ["Asep Ridwan", "Lilis Suryani"]) people.push(await makePerson(office, name));
}, 30_000);
afterAll(async () => office.close());
beforeEach(() => office.setNow("2026-11-24T02:00:00Z"));

async function waiting(): Promise<string[]> {
  const ids: string[] = [];
  for (const one of people) ids.push(await waitingCase(office, one));
  return ids;
}

async function coverInput(
  api: Api,
  caseIds: readonly string[],
  change: Partial<CoverInput> = {},
): Promise<CoverInput> {
  const offered = await api.referrals.coverProposal({ caseIds: [...caseIds] });
  const destination = offered.destinations.find(({ id }) => id === offered.destinationId)!;
  return {
    id: randomUUID(),
    cases: await Promise.all(
      caseIds.map(async (id) => ({ id, version: (await api.cases.get({ id })).version })),
    ),
    destinationId: destination.id,
    level: destination.level,
    channel: "surat",
    subject: offered.subject,
    request: offered.request,
    enclosure: offered.enclosure,
    copies: [],
    signerId: offered.signers[0]!.id,
    issuedOn: offered.today,
    replyBy: offered.replyBy,
    manualNumber: null,
    ...change,
  };
}

async function covered(change: Partial<CoverInput> = {}) {
  const caseIds = await waiting();
  const api = await office.as("supervisor");
  const input = await coverInput(api, caseIds, change);
  return { caseIds, api, input, done: await api.referrals.issueCover(input) };
}

const sequence = (number: string | null) => Number((number ?? "").split("/")[1]);

describe("issuing one letter above many cases", () => {
  test("takes one number, gives each case a referral with a code of its own and moves each to dirujuk", async () => {
    const before = await refer(office, people[0]!);
    const { caseIds, api, done } = await covered();
    expect(sequence(done.letterNumber)).toBe(sequence(before.letterNumber) + 1);
    expect(done.left).toEqual([]);
    expect(done.referrals.map(({ caseId }) => caseId)).toEqual(caseIds);
    expect(new Set(done.referrals.map(({ code }) => code)).size).toBe(caseIds.length);
    for (const [index, { id, caseId }] of done.referrals.entries()) {
      expect((await api.cases.get({ id: caseId })).state).toBe("dirujuk");
      const view = await api.referrals.get({ id });
      expect(view.letterNumber).toBe(done.letterNumber);
      expect(view.content?.listNo).toBe(index + 1);
      expect(view.content?.events.map(({ kind }) => kind)).toEqual(["terbit"]);
    }
    const { rows: listed } = await api.referrals.coverList({ id: done.referrals[1]!.id });
    expect(listed.map(({ id }) => id)).toEqual(done.referrals.map(({ id }) => id));
  });

  test("stands once in the register, on screen and on paper", async () => {
    const { api, done } = await covered();
    const { rows } = await api.referrals.register({ year: 2026 });
    expect(rows.filter(({ number }) => number === done.letterNumber)).toMatchObject([
      { covered: people.length, referralId: done.referrals[0]!.id },
    ]);
    expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length);
    const { paperId } = await api.reports.letterRegister({ year: 2026 });
    const { html } = office.sheet(paperId);
    expect(html.split(done.letterNumber!).length - 1).toBe(1);
  });

  test("a retried save finds its own letter and burns no number", async () => {
    const { api, input, done } = await covered();
    expect(await api.referrals.issueCover(input)).toEqual(done);
    const next = await refer(office, people[0]!);
    expect(sequence(next.letterNumber)).toBe(sequence(done.letterNumber) + 1);
  });

  test("leaves and names what may not join, and lets the others go", async () => {
    const [first = "", second = ""] = await waiting();
    const desk = await office.as("petugas");
    const sensitive = await desk.cases.register(walkIn(people[0]!, { sensitive: true }));
    const early = await desk.cases.register(walkIn(people[1]!));
    const closed = await desk.cases.register(walkIn(people[2]!));
    await step(desk, closed.id, "batal", { reason: "Salah catat." });
    const api = await office.as("supervisor");
    const all = [first, sensitive.id, early.id, closed.id, second];
    const input = await coverInput(api, all);
    const offered = await api.referrals.coverProposal({ caseIds: all });
    const why = ({ left }: { left: { id: string; why: string }[] }) =>
      left.map(({ id, why: reason }) => [id, reason]);
    expect(why(offered)).toEqual([
      [sensitive.id, expect.stringMatching(/^(sensitif|terbatas)$/)],
      [early.id, "belum_boleh"],
      [closed.id, "ditutup"],
    ]);
    await api.cases.record({
      id: second,
      version: input.cases.at(-1)!.version,
      eventId: randomUUID(),
      kind: "catatan",
      onDay: "2026-11-24",
      text: "Baru saja menelepon.",
    });
    const done = await api.referrals.issueCover(input);
    expect(done.referrals.map(({ caseId }) => caseId)).toEqual([first]);
    expect(why(done)).toEqual([...why(offered), [second, "berubah"]]);
    expect((await api.cases.get({ id: early.id })).state).not.toBe("dirujuk");
  });

  test("a case that changed meanwhile stays; when none may join no number is taken", async () => {
    const [only = ""] = await waiting();
    const api = await office.as("supervisor");
    const input = await coverInput(api, [only]);
    const { nextNumber } = await api.referrals.coverProposal({ caseIds: [only] });
    const stale = { ...input, cases: [{ id: only, version: input.cases[0]!.version - 1 }] };
    expect(await api.referrals.issueCover(stale)).toMatchObject({
      referrals: [],
      letterNumber: null,
      left: [{ id: only, why: "berubah" }],
    });
    expect((await api.referrals.coverProposal({ caseIds: [only] })).nextNumber).toBe(nextNumber);
  });

  test("a refused letter leaves every case as it was", async () => {
    const caseIds = await waiting();
    const api = await office.as("supervisor");
    const input = await coverInput(api, caseIds);
    const { letterNumber } = await refer(office, people[0]!);
    await office.as("supervisor");
    for (const [change, code] of [
      [{ issuedOn: "2026-11-25" }, "tanggal_rujukan_salah"],
      [{ replyBy: "2026-11-23" }, "tanggal_rujukan_salah"],
      [{ signerId: "tak-ada" }, "penanda_tangan_tidak_ada"],
      [{ manualNumber: letterNumber }, "nomor_surat_dipakai"],
    ] as const)
      expect((await refused(api.referrals.issueCover({ ...input, ...change })))?.code).toBe(code);
    for (const id of caseIds)
      expect((await api.cases.get({ id })).state).toBe("menunggu_persetujuan");
  });

  test("whoever may not decide refers nobody", async () => {
    const caseIds = await waiting();
    const desk = await office.as("petugas");
    const offered = await desk.referrals.coverProposal({ caseIds });
    expect(offered.joining).toEqual([]);
    expect(new Set(offered.left.map(({ why }) => why))).toEqual(new Set(["belum_boleh"]));
  });
});

describe("after it went out", () => {
  test("an answer by the code of one moves that one alone", async () => {
    const { api, done } = await covered();
    const { code, id, caseId } = done.referrals[1]!;
    const found = await api.referrals.findByCode({ code });
    expect(found.id).toBe(id);
    await api.referrals.step(answer(id, found.version));
    expect((await api.cases.get({ id: caseId })).state).toBe("umpan_balik");
    for (const other of done.referrals.filter((one) => one.id !== id)) {
      expect((await api.referrals.get({ id: other.id })).state).toBe("diterbitkan");
      expect((await api.cases.get({ id: other.caseId })).state).toBe("dirujuk");
    }
  });

  test("the number is cancelled with the last one, not before", async () => {
    const { api, done } = await covered();
    const isCancelled = async () => {
      const { rows } = await api.referrals.register({ year: 2026 });
      return rows.find(({ number }) => number === done.letterNumber)?.cancelled;
    };
    for (const [index, { id }] of done.referrals.entries()) {
      expect(await isCancelled()).toBe(false);
      const { version } = await api.referrals.get({ id });
      await api.referrals.step({
        id,
        version,
        eventId: randomUUID(),
        to: "dibatalkan",
        note: "Salah tujuan.",
      });
      const { html } = office.sheet((await api.referrals.letter({ id, size: "A4" })).paperId);
      expect(html.includes("DIBATALKAN - nomor ini tidak berlaku")).toBe(
        index === done.referrals.length - 1,
      );
      expect(html.split("<b>Dibatalkan</b>").length - 1).toBe(index + 1);
    }
    expect(await isCancelled()).toBe(true);
  });

  test("another text is the text of all whose referral has not ended", async () => {
    const { api, done } = await covered();
    const [first, second, third] = done.referrals;
    await api.referrals.step(
      answer(third!.id, (await api.referrals.get({ id: third!.id })).version),
    );
    const { version } = await api.referrals.get({ id: first!.id });
    await api.referrals.amend({
      id: first!.id,
      version,
      eventId: randomUUID(),
      subject: "Usulan reaktivasi",
      request: "Mohon diprioritaskan.",
      enclosure: "",
      copies: [],
      reason: "Perihal keliru.",
    });
    const texts = await Promise.all(
      done.referrals.map(async ({ id }) => (await api.referrals.get({ id })).content),
    );
    expect(texts.map((one) => one?.subject === "Usulan reaktivasi")).toEqual([true, true, false]);
    expect(texts.map((one) => one?.revisions.length)).toEqual([1, 1, 0]);
    const { paperId } = await api.referrals.letter({ id: second!.id, size: "F4" });
    expect(office.sheet(paperId).html).toContain("Mohon diprioritaskan.");
  });

  test("the same letter is printed from each of them, with every name, number and code", async () => {
    const { api, done } = await covered();
    const pages = await Promise.all(
      done.referrals.map(
        async ({ id }) =>
          office.sheet((await api.referrals.letter({ id, size: "A4" })).paperId).html,
      ),
    );
    expect(new Set(pages).size).toBe(1);
    for (const part of [
      "Daftar nominatif",
      "Siti Nurhayati",
      "Asep Ridwan",
      "3204055504810001",
      ...done.referrals.map(({ code }) => code),
    ])
      expect(pages[0]).toContain(part);
    expect(pages[0]).not.toContain("gunting di sini");
  });
});

test("a sensitive, restricted or closed case never joins, whatever else it is", () => {
  const facts = fc.record({
    open: fc.boolean(),
    restricted: fc.boolean(),
    sensitive: fc.boolean(),
    group: fc.boolean(),
    issuing: fc.constantFrom(
      undefined,
      { kind: "pindah", signer: false } as const,
      { kind: "pindah", signer: true } as const,
      { kind: "tambah", signer: false } as const,
    ),
    receivedOn: fc.constantFrom("2026-11-23", "2026-11-24", "2026-11-25"),
  });
  fc.assert(
    fc.property(facts, (kase) => {
      const joins = whyNotCovered(kase, "2026-11-24") === undefined;
      const may =
        kase.open &&
        !kase.restricted &&
        !kase.sensitive &&
        !kase.group &&
        kase.issuing?.signer === false &&
        kase.receivedOn <= "2026-11-24";
      expect(joins).toBe(may);
    }),
    { numRuns: 1000 },
  );
});

test("an office of schema 3 keeps every referral, its history and its foreign keys", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "loket-skema-3-"));
  try {
    fs.cpSync(path.resolve(import.meta.dirname, "../fixtures/skema-3"), folder, {
      recursive: true,
    });
    const before = await oldRows(folder);
    expect(before.referrals.length).toBeGreaterThan(0);
    const desk = await seatedAt(folder, "supervisor");
    const key = Buffer.from(desk.office!.keys.database);
    await desk.signOut();
    const db = connect(path.join(folder, "loket.db"), key);
    expect(db.pragma("foreign_key_check")).toEqual([]);
    expect(
      db.prepare("select id, code, state, letter_id, list_no, answered_on from referrals").all(),
    ).toEqual(before.referrals);
    expect(db.prepare("select count(*) as n from referral_events").get()).toEqual(before.events);
    const [one] = before.referrals as { id: string }[];
    expect(() => db.prepare("delete from referrals where id = ?").run(one!.id)).toThrow(
      /never deleted/,
    );
    expect(() => db.prepare("update referrals set list_no = 1 where id = ?").run(one!.id)).toThrow(
      /never changes/,
    );
    db.close();
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});

/** What the office held before: read from the copy that the migration keeps, so the opened office is looked at twice. */
async function oldRows(folder: string) {
  const twin = fs.mkdtempSync(path.join(os.tmpdir(), "loket-skema-3b-"));
  try {
    fs.cpSync(folder, twin, { recursive: true });
    const desk = await seatedAt(twin, "supervisor");
    const key = Buffer.from(desk.office!.keys.database);
    await desk.signOut();
    const kept = connect(path.join(twin, "cadangan", "sebelum-skema-4.db"), key);
    const rows = {
      referrals: kept
        .prepare("select id, code, state, letter_id, null as list_no, answered_on from referrals")
        .all(),
      events: kept.prepare("select count(*) as n from referral_events").get(),
    };
    kept.close();
    return rows;
  } finally {
    fs.rmSync(twin, { recursive: true, force: true });
  }
}
