// `prelist inspect`: a file is looked at without an office; its answer is an interface that other programs read.
import fs from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { afterAll, expect, test, vi } from "vitest";
import { loket, temporary } from "./support.ts";

vi.setConfig({ testTimeout: 180_000 }); // each run is a process of its own

const folder = temporary();
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => path.join(folder, name);
const HEAD =
  "nik,nokk,nama,tempat_lahir,tanggal_lahir,ibu_kandung,jenis_kelamin,alamat,rt,rw,shdk,catatan";
const put = (name: string, rows: readonly string[]) => {
  fs.writeFileSync(at(name), ["DAFTAR USULAN REKAAN", HEAD, ...rows].join("\n"));
  return at(name);
};
const GOOD = "3204050101900001,3204052411260001,BUDI,Bandung,01/01/1990,Siti,L,Kp. Contoh,1,02,1,-";

interface Report {
  ok: boolean;
  refused: { code: string; message: string } | null;
  sheets: {
    headerRow: number;
    profile: string;
    mapping: Record<string, string | null>;
    rows: { read: number; good: number; warned: number; rejected: number };
    problems: { row: number; column: string; code: string; severity: string; value: string }[];
  }[];
}

test("a good file: exit 0, its mapping, and its rows as understood", async () => {
  const file = put("baik.csv", [GOOD]);
  const said = await loket(["prelist", "inspect", file, "--json", "--rows", at("baris.csv")]);
  expect(said.code).toBe(0);
  const report = said.json<Report>();
  expect(report).toMatchObject({ ok: true, refused: null });
  expect(report.sheets).toHaveLength(1);
  const [sheet] = report.sheets;
  expect(sheet).toMatchObject({
    headerRow: 2,
    profile: "usulan",
    rows: { read: 1, good: 1, warned: 0, rejected: 0 },
    problems: [],
  });
  expect(sheet!.mapping).toMatchObject({ nik: "nik", nama: "nama", catatan: null });
  const rows = Papa.parse<Record<string, string>>(fs.readFileSync(at("baris.csv"), "utf8").trim(), {
    header: true,
  }).data;
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    baris: "3",
    keadaan: "baik",
    nik: "3204050101900001",
    tanggal_lahir: "1990-01-01",
    rt: "001",
    rw: "002",
  });
});

test("rejected rows: exit 1, the cell named, identity numbers masked unless they are asked for", async () => {
  const twice = GOOD.replace("BUDI", "ANDI");
  const file = put("ganda.csv", [GOOD, twice, GOOD.replace(/^\d+/, "3,20405E+15")]);
  const said = await loket(["prelist", "inspect", file, "--json"]);
  expect(said.code).toBe(1);
  const { ok, sheets } = said.json<Report>();
  expect(ok).toBe(false);
  expect(sheets[0]!.rows).toMatchObject({ read: 3, rejected: 2 });
  expect(sheets[0]!.problems).toContainEqual(
    expect.objectContaining({ row: 4, column: "nik", code: "nik_ganda", severity: "error" }),
  );
  expect(said.out).not.toContain("3204050101900001");
  const open = await loket(["prelist", "inspect", file, "--json", "--reveal"]);
  expect(open.json<Report>().sheets[0]!.problems).toContainEqual(
    expect.objectContaining({ code: "nik_ganda", value: "3204050101900001" }),
  );
});

test("a refused file: exit 3 and why, also as data", async () => {
  fs.writeFileSync(at("surat.xlsx"), "%PDF-1.7 rekaan");
  const pdf = await loket(["prelist", "inspect", at("surat.xlsx"), "--json"]);
  expect(pdf.code).toBe(3);
  expect(pdf.json<Report>()).toMatchObject({
    ok: false,
    refused: { code: "berkas_bukan_lembar_kerja" },
    sheets: [],
  });
  fs.writeFileSync(at("cuaca.csv"), "hari;hujan\nSenin;ya\n");
  const none = await loket(["prelist", "inspect", at("cuaca.csv")]);
  expect(none.code).toBe(3);
  expect(none.out + none.error).toContain("Judul kolom tidak ditemukan");
});
