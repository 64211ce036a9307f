// What remembers texts by 64 bits of them answers as a map of the texts would.
import fc from "fast-check";
import { expect, it } from "vitest";
import { newSeen } from "../../shared/prelists/seen.ts";

it("answers as a map does, also after taking back and growing", () => {
  const step = fc.record({
    text: fc.oneof(fc.string({ maxLength: 3 }), fc.integer({ max: 40, min: 0 }).map(String)),
    row: fc.integer({ min: 1, max: 1_000_000 }),
    takeBack: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const seen = newSeen(8);
      const map = new Map<string, number>();
      for (const { text, row, takeBack } of steps) {
        if (takeBack) {
          const remembered = map.get(text) ?? row;
          seen.forget(text, remembered);
          map.delete(text);
          continue;
        }
        expect(seen.add(text, row)).toBe(map.get(text));
        if (!map.has(text)) map.set(text, row);
      }
    }),
  );
});

it("tells half a million numbers of one village apart", () => {
  const seen = newSeen();
  const first = 3_205_330_101_800_000;
  let twice = 0;
  for (let n = 0; n < 500_000; n++) if (seen.add(String(first + n), n + 1) !== undefined) twice++;
  expect(twice).toBe(0);
  for (let n = 0; n < 500_000; n += 997) expect(seen.add(String(first + n), 9)).toBe(n + 1);
});
