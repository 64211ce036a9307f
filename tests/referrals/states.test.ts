// The life of a referral against a model: every illegal step is refused, every legal one passes, and nothing that happened is lost.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ROLES, type Role } from "../../shared/call.ts";
import { DeskError } from "../../shared/errors.ts";
import { REFERRAL_ROLES } from "../../shared/referrals/codes.ts";
import {
  caseStateFor,
  checkReferralStep,
  missingReferralFields,
  referralStepsOf,
  stepDay,
  type ReferralFacts,
  type StepFields,
} from "../../shared/referrals/rules.ts";
import {
  hasEnded,
  isWaiting,
  REFERRAL_STATE_NAMES,
  REFERRAL_STATES,
  referralRule,
  type ReferralState,
} from "../../shared/referrals/states.ts";
import { addDays } from "../../shared/values/date.ts";
import { mayFollow, OVER } from "./model.ts";

const RUNS = { numRuns: 10_000 };
const state = fc.constantFrom<ReferralState>(...REFERRAL_STATE_NAMES);
const desk = { accountId: "a", roles: ["petugas", "koordinator"] as const };
const office = { decisionBySigner: false };

function codeOf(run: () => unknown): string | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof DeskError) return error.code;
    throw error;
  }
}

/** Everything a step may ask for. */
const full = (today: string): StepFields => ({
  answeredOn: today,
  answeredBy: "Budi, Dinas Sosial",
  via: "lisan",
  note: "ya",
  missing: ["KK"],
  onwardTo: "RSUD",
  replyBy: addDays(today, 7),
});

interface Referral {
  readonly facts: ReferralFacts;
  readonly history: readonly ReferralState[];
}

/** What the handler does with a step, without a database. */
function follow(referral: Referral, to: ReferralState, today: string): Referral {
  const { facts, history } = referral;
  const fields = full(today);
  checkReferralStep(facts, to, desk, office, fields, today);
  return {
    facts: {
      ...facts,
      state: to,
      lastOn: stepDay(to, fields, today),
      replyBy: hasEnded(to) ? facts.replyBy : (fields.replyBy ?? facts.replyBy),
    },
    history: [...history, to],
  };
}

const START: Referral = {
  facts: {
    state: "diterbitkan",
    issuedOn: "2026-01-05",
    replyBy: "2026-01-12",
    lastOn: "2026-01-05",
    caseOpen: true,
    restricted: false,
  },
  history: ["diterbitkan"],
};

