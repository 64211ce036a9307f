// Levels of agreement of single fields, and that no comparison depends on which row comes first.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NAME } from "../../shared/people/linkage/compare-name.ts";
import { BIRTH, birthLevel } from "../../shared/people/linkage/compare-birth.ts";
import { NUMBER } from "../../shared/people/linkage/compare-number.ts";
import { Comparison } from "../../shared/people/linkage/compare.ts";
import { buildFrame } from "../../shared/people/linkage/frame.ts";
import type { LinkageFields } from "../../shared/people/linkage/fields.ts";
import { F, MISSING } from "../../shared/people/linkage/levels.ts";
import { LinkageRecords } from "../../shared/people/linkage/records.ts";

const bits = { name: () => 8, address: () => 6 };

function levels(one: LinkageFields, two: LinkageFields): Uint8Array {
  const records = new LinkageRecords();
  records.add(one);
  records.add(two);
  const comparison = new Comparison(records.words, buildFrame(records, Int32Array.of(0, 1)), bits);
  comparison.compare(0, 1, true);
  return comparison.levels.slice();
}
const name = (a: string, b: string) => levels({ name: a }, { name: b })[F.name];

test("birth dates", () => {
  const cases: readonly (readonly [number, number, number])[] = [
    [19800304, 19800304, BIRTH.sama],
    [19800304, 19800403, BIRTH.tertukar],
    [19800304, 19800305, BIRTH.satuAngka],
    [19800312, 19800321, BIRTH.satuAngka],
    [19790304, 19800304, BIRTH.satuAngka],
    [19800304, 19800101, BIRTH.tanggalKira],
    [19800304, 19800000, BIRTH.tanggalKira],
    [19800101, 19810101, BIRTH.dekat],
    [19800101, 19700101, BIRTH.beda],
    [19800000, 19800000, BIRTH.tanggalKira],
    [19800000, 19810000, BIRTH.tanggalKira],
    [19800000, 19820000, BIRTH.dekat],
    [19800304, 19800327, BIRTH.duaBagian],
    [19650304, 19800304, BIRTH.duaBagian],
    [19801112, 19800423, BIRTH.tahunSama],
    [19801112, 19810423, BIRTH.dekat],
    [19801112, 19550423, BIRTH.beda],
    // Days that never were are still compared digit by digit.
    [19801332, 19801332, BIRTH.sama],
    [19801332, 19801322, BIRTH.satuAngka],
  ];
  for (const [a, b, level] of cases) {
    expect(birthLevel(a, b), `${a} ${b}`).toBe(level);
    expect(birthLevel(b, a), `${b} ${a}`).toBe(level);
  }
});

describe("numbers", () => {
  const nik = (a: string, b: string, one = "1980-03-04", two = one) =>
    levels({ name: "x", nik: a, birthDate: one }, { name: "x", nik: b, birthDate: two })[F.nik];
  const NIK = "3204050403800001";

  test("a slip in the birth part is a slip only beside one birth date", () => {
    expect(nik(NIK, NIK)).toBe(NUMBER.sama);
    expect(nik(NIK, "3204050503800001")).toBe(NUMBER.satuAngka);
    expect(nik(NIK, "3204050430800001")).toBe(NUMBER.satuAngka);
    expect(nik(NIK, "3204050503800001", "1980-03-04", "1980-03-05")).toBe(NUMBER.nomorUrut);
    expect(nik(NIK, "320405040380001")).toBe(NUMBER.satuAngka);
    expect(nik(NIK, "3204050403810007")).toBe(NUMBER.beda);
  });

  test("another serial, district or sex is how two persons differ", () => {
    for (const other of ["3204050403800002", "3204060403800001", "3204054403800001"])
      expect(nik(NIK, other), other).toBe(NUMBER.nomorUrut);
  });

  test("other numbers of identity, with letters, of any length", () => {
    expect(nik("A-123.456", "a123456")).toBe(NUMBER.sama);
    expect(nik("A123456", "A123457")).toBe(NUMBER.satuAngka);
    expect(nik("A123456", "A12356")).toBe(NUMBER.satuAngka);
    expect(nik("A123456", "A132456")).toBe(NUMBER.satuAngka);
    expect(nik("A123456", "B123465")).toBe(NUMBER.beda);
    for (const nothing of ["", "0", "-", "0000000", "99"]) expect(nik(NIK, nothing)).toBe(MISSING);
  });
});

