// What a file may and may not do to people on record: NIK of others, later NIK, the dead, families of their own, look-alikes, heads.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Row } from "../fixtures/register-files.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";
import { checkHere, loadHere } from "../support/register-import.ts";

const KK = "3204050101200001";
const OTHER_KK = "3204050101200002";
let office: TestOffice;
let api: Api;

function row(change: Row): Row {
  return {
    nama: "SUPARNO",
    nik: "3204050504800001",
    no_kk: KK,
    kk_level: "1",
    sex: "1",
    tanggallahir: "05-04-1980",
    nama_ibu: "MURNI",
    rt: "1",
    rw: "2",
    status_dasar: "1",
    ...change,
  };
}
const HEAD = row({});
const WIFE = row({
  nama: "SITI AMINAH",
  nik: "3204054607850002",
  kk_level: "3",
  sex: "2",
  tanggallahir: "06-07-1985",
});
const CHILD = row({
  nama: "BUDI SANTOSO",
  nik: "0",
  kk_level: "4",
  tanggallahir: "09-08-2015",
  nama_ibu: "SITI AMINAH",
});

/** Verdict and reasons of the last row of a file. */
async function verdict(rows: readonly Row[], likely: "muat" | "lewati" = "lewati") {
  const { rows: shown } = await checkHere(office, rows, { likely });
  const last = rows.length + 1;
  for (const [name, list] of Object.entries(shown)) {
    const found = list!.find((one) => one.row === last);
    if (found) return { name, codes: found.findings.map((one) => one.code), row: found };
  }
  throw new Error("the row is nowhere");
}
const person = async (text: string) => {
  const [hit] = (await api.people.search({ text })).hits;
  return api.people.get({ personId: hit!.personId });
};

beforeAll(async () => {
  office = await newOffice();
  api = await office.as("supervisor");
  await loadHere(office, [HEAD, WIFE, CHILD]);
});
afterAll(() => office.close());

describe("identity", () => {
  it("the same NIK is the same person, whatever the spelling; of another name and birth it is refused", async () => {
    expect(await verdict([{ ...HEAD, nama: "Suparno" }])).toMatchObject({ name: "sama" });
    const other = { ...HEAD, nama: "WAWAN HERMAWAN", tanggallahir: "01-02-1999", no_kk: "" };
    expect(await verdict([other])).toMatchObject({ name: "ditolak" });
    expect((await verdict([other])).codes).toContain("nik_milik_orang_lain");
  });
  it("twice in a file: the same person is left out, somebody else is refused", async () => {
    const fresh = { ...HEAD, nik: "3204050504800055", nama: "KARTONO", no_kk: "" };
    expect((await verdict([fresh, fresh])).codes).toContain("baris_ganda");
    const wrong = await verdict([fresh, { ...fresh, nama: "WAGIMIN", tanggallahir: "01-01-1970" }]);
    expect([wrong.name, wrong.codes.includes("nik_ganda")]).toEqual(["ditolak", true]);
  });
  it("a NIK that comes later is an edit, never a second person", async () => {
    const later = { ...CHILD, nik: "3204050908150003" };
    expect(await verdict([later])).toMatchObject({ name: "berubah" });
    const before = (await person("Budi Santoso")).personId;
    expect((await loadHere(office, [later])).counts).toMatchObject({ new: 0, changed: 1 });
    const after = await person("3204050908150003");
    expect(after).toMatchObject({ personId: before, noNikReason: null });
    // The older file, which does not know it yet, takes nothing back.
    expect((await loadHere(office, [HEAD, WIFE, CHILD])).counts).toMatchObject({ same: 3 });
    expect((await person("3204050908150003")).personId).toBe(before);
  });
  it("without NIK, a look-alike waits for a person to decide, or is loaded when asked", async () => {
    const alike = { ...WIFE, nik: "", no_kk: "", nama: "ST. AMINAH" };
    expect(await verdict([alike])).toMatchObject({ name: "dilewati" });
    expect((await verdict([alike])).codes).toContain("mungkin_ganda");
    const asked = await verdict([alike], "muat");
    expect([asked.name, asked.codes.includes("mirip_orang_lain")]).toEqual(["baru", true]);
  });
});

