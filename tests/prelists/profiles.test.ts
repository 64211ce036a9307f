// Header sets of every sender: told apart by their own columns, desil and family card understood as their registry means them.
import { describe, expect, it } from "vitest";
import { guessHeader } from "../../shared/prelists/headers.ts";
import { PROFILES, type ProfileId } from "../../shared/prelists/profiles.ts";
import { REGIMES } from "../../shared/prelists/regimes.ts";
import { mapColumns, readRow } from "../../shared/prelists/rows.ts";
import type { SheetRow } from "../../shared/sheets/cells.ts";
import { isColumnNumberRow, matchHeaders } from "../../shared/sheets/headers.ts";

const row = (no: number, cells: (string | null)[]): SheetRow => ({ no, cells, kinds: "" });
const NIK = "3205330105800001";
const CARD = "3205330105100010";

function read(id: ProfileId, cells: Readonly<Record<string, string>>) {
  const headers = Object.keys(cells);
  const fields = matchHeaders(headers, PROFILES[id]).map((match) => match.field);
  return readRow(
    row(2, Object.values(cells)),
    mapColumns(headers, fields, PROFILES[id]),
    PROFILES[id],
    "2026-11-24",
  );
}

describe("senders are told apart", () => {
  const SETS: Readonly<Record<string, string>> = {
    masalah:
      "ids, prov, kab, kec, desa, nik, nkk, nama, tgl_lahir, tmp_lahir, alamat, rw, rt, indikasi_masalah, nik_perbaikan, pekerjaan, status, ket_verivali",
    siks: "NIK, NOKK, Nama, Alamat, idsemesta, verifyid, FIRST_SK, BLT, BLT_BBM, BPNT, BNPT_PPKM, BST, PBI, PENA, PERMAKANAN, PKH, RUTILAHU, SEMBAKO_ADAPTIF, YAPI, ATENSI, periode_PKH, keterangan_disabilitas, keterangan_meninggal, masih_hidup_label, is_nonaktif, isAktifHamil, deleted_label, padankan_at, id_kec, id_desa, prop_capil, kab_capil",
    bansos:
      "NAMA PENERIMA, NIK KTP, TAHAP, BANSOS, IDSEMESTA, NO KEL, NM PROV, NM KAB, NM KEC, NM KEL, ALAMAT",
    blt: "NO, NIK, NAMA KEPALA KELUARGA, JENIS KELAMIN, TANGGAL LAHIR (dd/mm/yyyy), JUMLAH ANGGOTA KELUARGA, ALAMAT, RT, RW, JENIS PEKERJAAN, KODE_JP, KRITERIA BLT, KODE_KRIT, METODE PEMBAYARAN, KODE_BAYAR",
    dtsen: "No KK, Nama Kepala Keluarga, Alamat, RT, RW, Jumlah Anggota, Desil",
    dtsen_anggota: "No KK, NIK, Nama, Hubungan Keluarga, Tanggal Lahir, Desil",
    bnba: "id_dtks, nkk, nik, nama, tgl_lahir, shdk, desil",
    siak: "NO_KK, NIK, NAMA_LGKP, JENIS_KLMIN, TMPT_LHR, TGL_LHR, STAT_HBKEL, ALAMAT, NO_RT, NO_RW",
    opensid:
      "alamat, dusun, rw, rt, nama, no_kk, nik, sex, tempatlahir, tanggallahir, kk_level, status_dasar",
    usulan:
      "nama bansos, desa, kec, kab, prov, nama, nokk, nik, jenis kelamin, tempat lahir, tanggal lahir, ibu kandung, jenis pekerjaan, status kawin, SHDK, alamat, rt, rw, disabilitas (status), disabilitas (kode), hamil (status), hamil (tgl), tanggal input",
  };
  it.each(Object.entries(SETS))("%s by its own columns, every one of them known", (id, headers) => {
    const guess = guessHeader([row(1, ["DAFTAR"]), row(2, headers.split(", "))]);
    expect(guess).toMatchObject({ profile: id, headerRow: 2 });
    const strange = guess!.columns.filter(({ field }) => field === null);
    expect(strange.map(({ header }) => header)).toEqual(id === "bnba" ? ["desil"] : []);
  });
  it("a plain list of people stays what it was, and the officer may choose any kind", () => {
    const plain = [
      row(1, ["No", "No KK", "NIK", "Nama Lengkap", "Pekerjaan", "Alamat", "RT", "RW"]),
    ];
    expect(guessHeader(plain)?.profile).toBe("usulan");
    expect(guessHeader([row(1, ["NIK", "NAMA", "Keterangan"])])?.profile).toBe("art");
    expect(guessHeader(plain, { profile: "opensid" })?.profile).toBe("opensid");
  });
  it("a template's row of numbers 1 to 15 is no family", () => {
    expect(
      isColumnNumberRow(
        row(
          3,
          Array.from({ length: 15 }, (_, n) => String(n + 1)),
        ),
      ),
    ).toBe(true);
  });
  it("every profile belongs to a registry that exists, and the other way round", () => {
    const named = new Set(REGIMES.flatMap(({ profiles }) => profiles));
    expect([...named].toSorted()).toEqual(Object.keys(PROFILES).toSorted());
  });
});

describe("a desil", () => {
  const desil = (text: string) =>
    read("dtsen", {
      "No KK": CARD,
      "Nama Kepala Keluarga": "Suparno",
      Desil: text,
    }).findings.map(({ code }) => code);
  it("is 1 to 10 or said to be none, never computed", () => {
    for (const text of ["1", "10", "4,0", "-", ""]) expect(desil(text)).toEqual([]);
    for (const text of ["0", "11", "2,5", "rendah"])
      expect(desil(text)).toEqual(["angka_di_luar_rentang"]);
  });
  it("stands with a family that its card ties to its members", () => {
    const family = read("dtsen", { "No KK": CARD, "Nama Kepala Keluarga": "Suparno", Desil: "2" });
    const member = read("dtsen_anggota", { "No KK": CARD, NIK, Nama: "Suparno", Desil: "2" });
    expect(family.values.householdId).toBe(CARD);
    expect(member.values.householdId).toBe(CARD);
    expect(family.keys[0]).toBe(`nokk:${CARD}`);
  });
});
