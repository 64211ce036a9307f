// Indonesian and English: both complete, changed without a restart, with the plural and the dates of each; and longer words for tests.
import { act, render, screen } from "@testing-library/react";
import fc from "fast-check";
import { afterEach, describe, expect, it, test } from "vitest";
import {
  formatDate,
  formatDateTime,
  formatDayAndDate,
  formatNumber,
  formatShortDate,
} from "../../renderer/app/format.ts";
import { en } from "../../renderer/text/en/plural.ts";
import {
  currentText,
  errorCodes,
  sentence,
  setLanguage,
  setTextInPlace,
  useText,
} from "../../renderer/text/index.ts";
import type { Language } from "../../renderer/text/index.ts";
import { stretched } from "../../renderer/text/pseudo.ts";

type Words = string | ((...values: unknown[]) => unknown);

/** Every message with its address: ["people.search.title", "Cari orang"]. */
function messages(words: unknown, at = ""): [string, Words][] {
  if (typeof words === "string" || typeof words === "function") return [[at, words as Words]];
  if (words === null || typeof words !== "object") return [];
  return Object.entries(words).flatMap(([key, value]) =>
    messages(value, at ? `${at}.${key}` : key),
  );
}
async function catalogue(language: Language): Promise<Map<string, Words>> {
  await setLanguage(language);
  return new Map(messages(currentText()));
}

/** What a message says about the number n, whatever it takes: numbers, written numbers, an object or a list of them. */
function say(words: Words, n: number): string | undefined {
  if (typeof words === "string") return words;
  const one = String(n);
  for (const value of [n, one, new Proxy({}, { get: () => n }), [n], [one]]) {
    try {
      const said = words(...Array.from({ length: 6 }, () => value));
      if (typeof said === "string") return said;
    } catch {
      continue; // it takes something else
    }
  }
  return undefined;
}

afterEach(async () => {
  setTextInPlace(undefined);
  await setLanguage("id");
});

describe("the catalogues", () => {
  /** Names, abbreviations and words that are the same in both languages. */
  const SAME = new Set(
    `Supervisor Admin Mode Data Target Prelist Status Agenda Desil Kecamatan Desa Kelurahan Fasilitator Rupiah`.split(
      " ",
    ),
  );
  const isName = (at: string, said: string) =>
    SAME.has(said) ||
    !/\p{Ll}{3,}/u.test(said.replace(/\bNo\./g, "")) ||
    // proper names of offices, volunteers and papers, and the languages' own names
    /^app\.name$|^app\.user\.(indonesian|english)$|^directory\.(psks|funds)\.|\.papers\.(A4|F4|Folio)$|\.elements\.|details\.(village|regency)$|checksTile\.dukcapil$|formats\.|^updates\.installs\./.test(
      at,
    );

  it("have the same messages, each of the same kind", async () => {
    const [id, english] = [await catalogue("id"), await catalogue("en")];
    expect(id.size).toBeGreaterThan(2500);
    expect([...english.keys()].sort()).toEqual([...id.keys()].sort());
    const other = [...id].filter(([at, words]) => typeof words !== typeof english.get(at));
    expect(other.map(([at]) => at)).toEqual([]);
  });

  it("leave nothing untranslated", async () => {
    const [id, english] = [await catalogue("id"), await catalogue("en")];
    const left = [...english].filter(
      ([at, words]) => typeof words === "string" && id.get(at) === words && !isName(at, words),
    );
    expect(left).toEqual([]);
  });

  it("have a sentence for every error in both", async () => {
    expect(errorCodes().length).toBeGreaterThan(150);
    const said: string[][] = [];
    for (const language of ["id", "en"] as const) {
      await setLanguage(language);
      said.push(errorCodes().map((code) => sentence(code)));
    }
    for (const [at, code] of errorCodes().entries()) {
      expect(said[0]?.[at], code).toMatch(/[.?]$/);
      expect(said[1]?.[at], code).toMatch(/[.?]$/);
      expect(said[1]?.[at], code).not.toBe(said[0]?.[at]);
    }
  });
});

