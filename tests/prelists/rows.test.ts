// One row read and checked: identity numbers as text, three date formats, blanks, codes, repeated rows.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { neutralize, restore, type SheetRow } from "../../shared/sheets/cells.ts";
import {
  codeLabel,
  codeList,
  codeListNames,
  hubkelOfShdk,
  isHeadOfFamily,
  readSex,
} from "../../shared/prelists/codes.ts";
import { mergePayload } from "../../shared/prelists/compare.ts";
import { fileChecks } from "../../shared/prelists/file-checks.ts";
import { isRejected } from "../../shared/prelists/findings.ts";
import { matchHeaders } from "../../shared/sheets/headers.ts";
import {
  detailsAsked,
  OUTCOMES,
  outcomeFits,
  outcomesFor,
  codeIn,
  senderCode,
} from "../../shared/prelists/outcomes.ts";
import { PROFILES, type ProfileId } from "../../shared/prelists/profiles.ts";
import { mapColumns, readRow, type RowReading } from "../../shared/prelists/rows.ts";
import { equationHolds, outcomeProblems } from "../../shared/prelists/rules.ts";
import { parseAreaCode, sameArea } from "../../shared/values/area-code.ts";

const GOOD_NIK = "3205330105800001";
let no = 1;

function read(
  id: ProfileId,
  cells: Record<string, string | null>,
  numeric: readonly string[] = [],
): RowReading {
  const headers = Object.keys(cells);
  const fields = matchHeaders(headers, PROFILES[id]).map((match) => match.field);
  const row: SheetRow = {
    no: no++,
    cells: Object.values(cells),
    kinds: headers.map((header) => (numeric.includes(header) ? "n" : "t")).join(""),
  };
  return readRow(row, mapColumns(headers, fields, PROFILES[id]), PROFILES[id], "2026-11-24");
}
const codes = (reading: RowReading) => reading.findings.map((finding) => finding.code);

describe("identity numbers", () => {
  it("stay text, with leading and trailing zeros", () => {
    const { values, payload, findings } = read("bnba", {
      nik: GOOD_NIK,
      nkk: "'3205330105100010",
      nama: "Suparno",
    });
    expect(findings).toEqual([]);
    expect([values.nik, values.nokk, payload["nik"]]).toEqual([
      GOOD_NIK,
      "3205330105100010",
      GOOD_NIK,
    ]);
  });
  it("from a numeric cell are flagged, and as damaged when they end in 0; never repaired", () => {
    expect(codes(read("bnba", { nik: GOOD_NIK, nama: "A" }, ["nik"]))).toEqual([
      "nik_dari_sel_angka",
    ]);
    const damaged = read(
      "bnba",
      { nik: "3205330105800010", nkk: "3205330105100010", nama: "A", tgl_lahir: "01/05/1980" },
      ["nik", "nkk"],
    );
    expect(codes(damaged)).toEqual(["nik_mungkin_rusak", "nokk_mungkin_rusak"]);
    expect(damaged.payload["nik"]).toBe("3205330105800010");
    expect(damaged.values.nikTrusted).toBe(false);
    expect(damaged.keys).toEqual(["nokk:3205330105100010|nama:A|tanggal_lahir:1980-05-01"]);
    expect(isRejected(damaged.findings)).toBe(false);
  });
  it("shown as 3,2E+15 are refused", () => {
    for (const text of ["3,20533E+15", "3.2E15"])
      expect(codes(read("bnba", { nik: text, nama: "A", id_dtks: "7" }))).toContain("nik_rusak");
  });
  it("that are `0`, `-` or blank mean: none yet, for two people at once", () => {
    for (const text of ["0", "-", "", "0000000000000000"]) {
      const reading = read("art", { IDARTBDT: "77", NIK: text, Nama: "Bayi" });
      expect(codes(reading)).toEqual(["nik_kosong"]);
      expect(reading.values.nik).toBeNull();
    }
  });
  it("with an impossible date, a wrong length or serial 0000 are refused", () => {
    expect(codes(read("bnba", { nik: "3205333905800001", nama: "A" }))).toEqual([
      "nik_tanggal_mustahil",
    ]);
    expect(codes(read("bnba", { nik: "320533010580000", nama: "A" }))).toEqual([
      "nik_bukan_16_angka",
      "tanpa_kunci",
    ]);
    expect(codes(read("bnba", { nik: "3205330105800000", nama: "A" }))).toEqual([
      "nik_nomor_urut_nol",
    ]);
  });
  it("that differ from sex or birth date only warn", () => {
    const reading = read("bnba", {
      nik: GOOD_NIK,
      nama: "A",
      jenkel: "P",
      tgl_lahir: "02-05-1980",
    });
    expect(codes(reading)).toEqual(["nik_jenis_kelamin_beda", "nik_tanggal_lahir_beda"]);
    expect(isRejected(reading.findings)).toBe(false);
  });
});

