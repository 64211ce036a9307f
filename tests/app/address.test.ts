// Addresses of screens and typed dates: what is written is read back.
import fc from "fast-check";
import { expect, test } from "vitest";
import { hrefFor, matchPath } from "../../renderer/app/router.ts";
import { readDate, writeDate } from "../../renderer/ui/date-text.ts";

test("an address made from parameters is read back into them", () => {
  const value = fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" });
  fc.assert(
    fc.property(value, (personId) => {
      const [path = ""] = hrefFor("/orang/$personId", { personId }, { cari: "siti & co" })
        .slice(1)
        .split("?");
      expect(matchPath("/orang/$personId", path)).toEqual({ personId });
    }),
  );
  expect(hrefFor("/orang", {}, { cari: "siti & co" })).toBe("#/orang?cari=siti+%26+co");
  expect(matchPath("/orang/$personId", "/kasus/7")).toBeUndefined();
  expect(matchPath("/orang/$personId", "/orang/7/ubah")).toBeUndefined();
});

test("every real day is read back from the way it is written", () => {
  const day = fc.date({
    min: new Date("1850-01-01"),
    max: new Date("2199-12-31"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, (at) => {
      const iso = at.toISOString().slice(0, 10);
      expect(readDate(writeDate(iso))).toBe(iso);
      expect(readDate(writeDate(iso).replaceAll("-", "/"))).toBe(iso);
      expect(readDate(writeDate(iso).replaceAll("-", ""))).toBe(iso);
      expect(readDate(iso)).toBe(iso);
    }),
  );
});

test.each([
  "31-02-1990",
  "29-02-2023",
  "00-01-1990",
  "17-13-1990",
  "17/8/75",
  "1990",
  "",
  "abc",
  "17-08-0175",
])("%s is no date", (typed) => {
  expect(readDate(typed)).toBeUndefined();
});
