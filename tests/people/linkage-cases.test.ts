// What the duplicate engine says of the hard cases, each among the people of a village.
import { describe, expect, test } from "vitest";
import type { LinkageFields } from "../../shared/people/linkage/fields.ts";
import { reasonSentence } from "../../shared/people/linkage/reason-words.ts";
import { bandOf, lastTwo, YATI } from "./linkage-support.ts";

const without = (...fields: (keyof LinkageFields)[]): LinkageFields => ({
  ...YATI,
  ...Object.fromEntries(fields.map((field) => [field, null])),
});

describe("one person, written twice", () => {
  test("the same row is certain", () => {
    expect(bandOf(YATI, YATI)).toBe("certain");
  });

  test("old spelling, titles and capitals do not matter", () => {
    const one = { ...YATI, name: "Djoko Soetrisno", sex: "L" };
    const two = { ...one, name: "H. JOKO SUTRISNO, S.Pd." };
    const pair = lastTwo(one, two);
    expect(pair?.band).toBe("certain");
    expect(pair?.reasons).toContain("nama_sama_ejaan");
  });

  test("one digit of the NIK, or two swapped", () => {
    for (const nik of ["3204056703790004", "3204056703970004", "3204056803790004"]) {
      const pair = lastTwo(YATI, { ...YATI, nik });
      expect(pair?.band, nik).toBe("certain");
    }
    expect(lastTwo(YATI, { ...YATI, nik: "3204056703970004" })?.reasons).toContain(
      "nik_beda_satu_angka",
    );
  });

  test("day and month swapped, without a NIK", () => {
    const one = { ...without("nik"), birthDate: "1979-03-07" };
    const pair = lastTwo(one, { ...one, birthDate: "1979-07-03" });
    expect(["certain", "likely"]).toContain(pair?.band);
    expect(pair?.reasons).toContain("lahir_tertukar");
    expect(reasonSentence(pair!.reasons)).toMatch(/tertukar hari dan bulan/);
  });

  test("a year only, written as 1 January", () => {
    const pair = lastTwo(without("nik"), { ...without("nik"), birthDate: "1979-01-01" });
    expect(["likely", "possible"]).toContain(pair?.band);
    expect(pair?.reasons).toContain("lahir_tahun_sama_tanggal_kira");
  });

  test("a moved person: other card, address and village", () => {
    const moved = {
      ...YATI,
      kk: "3273051208190031",
      address: "Jl. Melati 4",
      rt: "001",
      rw: "002",
      village: "32.04.05.2003",
      phone: null,
    };
    expect(bandOf(YATI, moved)).toBe("certain");
    expect(["certain", "likely"]).toContain(
      bandOf({ ...YATI, nik: null }, { ...moved, nik: null }),
    );
  });

  test("a name without its second word, and words in another order", () => {
    expect(["certain", "likely"]).toContain(
      bandOf(without("nik"), { ...without("nik"), name: "Yati" }),
    );
    expect(bandOf(YATI, { ...YATI, name: "Kusumaningrum Yati" })).toBe("certain");
    const apart = { ...YATI, name: null, given: "Yati", surname: "Kusumaningrum" };
    expect(bandOf(YATI, apart)).toBe("certain");
  });

  test("a single-word name", () => {
    const one = { ...without("nik"), name: "Suparno", sex: "L" };
    expect(bandOf(one, one)).toBe("certain");
    expect(["certain", "likely"]).toContain(bandOf(one, { ...one, name: "Suparnno" }));
  });
});

