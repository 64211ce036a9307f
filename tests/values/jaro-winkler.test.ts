// Jaro-Winkler: figures that Winkler (1990) and others published, and the fast form against the plain one.
import fc from "fast-check";
import { expect, test } from "vitest";
import { jaroWinkler } from "../../shared/values/jaro-winkler.ts";

/** As first published, letter by letter. */
function plain(a: string, b: string): number {
  const jaro = plainJaro(a, b);
  if (jaro <= 0.7) return jaro;
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && prefix < b.length && a[prefix] === b[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function plainJaro(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length === 0 || b.length === 0) return 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Uint8Array(b.length);
  let matched = "";
  for (let i = 0; i < a.length; i++) {
    const end = Math.min(b.length - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= end; j++) {
      if (taken[j] === 1 || a[i] !== b[j]) continue;
      taken[j] = 1;
      matched += a[i];
      break;
    }
  }
  const matches = matched.length;
  if (matches === 0) return 0;
  let outOfOrder = 0;
  let at = 0;
  for (let j = 0; j < b.length; j++) if (taken[j] === 1 && b[j] !== matched[at++]) outOfOrder++;
  return (matches / a.length + matches / b.length + (matches - outOfOrder / 2) / matches) / 3;
}

test("the published examples", () => {
  const examples: readonly (readonly [string, string, number])[] = [
    ["MARTHA", "MARHTA", 0.961],
    ["DWAYNE", "DUANE", 0.84],
    ["DIXON", "DICKSONX", 0.813],
    ["SHACKLEFORD", "SHACKELFORD", 0.982],
    ["DUNNINGHAM", "CUNNIGHAM", 0.896],
    ["NICHLESON", "NICHULSON", 0.956],
    ["MASSEY", "MASSIE", 0.933],
    ["ABROMS", "ABRAMS", 0.922],
    ["JERALDINE", "GERALDINE", 0.926],
    ["MICHELLE", "MICHAEL", 0.921],
    ["JULIES", "JULIUS", 0.933],
    ["TANYA", "TONYA", 0.88],
    ["SEAN", "SUSAN", 0.805],
  ];
  for (const [a, b, value] of examples)
    expect(jaroWinkler(a, b), `${a} ${b}`).toBeCloseTo(value, 3);
  // No bonus at 0.7 or below, however long the common beginning.
  expect(jaroWinkler("JON", "JAN")).toBeCloseTo(0.8, 3);
  expect(jaroWinkler("ab", "cd")).toBe(0);
  expect(jaroWinkler("", "")).toBe(1);
  expect(jaroWinkler("", "a")).toBe(0);
});

const few = fc.constantFrom(..."abcdeé😀");
const word = (most: number) =>
  fc.array(few, { maxLength: most }).map((letters) => letters.join(""));

test("equals the plain form, on short, long and strange words", () => {
  fc.assert(
    fc.property(
      fc.oneof(word(12), word(33), word(90)),
      fc.oneof(word(12), word(33), word(90)),
      (a, b) => {
        expect(jaroWinkler(a, b)).toBe(plain(a, b));
      },
    ),
    { numRuns: 3000 },
  );
  fc.assert(
    fc.property(word(40), fc.nat(), fc.nat(), (text, x, y) => {
      // Near words, where transpositions and prefixes count.
      const letters = [...text];
      const i = letters.length === 0 ? 0 : x % letters.length;
      const j = letters.length === 0 ? 0 : y % letters.length;
      const other = letters.map((l, at) => (at === i ? letters[j]! : at === j ? letters[i]! : l));
      expect(jaroWinkler(text, other.join(""))).toBe(plain(text, other.join("")));
    }),
    { numRuns: 2000 },
  );
});

test("lies between 0 and 1, is 1 for equal words, and leaves nothing behind", () => {
  fc.assert(
    fc.property(word(40), word(40), (a, b) => {
      const value = jaroWinkler(a, b);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
      expect(jaroWinkler(a, a)).toBe(1);
      expect(jaroWinkler(a, b)).toBe(value);
    }),
  );
});

test("ten thousand letters take no noticeable time", () => {
  const a = "abcdefghij".repeat(1000);
  expect(jaroWinkler(a, `${a}x`)).toBeGreaterThan(0.99);
});
