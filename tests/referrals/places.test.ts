// Places and waiting lists: counted from referrals, first come first proposed, never placed by themselves, sensitive cases hidden without the second key.
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  freePlaces,
  placesPeriod,
  proposedCount,
  shouldWait,
} from "../../shared/referrals/places.ts";
import type { Destination } from "../../shared/directory/contract.ts";
import { withoutSecondKey } from "../cases/support.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { issueInput, person, refused, waitingCase } from "./support.ts";

const capacity = fc.record({
  maximum: fc.option(fc.nat(20)),
  available: fc.option(fc.nat(20)),
});

describe("the law of places", () => {
  test("never proposes more than are free or wait, and full means that a further one would not be proposed", () => {
    fc.assert(
      fc.property(fc.option(capacity), fc.nat(30), fc.nat(30), (room, taken, waiting) => {
        const facts = { capacity: room, taken };
        const free = freePlaces(facts);
        const proposed = proposedCount(facts, waiting);
        expect(proposed).toBeLessThanOrEqual(waiting);
        expect(proposed).toBeLessThanOrEqual(free ?? 0);
        if (room?.available === 0) expect(free).toBe(0);
        if (free === null) expect(shouldWait(facts, waiting)).toBe(false);
        else expect(proposedCount(facts, waiting + 1) <= waiting).toBe(shouldWait(facts, waiting));
      }),
      { numRuns: 2000 },
    );
  });

  test("months and years have their own places; others are held as long as somebody is served", () => {
    expect(placesPeriod("tetap", "2026-11-24")).toBeNull();
    expect(placesPeriod("bulan", "2026-11-24")).toEqual({ from: "2026-11-01", to: "2026-11-31" });
    expect(placesPeriod("tahun", "2026-11-24")).toEqual({ from: "2026-01-01", to: "2026-12-31" });
  });
});

describe("a service with one place", () => {
  let office: TestOffice;
  let api: Api;
  let service: Destination;
  const cases: string[] = [];
  beforeAll(async () => {
    office = await newOffice();
    const editor = await office.as("koordinator");
    const first = (await editor.directory.list({ category: "KES-01" })).rows[0]!;
    const { id, version, active: _a, edited: _e, confirmed: _c, ...fields } = first;
    const room = { unit: "tempat", maximum: 1, available: null, waiting: null, period: "tetap" };
    const details = { ...fields.details, capacity: room as typeof fields.details.capacity };
    service = await editor.directory.save({ id, version, fields: { ...fields, details } });
    const who = await person(office);
    for (let n = 0; n < 4; n++)
      cases.push(await waitingCase(office, who, n === 3 ? { sensitive: true } : {}));
    api = await office.as("koordinator");
  }, 60_000);
  afterAll(async () => office.close());

  const look = () => api.referrals.places({ destinationId: service.id });
  const queue = async () =>
    (await api.referrals.waitingList({ destinationId: service.id })).rows.map((row) => [
      cases.indexOf(row.caseId),
      row.position,
      row.proposed,
    ]);
  const join = (n: number, id = randomUUID()) =>
    api.referrals.enqueue({ id, caseId: cases[n]!, destinationId: service.id });
  const refer = async (n: number) =>
    api.referrals.issue(await issueInput(api, cases[n]!, { destinationId: service.id }));
  const answer = async (id: string, to: "disetujui" | "terlaksana") => {
    const { version } = await api.referrals.get({ id });
    const told = { answeredOn: "2026-11-24", answeredBy: "Bu Tini", via: "telepon" } as const;
    const fields = to === "disetujui" ? { ...told, replyBy: "2026-12-10" } : told;
    await api.referrals.step({ id, version, eventId: randomUUID(), to, ...fields });
  };

  test("is free until a referral is accepted, then full; delivered, it is free again", async () => {
    expect(await look()).toMatchObject({ taken: 0, free: 1, waiting: 0, full: false });
    const { id } = await refer(0);
    expect(await look()).toMatchObject({ taken: 0, free: 1 });
    await answer(id, "disetujui");
    expect(await look()).toMatchObject({ taken: 1, free: 0, full: true });

    const own = randomUUID();
    expect(await join(1, own)).toEqual({ position: 1 });
    expect(await join(1, own)).toEqual({ position: 1 });
    expect(await refused(join(1))).toMatchObject({ code: "sudah_menunggu" });
    expect(await join(2)).toEqual({ position: 2 });
    expect(await join(3)).toEqual({ position: 3 });
    expect(await queue()).toEqual([
      [1, 1, false],
      [2, 2, false],
      [3, 3, false],
    ]);

    await answer(id, "terlaksana");
    expect(await queue()).toEqual([
      [1, 1, true],
      [2, 2, false],
      [3, 3, false],
    ]);
    // Free, but waited for: somebody who comes now waits too. Nobody was placed by that.
    expect(await look()).toMatchObject({ taken: 0, free: 1, waiting: 3, full: true });
  });

  test("whoever leaves makes room for the next; a referral takes its case off the list", async () => {
    const [first] = (await api.referrals.waitingList({ destinationId: service.id })).rows;
    const leave = { id: first!.id, version: first!.version, reason: "layanan_lain" } as const;
    await api.referrals.leaveQueue(leave);
    expect(await refused(api.referrals.leaveQueue(leave))).toMatchObject({
      code: "berubah_di_tempat_lain",
    });
    expect(await queue()).toEqual([
      [2, 1, true],
      [3, 2, false],
    ]);
    const { id } = await refer(2);
    expect(await queue()).toEqual([[3, 1, true]]);
    const stored = await office.desk
      .office!.reader.selectFrom("service_queue")
      .select(["state", "referral_id", "left_on"])
      .where("case_id", "=", cases[2]!)
      .executeTakeFirstOrThrow();
    expect(stored).toEqual({ state: "ditempatkan", referral_id: id, left_on: "2026-11-24" });
  });

  test("without the second key a sensitive case is not in the list, and neither joins nor is asked after", async () => {
    await withoutSecondKey(office, async () => {
      const { rows } = await api.referrals.waitingList({ destinationId: service.id });
      expect(rows).toEqual([]);
      expect(await refused(join(3))).toMatchObject({ code: "kasus_terbatas" });
      expect(await refused(api.referrals.waitingList({ caseId: cases[3]! }))).toMatchObject({
        code: "kasus_terbatas",
      });
    });
  });

  test("a service somebody waited for is not deleted, and a closed case waits no longer", async () => {
    const { id, version } = await api.directory.get({ id: service.id });
    expect(await refused(api.directory.remove({ id, version }))).toMatchObject({
      code: "tujuan_dipakai",
    });
    expect(await queue()).toEqual([[3, 1, true]]);
    const closing = cases[3]!;
    const view = await api.cases.get({ id: closing });
    await api.cases.move({
      id: closing,
      version: view.version,
      eventId: randomUUID(),
      to: "batal",
      fields: { reason: "Warga menarik permohonannya." },
    });
    expect(await queue()).toEqual([]);
    expect(await refused(join(3))).toMatchObject({ code: "kasus_tidak_terbuka" });
  });
});