describe("two persons, never certain", () => {
  test("twins: one birth date, mother and card; other names, neighbouring NIKs", () => {
    const twins: readonly (readonly [string, string])[] = [
      ["Hasan Basri", "Husen Basri"],
      ["Putri Ayu Lestari", "Putri Indah Lestari"],
      ["Rani", "Rina"],
      ["Dewi Sartika", "Yuni Kartika"],
    ];
    for (const [name, other] of twins) {
      const one = { ...YATI, name };
      const two = { ...YATI, name: other, nik: "3204056703790005" };
      expect(["none", "possible"], name).toContain(bandOf(one, two));
      expect(["none", "possible"], `${name} without NIK`).toContain(
        bandOf({ ...one, nik: null }, { ...two, nik: null }),
      );
    }
    const brother = { ...YATI, name: "Yanto Kusuma", sex: "L", nik: "3204052703790004" };
    expect(["none", "possible"]).toContain(bandOf(YATI, brother));
  });

  test("parent and child of one name in one house", () => {
    const parent = {
      ...YATI,
      name: "Slamet",
      sex: "L",
      nik: "3204050704500001",
      birthDate: "1950-04-07",
    };
    const child = {
      ...parent,
      nik: "3204051911780002",
      birthDate: "1978-11-19",
      motherName: "Tinah",
    };
    expect(["none", "possible"]).toContain(bandOf(parent, child));
    expect(["none", "possible"]).toContain(
      bandOf({ ...parent, nik: null }, { ...child, nik: null }),
    );
  });

  test("neighbours of one name", () => {
    const one = { name: "Siti Aminah", sex: "P", village: YATI.village, rt: "003", rw: "011" };
    expect(["none", "possible", "likely"]).toContain(bandOf(one, one));
    const born = { ...one, birthDate: "1960-04-12" };
    expect(["none", "possible"]).toContain(bandOf(born, { ...one, birthDate: "1988-09-30" }));
    const numbered = { ...born, nik: "3204055204600001" };
    const other = { ...one, birthDate: "1988-09-30", nik: "3204057009880003" };
    expect(["none", "possible"]).toContain(bandOf(numbered, other));
  });

  test("brothers and sisters who share a word of their names", () => {
    const one = { ...YATI, name: "Siti Aminah", birthDate: "2001-02-03", nik: "3204054302010001" };
    const two = { ...YATI, name: "Siti Aisyah", birthDate: "2003-08-19", nik: "3204055908030002" };
    expect(["none", "possible"]).toContain(bandOf(one, two));
    expect(["none", "possible"]).toContain(bandOf({ ...one, nik: null }, { ...two, nik: null }));
  });

  test("husband and wife with a letter in common", () => {
    const home = { address: "Jl. Melati No. 4", village: YATI.village, birthDate: "1980" };
    const one = { ...home, name: "J. Wirasomantri", sex: "L" };
    expect(["none", "possible"]).toContain(
      bandOf(one, { ...home, name: "Juwita Wirasomantri", sex: "P" }),
    );
  });

  test("a row without a name is held to its number or birth date", () => {
    const nobody = { ...without("name"), nik: null };
    expect(["likely", "possible"]).toContain(bandOf(YATI, nobody));
    expect(bandOf(YATI, { ...nobody, birthDate: null })).toBe("none");
    expect(bandOf(YATI, { ...nobody, birthDate: "1984-11-05" })).toBe("none");
    expect(bandOf(YATI, { nik: YATI.nik, birthDate: YATI.birthDate })).toBe("likely");
  });

  test("one NIK on two people is shown, not certain", () => {
    const other = {
      ...YATI,
      name: "Bambang Hermawan",
      sex: "L",
      birthDate: "1961-12-30",
      kk: null,
    };
    expect(["likely", "possible"]).toContain(bandOf(YATI, other));
  });

  test("nothing but a name", () => {
    expect(bandOf({ name: "Yati Kusumaningrum" }, { name: "Yati Kusumaningrum" })).not.toBe(
      "certain",
    );
    expect(bandOf({ name: "Siti" }, { name: "Siti" })).not.toBe("certain");
    const common = { name: "Siti Aminah" };
    expect(["none", "possible"]).toContain(bandOf(common, common));
    const far = { ...common, village: "32.04.05.2001", address: "Jl. Melati 4" };
    const away = { ...common, village: "32.04.09.2004", address: "Kp. Cibodas" };
    expect(["none", "possible"]).toContain(bandOf(far, away));
  });
});