describe("a referral's life", () => {
  test("10,000 lives: legal steps pass, illegal ones are refused and change nothing", () => {
    const deed = fc.record({ to: state, wait: fc.nat(12), closed: fc.boolean() });
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 14 }), (deeds) => {
        let referral = START;
        let today = "2026-01-05";
        const told: ReferralState[] = ["diterbitkan"];
        for (const { to, wait, closed } of deeds) {
          today = addDays(today, wait);
          // A case closes only over referrals that have ended.
          const caseOpen = !(closed && hasEnded(referral.facts.state));
          const at = { ...referral, facts: { ...referral.facts, caseOpen } };
          const late = today > referral.facts.replyBy;
          const legal = mayFollow({ state: referral.facts.state, late, caseOpen }, to);
          const code = codeOf(() => {
            referral = follow(at, to, today);
          });
          expect(code === null).toBe(legal);
          if (legal) told.push(to);
          else expect(referral.facts.state).toBe(told.at(-1));
          if (!caseOpen) expect(hasEnded(referral.facts.state)).toBe(true);
        }
        expect(referral.history).toEqual(told);
      }),
      RUNS,
    );
  });

  test("the handler passes exactly what the buttons offer, to whoever asks", () => {
    const facts = fc.record({
      state,
      issuedOn: fc.constant("2026-01-05"),
      replyBy: fc.constantFrom("2026-01-08", "2026-01-20"),
      lastOn: fc.constant("2026-01-06"),
      caseOpen: fc.boolean(),
      restricted: fc.boolean(),
    });
    const actor = fc.record({
      accountId: fc.constant("a"),
      roles: fc.uniqueArray(fc.constantFrom<Role>(...ROLES), { minLength: 1 }),
    });
    const rules = fc.record({ decisionBySigner: fc.boolean() });
    fc.assert(
      fc.property(facts, actor, rules, state, (f, a, o, to) => {
        const today = "2026-01-10";
        const offered = referralStepsOf(f, a, o, today).some((step) => step.to === to);
        const passed = codeOf(() => checkReferralStep(f, to, a, o, full(today), today)) === null;
        expect(passed).toBe(offered);
        if (passed) {
          expect(f.restricted).toBe(false);
          expect(a.roles.some((role) => (REFERRAL_ROLES as readonly Role[]).includes(role))).toBe(
            true,
          );
        }
      }),
      RUNS,
    );
  });

  test("each mandatory field is demanded by name", () => {
    for (const from of REFERRAL_STATE_NAMES)
      for (const to of Object.keys(referralRule(from).next) as ReferralState[])
        for (const field of referralRule(to).needs) {
          const today = "2026-02-01";
          const blank = { ...full(today), [field]: field === "missing" ? [" "] : " " };
          const facts = { ...START.facts, state: from };
          expect(() => checkReferralStep(facts, to, desk, office, blank, today)).toThrow(
            expect.objectContaining({ code: "isian_rujukan_wajib", details: { fields: [field] } }),
          );
        }
  });

  test("letting a referral go is for deciders, or for whoever works alone", () => {
    const petugas = { accountId: "b", roles: ["petugas"] as const };
    const let_go = (decisionBySigner: boolean) =>
      codeOf(() =>
        checkReferralStep(
          START.facts,
          "dilepas",
          petugas,
          { decisionBySigner },
          full("2026-01-06"),
          "2026-01-06",
        ),
      );
    expect([let_go(false), let_go(true)]).toEqual(["peran_tidak_cukup", null]);
  });

  test("days: none of tomorrow, none before the letter or the step before, no due day in the past", () => {
    const facts = { ...START.facts, lastOn: "2026-01-10" };
    const reason = (change: StepFields) => {
      try {
        checkReferralStep(
          facts,
          "disetujui",
          desk,
          office,
          { ...full("2026-01-12"), ...change },
          "2026-01-12",
        );
        return null;
      } catch (error) {
        return (error as DeskError).details?.reason;
      }
    };
    expect([
      reason({}),
      reason({ answeredOn: "2026-01-13" }),
      reason({ answeredOn: "2026-01-04" }),
      reason({ answeredOn: "2026-01-09" }),
      reason({ replyBy: "2026-01-11" }),
    ]).toEqual([null, "masa_depan", "sebelum_surat", "sebelum_langkah", "batas_lewat"]);
  });
});

describe("the table", () => {
  test("every state can be reached, ends where the model says, and an open one leads to an end", () => {
    const reached = new Set<ReferralState>(["diterbitkan"]);
    for (const from of reached)
      for (const to of Object.keys(referralRule(from).next) as ReferralState[]) reached.add(to);
    expect([...reached].toSorted()).toEqual(REFERRAL_STATE_NAMES.toSorted());
    for (const name of REFERRAL_STATE_NAMES) {
      expect(hasEnded(name)).toBe(OVER.includes(name));
      expect(isWaiting(name)).toBe(
        ["jawaban", "hasil"].includes(REFERRAL_STATES[name].awaits ?? ""),
      );
      if (!hasEnded(name))
        expect(Object.keys(referralRule(name).next)).toEqual(
          expect.arrayContaining(["ditarik", "dilepas"]),
        );
    }
  });

  test("whatever somebody else told names who told it, when and how", () => {
    for (const from of REFERRAL_STATE_NAMES)
      for (const [to, arrow] of Object.entries(referralRule(from).next))
        if (arrow.told === "tujuan")
          expect(missingReferralFields(to as ReferralState, {})).toEqual(
            expect.arrayContaining(["answeredOn", "answeredBy", "via"]),
          );
  });

  test("a case waits exactly while one of its referrals waits for an answer", () => {
    fc.assert(
      fc.property(fc.array(state, { minLength: 1, maxLength: 5 }), (states) => {
        const waits = states.some((one) => ["diterbitkan", "sampai", "diteruskan"].includes(one));
        expect(caseStateFor(states)).toBe(waits ? "dirujuk" : "umpan_balik");
      }),
      RUNS,
    );
  });
});