describe("dates", () => {
  it("in four formats are one day; blank and `-` stay empty", () => {
    for (const text of ["01/05/1980", "01-05-1980", "1980-05-01", "1 Mei 1980"])
      expect(read("bnba", { nik: GOOD_NIK, nama: "A", tgl_lahir: text }).values.birthDate).toBe(
        "1980-05-01",
      );
    expect(
      read("bnba", { nik: GOOD_NIK, nama: "A", tgl_lahir: "29342" }, ["tgl_lahir"]).values
        .birthDate,
    ).toBe("1980-05-01");
    for (const text of ["", "-", "  "])
      expect(read("bnba", { nik: GOOD_NIK, nama: "A", tgl_lahir: text }).findings).toEqual([]);
  });
  it("that never were are refused", () => {
    expect(read("bnba", { nik: GOOD_NIK, nama: "A", tgl_lahir: "31/02/1980" }).findings).toEqual([
      { code: "tanggal_mustahil", column: "tgl_lahir" },
    ]);
    expect(codes(read("bnba", { nik: GOOD_NIK, nama: "A", tgl_lahir: "kemarin" }))).toEqual([
      "tanggal_tidak_terbaca",
    ]);
  });
});

describe("a row", () => {
  it("keeps every column verbatim, also one that nobody knows", () => {
    expect(
      read("bnba", { NIK: GOOD_NIK, NAMA: " Siti  Aminah ", "Catatan RT": "=pindah?", pkh: "-" })
        .payload,
    ).toEqual({ nik: GOOD_NIK, nama: " Siti  Aminah ", "Catatan RT": "=pindah?", pkh: "-" });
  });
  it("keeps BPS codes verbatim, filled up to their length, and never meets a Kemendagri code", () => {
    const reading = read("ruta", {
      IDBDT: "9",
      Nama_KRT: "A",
      KDPROP: "11",
      KDKAB: "1",
      KDKEC: "010",
      KDDESA: "3",
    });
    expect(reading.values.areaCode).toBe("1101010003");
    expect(reading.payload["KDKAB"]).toBe("1");
    const bps = parseAreaCode("bps", "1101")!;
    const kemendagri = parseAreaCode("kemendagri", "11.01")!;
    expect(bps.code.replaceAll(".", "")).toBe(kemendagri.code.replaceAll(".", ""));
    expect(sameArea(bps, kemendagri)).toBe(false);
    expect(
      read("usulan", {
        nik: GOOD_NIK,
        nama: "A",
        provinsi: "32",
        kabupaten: "32.05",
        kecamatan: "32.05.33",
        kelurahan: "32.05.33.2001",
      }).values.areaCode,
    ).toBe("32.05.33.2001");
  });
  it("without a name or without anything that identifies it is refused", () => {
    expect(codes(read("bnba", { nik: GOOD_NIK, nama: "-" }))).toEqual(["nama_kosong"]);
    expect(codes(read("bnba", { nik: "", nama: "Siti" }))).toEqual(["nik_kosong", "tanpa_kunci"]);
  });
  it("counts RT 1, 01 and 001 as one", () => {
    for (const rt of ["1", "01", "001"])
      expect(read("bnba", { nik: GOOD_NIK, nama: "A", rt }).values.rt).toBe("001");
  });
});

