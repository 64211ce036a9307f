// Tracking codes, letter numbers and words of referrals, as properties.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isLetterPattern,
  letterNumber,
  letterNumberKey,
  letterSeries,
  ROMAN_MONTHS,
} from "../../shared/values/letter-number.ts";
import { checkIssueDates } from "../../shared/referrals/rules.ts";
import {
  isCodeShaped,
  readTrackingCode,
  trackingCode,
} from "../../shared/referrals/tracking-code.ts";
import {
  initialsOf,
  letterWords,
  NEUTRAL_SUBJECT,
  proposedWords,
} from "../../shared/referrals/words.ts";

const bytes = fc.uint8Array({ minLength: 7, maxLength: 7 });
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

describe("tracking code", () => {
  test("is read back however it is typed", () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = trackingCode(random);
        expect(code).toMatch(/^RJ-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
        const typed = [
          code,
          code.toLowerCase(),
          code.slice(3),
          code.replaceAll("-", ""),
          ` ${code.replaceAll("-", " ")} `,
          code.replaceAll("0", "o").replaceAll("1", "l"),
        ];
        for (const text of typed) expect(readTrackingCode(text)).toBe(code);
      }),
    );
  });

  test("a wrong letter or two swapped letters are noticed", () => {
    const change = fc.tuple(bytes, fc.nat(7), fc.nat(31), fc.nat(6));
    fc.assert(
      fc.property(change, ([random, at, sign, swapAt]) => {
        const plain = trackingCode(random).slice(3).replace("-", "");
        const wrong = plain.slice(0, at) + SIGNS[sign] + plain.slice(at + 1);
        if (wrong !== plain) expect(readTrackingCode(wrong)).toBeNull();
        const swapped =
          plain.slice(0, swapAt) + plain[swapAt + 1] + plain[swapAt] + plain.slice(swapAt + 2);
        if (swapped !== plain) expect(readTrackingCode(swapped)).toBeNull();
      }),
    );
  });

  test("is known in a search field by its RJ, so that no name is taken for one", () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = trackingCode(random);
        expect(
          [code, code.toLowerCase(), ` ${code.replaceAll("-", "")} `].map(isCodeShaped),
        ).toEqual([true, true, true]);
        expect(isCodeShaped(code.slice(3))).toBe(false);
      }),
    );
    for (const text of ["Samsidar", "32040555", "RJ", "rj 12", "Rojaanah"])
      expect(isCodeShaped(text)).toBe(false);
  });

  test("anything else is no code", () => {
    for (const text of ["", "RJ", "RJ-0000-000", "400.9/1/X/2026", "REG/3204052001/2026/00001"])
      expect(readTrackingCode(text)).toBeNull();
  });
});

describe("letter number", () => {
  const parts = { classification: "400.9", sequence: 7, unit: "409.105", date: "2026-09-05" };

  test("follows the patterns seen in offices", () => {
    expect(letterNumber("{klas}/{seq4}/{unit}/{tahun}", parts)).toBe("400.9/0007/409.105/2026");
    expect(letterNumber("{klas} / {seq} / {unit} / {bulan_romawi} / {tahun}", parts)).toBe(
      "400.9 / 7 / 409.105 / IX / 2026",
    );
  });

  test("every month has its Roman number", () => {
    ROMAN_MONTHS.forEach((roman, index) => {
      const date = `2026-${String(index + 1).padStart(2, "0")}-01`;
      expect(letterNumber("{seq}/{bulan_romawi}", { ...parts, date })).toBe(`7/${roman}`);
    });
  });

  test("a pattern without a sequence, or with an unknown token, is refused", () => {
    for (const pattern of ["{klas}/{tahun}", "{seq}/{apa}", "{seq}/{tahun2}", "{seq", "seq}", ""])
      expect(isLetterPattern(pattern)).toBe(false);
    expect(() => letterNumber("{klas}", parts)).toThrow(RangeError);
  });

  test("different sequences never give one number", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 1, max: 99_999 }),
        (a, b) => {
          const of = (sequence: number) =>
            letterNumberKey(letterNumber("{klas}/{seq3}/{unit}/{tahun}", { ...parts, sequence }));
          expect(of(a) === of(b)).toBe(a === b);
        },
      ),
    );
  });

  test("the series restarts with the year and the classification", () => {
    expect(letterSeries("400.9", "2026-12-31")).not.toBe(letterSeries("400.9", "2027-01-01"));
    expect(letterSeries("400.9", "2026-12-31")).not.toBe(letterSeries("460", "2026-12-31"));
    expect(letterNumberKey("460 / 12 / DTSEN")).toBe(letterNumberKey("460/12/dtsen"));
  });
});

test("dates of a letter: none of tomorrow, none before the case, no answer asked for before it", () => {
  const dates = {
    today: "2026-03-10",
    receivedOn: "2026-03-01",
    issuedOn: "2026-03-05",
    replyBy: "2026-03-12",
  };
  expect(() => checkIssueDates(dates)).not.toThrow();
  for (const wrong of [
    { issuedOn: "2026-03-11" },
    { issuedOn: "2026-02-28" },
    { replyBy: "2026-03-04" },
  ])
    expect(() => checkIssueDates({ ...dates, ...wrong })).toThrow("tanggal_rujukan_salah");
});

describe("words", () => {
  test("the letter of a sensitive case never says what was written or what kind it is", () => {
    const words = letterWords(
      { subject: "KDRT", request: "korban KDRT" },
      "KDRT, anak berhadapan dengan hukum",
      true,
    );
    expect(words.subject).toBe(NEUTRAL_SUBJECT);
    expect(JSON.stringify(words)).not.toMatch(/KDRT|anak|hukum/i);
    expect(proposedWords("Akta", false).subject).toContain("Akta");
  });

  test("initials", () => {
    expect(initialsOf("Siti Nurhayati")).toBe("S.N.");
    expect(initialsOf("Suparno")).toBe("S.");
    expect(initialsOf("M. Joko  Widjaja")).toBe("M.J.W.");
  });
});
