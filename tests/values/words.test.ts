// Numbers and dates in words: every day of 2024-2035 against the calendar of the platform, and words read back to their number.
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../shared/values/date.ts";
import { dateInWords, numberWords } from "../../shared/values/words.ts";

const VALUES: Record<string, number> = {
  nol: 0,
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
  sepuluh: 10,
  sebelas: 11,
};

/** Reads Indonesian number words the way a person does, independent of how they were made. */
function readWords(text: string): number {
  let total = 0;
  let group = 0;
  let unit = 0;
  for (const word of text.split(" ")) {
    if (word === "belas") [group, unit] = [group + unit + 10, 0];
    else if (word === "puluh") [group, unit] = [group + unit * 10, 0];
    else if (word === "ratus") [group, unit] = [group + unit * 100, 0];
    else if (word === "seratus") group += 100;
    else if (word === "seribu") total += 1000;
    else if (word === "ribu") [total, group, unit] = [total + (group + unit) * 1000, 0, 0];
    else unit = VALUES[word]!;
  }
  return total + group + unit;
}

test("words of a number read back as that number", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), (value) => {
      expect(readWords(numberWords(value))).toBe(value);
      expect(numberWords(value)).not.toMatch(/satu (?:puluh|ratus|belas)|nol .|undefined/);
    }),
    { numRuns: 3000 },
  );
  for (let value = 0; value <= 2100; value++) expect(readWords(numberWords(value))).toBe(value);
});

test("the words that minutes write", () => {
  expect(numberWords(11)).toBe("sebelas");
  expect(numberWords(110)).toBe("seratus sepuluh");
  expect(numberWords(1999)).toBe("seribu sembilan ratus sembilan puluh sembilan");
  expect(dateInWords("2026-11-26")).toBe(
    "Kamis tanggal dua puluh enam bulan November tahun dua ribu dua puluh enam",
  );
  for (const wrong of [-1, 1.5, Number.NaN, 1_000_000])
    expect(() => numberWords(wrong)).toThrow(RangeError);
});

test("weekday, day, month and year are right on every day of 2024-2035", () => {
  const platform = new Intl.DateTimeFormat("id-ID", {
    weekday: "long",
    month: "long",
    timeZone: "UTC",
  });
  let days = 0;
  for (let date = "2024-01-01"; date <= "2035-12-31"; date = addDays(date, 1)) {
    const found = /^(\S+) tanggal (.+) bulan (\S+) tahun (.+)$/.exec(dateInWords(date))!;
    const parts = platform.formatToParts(new Date(`${date}T00:00:00Z`));
    const part = (type: string) => parts.find((one) => one.type === type)!.value;
    expect([found[1], found[3]]).toEqual([part("weekday"), part("month")]);
    expect(readWords(found[2]!)).toBe(Number(date.slice(8)));
    expect(readWords(found[4]!)).toBe(Number(date.slice(0, 4)));
    days++;
  }
  expect(days).toBe(4383);
});