describe("rows of one file", () => {
  const person = (nik: string, shdk: string, extra: Record<string, string> = {}) =>
    read("usulan", { nik, nokk: "3205330105100010", nama: `N${nik}`, shdk, ...extra });
  const headers = { nik: "nik", relation: "shdk" };
  it("with one NIK twice: the later row names the earlier", () => {
    const checks = fileChecks(PROFILES.usulan);
    const first = person(GOOD_NIK, "1");
    expect(checks.add(first, headers)).toEqual([]);
    expect(checks.add(person(GOOD_NIK, "3"), headers)).toEqual([
      { code: "nik_ganda", column: "nik", other: first.no },
    ]);
  });
  it("with a second head of family are reported, unless the first was refused", () => {
    const checks = fileChecks(PROFILES.usulan);
    const first = person(GOOD_NIK, "1");
    checks.add(first, headers);
    expect(checks.add(person("3205330105800002", "KEPALA KELUARGA"), headers)).toEqual([
      { code: "kepala_kedua", column: "shdk", other: first.no },
    ]);
    checks.forget(first);
    expect(checks.add(person("3205330105800003", "1"), headers)).toEqual([]);
  });
});

describe("a new row beside the old", () => {
  const columns = mapColumns(
    ["nik", "nama", "tgl_lahir", "rt", "alamat", "Catatan"],
    ["nik", "nama", "tanggal_lahir", "rt", "alamat", null],
    PROFILES.bnba,
  );
  const old = {
    nik: GOOD_NIK,
    nama: "Siti",
    tgl_lahir: "1980-05-01",
    rt: "1",
    alamat: "Kp. Sawah",
    Catatan: "a",
    lain: "tetap",
  };
  it("is the same when it means the same", () => {
    expect(
      mergePayload(
        old,
        { ...old, tgl_lahir: "01/05/1980", rt: "001", nama: " Siti " },
        columns,
        PROFILES.bnba,
        new Set(),
      ).changes,
    ).toEqual([]);
  });
  it("changes only what it says; a blank or missing cell leaves the value", () => {
    const merged = mergePayload(
      old,
      { nik: GOOD_NIK, nama: "Siti A", alamat: "-" },
      columns,
      PROFILES.bnba,
      new Set(),
    );
    expect(merged.changes).toEqual([{ column: "nama", old: "Siti", new: "Siti A" }]);
    expect(merged.payload).toEqual({ ...old, nama: "Siti A" });
  });
  it("clears by a blank only where the officer chose it", () => {
    const merged = mergePayload(
      old,
      { nik: GOOD_NIK, nama: "Siti" },
      columns,
      PROFILES.bnba,
      new Set(["alamat"]),
    );
    expect(merged.changes).toEqual([{ column: "alamat", old: "Kp. Sawah", new: null }]);
    expect(merged.payload).not.toHaveProperty("alamat");
  });
});

describe("formula-like text", () => {
  it("is neutralised on the way out and restored on the way in", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.constantFrom("=1", "'=1", "''@x", "-", "-6.2", "+62 812", "\t=x", "＝1"),
        ),
        (text) => restore(neutralize(text)) === text,
      ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom("=", "+", "-", "@", "＝", "\t="),
        fc.string({ minLength: 1 }),
        (start, rest) =>
          /^'|^[+-]?[\d\s-]/.test(neutralize(start + rest)) || /^[+-]\s*$/.test(start + rest),
      ),
    );
    expect(["=1+1", "@SUM(A1)", "-2+3", "+cmd|x", " =1"].map(neutralize)).toEqual([
      "'=1+1",
      "'@SUM(A1)",
      "'-2+3",
      "'+cmd|x",
      "' =1",
    ]);
    expect(["-", "-6.2", "+62812", "a=b", ""].map(neutralize)).toEqual([
      "-",
      "-6.2",
      "+62812",
      "a=b",
      "",
    ]);
  });
});

