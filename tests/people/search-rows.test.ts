// The words of an office in memory: laying lists over one another answers as looking at everybody would; rewritten rows count at once.
import fc from "fast-check";
import { expect, test } from "vitest";
import { idAt, idText, ID_SIGNS } from "../../electron/people/search/id-text.ts";
import { amongThese, everyWord } from "../../electron/people/search/match-rows.ts";
import { WordCosts } from "../../electron/people/search/word-costs.ts";
import { WordRows } from "../../electron/people/search/word-rows.ts";

const MOST_ID = 30;
const id = fc.integer({ min: 0, max: MOST_ID });
const person = fc.uniqueArray(id, { maxLength: 6 });
const typedWord = fc.uniqueArray(fc.tuple(id, fc.constantFrom(0, 0.3, 0.6, 1.3)), {
  selector: ([one]) => one,
  maxLength: 6,
});

type Person = readonly number[];
const pageOf = (persons: ReadonlyMap<number, Person>) =>
  [...persons].map(([rowNo, ids]) => `${rowNo}:${idText(ids)}`).join("/");

function costsOf(word: readonly (readonly [number, number])[], persons: Iterable<Person>) {
  const costs = new WordCosts(new Uint8Array(MOST_ID + 1));
  const all = [...persons];
  for (const [one, cost] of word)
    costs.add(one, cost, all.filter((ids) => ids.includes(one)).length);
  return costs;
}

/** What everyWord promises, by looking at everybody. */
function looked(
  persons: ReadonlyMap<number, Person>,
  words: readonly WordCosts[],
  must: readonly number[],
): [number, number][] {
  if (words.length + must.length === 0) return [];
  return [...persons].flatMap(([rowNo, ids]): [number, number][] => {
    if (ids.length === 0 || !must.every((one) => ids.includes(one))) return [];
    const costs = words.map(({ table }) =>
      Math.min(...ids.map((one) => table[one] || Number.POSITIVE_INFINITY)),
    );
    const sum = costs.reduce((a, b) => a + b, 0);
    return Number.isFinite(sum) ? [[rowNo, sum]] : [];
  });
}

const byRow = (a: readonly [number, number], b: readonly [number, number]) => a[0] - b[0];

test("lists laid over one another find whom looking at everybody finds, at the same cost", () => {
  fc.assert(
    fc.property(
      fc.array(person, { maxLength: 40 }),
      fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), person), { maxLength: 8 }),
      fc.array(typedWord, { maxLength: 3 }),
      fc.uniqueArray(id, { maxLength: 1 }),
      fc.boolean(),
      (first, rewritten, typed, must, unlisted) => {
        const persons = new Map<number, Person>(first.map((ids, at) => [at + 1, ids]));
        const rows = new WordRows(unlisted ? 2 : undefined);
        rows.add(pageOf(persons));
        rows.list(MOST_ID, (one) => one % 2 === 0);
        for (const [rowNo, ids] of rewritten) {
          persons.set(rowNo, ids);
          rows.renew(pageOf(new Map([[rowNo, ids]])));
        }
        const words = typed.map((word) => costsOf(word, persons.values()));
        // Twice: what a search leaves behind must not change the next one.
        for (let round = 0; round < 2; round++) {
          const { matches, count } = everyWord(rows, words, must, 100);
          const found = matches.map(({ rowNo, cost }): [number, number] => [rowNo, cost]);
          const wanted = looked(persons, words, must);
          expect(found.sort(byRow)).toEqual(wanted.sort(byRow));
          expect(count).toBe(wanted.length);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("of many the cheapest are answered", () => {
  const rows = new WordRows();
  rows.add(pageOf(new Map(Array.from({ length: 100 }, (_, at) => [at + 1, [at % 3]]))));
  rows.list(MOST_ID, () => false);
  const word = costsOf(
    [
      [0, 1],
      [1, 0.3],
      [2, 0],
    ],
    [],
  );
  word.seen = 100;
  const { matches, count } = everyWord(rows, [word], [], 40);
  expect(count).toBe(100);
  expect(matches).toHaveLength(40);
  expect(matches.filter(({ cost }) => cost === 1)).toHaveLength(33);
  expect(matches.filter(({ cost }) => cost === 7)).toHaveLength(7);
});

test("among persons who have a number, those with the most words are answered", () => {
  const rows = new WordRows();
  const persons = new Map<number, Person>([
    [1, [1, 2]],
    [2, [1]],
    [3, [2, 3]],
    [4, []],
  ]);
  rows.add(pageOf(persons));
  rows.list(MOST_ID, () => false);
  const one = costsOf([[1, 0]], persons.values());
  const two = costsOf([[2, 0]], persons.values());
  const rowNos = (found: readonly { rowNo: number }[]) => found.map(({ rowNo }) => rowNo);
  expect(rowNos(amongThese(rows, [1, 2, 3, 4], [one, two], [], 9))).toEqual([1]);
  expect(rowNos(amongThese(rows, [2, 3, 4], [one, two], [], 9))).toEqual([2, 3]);
  expect(rowNos(amongThese(rows, [1, 2, 3, 4], [one, two], [3], 9))).toEqual([3]);
});

test("ids of words are the same when they are read again", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 64 ** ID_SIGNS - 1 })), (ids) => {
      const text = idText(ids);
      expect(text).toMatch(/^[0-o]*$/);
      expect(ids.map((_, at) => idAt(text, at * ID_SIGNS))).toEqual(ids);
    }),
  );
  expect(() => idText([64 ** ID_SIGNS])).toThrow("too many");
});
