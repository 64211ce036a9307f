// Saved mappings on a real office: seen, named, deleted, carried to a second office by file; any other file is refused with its cause.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { profileFileText, readProfileFile } from "../../shared/prelists/profiles/file.ts";
import { finish, newOffice, type Api, type TestOffice } from "../support/office.ts";

const folder = mkdtempSync(path.join(tmpdir(), "loket-profil-"));
const place = (name: string) => path.join(folder, name);
let office: TestOffice;
let other: TestOffice;
let api: Api;
let there: Api;
beforeAll(async () => {
  office = await newOffice();
  other = await newOffice();
  api = await office.as("operator");
  there = await other.as("operator");
});
afterAll(async () => {
  await office.close();
  await other.close();
  rmSync(folder, { recursive: true, force: true });
});

const HEADERS = ["id_dtks", "nkk", "NIK", "Nama", "Tgl Lahir", "Penghasilan ortu"];
const LINE = "A1;3205330105100010;3205330105800001;Suparno;01/05/1980;0";

function list(): string {
  writeFileSync(place("a.csv"), `${HEADERS.join(";")}\n${LINE}\n`);
  return place("a.csv");
}
const fresh = { kind: "baru" as const, name: "BNBA", regime: "DTSEN", period: null };
/** The officer says that the last column is the mother's name. */
const MAPPING = ["id_dtks", "nokk", "nik", "nama", "tanggal_lahir", "ibu_kandung"];

describe("a saved profile", () => {
  it("is seen after an import, and named", async () => {
    const file = office.readToken(list());
    await finish(api.prelists.import({ file, target: fresh, mapping: MAPPING, profile: "bnba" }));
    const [row] = (await api.prelists.savedProfiles()).rows;
    expect(row).toMatchObject({ name: null, profile: "bnba", origin: "kantor" });
    expect(row!.columns.map(({ field }) => field)).toEqual(MAPPING);
    await api.prelists.nameProfile({ id: row!.id, name: " BNBA Dinsos " });
    expect((await api.prelists.savedProfiles()).rows[0]).toMatchObject({ name: "BNBA Dinsos" });
    await expect(api.prelists.nameProfile({ id: row!.id, name: " " })).rejects.toMatchObject({
      code: "masukan_salah",
    });
  });
  it("goes to another office as a file without any value, and its files are known there", async () => {
    const [row] = (await api.prelists.savedProfiles()).rows;
    const out = office.writeToken(place("dinsos.loketprofil"));
    await finish(api.prelists.exportProfile({ id: row!.id, file: out }));
    const text = readFileSync(place("dinsos.loketprofil"), "utf8");
    for (const value of LINE.split(";").slice(0, 4)) expect(text).not.toContain(value);
    const file = other.readToken(place("dinsos.loketprofil"));
    const { answer } = await finish(there.prelists.importProfile({ file }));
    expect(answer).toMatchObject({ name: "BNBA Dinsos", replaced: false });
    const { answer: seen } = await finish(
      there.prelists.inspect({ file: other.readToken(place("a.csv")) }),
    );
    expect(seen).toMatchObject({ remembered: true, headerRow: 1, profile: "bnba" });
    expect(seen.columns.map(({ field }) => field)).toEqual(MAPPING);
  });
  it("asks before it replaces one, and keeps the name through the next import", async () => {
    const file = () => other.readToken(place("dinsos.loketprofil"));
    const [held] = (await there.prelists.savedProfiles()).rows;
    await there.prelists.nameProfile({ id: held!.id, name: "Punya kami" });
    await expect(finish(there.prelists.importProfile({ file: file() }))).rejects.toMatchObject({
      code: "profil_sudah_ada",
      details: { name: "Punya kami" },
    });
    expect((await there.prelists.savedProfiles()).rows).toMatchObject([{ name: "Punya kami" }]);
    await finish(there.prelists.importProfile({ file: file(), replace: true }));
    await finish(there.prelists.import({ file: other.readToken(place("a.csv")), target: fresh }));
    expect((await there.prelists.savedProfiles()).rows).toMatchObject([
      { id: held!.id, name: "BNBA Dinsos", origin: "berkas" },
    ]);
  });
  it("is deleted, and the next file is guessed anew", async () => {
    const [row] = (await there.prelists.savedProfiles()).rows;
    await there.prelists.deleteProfile({ id: row!.id });
    expect((await there.prelists.savedProfiles()).rows).toEqual([]);
    const { answer } = await finish(
      there.prelists.inspect({ file: other.readToken(place("a.csv")) }),
    );
    expect(answer.remembered).toBe(false);
    await expect(there.prelists.deleteProfile({ id: row!.id })).rejects.toMatchObject({
      code: "tidak_ditemukan",
    });
  });
  it("is for those who work on lists", async () => {
    const desk = await office.as("petugas");
    await expect(desk.prelists.savedProfiles()).rejects.toMatchObject({
      code: "peran_tidak_cukup",
    });
    api = await office.as("operator");
  });
});

