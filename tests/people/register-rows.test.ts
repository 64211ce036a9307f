// Rows as real files write them: dates, RT and RW, telephones, addresses, names; each is stored as it is meant or refused with a reason.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { REGISTER_FINDINGS, weightOf } from "../../shared/prelists/register/findings.ts";
import { REGISTER_FINDING_WORDS } from "../../shared/prelists/register/finding-words.ts";
import { REGISTER_PROFILES } from "../../shared/prelists/register/profiles.ts";
import { readRegisterRow } from "../../shared/prelists/register/read-row.ts";
import { halfLooksDuplicate, registerEquationHolds } from "../../shared/prelists/register/rules.ts";
import { readMarital, readOccupation, readRelation } from "../../shared/prelists/register/words.ts";
import { mapColumns } from "../../shared/prelists/rows.ts";
import { normalizeRtRw, splitRtRw } from "../../shared/values/area-code.ts";

/** One row of the fields named; `kinds` as a workbook stores them, all text when absent. */
function read(cells: Readonly<Record<string, string>>, kinds = "") {
  const fields = Object.keys({ nama: "", ...cells });
  const values = { nama: "SUPARNO", ...cells } as Record<string, string>;
  const columns = mapColumns(fields, fields, REGISTER_PROFILES.lain);
  return readRegisterRow({ no: 2, cells: fields.map((f) => values[f] ?? null), kinds }, columns, {
    asOf: "2026-11-24",
    villageCode: "32.04.05.2001",
    knownVillage: (code) => code === "32.04.05.2002",
  });
}
const codes = (cells: Readonly<Record<string, string>>) =>
  read(cells)
    .findings.map((finding) => finding.code)
    .filter((code) => code !== "nik_kosong" && code !== "nokk_kosong");
const birth = (text: string) => {
  const { values } = read({ tanggal_lahir: text });
  return values.birthDate ?? codes({ tanggal_lahir: text })[0] ?? null;
};

describe("birth dates", () => {
  it.each([
    ["05-04-1980", "1980-04-05"],
    ["5/4/1980", "1980-04-05"],
    ["1980-04-05 00:00:00", "1980-04-05"],
    ["5 Mei 1980", "1980-05-05"],
    ["Senin, 5 Agustus 1980", "1980-08-05"],
    ["29341", "1980-04-30"],
    ["٠٥-٠٤-١٩٨٠", "1980-04-05"],
    ["０５/０４/１９８０", "1980-04-05"],
    ["31-02-1980", "tanggal_mustahil"],
    ["00-04-1980", "tanggal_mustahil"],
    ["05-04-80", "1980-04-05"],
    ["05-04-20", "tanggal_tahun_dua_angka"],
    ["kira-kira 1980", "tanggal_tidak_terbaca"],
    ["05-04-2030", "2030-04-05"],
    ["-", null],
  ])("%s", (text, meant) => expect(birth(text)).toBe(meant));

  it("a year alone leaves the date empty and keeps what was written", () => {
    for (const text of ["00-00-1950", "00/00/1950", "1950-00-00", "1950"]) {
      const row = read({ tanggal_lahir: text });
      expect(row.values.birthDate).toBeNull();
      expect(row.notes).toEqual([{ field: "tanggal_lahir", text }]);
      expect(weightOf(row.findings)).toBe("peringatan");
    }
  });
  it("of 1 January are taken and marked", () => {
    expect(read({ tanggal_lahir: "01-01-1960" }).values.birthDate).toBe("1960-01-01");
    expect(codes({ tanggal_lahir: "01-01-1960" })).toEqual(["lahir_1_januari"]);
  });
  it("after today and before 1890 are refused", () => {
    for (const text of ["05-04-2030", "05-04-1870"])
      expect(codes({ tanggal_lahir: text })).toContain("tanggal_di_luar_batas");
  });
});

describe("RT and RW", () => {
  it("are one number in every writing", () => {
    for (const text of ["3", "03", "003", "RT 3", "RT.03", "rt 003", "RT03", "No. 3", "٣", "３"])
      expect([text, normalizeRtRw(text)]).toEqual([text, "003"]);
    for (const text of ["", "0", "000", "-", "RT"]) expect(normalizeRtRw(text)).toBeNull();
    for (const text of ["1234", "03/05", "III", "3A", "RT 3 RW 5", "RT 3 dan 4"])
      expect([text, normalizeRtRw(text)]).toEqual([text, undefined]);
  });
  it("in one cell fill both", () => {
    const both = { rt: "003", rw: "005" };
    for (const text of [
      "RT.03/RW.05",
      "RT 3 RW 5",
      "rt03 / rw05",
      "RW 05 RT 03",
      "003/005",
      "3/5",
    ]) {
      expect([text, splitRtRw(text)]).toEqual([text, both]);
      expect(read({ rt: text }).values).toMatchObject(both);
      expect(read({ rw: text }).values).toMatchObject(both);
    }
    expect(read({ rt: "RT.03/RW.05", rw: "5" }).values).toMatchObject(both);
    expect(codes({ rt: "RT.03/RW.05", rw: "6" })).toContain("rt_rw_janggal");
  });
  it("of the same number are one, whatever the zeros and words", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom("", "RT ", "rt.", "RT", "No. "),
        fc.integer({ min: 1, max: 5 }),
        (number, before, width) =>
          normalizeRtRw(`${before}${String(number).padStart(width, "0")}`) ===
          String(number).padStart(3, "0"),
      ),
    );
  });
});

