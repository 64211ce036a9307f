// The header is found and understood whatever its case, underscores, spaces and misspellings.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SheetRow } from "../../shared/sheets/cells.ts";
import { guessHeader } from "../../shared/prelists/headers.ts";
import { headerFingerprint, isColumnNumberRow, matchHeaders } from "../../shared/sheets/headers.ts";
import { PROFILES, PROFILE_IDS } from "../../shared/prelists/profiles.ts";

const row = (no: number, cells: (string | null)[]): SheetRow => ({ no, cells, kinds: "" });
const headers = (id: (typeof PROFILE_IDS)[number]) =>
  PROFILES[id].columns.map((column) => column.header);

describe("header sets", () => {
  it("hold the columns of the real files, in order and with their own mistakes", () => {
    expect(headers("ruta")).toHaveLength(71);
    expect(headers("ruta").slice(0, 7)).toEqual([
      "IDBDT",
      "RUTA6",
      "NoPesertaPBDT",
      "KDPROP",
      "KDKAB",
      "KDKEC",
      "KDDESA",
    ]);
    expect(headers("ruta")).toEqual(
      expect.arrayContaining(["cara_proleh_airminum", "Ada_telpon", "Jumah_kerbau"]),
    );
    expect(headers("art")).toHaveLength(37);
    expect(headers("bnba")).toHaveLength(25);
    expect(headers("bnba").slice(9, 12)).toEqual(["nkk", "nik", "nama"]);
    expect(headers("usulan").slice(0, 4)).toEqual(["nik", "program_bansos", "nokk", "nama"]);
  });
  it("name each field once", () => {
    for (const id of PROFILE_IDS)
      expect(new Set(PROFILES[id].columns.map((column) => column.field)).size).toBe(
        PROFILES[id].columns.length,
      );
  });
  it("are recognised as themselves", () => {
    for (const id of PROFILE_IDS)
      expect(guessHeader([row(1, headers(id))])).toMatchObject({
        profile: id,
        headerRow: 1,
        confidence: 1,
      });
  });
});

describe("matching", () => {
  it("does not mind case, underscores and spaces", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PROFILE_IDS),
        fc.infiniteStream(fc.constantFrom("up", "low", "space", "same")),
        (id, how) => {
          const bent = headers(id).map((header) => {
            const way = how.next().value as string;
            return way === "up"
              ? header.toUpperCase()
              : way === "low"
                ? header.toLowerCase()
                : way === "space"
                  ? ` ${header.replaceAll("_", " ")} `
                  : header;
          });
          return matchHeaders(bent, PROFILES[id]).every(
            (match, index) => match.field === PROFILES[id].columns[index]!.field,
          );
        },
      ),
    );
  });
  it("knows the spellings of a second file and the question numbers", () => {
    expect(
      matchHeaders(
        [
          "cara_peroleh_airminum",
          "ada_telepon",
          "jumlah_kerbau",
          "b1_k8",
          "b3_k1a",
          "b3_k3",
          "b3_k7",
          "b5_k1a",
        ],
        PROFILES.ruta,
      ).map((match) => match.field),
    ).toEqual([
      "cara_proleh_airminum",
      "ada_telpon",
      "jumlah_kerbau",
      "nama",
      "sta_bangunan",
      "lantai",
      "sumber_airminum",
      "ada_tabung_gas",
    ]);
  });
  it("guesses one wrong letter, but not between two columns as near", () => {
    expect(
      matchHeaders(["Alamt", "Nama_KTR", "Kondisi_dindig", "Ada_matar"], PROFILES.ruta).map(
        (match) => [match.field, match.via],
      ),
    ).toEqual([
      ["alamat", "mirip"],
      ["nama", "mirip"],
      ["kondisi_dinding", "mirip"],
      [null, null],
    ]);
    expect(matchHeaders(["Sta_kxs"], PROFILES.ruta)[0]?.field).toBeNull();
  });
  it("keeps a column it does not know, and gives a field to one column only", () => {
    expect(
      matchHeaders(["NIK", "Catatan RT", "nik"], PROFILES.bnba).map((match) => match.field),
    ).toEqual(["nik", null, null]);
  });
});

describe("the header row", () => {
  const titles = [
    row(1, ["DAFTAR PENERIMA MANFAAT"]),
    row(2, [null, "Desa Sukamaju, tahun 2026"]),
    row(4, ["Keterangan", "nama dan NIK sesuai KTP"]),
  ];
  it("is found under title lines", () => {
    expect(
      guessHeader([
        ...titles,
        row(
          7,
          headers("art").map((header) => header.toUpperCase()),
        ),
      ]),
    ).toMatchObject({ profile: "art", headerRow: 7 });
  });
  it("may hold NIK and name only", () => {
    expect(guessHeader([...titles, row(5, ["No", "NIK", "NAMA"])])).toMatchObject({ headerRow: 5 });
  });
  it("is not looked for beyond thirty rows, nor invented", () => {
    expect(guessHeader(titles)).toBeUndefined();
    expect(
      guessHeader([
        ...Array.from({ length: 30 }, (_, index) => row(index + 1, ["judul"])),
        row(31, headers("bnba")),
      ]),
    ).toBeUndefined();
  });
  it("may be followed by a row of column numbers", () => {
    expect(isColumnNumberRow(row(2, ["1", "2", "(3)", "4"]))).toBe(true);
    expect(isColumnNumberRow(row(2, ["1", "3205330101800001", "Siti", "4"]))).toBe(false);
  });
  it("has one fingerprint whatever its case", () => {
    expect(headerFingerprint(["NIK", "No. KK", null])).toBe(
      headerFingerprint(["nik", "no_kk", ""]),
    );
  });
});
