// NIK and No KK: what is made can be read back, and no input breaks the reader.
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkCard } from "../../shared/values/family-card.ts";
import { addDays } from "../../shared/values/date.ts";
import {
  checkNik,
  composeNik,
  hasError,
  maskNumber,
  normalizeNik,
} from "../../shared/values/nik.ts";

const AS_OF = "2026-11-24";
const day = fc.integer({ min: 0, max: 46_000 }).map((days) => addDays("1900-01-01", days));
const sex = fc.constantFrom("L" as const, "P" as const);
const serial = fc.integer({ min: 1, max: 9999 });

test("a composed NIK gives back sex and birth date, whatever is typed between its digits", () => {
  const signs = fc.array(fc.constantFrom("", ".", " ", "'", "-", "\u200b"), {
    minLength: 16,
    maxLength: 16,
  });
  fc.assert(
    fc.property(day, sex, serial, signs, (birthDate, who, number, between) => {
      const nik = composeNik("32.04.05", who, birthDate, number);
      const typed = [...nik].map((digit, index) => digit + between[index]).join("");
      const check = checkNik(typed, { sex: who, birthDate, asOf: AS_OF });
      expect(check.nik).toBe(nik);
      expect(check.reading).toMatchObject({ sex: who, districtCode: "32.04.05" });
      expect(check.reading!.birthDates).toContain(birthDate);
      expect(check.findings.filter((finding) => finding !== "angka_seragam")).toEqual([]);
    }),
  );
});

test("both centuries are offered, never one after today", () => {
  expect(checkNik("3204050101010001", { asOf: AS_OF }).reading!.birthDates).toEqual([
    "1901-01-01",
    "2001-01-01",
  ]);
  expect(checkNik("3204052512260001", { asOf: AS_OF }).reading!.birthDates).toEqual(["1926-12-25"]);
  expect(checkNik("3204052902000001", { asOf: AS_OF }).reading!.birthDates).toEqual(["2000-02-29"]);
  expect(checkNik("3204056902040001", { asOf: AS_OF }).reading).toMatchObject({
    sex: "P",
    birthDates: ["1904-02-29", "2004-02-29"],
  });
});

test("impossible days, zero serials and wrong lengths are errors; oddities and contradictions are warnings", () => {
  const find = (nik: string, known: object = {}) =>
    checkNik(nik, { asOf: AS_OF, ...known }).findings;
  for (const dayField of ["00", "32", "40", "72", "99"])
    expect(find(`320405${dayField}01800001`)).toContain("tanggal_mustahil");
  expect(find("3204050113800001")).toContain("tanggal_mustahil");
  expect(find("3204053002800001")).toContain("tanggal_mustahil");
  expect(find("3204050107750000")).toEqual(["nomor_urut_nol"]);
  expect(find("0")).toEqual(["bukan_16_angka"]);
  expect(find("9904050107750001")).toEqual(["provinsi_tidak_dikenal"]);
  expect(find("1111111111111111")).toEqual(["angka_seragam"]);
  expect(find("3204050107750001", { sex: "P", birthDate: "1975-07-02" })).toEqual([
    "jenis_kelamin_beda",
    "tanggal_lahir_beda",
  ]);
  expect(hasError(["jenis_kelamin_beda", "angka_seragam"])).toBe(false);
  // Retired and foreign areas say nothing about the person.
  expect(find("9101010107750001")).toEqual([]);
});

test("no text breaks the check", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const check = checkNik(text, { asOf: AS_OF });
      expect(check.reading === undefined).toBe(hasError(check.findings));
      expect(normalizeNik(check.nik)).toBe(check.nik);
      checkCard(text);
    }),
  );
  expect(normalizeNik("３２０４")).toBe("3204");
  expect(normalizeNik("٣٢٠٤")).toBe("3204");
});

test("a card number is only refused for its length", () => {
  expect(checkCard("3204051212200007").findings).toEqual([]);
  expect(checkCard("320405121220000").findings).toEqual(["bukan_16_angka"]);
  expect(checkCard("3204059912200007").findings).toEqual(["tanggal_terbit_janggal"]);
  expect(checkCard("3204050107750001", { nik: "3204050107750001" }).findings).toEqual([
    "sama_dengan_nik",
  ]);
});

test("a masked number keeps eight digits", () => {
  expect(maskNumber("3204050107750001")).toBe("3204••••••••0001");
  expect(maskNumber("081234")).toBe("••••••");
});