describe("families", () => {
  it("a second head and a row of the dead are refused and left out", async () => {
    const second = row({ nama: "WARSITO", nik: "3204050504800061", no_kk: OTHER_KK });
    const also = { ...second, nama: "NGATIMIN", nik: "3204050504800062" };
    expect((await verdict([second, also])).codes).toContain("kepala_kedua");
    expect((await verdict([{ ...second, status_dasar: "2" }])).codes).toContain(
      "bukan_penduduk_aktif",
    );
  });
  it("nobody is moved by a file: another card is told and left to a person", async () => {
    const moved = await verdict([{ ...WIFE, no_kk: OTHER_KK }]);
    expect([moved.name, moved.codes.includes("beda_keluarga")]).toEqual(["sama", true]);
    const related = await verdict([{ ...WIFE, kk_level: "9" }]);
    expect([related.name, related.codes.includes("beda_hubungan")]).toEqual(["sama", true]);
  });
  it("a newborn of a renewed card joins the family that is on record", async () => {
    const renewed = [HEAD, WIFE].map((one) => ({ ...one, no_kk: OTHER_KK }));
    const baby = row({
      nama: "DEWI",
      nik: "",
      kk_level: "4",
      sex: "2",
      tanggallahir: "01-11-2026",
      no_kk: OTHER_KK,
      nama_ibu: "SITI AMINAH",
    });
    const told = await checkHere(office, [...renewed, baby]);
    expect(told.rows.sama!.map((one) => one.findings.map((finding) => finding.code))).toEqual([
      expect.arrayContaining(["kk_baru"]),
      expect.arrayContaining(["kk_baru"]),
    ]);
    const done = await loadHere(office, [...renewed, baby]);
    expect(done).toMatchObject({ families: 0, counts: { new: 1, same: 2 } });
    expect((await person("Dewi")).familyId).toBe((await person("Suparno")).familyId);
  });
  it("another head than the card has on record is loaded without a family, and the row says so", async () => {
    const rival = row({ nama: "WARSITO", nik: "3204050504800081", tanggallahir: "05-04-1980" });
    const seen = await verdict([rival]);
    expect([seen.name, seen.codes]).toEqual(["baru", ["kepala_lain"]]);
    await loadHere(office, [rival]);
    expect((await person("3204050504800081")).familyId).toBeNull();
    expect((await person("Suparno")).relation).toBe(1);
  });
  it("a card without a head is loaded and says so", async () => {
    const lone = row({
      nama: "NGADIYEM",
      nik: "3204054504500071",
      kk_level: "7",
      sex: "2",
      tanggallahir: "05-04-1950",
      no_kk: "3204050101200009",
    });
    const seen = await verdict([lone]);
    expect([seen.name, seen.codes.includes("keluarga_tanpa_kepala")]).toEqual(["baru", true]);
  });
});

it("a file of which more than half looks like people on record is not loaded", async () => {
  const people = Array.from({ length: 12 }, (_, at) => ({
    nama: `${["WAHYU", "SLAMET", "TEGUH", "ENDANG"][at % 4]} ${["PRASETYO", "RAHARJO", "LESTARI"][at % 3]}`,
    nik: "",
    no_kk: "",
    sex: "1",
    tanggallahir: `0${(at % 9) + 1}-03-19${60 + at}`,
    nama_ibu: "SUMARNI",
    rt: "4",
    rw: "1",
    alamat: `JL MAWAR NO ${at + 1}`,
    tempatlahir: "BANDUNG",
  }));
  await loadHere(office, people);
  const again = people.map((one) => ({ ...one, alamat: `${one.alamat} A` }));
  const checked = await checkHere(office, again);
  expect(checked.likely).toEqual({ rows: 12, stops: true });
  await expect(loadHere(office, again)).rejects.toMatchObject({ code: "sebagian_besar_mirip" });
});