describe("English plurals", () => {
  it("chooses by the number before the word", () => {
    expect(en`${1} [row|rows] [is|are] shown, ${"2"} [case|cases]`).toBe("1 row is shown, 2 cases");
    expect(en`of ${1} [person|people], ${"1,024"} [row|rows], ${0} [row|rows] of ${"x"}`).toBe(
      "of 1 person, 1,024 rows, 0 rows of x",
    );
  });

  /** A word that ends in s and is none of many, or a verb of one. */
  const NOT_MANY =
    /^(?:is|was|has|as|this|its|becomes|needs|receives|looks|stays|waits|helps|stands|comes|does|pixels|ones|others|differs|whatever's|yours)$/;
  const afterOne = (said: string) =>
    [
      ...said.matchAll(
        /(?<![\d.,/–-])1 ((?:[a-z][a-z-]* ){0,2}?)([a-z]{3,}s|people|are|were|have)\b/g,
      ),
    ]
      .filter(
        ([, between = "", word = ""]) =>
          !NOT_MANY.test(word) &&
          !/\b(?:of|by|for|to|is|was|in|or|and|with|without|than|other)\b/.test(between),
      )
      .map(([found]) => found);

  it("is never many after the number 1", async () => {
    expect(afterOne("1 rows, 1 open cases, 1 of 5, 1 row is")).toEqual(["1 rows", "1 open cases"]);
    const wrong = [...(await catalogue("en"))].flatMap(([at, words]) =>
      typeof words === "string"
        ? []
        : afterOne(say(words, 1) ?? "").map((found) => `${at}: ${found}`),
    );
    expect(wrong).toEqual([]);
  });

  it("says the same of every number but 1", async () => {
    const functions = [...(await catalogue("en"))].filter(
      ([, words]) => typeof words === "function",
    );
    expect(functions.length).toBeGreaterThan(300);
    const asked = functions.filter(([, words]) => say(words, 2) !== undefined);
    expect(asked.length / functions.length).toBeGreaterThan(0.97);
    const hide = (said: string, n: number) =>
      said.replaceAll(new RegExp(`(?<!\\d)${n}(?!\\d)`, "g"), "#");
    fc.assert(
      fc.property(
        fc.constantFrom(...asked),
        fc.integer({ min: 1001, max: 999_999 }),
        ([at, words], n) => {
          // counts of years and the like change words by their size; only what is a plain count is compared
          const two = hide(say(words, 3307) ?? "", 3307);
          if (two.includes("#")) expect(hide(say(words, n) ?? "", n), at).toBe(two);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("dates and numbers", () => {
  const AT = "2026-11-24";
  test("in Indonesian", () => {
    expect(formatDate(AT)).toBe("24 November 2026");
    expect(formatDayAndDate(AT)).toBe("Selasa, 24 November 2026");
    expect(formatNumber(1234567.5)).toBe("1.234.567,5");
    expect(formatDateTime("2026-08-17T05:30:00Z")).toMatch(/^17 Agustus 2026 pukul \d\d\.30$/);
  });
  test("in English", async () => {
    await setLanguage("en");
    expect(formatDayAndDate(AT)).toBe("Tuesday, 24 November 2026");
    expect(formatNumber(1234567.5)).toBe("1,234,567.5");
    expect(formatDateTime("2026-08-17T05:30:00Z")).toMatch(/^17 August 2026, \d\d:30$/);
  });
  test("a short date never breaks into two lines", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }),
        (day) => {
          expect(formatShortDate(day.toISOString().slice(0, 10))).not.toMatch(/[ \n]/);
        },
      ),
      { numRuns: 100 },
    );
  });
});

function Title() {
  return <h1>{useText().people.search.title}</h1>;
}

test("the language changes at once, without a restart, also into longer words and back", async () => {
  const page = render(<Title />);
  const shown = () => screen.getByRole("heading").textContent;
  const indonesian = shown();
  await act(() => setLanguage("en"));
  const english = shown();
  expect(english).not.toBe(indonesian);
  expect(document.documentElement.lang).toBe("en");
  await act(() => setLanguage("id"));
  act(() => setTextInPlace(stretched));
  expect(shown()?.length).toBeGreaterThan((indonesian?.length ?? 0) * 1.2);
  act(() => setTextInPlace(undefined));
  expect(shown()).toBe(indonesian);
  page.unmount();
});

test("longer words are a third longer", async () => {
  const words = [...(await catalogue("id")).values()].filter((one) => typeof one === "string");
  const length = (list: readonly string[]) => list.reduce((sum, one) => sum + one.length, 0);
  const share = length(words.map((one) => stretched(one))) / length(words);
  expect(share).toBeGreaterThan(1.3);
  expect(share).toBeLessThan(1.4);
});
