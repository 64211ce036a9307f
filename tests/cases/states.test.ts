// The law of a case as properties: no illegal move passes, button and handler agree, nobody decides an own recommendation.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ROLES, type Role } from "../../shared/call.ts";
import { CONTACT_KINDS, URGENCIES, keysOf } from "../../shared/cases/codes.ts";
import {
  checkMove,
  checkRatify,
  mayRatify,
  movesOf,
  needsRatification,
  registrationNumber,
  type CaseFacts,
  type MoveFields,
} from "../../shared/cases/rules.ts";
import {
  CASE_STATES,
  DECIDER_ROLES,
  OPEN_STATES,
  STATE_NAMES,
  ruleOf,
  type CaseState,
} from "../../shared/cases/states.ts";
import { DeskError } from "../../shared/errors.ts";

const account = fc.constantFrom("a", "b", "c");
const facts: fc.Arbitrary<CaseFacts> = fc.record({
  state: fc.constantFrom(...STATE_NAMES),
  contactKind: fc.constantFrom(...keysOf(CONTACT_KINDS)),
  urgency: fc.constantFrom(...keysOf(URGENCIES)),
  recommendedBy: fc.option(account),
  ratifyFrom: fc.option(account),
  missingDocuments: fc.nat(3),
  openReferrals: fc.nat(2),
  restricted: fc.boolean(),
});
const actor = fc.record({
  accountId: account,
  roles: fc.uniqueArray(fc.constantFrom<Role>(...ROLES), { minLength: 1 }),
});
const office = fc.record({ decisionBySigner: fc.boolean() });
const text = fc.constantFrom("", "  ", "isi");
const signer = {
  signerName: "Ujang",
  signerTitle: "Kepala Desa",
  decidedOn: "2026-11-24",
  attachmentId: "x",
};
const fields: fc.Arbitrary<MoveFields> = fc.record(
  {
    note: text,
    reason: text,
    result: text,
    checkedOn: text,
    registered: fc.boolean(),
    recommendation: text,
    destination: text,
    level: text,
    letterNumber: text,
    letterDate: text,
    answeredOn: text,
    accepted: fc.boolean(),
    signer: fc.constant(signer),
  },
  { requiredKeys: [] },
);
const full: MoveFields = {
  note: "n",
  reason: "r",
  result: "h",
  checkedOn: "2026-11-24",
  registered: true,
  recommendation: "k",
  destination: "RSUD",
  level: "kabupaten",
  letterNumber: "1",
  letterDate: "2026-11-24",
  answeredOn: "2026-11-24",
  accepted: true,
  signer,
};
const anyState = fc.constantFrom<CaseState>(...STATE_NAMES);

function codeOf(run: () => unknown): string | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof DeskError) return error.code;
    throw error;
  }
}

