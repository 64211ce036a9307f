// Area codes, phones, texts, the seeded source, and the fictitious people.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  ancestorCodes,
  isKelurahan,
  levelOf,
  normalizeRtRw,
  parentCode,
  parseAreaCode,
  sameArea,
} from "../../shared/values/area-code.ts";
import { checkNik } from "../../shared/values/nik.ts";
import { formatPhone, normalizePhone } from "../../shared/values/phone.ts";
import { seededRandom } from "../../shared/values/random.ts";
import { asciiDigits, cleanText, isBlank } from "../../shared/values/text.ts";
import { AS_OF, families } from "../support/make-people.ts";

test("the two systems never meet: BPS 1101 is not Kemendagri 11.01", () => {
  const bps = parseAreaCode("bps", "1101")!;
  const kemendagri = parseAreaCode("kemendagri", "1101")!;
  expect(kemendagri.code).toBe("11.01");
  expect(bps.code).toBe("1101");
  expect(sameArea(bps, kemendagri)).toBe(false);
  expect(sameArea(kemendagri, parseAreaCode("kemendagri", "11.01")!)).toBe(true);
  expect(parseAreaCode("kemendagri", "3205332001")).toMatchObject({
    code: "32.05.33.2001",
    level: "desa",
  });
  expect(parseAreaCode("bps", "3205033")).toMatchObject({ level: "kecamatan" });
  expect(parseAreaCode("kemendagri", "3205033")).toBeUndefined();
});

test("a code knows its level and what lies above it", () => {
  expect(ancestorCodes("32.05.33.2001")).toEqual(["32", "32.05", "32.05.33", "32.05.33.2001"]);
  expect(parentCode("32")).toBeUndefined();
  expect([
    levelOf("32.05.33.2001"),
    levelOf("32.5"),
    isKelurahan("32.72.01.1001"),
    isKelurahan("32.05.33.2001"),
  ]).toEqual(["desa", undefined, true, false]);
});

test("RT 1, 01 and 001 are one RT", () => {
  expect(["1", "01", "001", " RT 1 "].map(normalizeRtRw)).toEqual(["001", "001", "001", "001"]);
  expect(["", "-", "0", "000"].map(normalizeRtRw)).toEqual([null, null, null, null]);
  expect(normalizeRtRw("1234")).toBeUndefined();
});

test("phones in every way of saying them", () => {
  for (const typed of [
    "081234567890",
    "+62 812-3456-7890",
    "6281234567890",
    "81234567890",
    "0812 3456 7890",
  ])
    expect(normalizePhone(typed), typed).toBe("081234567890");
  expect([
    normalizePhone("-"),
    normalizePhone(null),
    normalizePhone("12"),
    normalizePhone("+1 555 0100"),
  ]).toEqual([null, null, undefined, undefined]);
  expect(formatPhone("081234567890")).toBe("0812-3456-7890");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const phone = normalizePhone(text);
      if (phone) expect(normalizePhone(phone)).toBe(phone);
    }),
  );
});

test("cleaned text is stable, visible and in one form", () => {
  expect(cleanText(" Nur\u200b\u202eaini\u00a0 \t Putri ")).toBe("Nuraini Putri");
  expect(cleanText("e\u0301")).toBe("é");
  expect(asciiDigits("１２３ ٤٥٦ ꧑꧒")).toBe("123 456 12");
  expect(["-", " . ", "–", ""].every(isBlank)).toBe(true);
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
    }),
  );
});

test("one seed, one stream; forks do not disturb each other", () => {
  const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed).next);
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
  const shuffled = seededRandom(1).shuffle([1, 2, 3, 4, 5, 6, 7, 8]);
  expect([...shuffled].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test("fictitious people keep the rules of real ones", () => {
  const made = families(5, 1500);
  expect(families(5, 3)).toEqual(made.slice(0, 3));
  const niks = made
    .flatMap((family) => family.members.map((member) => member.nik))
    .filter((nik) => nik !== null);
  expect(new Set([...niks, ...made.map((family) => family.kk)]).size).toBe(
    niks.length + made.length,
  );
  const members = made.flatMap((family) => family.members);
  for (const member of members) {
    expect((member.nik === null) === (member.nikMissingReason !== null)).toBe(true);
    expect(member.birthDate <= AS_OF).toBe(true);
    if (member.nik !== null)
      expect(
        checkNik(member.nik, { sex: member.sex, birthDate: member.birthDate, asOf: AS_OF })
          .findings,
      ).toEqual([]);
  }
  for (const family of made)
    expect(family.members.filter((member) => member.relation === 1)).toHaveLength(1);
  expect(members.some((member) => !member.name.includes(" "))).toBe(true);
  expect(members.some((member) => member.nikMissingReason === "bayi")).toBe(true);
  const twins = made.some((family) =>
    family.members.some((a, at) =>
      family.members.some(
        (b, other) =>
          other > at && a.relation === 4 && b.relation === 4 && a.birthDate === b.birthDate,
      ),
    ),
  );
  expect(twins).toBe(true);
});