describe("a file is refused", () => {
  const columns = HEADERS.map((header, index) => ({ header, field: MAPPING[index] ?? null }));
  const good = {
    name: "Baik",
    profile: "bnba" as const,
    profileVersion: "verval-dtks",
    areaEdition: null,
    columns,
  };
  const bent = (change: object) =>
    JSON.stringify({ ...(JSON.parse(profileFileText(good)) as object), ...change });
  it("unless it is what was written", () => {
    expect(readProfileFile(profileFileText(good))).toMatchObject({ file: good });
    expect(readProfileFile(`\uFEFF${profileFileText(good)}`)).toMatchObject({ file: good });
  });
  it.each([
    ["bukan_profil", "NIK;Nama\n1;a"],
    ["bukan_profil", "null"],
    ["bukan_profil", JSON.stringify({ format: "loket-templat-surat", formatVersion: 1 })],
    ["versi", bent({ formatVersion: 2 })],
    ["isi", bent({ samples: ["3205330105800001"] })],
    ["isi", bent({ columns: [{ header: "NIK", field: "nik", sample: "1" }] })],
    ["isi", bent({ profile: "lain" })],
    ["isi", bent({ columns: [] })],
    ["isi", bent({ name: " " })],
    ["kolom", bent({ columns: [{ header: "Nama", field: "nama" }] })],
    ["kolom", bent({ columns: [...columns, { header: "NIK 2", field: "nik" }] })],
    ["kolom", bent({ columns: [...columns, { header: "x", field: "__proto__" }] })],
    ["data", bent({ columns: [...columns, { header: "3205330105800001", field: null }] })],
    ["terlalu_besar", " ".repeat(500_000)],
  ])("%s", (problem, text) => {
    expect(readProfileFile(text)).toEqual({ problem });
  });
  it("with its cause, and nothing changes", async () => {
    writeFileSync(place("besar.loketprofil"), Buffer.alloc(500_000, 32));
    await expect(
      finish(api.prelists.importProfile({ file: office.readToken(place("besar.loketprofil")) })),
    ).rejects.toMatchObject({ code: "profil_ditolak", details: { cause: "terlalu_besar" } });
    expect((await api.prelists.savedProfiles()).rows).toHaveLength(1);
  });
  it("when its header row is a person, it is not even written", async () => {
    writeFileSync(place("orang.csv"), `nik;nama;3205330105800009\n3205330105800001;Suparno;x\n`);
    const file = office.readToken(place("orang.csv"));
    await finish(api.prelists.import({ file, target: { ...fresh, name: "Salah" } }));
    const row = (await api.prelists.savedProfiles()).rows.find(({ columns: c }) => c.length === 3);
    const out = office.writeToken(place("orang.loketprofil"));
    await expect(
      finish(api.prelists.exportProfile({ id: row!.id, file: out })),
    ).rejects.toMatchObject({ code: "profil_berisi_data" });
  });
});