describe("moves of a case", () => {
  test("the handler passes exactly what the button offers", () => {
    fc.assert(
      fc.property(facts, actor, office, anyState, (f, a, o, to) => {
        const offered = movesOf(f, a, o).some((move) => move.to === to);
        expect(codeOf(() => checkMove(f, a, o, to, full)) === null).toBe(offered);
      }),
      { numRuns: 5000 },
    );
  });

  test("a move passes only along an arrow, with its mandatory fields filled", () => {
    fc.assert(
      fc.property(facts, actor, office, anyState, fields, (f, a, o, to, given) => {
        if (codeOf(() => checkMove(f, a, o, to, given)) !== null) return;
        const arrow = ruleOf(f.state).next[to];
        expect(arrow).toBeDefined();
        for (const name of arrow?.needs ?? ruleOf(to).needs)
          expect(String(given[name] ?? "").trim()).not.toBe("");
      }),
      { numRuns: 5000 },
    );
  });

  test("nobody decides an own recommendation, except in the name of a signer with the sheet", () => {
    fc.assert(
      fc.property(facts, actor, office, anyState, fields, (f, a, o, to, given) => {
        if (codeOf(() => checkMove(f, a, o, to, given)) !== null) return;
        if (ruleOf(f.state).next[to]?.decision !== true || f.recommendedBy !== a.accountId) return;
        expect(o.decisionBySigner).toBe(true);
        expect(given.signer).toBeDefined();
      }),
      { numRuns: 5000 },
    );
  });

  test("an account without a desk role moves nothing, and a restricted case moves for nobody", () => {
    fc.assert(
      fc.property(facts, actor, office, (f, a, o) => {
        expect(movesOf({ ...f, restricted: true }, a, o)).toEqual([]);
        expect(movesOf(f, { ...a, roles: ["admin", "operator"] }, o)).toEqual([]);
      }),
    );
  });

  test("every open state can be cancelled with a reason; only a supervisor reopens, and nothing leaves a cancelled case", () => {
    const desk = { accountId: "a", roles: ["petugas"] as const };
    const supervisor = { accountId: "a", roles: ["supervisor"] as const };
    const base: CaseFacts = {
      state: "diterima",
      contactKind: "permohonan",
      urgency: "biasa",
      recommendedBy: null,
      ratifyFrom: null,
      missingDocuments: 0,
      openReferrals: 0,
      restricted: false,
    };
    const alone = { decisionBySigner: false };
    for (const state of OPEN_STATES) {
      expect(codeOf(() => checkMove({ ...base, state }, desk, alone, "batal", {}))).toBe(
        "catatan_wajib",
      );
      expect(
        codeOf(() => checkMove({ ...base, state }, desk, alone, "batal", { reason: "pindah" })),
      ).toBeNull();
    }
    for (const state of ["selesai", "ditolak"] as const) {
      expect(codeOf(() => checkMove({ ...base, state }, desk, alone, "cek_berkas", full))).toBe(
        "peran_tidak_cukup",
      );
      expect(codeOf(() => checkMove({ ...base, state }, supervisor, alone, "cek_berkas", {}))).toBe(
        "catatan_wajib",
      );
      expect(
        codeOf(() => checkMove({ ...base, state }, supervisor, alone, "cek_berkas", full)),
      ).toBeNull();
    }
    expect(Object.keys(CASE_STATES.batal.next)).toEqual([]);
  });

  test("a question ends at once with a result, a request does not", () => {
    const desk = { accountId: "a", roles: ["petugas"] as const };
    const base: CaseFacts = {
      state: "diterima",
      contactKind: "pertanyaan",
      urgency: "biasa",
      recommendedBy: null,
      ratifyFrom: null,
      missingDocuments: 0,
      openReferrals: 0,
      restricted: false,
    };
    expect(
      codeOf(() =>
        checkMove(base, desk, { decisionBySigner: false }, "selesai", { result: "dijelaskan" }),
      ),
    ).toBeNull();
    expect(
      codeOf(() =>
        checkMove(
          { ...base, contactKind: "permohonan" },
          desk,
          { decisionBySigner: false },
          "selesai",
          full,
        ),
      ),
    ).toBe("langkah_tidak_boleh");
  });

  test("an emergency is referred at once, ratified by somebody else, and not closed before", () => {
    const desk = { accountId: "a", roles: ["petugas", "koordinator"] as const };
    const other = { accountId: "b", roles: ["koordinator"] as const };
    const rules = { decisionBySigner: false };
    const base: CaseFacts = {
      state: "diterima",
      contactKind: "permohonan",
      urgency: "darurat",
      recommendedBy: null,
      ratifyFrom: null,
      missingDocuments: 2,
      openReferrals: 0,
      restricted: false,
    };
    expect(codeOf(() => checkMove(base, desk, rules, "dirujuk", full))).toBeNull();
    expect(needsRatification("diterima", "dirujuk")).toBe(true);
    expect(needsRatification("menunggu_persetujuan", "dirujuk")).toBe(false);
    const waiting: CaseFacts = { ...base, state: "umpan_balik", ratifyFrom: "a" };
    expect(codeOf(() => checkMove(waiting, other, rules, "selesai", full))).toBe(
      "pengesahan_belum",
    );
    expect(codeOf(() => checkRatify(waiting, desk, rules, true, {}))).toBe(
      "pengusul_bukan_penetap",
    );
    expect(mayRatify(waiting, other, rules)).toBe("boleh");
    expect(codeOf(() => checkRatify(waiting, other, rules, false, {}))).toBe("catatan_wajib");
    expect(
      codeOf(() => checkMove({ ...base, urgency: "segera" }, desk, rules, "dirujuk", full)),
    ).toBe("langkah_tidak_boleh");
  });

  test("a case is neither finished nor refused while a referral is awaited; cancelling takes it back", () => {
    fc.assert(
      fc.property(facts, actor, office, fields, (f, a, o, given) => {
        const waiting = { ...f, openReferrals: 1 };
        for (const to of ["selesai", "ditolak"] as const)
          expect(codeOf(() => checkMove(waiting, a, o, to, given))).not.toBeNull();
      }),
    );
    const desk = { accountId: "a", roles: ["petugas"] as const };
    const base: CaseFacts = {
      state: "umpan_balik",
      contactKind: "permohonan",
      urgency: "biasa",
      recommendedBy: null,
      ratifyFrom: null,
      missingDocuments: 0,
      openReferrals: 1,
      restricted: false,
    };
    const rules = { decisionBySigner: false };
    expect(codeOf(() => checkMove(base, desk, rules, "selesai", full))).toBe(
      "rujukan_belum_selesai",
    );
    expect(codeOf(() => checkMove(base, desk, rules, "batal", full))).toBeNull();
  });

  test("every state can be reached, and every open state leads to an end", () => {
    const reached = new Set<CaseState>(["diterima"]);
    for (const state of reached)
      for (const to of Object.keys(ruleOf(state).next) as CaseState[]) reached.add(to);
    expect([...reached].toSorted()).toEqual(STATE_NAMES.toSorted());
    for (const state of OPEN_STATES) expect(ruleOf(state).next.batal).toBeDefined();
  });

  test("deciders decide", () => {
    for (const state of STATE_NAMES)
      for (const arrow of Object.values(ruleOf(state).next))
        if (arrow.decision) expect(arrow.by).toEqual(DECIDER_ROLES);
  });
});

test("a registration number holds the office, the year and at least five digits", () => {
  expect(registrationNumber("32.05.33.2001", 2026, 7)).toBe("REG/3205332001/2026/00007");
  expect(registrationNumber("32.05", 2026, 123456)).toBe("REG/3205/2026/123456");
  expect(() => registrationNumber("32.05", 2026, 0)).toThrow(RangeError);
});