test("names", () => {
  expect(name("Muhammad Djoko", "Moh. Joko")).toBe(NAME.sama);
  expect(name("Anna Maria Lopez", "lopez, anna maria")).toBe(NAME.sama);
  expect(name("Jusuf Wibowo", "Yusup Wibawa")).toBe(NAME.bunyi);
  expect(name("Katherine Miller", "Katharine Miller")).toBeGreaterThanOrEqual(NAME.mirip);
  expect(name("Hans-Jürgen Müller", "hans jurgen muller")).toBe(NAME.sama);
  expect(name("Srihartini", "Sri Hartini")).toBeGreaterThanOrEqual(NAME.mirip);
  expect(name("Siti", "Siti Aminah")).toBe(NAME.sebagian);
  expect(name("J Smith", "John Smith")).toBeGreaterThanOrEqual(NAME.kasar);
  // A blank within a word, and another slip beside it.
  expect(name("Jas mine Guillot", "Jasmine Guillot")).toBe(NAME.bunyi);
  expect(name("Bap tiste Dumas", "Baptiste Dumaz")).toBeGreaterThanOrEqual(NAME.mirip);
  expect(name("Mar chand Sab ine", "Sabine Marchand")).toBe(NAME.bunyi);
  // M is Muhammad for the ear, and any other name that begins so.
  expect(name("M. Joko", "Muhammad Joko")).toBe(NAME.bunyi);
  expect(name("M. Clara Reis", "Maria Clara Reis")).toBeGreaterThanOrEqual(NAME.kasar);
  expect(name("J. de Groot", "Ella de Groot")).toBe(NAME.satuKata);
  expect(name("E. Smith", "J. Smith")).toBe(NAME.satuKata);
  expect(name("Siti Aminah", "Siti Fatonah")).toBeLessThanOrEqual(NAME.kasar);
  expect(name("Suparno", "Wahyudi")).toBe(NAME.beda);
});

test("a neighbour in the telephone book, a house, a sex", () => {
  const one = {
    name: "x",
    phone: "+62 812-3456-7890",
    sex: "Laki-laki",
    address: "Jl. Melati No. 4 RT 01/RW 02",
  };
  const two = {
    name: "x",
    phone: "081234567890",
    sex: "male",
    address: "Melati 4",
    rt: "1",
    rw: "002",
  };
  const found = levels(one, two);
  expect(found[F.phone]).toBe(NUMBER.sama);
  expect(found[F.sex]).toBe(1);
  expect(found[F.address]).toBe(4);
  expect(levels({ name: "x", sex: "Pria" }, { name: "x", sex: "Perempuan" })[F.sex]).toBe(0);
});

const letters = fc.constantFrom(..."aeinrst ");
const text = fc.array(letters, { maxLength: 24 }).map((parts) => parts.join(""));
const digits = fc
  .array(fc.constantFrom(..."0123"), { maxLength: 17 })
  .map((parts) => parts.join(""));
const row: fc.Arbitrary<LinkageFields> = fc.record({
  name: text,
  motherName: text,
  nik: digits,
  kk: digits,
  phone: digits,
  address: fc.tuple(text, digits).map((parts) => parts.join(" ")),
  birthDate: fc.constantFrom("1980-01-01", "1980-02-03", "1980-03-02", "1981", "1950-02-03", ""),
  sex: fc.constantFrom("L", "P", ""),
  village: text,
  postcode: digits,
});

test("no comparison depends on which row comes first", () => {
  fc.assert(
    fc.property(row, row, (one, two) => {
      const records = new LinkageRecords();
      records.add(one);
      records.add(two);
      const comparison = new Comparison(
        records.words,
        buildFrame(records, Int32Array.of(0, 1)),
        bits,
      );
      comparison.compare(0, 1, true);
      const there = [...comparison.levels, comparison.nameBits, comparison.motherBits];
      comparison.compare(1, 0, true);
      expect([...comparison.levels, comparison.nameBits, comparison.motherBits]).toEqual(there);
    }),
    { numRuns: 3000 },
  );
});
