// Each rule of the normaliser does what its row says, and all of them together are stable on any text.
import fc from "fast-check";
import { expect, test } from "vitest";
import { nameKey, nameTokens, soundKey } from "../../shared/values/name-key.ts";
import { SAME_WORD, SOUNDS, SPELLINGS, TITLES } from "../../shared/values/name-tokens.ts";
import { cleanText, isBlank } from "../../shared/values/text.ts";

test.each(SPELLINGS)("spelling $id: $example", ({ example, from }) => {
  expect(nameKey(example[0])).toBe(nameKey(example[1]));
  // By this rule and no other: without it they differ.
  const lower = example[0].toLowerCase();
  expect(lower.replace(from, "")).not.toBe(lower);
});

test.each(SOUNDS)("sound $id: $example", ({ example }) => {
  expect(soundKey(example[0])).toBe(soundKey(example[1]));
});

test.each([...SAME_WORD])("%s is written for %s", (variant, word) => {
  expect(nameKey(`Budi ${variant}`)).toBe(`budi ${word}`);
});

test.each([...TITLES])("title %s falls away, and alone it stays", (title) => {
  expect(nameKey(`${title} Sumiati`)).toBe("sumiati");
  expect(nameKey(title)).not.toBe("");
});

test.each([
  ["Abd. Rahman", "abdul rahman"],
  ["Abdul Hakim", "abdul hakim"],
  ["Abdulhakim", "abdul hakim"],
  ["Nr. Aini", "nur aini"],
  ["R. Soekarno", "sukarno"],
  ["R. M. Joko", "muhamad joko"],
  ["Rd. H. Sukarno", "sukarno"],
  ["I Md. Wirawan", "i md wirawan"],
  ["Ni Wyn. Sukerti", "wayan sukerti"],
  ["I Gusti Ngurah", "gusti ngurah"],
  ["Tgk. Daud", "daud"],
  ["Daeng Rala", "daeng rala"],
  ["Ibrahim bin Hasan", "ibrahim"],
  ["Aminah binti Usman", "aminah"],
  ["Sri als. Gembul", "sri"],
  ["Ma'ruf", "maruf"],
  ["Mas’udah", "masudah"],
  ["Siti-Aminah", "siti aminah"],
  ["Suparno, S.Pd., M.M.", "suparno"],
  ["Suparno, Ahmad", "suparno ahmad"],
  ["SITI   AMINAH", "siti aminah"],
])("%s has the key %s", (name, key) => expect(nameKey(name)).toBe(key));

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  // Names are made of such pieces, and their rules meet in them.
  fc
    .array(
      fc.constantFrom(
        ..."m r i ni h bin alias nur abdul made moh oe dj tj sj nj ch haji ij a aa . ' , se".split(
          " ",
        ),
        " ",
      ),
      { maxLength: 10 },
    )
    .map((parts) => parts.join("")),
);

test("a key is its own key, whatever the text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const key = nameKey(text);
      expect(nameKey(key)).toBe(key);
      expect(nameKey(text)).toBe(nameTokens(text).join(" "));
    }),
    { numRuns: 3_000 },
  );
});

test("no name that may be stored is left without a key", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const name = cleanText(text);
      expect(cleanText(name)).toBe(name);
      expect(nameKey(name) === "").toBe(isBlank(name));
    }),
    { numRuns: 3_000 },
  );
});