describe("code lists", () => {
  it("have a version, and labels for every code with or without a leading zero", () => {
    for (const list of codeListNames("bdt-2015"))
      for (const [code, label] of codeList("bdt-2015", list)!)
        expect(codeLabel("bdt-2015", list, code!)).toBe(label);
    expect(codeLabel("bdt-2015", "hubkel", "02")).toBe("Istri/suami");
    expect(codeLabel("bdt-2015", "jenis_cacat", "13")).toBeUndefined();
    expect(codeList("dukcapil", "lantai")).toBeUndefined();
  });
  it("never turn a wife into a head of family", () => {
    expect(["1", "01", "Kepala Keluarga", "KEPALA_KELUARGA"].map(isHeadOfFamily)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(["2", "3", "Istri", "Istri Kepala Keluarga", null, ""].map(isHeadOfFamily)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(["1", "3", "8", "11"].map(hubkelOfShdk)).toEqual(["1", "2", "6", "8"]);
    expect(["1", "L", "Laki-laki", "2", "P", "PEREMPUAN", "x", null].map(readSex)).toEqual([
      "L",
      "L",
      "L",
      "P",
      "P",
      "P",
      null,
      null,
    ]);
  });
});

describe("verification results", () => {
  it("map to each sender's own codes", () => {
    expect(codeIn("verivali_2015", "bagian_dari")).toBe("4");
    expect(codeIn("mk_dtks_2021_art", "meninggal")).toBe("4");
    expect(codeIn("regsosek_404", "pindah_luar_negeri")).toBe("4");
    expect(codeIn("mk_dtks_2021_ruta", "meninggal")).toBeUndefined();
    expect(senderCode("ruta", "ganda")).toBe("6");
    expect(senderCode("art", "ganda")).toBe("3");
    expect(senderCode("bnba", "ganda")).toBeUndefined();
  });
  it("exist for members, for families, or both: nobody's death ends a household", () => {
    expect(outcomeFits("meninggal", "rumah_tangga")).toBe(false);
    expect(outcomesFor("anggota")).toEqual([...OUTCOMES]);
    expect(outcomeProblems({ outcome: "meninggal" }, "rumah_tangga")).toEqual(["tidak_cocok"]);
  });
  it("ask for reason, other id, date and document", () => {
    expect(outcomeProblems({ outcome: "layak_tetap" }, "anggota")).toEqual([]);
    expect(outcomeProblems({ outcome: "tidak_layak_mampu" }, "anggota")).toEqual(["alasan"]);
    expect(outcomeProblems({ outcome: "ganda", otherId: " - " }, "anggota")).toEqual(["id_lain"]);
    expect(outcomeProblems({ outcome: "meninggal" }, "anggota")).toEqual([
      "tanggal",
      "nomor_dokumen",
    ]);
    expect(
      outcomeProblems(
        { outcome: "pindah", date: "2026-01-02", note: "surat belum terbit" },
        "anggota",
      ),
    ).toEqual([]);
    expect(outcomeProblems({ outcome: "tidak_layak_mampu", reason: "lainnya" }, "anggota")).toEqual(
      ["catatan"],
    );
    for (const outcome of OUTCOMES) expect(detailsAsked(outcome).length).toBeLessThanOrEqual(2);
  });
  it("add up", () => {
    expect(
      equationHolds({ read: 10, new: 4, changed: 3, same: 2, rejected: 1, skipped: 0, warned: 3 }),
    ).toBe(true);
    expect(
      equationHolds({ read: 10, new: 4, changed: 3, same: 2, rejected: 0, skipped: 0, warned: 0 }),
    ).toBe(false);
  });
});
