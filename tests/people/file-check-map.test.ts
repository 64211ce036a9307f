// Which column of a stand-alone file is which: by MAP, and by guess from headers and values.
import { describe, expect, it } from "vitest";
import { guessColumns } from "../../shared/people/file-check/guess.ts";
import { mapOfColumns, parseMap, resolveMap } from "../../shared/people/file-check/map.ts";

const asOf = "2026-11-24";

/** The guess as a MAP of headers, which is how it is printed. */
function guessed(headers: readonly (string | null)[], rows: readonly (readonly string[])[]) {
  const map = guessColumns({ headers, rows, asOf });
  return mapOfColumns(
    map,
    headers.map((header, index) => header ?? `Kolom ${index + 1}`),
  );
}

/** What a MAP names, or its problem. */
function resolved(map: unknown, headers: readonly string[]) {
  const read = parseMap(map);
  return "problem" in read ? read : resolveMap(read.map, headers);
}

describe("a MAP", () => {
  const headers = [
    "rec_id",
    " given_name",
    "surname",
    "street_number",
    "address_1",
    "dob",
    "NO KK",
  ];

  it("names columns by their headers, whatever their spaces and case", () => {
    const map = {
      id: "rec_id",
      given_name: "given_name",
      surname: "Surname",
      kk: "no_kk",
      address: ["street_number", "address_1"],
      birth_date: { column: "dob", format: "YYYYMMDD" },
      mother_name: null,
    };
    expect(resolved(map, headers)).toEqual({
      map: {
        columns: {
          id: [0],
          given_name: [1],
          surname: [2],
          kk: [6],
          address: [3, 4],
          birth_date: [5],
        },
        birthFormat: "YYYYMMDD",
      },
    });
  });

  it("may tell a birth date in three columns", () => {
    const map = { full_name: "nama", birth_date: { year: "by", month: "bm", day: "bd" } };
    expect(resolved(map, ["nama", "by", "bm", "bd"])).toEqual({
      map: {
        columns: { full_name: [0], birth_year: [1], birth_month: [2], birth_day: [3] },
        birthFormat: null,
      },
    });
  });

  it.each([
    [["nama"], { kind: "bukan_peta" }],
    [{ nama: "nama" }, { kind: "isian_tidak_dikenal", key: "nama" }],
    [{ full_name: 3 }, { kind: "isian_salah", key: "full_name" }],
    [{ nik: "nik" }, { kind: "tanpa_nama" }],
    [{ full_name: "" }, { kind: "tanpa_nama" }],
    [
      { full_name: "NAMA", nik: "NIK" },
      { kind: "kolom_tidak_ada", key: "nik", column: "NIK" },
    ],
    [{ full_name: "kembar" }, { kind: "kolom_ganda", key: "full_name", column: "kembar" }],
    [
      { full_name: "nama", birth_date: { column: "tgl", format: "kemarin" } },
      { kind: "format_salah", key: "birth_date", format: "kemarin" },
    ],
    [
      { full_name: "nama", birth_date: { column: "tgl", format: "DD/MM" } },
      { kind: "format_salah", key: "birth_date", format: "DD/MM" },
    ],
  ])("%j is refused", (map, problem) => {
    expect(resolved(map, ["nama", "tgl", "kembar", "kembar"])).toEqual({ problem });
  });
});

