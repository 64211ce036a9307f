// The message to the citizen: whatever is typed into names and notes, no NIK and no full name leaves the office.
import fc from "fast-check";
import { expect, test } from "vitest";
import { REFERRAL_STATE_NAMES } from "../../shared/referrals/states.ts";
import { statusText } from "../../shared/referrals/status-text.ts";

const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 16, maxLength: 18 });
const number = fc
  .tuple(digits, fc.constantFrom("", " ", ".", "-"))
  .map(([list, between]) => list.join(between));
const words = fc.oneof(fc.constantFrom("RSUD", "KK terbaru", "Dinas Sosial"), number);

test("16 digits in a row never occur, nor the full name", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...REFERRAL_STATE_NAMES),
      fc.array(words, { minLength: 1, maxLength: 3 }),
      words,
      (state, missing, destination) => {
        const text = statusText({
          office: "Puskesos Sukamaju",
          code: "RJ-7K3M-9Q2D",
          personName: "Siti Nurhayati",
          destination: `UPTD ${destination}`,
          state,
          issuedOn: "2026-11-24",
          replyBy: "2026-12-03",
          missing,
          step: `Diinput ${destination}`,
        });
        expect(text).toContain("RJ-7K3M-9Q2D");
        expect(text).not.toMatch(/\d(?:[\s.-]?\d){15}/);
        expect(text).not.toMatch(/Siti|Nurhayati|undefined|null/);
        expect(text).toContain("Langkah terakhir: Diinput");
      },
    ),
    { numRuns: 10_000 },
  );
});