describe("other fields", () => {
  it("telephones in all writings, and what is none is kept beside", () => {
    for (const text of ["0812-3456-7890", "+62 812 3456 7890", "62812.3456.7890", "81234567890"])
      expect(read({ telepon: text }).values.phone).toBe("081234567890");
    const two = "081234567890/081398765432";
    expect(read({ telepon: two }).notes).toEqual([{ field: "telepon", text: two }]);
    expect(read({ telepon: "tanya pak RT" }).notes).toEqual([
      { field: "telepon", text: "tanya pak RT" },
    ]);
  });
  it("addresses and names that are too long are refused, not cut", () => {
    expect(codes({ alamat: "x".repeat(10_000) })).toContain("teks_terlalu_panjang");
    expect(codes({ nama: "x".repeat(10_000) })).toEqual(["nama_terlalu_panjang"]);
    expect(read({ alamat: "Kp. Cibodas ☕ ".repeat(10).trim() }).values.address).toHaveLength(139);
  });
  it("one-word names, and names of signs", () => {
    expect(read({ nama: "Suparno" }).values.name).toBe("Suparno");
    expect(read({ nama: "Robert'); DROP TABLE" }).values.name).toBe("Robert'); DROP TABLE");
    expect(read({ nama: "\u200bSiti\u202e Aminah" }).values.name).toBe("Siti Aminah");
    expect(codes({ nama: "-" })).toEqual(["nama_kosong"]);
  });
  it("SIAK's dotted NIK, Excel's damage, and the NIK column that holds nothing", () => {
    expect(read({ nik: "320405.050480.0001" }).values.nik).toBe("3204050504800001");
    expect(codes({ nik: "35.2318.0000" })).toContain("nik_bukan_16_angka");
    expect(codes({ nik: "3,20405E+15" })).toContain("nik_rusak");
    expect(read({ nik: "0" }).values.nik).toBeNull();
    const damaged = read({ nik: "3204050504800010", nama: "Suparno" }, "nt");
    expect(damaged.values.nik).toBe("3204050504800010");
    const numeric = readRegisterRow(
      { no: 2, cells: ["Suparno", "3204050504800010"], kinds: "tn" },
      mapColumns(["nama", "nik"], ["nama", "nik"], REGISTER_PROFILES.lain),
      { asOf: "2026-11-24", villageCode: null, knownVillage: () => false },
    );
    expect(numeric.values.nik).toBeNull();
    expect(numeric.notes).toEqual([{ field: "nik", text: "3204050504800010" }]);
  });
  it("codes and words of both senders", () => {
    expect(["1", "01", "KEPALA KELUARGA", "Kepala Keluarga"].map(readRelation)).toEqual([
      1, 1, 1, 1,
    ]);
    expect(["ISTRI", "3", "ORANGTUA", "Orang Tua", "FAMILI LAIN", "11"].map(readRelation)).toEqual([
      3, 3, 7, 7, 9, 11,
    ]);
    expect(["BELUM KAWIN", "KAWIN TERCATAT", "CERAI MATI", "2"].map(readMarital)).toEqual([
      1, 2, 4, 2,
    ]);
    expect(readMarital("JANDA")).toBeUndefined();
    expect(["BELUM/TIDAK BEKERJA", "1", "PELAJAR/MAHASISWA"].map(readOccupation)).toEqual([
      1, 1, 3,
    ]);
    expect([readRelation("12"), readOccupation("90"), readMarital("0")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
  it("villages by whole code, by parts without zeros, and unknown ones kept beside", () => {
    expect(read({ kode_desa: "32.04.05.2002" }).values.villageCode).toBe("32.04.05.2002");
    const parts = {
      kode_provinsi: "32",
      kode_kabupaten: "4",
      kode_kecamatan: "5",
      kode_desa: "2002",
    };
    expect(read(parts).values.villageCode).toBe("32.04.05.2002");
    const unknown = read({ kode_desa: "9999999999" });
    expect(unknown.values).toMatchObject({ villageCode: "32.04.05.2001", villageGiven: false });
    expect(unknown.notes).toHaveLength(1);
  });
});

describe("any cells at all", () => {
  it("are read without falling, and refused rows say why", () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.string({ unit: "grapheme", maxLength: 30 }),
    );
    const fields = ["nama", "nik", "nokk", "tanggal_lahir", "rt", "rw", "telepon", "hubungan"];
    fc.assert(
      fc.property(fc.tuple(...fields.map(() => cell)), (cells) => {
        const row = read(Object.fromEntries(fields.map((field, at) => [field, cells[at]!])));
        const { values } = row;
        for (const { code } of row.findings) expect(REGISTER_FINDING_WORDS[code]).toBeTruthy();
        if (weightOf(row.findings) === "galat") return;
        expect(values.name).not.toBe("");
        expect(values.name).toBe(values.name.normalize("NFC").trim());
        for (const number of [values.nik, values.nokk])
          if (number !== null) expect(number).toMatch(/^\d{16}$/);
        for (const number of [values.rt, values.rw])
          if (number !== null) expect(number).toMatch(/^\d{3}$/);
      }),
      { numRuns: 300 },
    );
  });
  it("every finding has words and a weight", () => {
    expect(Object.keys(REGISTER_FINDINGS).sort()).toEqual(
      Object.keys(REGISTER_FINDING_WORDS).sort(),
    );
  });
});

it("the equation, and when a file is stopped as a whole", () => {
  const counts = { read: 10, new: 4, changed: 1, same: 2, rejected: 2, skipped: 1 };
  expect(registerEquationHolds(counts)).toBe(true);
  expect(registerEquationHolds({ ...counts, same: 3 })).toBe(false);
  expect([halfLooksDuplicate(5, 10), halfLooksDuplicate(6, 10), halfLooksDuplicate(3, 4)]).toEqual([
    false,
    true,
    false,
  ]);
});