describe("a guess", () => {
  it("knows headers of Indonesian lists", () => {
    const rows = [
      [
        "1",
        "3204051203800001",
        "3204051001150002",
        "SLAMET",
        "GARUT",
        "12/03/1980",
        "L",
        "SITI",
        "JL MAWAR",
        "001",
        "02",
        "CIKOLE",
      ],
    ];
    const headers = [
      "No.",
      "NIK",
      "No. KK",
      "Nama Lengkap",
      "Tempat Lahir",
      "Tgl. Lahir",
      "JK",
      "Nama Ibu Kandung",
      "Alamat",
      "RT",
      "RW",
      "Desa/Kelurahan",
    ];
    expect(guessed(headers, rows)).toEqual({
      id: "No.",
      nik: "NIK",
      kk: "No. KK",
      full_name: "Nama Lengkap",
      birth_place: "Tempat Lahir",
      birth_date: { column: "Tgl. Lahir", format: "DD/MM/YYYY" },
      sex: "JK",
      mother_name: "Nama Ibu Kandung",
      address: "Alamat",
      rt: "RT",
      rw: "RW",
      village: "Desa/Kelurahan",
    });
  });

  it("knows headers of benchmark files", () => {
    const headers = [
      "rec_id",
      " given_name",
      " surname",
      " street_number",
      " address_1",
      " address_2",
      " suburb",
      " postcode",
      " state",
      " date_of_birth",
      " soc_sec_id",
    ];
    const rows = [
      [
        "rec-1-org",
        " jack",
        " white",
        " 3",
        " kinlay place",
        "",
        " dubbo",
        " 2830",
        " nsw",
        " 19700131",
        " 1234567",
      ],
    ];
    expect(guessed(headers, rows)).toEqual({
      id: "rec_id",
      given_name: " given_name",
      surname: " surname",
      address: [" street_number", " address_1", " address_2"],
      village: " suburb",
      postcode: " postcode",
      birth_date: { column: " date_of_birth", format: "YYYYMMDD" },
      nik: " soc_sec_id",
    });
  });

  it("reads lists of voters, with ages and a number under an unknown header", () => {
    const headers = [
      "reg_num",
      "first_name",
      "midl_name",
      "last_name",
      "age",
      "res_city_desc",
      "zip_code",
    ];
    const rows = [
      ["7", "MARY", "ANN", "HOLT", "47", "CARY", "27511"],
      ["9", "JOHN", "", "HOLT", "47", "CARY", "27511"],
    ];
    expect(guessed(headers, rows)).toEqual({
      id: "reg_num",
      given_name: ["first_name", "midl_name"],
      surname: "last_name",
      age: "age",
      village: "res_city_desc",
      postcode: "zip_code",
    });
    const same = rows.map((cells) => ["7", ...cells.slice(1)]);
    expect(guessed(headers, same)).not.toHaveProperty("id");
  });

  it("trusts by, bm and bd only with numbers that fit", () => {
    const headers = ["fname_c1", "fname_c2", "lname_c1", "by", "bm", "bd"];
    expect(guessed(headers, [["GERD", "", "BAUER", "1968", "7", "27"]])).toMatchObject({
      given_name: ["fname_c1", "fname_c2"],
      birth_year: "by",
      birth_month: "bm",
      birth_day: "bd",
    });
    const text = guessed(headers, [["GERD", "", "BAUER", "oleh", "x", "y"]]);
    expect(Object.keys(text)).toEqual(["given_name", "surname"]);
  });

  it("looks at values where the headers say nothing", () => {
    const headers = ["a", "b", "c", "d", "e", "f"];
    const rows = [
      ["SLAMET RAHARJO", "3204051203800001", "3204051001150002", "31/12/1980", "L", "081234567890"],
      ["SITI AMINAH", "3204055203810003", "3204051001150002", "12/03/1981", "P", "085712345678"],
      ["ANI", "3204055203990001", "3204051001150002", "12/03/1999", "P", ""],
    ];
    expect(guessed(headers, rows)).toEqual({
      full_name: "a",
      nik: "b",
      kk: "c",
      birth_date: { column: "d", format: "DD/MM/YYYY" },
      sex: "e",
      phone: "f",
    });
  });

  it("sees from the values that the month stands first", () => {
    const rows = [
      ["ANI", "01/02/1990"],
      ["BUDI", "12/31/1980"],
      ["CUCU", "03/04/1975"],
    ];
    expect(guessed(["nama", "tanggal_lahir"], rows)).toMatchObject({
      birth_date: { column: "tanggal_lahir", format: "MM/DD/YYYY" },
    });
  });
});
