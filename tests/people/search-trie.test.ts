// The tree of words answers as comparing with every word would.
import fc from "fast-check";
import { expect, test } from "vitest";
import { distance } from "../../electron/people/search/match-words.ts";
import { Trie } from "../../electron/people/search/trie.ts";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "i"), minLength: 1, maxLength: 9 });

test("words and beginnings within so many errors, no more and no fewer", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { minLength: 1, maxLength: 80 }),
      word,
      fc.constantFrom(0, 1, 2),
      (words, typed, most) => {
        const list = [...words].sort();
        const trie = new Trie(list);
        const whole = trie.near(typed, most, false).whole;
        expect(whole.map(({ at, errors }) => [list[at], errors])).toEqual(
          list
            .map((one) => [one, distance(typed, one, most)] as const)
            .filter(([, errors]) => errors <= most),
        );
        const unfinished = trie.near(typed, most, true);
        const got = new Set(unfinished.whole.map(({ at }) => list[at]!));
        for (const { from, to } of unfinished.begun)
          for (const one of list.slice(from, to)) got.add(one);
        const wanted = list.filter((one) =>
          Array.from({ length: one.length + 1 }, (_, end) => one.slice(0, end)).some(
            (begin) => distance(typed, begin, most) <= most,
          ),
        );
        expect([...got].sort()).toEqual(wanted);
      },
    ),
    { numRuns: 400 },
  );
});

test("beginnings and single words are found by halving", () => {
  const list = ["aminah", "amir", "siti", "sitinjak", "王小明", "😀"];
  const trie = new Trie([...list].sort());
  expect(trie.begins("am")).toEqual({ from: 0, to: 2 });
  expect(trie.find("siti")).toBe(2);
  expect(trie.find("sit")).toBe(-1);
});

test("a letter too many, missing, wrong or two swapped is one error", () => {
  for (const typed of ["sumiiati", "sumati", "sumuati", "usmiati"])
    expect(distance(typed, "sumiati", 2), typed).toBe(1);
  expect(distance("abc", "xyz", 1)).toBe(2);
});
