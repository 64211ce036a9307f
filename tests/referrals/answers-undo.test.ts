// A list taken back: every referral and case stands where it stood, nothing of the history is lost, and what somebody moved since is left.
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CaseState } from "../../shared/cases/states.ts";
import { LIST_STATES } from "../../shared/referrals/answers/fields.ts";
import {
  caseStateFor,
  checkReferralStep,
  referralStepsOf,
  takeBackProblem,
} from "../../shared/referrals/rules.ts";
import { REFERRAL_STATE_NAMES, type ReferralState } from "../../shared/referrals/states.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { SOURCE, waiting } from "./answers-support.ts";
import { mayFollow } from "./model.ts";
import { answer, issueInput, refused } from "./support.ts";

describe("the rule", () => {
  const actor = { accountId: "a", roles: ["supervisor" as const] };
  const office = { decisionBySigner: false };
  const today = "2026-11-24";
  const FIELDS = {
    answeredOn: today,
    answeredBy: "Budi",
    via: "surat",
    note: "x",
    missing: ["KK"],
    onwardTo: "RSUD",
    replyBy: "2026-12-01",
  };
  interface Kept {
    state: ReferralState;
    readonly kase: number;
    readonly history: { from: ReferralState; to: ReferralState; back?: boolean }[];
  }
  const world = fc.record({
    starts: fc.array(
      fc.record({
        kase: fc.integer({ min: 0, max: 2 }),
        walk: fc.array(fc.constantFrom(...REFERRAL_STATE_NAMES), { maxLength: 5 }),
        says: fc.constantFrom(...LIST_STATES),
        since: fc.option(fc.constantFrom(...REFERRAL_STATE_NAMES), { freq: 4 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    closed: fc.option(fc.integer({ min: 0, max: 2 }), { freq: 3 }),
  });

  test("after recording and taking back each referral and case stands as before; whatever moved since is left (10,000 lists)", () => {
    fc.assert(
      fc.property(world, ({ starts, closed }) => {
        const rows: Kept[] = starts.map(({ kase, walk }) => {
          const row: Kept = { state: "diterbitkan", kase, history: [] };
          for (const to of walk)
            if (mayFollow({ state: row.state, late: false, caseOpen: true }, to)) {
              row.history.push({ from: row.state, to });
              row.state = to;
            }
          return row;
        });
        const caseOf = (kase: number): CaseState =>
          caseStateFor(rows.filter((row) => row.kase === kase).map(({ state }) => state));
        const before = rows.map(({ state, kase }) => [state, caseOf(kase)]);
        const lengths = rows.map(({ history }) => history.length);
        const facts = ({ state }: Kept) => ({
          state,
          issuedOn: today,
          replyBy: "2026-12-01",
          lastOn: today,
          caseOpen: true,
          restricted: false,
        });
        // Recorded in the order of the list, by the rule of every step.
        const recorded: { at: number; caseAfter: CaseState }[] = [];
        starts.forEach(({ says }, at) => {
          const row = rows[at]!;
          const legal = mayFollow({ state: row.state, late: false, caseOpen: true }, says);
          const offered = referralStepsOf(facts(row), actor, office, today).some(
            ({ to, told }) => to === says && told === "tujuan",
          );
          // That the service goes on after all is the citizen's word, not the destination's.
          const citizens =
            says === "dilayani" && (row.state === "terlaksana" || row.state === "sebagian");
          expect([says, offered]).toEqual([says, legal && !citizens]);
          if (!offered) return;
          checkReferralStep(facts(row), says, actor, office, FIELDS, today);
          row.history.push({ from: row.state, to: says });
          row.state = says;
          recorded.push({ at, caseAfter: caseOf(row.kase) });
        });
        // Somebody moves some of them, and closes a case.
        const moved = new Set<number>();
        for (const { at } of recorded) {
          const to = starts[at]!.since;
          const row = rows[at]!;
          if (to === null || !mayFollow({ state: row.state, late: true, caseOpen: true }, to))
            continue;
          row.history.push({ from: row.state, to });
          row.state = to;
          moved.add(at);
        }
        const afterSince = rows.map(({ state }) => state);
        const left = new Set<number>();
        for (const { at, caseAfter } of recorded.toReversed()) {
          const row = rows[at]!;
          const mine = row.history[lengths[at]!]!;
          const problem = takeBackProblem({
            from: mine.from,
            to: mine.to,
            last: row.history.length === lengths[at]! + 1,
            done: false,
            caseAfter,
            caseNow: row.kase === closed ? "selesai" : caseOf(row.kase),
            restricted: false,
          });
          expect(problem).toBe(
            moved.has(at) ? "diubah" : row.kase === closed ? "kasus_diubah" : undefined,
          );
          if (problem) {
            left.add(at);
            continue;
          }
          row.history.push({ from: row.state, to: mine.from, back: true });
          row.state = mine.from;
        }
        rows.forEach((row, at) => {
          const touched = recorded.some((one) => one.at === at);
          if (left.has(at)) expect(row.state).toBe(afterSince[at]);
          else expect(row.state).toBe(before[at]![0]);
          const added = !touched ? 0 : left.has(at) ? (moved.has(at) ? 2 : 1) : 2;
          expect(row.history).toHaveLength(lengths[at]! + added);
        });
        if (left.size === 0)
          expect(rows.map(({ state, kase }) => [state, caseOf(kase)])).toEqual(before);
      }),
      { numRuns: 10_000 },
    );
  });

  test("only what the destination told may be taken back, never twice, never of a restricted case", () => {
    for (const from of REFERRAL_STATE_NAMES)
      for (const to of REFERRAL_STATE_NAMES) {
        const facts = {
          from,
          to,
          last: true,
          done: false,
          caseAfter: "umpan_balik",
          caseNow: "umpan_balik",
          restricted: false,
        } as const;
        const told =
          mayFollow({ state: from, late: true, caseOpen: true }, to) &&
          LIST_STATES.includes(to) &&
          !(to === "dilayani" && (from === "terlaksana" || from === "sebagian")); // the citizen's word
        expect([from, to, takeBackProblem(facts)]).toEqual([
          from,
          to,
          told ? undefined : "bukan_jawaban",
        ]);
        expect(takeBackProblem({ ...facts, done: true })).toBe("sudah");
        expect(takeBackProblem({ ...facts, restricted: true })).toBe("terbatas");
      }
  });
});

describe("in an office", () => {
  let office: TestOffice;
  let api: Api;
  let made: Awaited<ReturnType<typeof waiting>>;
  let second: string;
  beforeAll(async () => {
    office = await newOffice();
    made = await waiting(office, ["Siti Nurhayati", "Rudi Hartono", "Wati Kusuma", "Joko Susilo"]);
    api = await office.as("supervisor");
    ({ id: second } = await api.referrals.issue(await issueInput(api, made[0]!.caseId)));
  }, 60_000);
  afterAll(() => office.close());

  async function record(rows: readonly { id: string; to: ReferralState }[]) {
    const listId = randomUUID();
    const confirmed = await Promise.all(
      rows.map(async ({ id, to }, at) => ({
        eventId: randomUUID(),
        row: at + 2,
        referralId: id,
        version: (await api.referrals.get({ id })).version,
        to: to as "ditolak",
        word: to,
        day: null,
        note: "",
      })),
    );
    const done = await api.referrals.applyAnswers({
      listId,
      sheetName: "",
      sha256: null,
      source: SOURCE,
      rows: confirmed,
    });
    expect(done.left).toEqual([]);
    return { listId, events: confirmed.map(({ eventId }) => eventId) };
  }

  /** Everything that a step changes, besides versions and the moment of writing. */
  async function stand() {
    const db = office.desk.office!.reader;
    const referrals = await db.selectFrom("referrals").selectAll().orderBy("id").execute();
    const cases = await db.selectFrom("cases").selectAll().orderBy("id").execute();
    const strip = (row: object) => ({ ...row, version: 0, updated_at: "" });
    return [referrals.map(strip), cases.map(strip)];
  }
  async function events() {
    const db = office.desk.office!.reader;
    const rows = [
      ...(await db.selectFrom("referral_events").select("id").execute()),
      ...(await db.selectFrom("case_events").select("id").execute()),
    ];
    return new Set(rows.map(({ id }) => id));
  }

  test("a whole list goes back, row by row of the database, and every event stays", async () => {
    const before = await stand();
    const { listId } = await record([
      { id: made[0]!.id, to: "disetujui" },
      { id: second, to: "ditolak" },
      { id: made[1]!.id, to: "terlaksana" },
      { id: made[2]!.id, to: "sampai" },
    ]);
    const after = await stand();
    expect(after).not.toEqual(before);
    expect((await api.cases.get({ id: made[0]!.caseId })).state).toBe("umpan_balik");
    const known = await events();
    const { undone, left, next } = await api.referrals.undoAnswers({
      listId,
      reason: "Salah daftar",
    });
    expect([undone.length, left, next]).toEqual([4, [], null]);
    expect(await stand()).toEqual(before);
    const now = await events();
    for (const id of known) expect(now.has(id)).toBe(true);
    expect(now.size).toBeGreaterThanOrEqual(known.size + 4);
    const view = await api.referrals.get({ id: made[1]!.id });
    expect(view.content?.events.at(-1)).toMatchObject({
      takesBack: true,
      note: "Salah daftar",
      toState: "diterbitkan",
    });
    expect(view.content?.answeredOn).toBeNull();
    expect((await api.referrals.experience({ destinationId: "dinsos-kab" })).answered ?? 0).toBe(0);
    const timeline = (await api.cases.get({ id: made[1]!.caseId })).content!.timeline;
    expect(timeline.at(-1)).toMatchObject({
      kind: "urung",
      fromState: "umpan_balik",
      toState: "dirujuk",
    });
    // A second time there is nothing left to take back.
    expect(await api.referrals.undoAnswers({ listId, reason: "lagi saja" })).toEqual({
      undone: [],
      left: [],
      next: null,
    });
    expect((await api.referrals.answerList({ listId })).list).toMatchObject({ rows: 4, undone: 4 });
  }, 60_000);

  test("what somebody moved, and a case that went on, are named and left; one row goes back alone", async () => {
    const { listId, events: ids } = await record([
      { id: made[1]!.id, to: "disetujui" },
      { id: made[2]!.id, to: "ditolak" },
      { id: made[3]!.id, to: "ditolak" },
    ]);
    const { version } = await api.referrals.get({ id: made[1]!.id });
    await api.referrals.step(answer(made[1]!.id, version, { to: "terlaksana" }));
    const kase = await api.cases.get({ id: made[2]!.caseId });
    await api.cases.move({
      id: kase.id,
      version: kase.version,
      eventId: randomUUID(),
      to: "ditolak",
      fields: { reason: "Tidak layak" },
    });
    const told = await api.referrals.answerList({ listId });
    expect(told.rows.map(({ kept }) => kept)).toEqual(["diubah", "kasus_diubah", null]);
    const one = await api.referrals.undoAnswers({
      listId,
      eventId: ids[0]!,
      reason: "Salah orang",
    });
    expect(one).toEqual({ undone: [], left: [{ row: 2, why: "diubah" }], next: null });
    const petugas = await office.as("petugas");
    expect(
      (await refused(petugas.referrals.undoAnswers({ listId, reason: "bukan punya saya" })))?.code,
    ).toBe("peran_tidak_cukup");
    api = await office.as("supervisor");
    const all = await api.referrals.undoAnswers({ listId, reason: "Salah daftar" });
    expect(all.undone).toEqual([ids[2]]);
    expect(all.left).toEqual([
      { row: 3, why: "kasus_diubah" },
      { row: 2, why: "diubah" },
    ]);
    expect((await api.referrals.get({ id: made[3]!.id })).state).toBe("diterbitkan");
    expect((await api.cases.get({ id: made[2]!.caseId })).state).toBe("ditolak");
  }, 60_000);

  test("the database itself keeps lists, rows and what was taken back", async () => {
    const db = office.desk.office!.writer;
    await expect(
      db.updateTable("answer_lists").set({ answered_by: "x" }).execute(),
    ).rejects.toThrow(/append-only/);
    await expect(db.deleteFrom("answer_rows").execute()).rejects.toThrow(/append-only/);
    const { takes_back: taken, referral_id } = await db
      .selectFrom("referral_events")
      .select(["takes_back", "referral_id"])
      .where("takes_back", "is not", null)
      .executeTakeFirstOrThrow();
    await expect(
      db
        .insertInto("referral_events")
        .values({
          id: randomUUID(),
          referral_id,
          seq: 99,
          kind: "pindah",
          from_state: null,
          to_state: "sampai",
          day: "2026-11-24",
          answered_by: "",
          via: null,
          note: null,
          note_sealed: null,
          missing: "[]",
          onward_to: "",
          reply_by: null,
          evidence_id: null,
          list_id: null,
          takes_back: taken,
          actor_name: "A",
          legal_basis: "a",
          purpose: "a",
          source: "a",
          created_at: "a",
          created_by: "a",
          updated_at: "a",
        })
        .execute(),
    ).rejects.toThrow(/UNIQUE/);
  });
});
