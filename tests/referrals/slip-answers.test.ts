// What can be ticked on the slip is what the state table takes as an answer.
import { expect, test } from "vitest";
import { SLIP_ANSWERS, slipWords } from "../../shared/referrals/slip-answers.ts";
import { referralRule, type ReferralState } from "../../shared/referrals/states.ts";

const OFFERED = Object.keys(SLIP_ANSWERS) as ReferralState[];

test("each answer of the slip is a step that the destination tells of a letter that is out or has arrived", () => {
  for (const state of OFFERED)
    for (const from of ["diterbitkan", "sampai"] as const)
      expect(referralRule(from).next[state]?.told, `${from} to ${state}`).toBe("tujuan");
});

test("no two answers share their words, and steps that the slip does not offer have none", () => {
  const words = OFFERED.map((state) => slipWords(state));
  expect(new Set(words).size).toBe(OFFERED.length);
  expect(slipWords("dibatalkan")).toBeUndefined();
});
