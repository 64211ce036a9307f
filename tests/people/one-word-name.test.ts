// A person whose whole name is one word goes through the office: registered, served, referred, printed, listed, exported; and an RT is one in every writing.
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newOffice, type TestOffice } from "../support/office.ts";
import { loadHere } from "../support/register-import.ts";
import { importListHere, exportListHere } from "../support/prelist-here.ts";
import { person, refer } from "../referrals/support.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await newOffice();
});
afterAll(() => office.close());

const words = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

it("Suparno is registered, served, referred and printed under his one word", async () => {
  const personId = await person(office, "Suparno");
  expect((await office.api.people.search({ text: "suparno" })).hits[0]).toMatchObject({
    personId,
    name: "Suparno",
  });
  const { id, letterNumber, caseId, api } = await refer(office, personId);
  expect(letterNumber).not.toBe("");
  const sheets = [
    await api.referrals.letter({ id, size: "A4" }),
    await api.reports.caseSummary({ id: caseId, identity: "lengkap" }),
  ];
  for (const { paperId } of sheets) {
    const text = words(office.sheet(paperId).html);
    expect(text).toMatch(/Suparno|SUPARNO/);
    expect(text).not.toMatch(/undefined|null/);
  }
});

it("comes in from a file, sorted beside others, and goes out again as it came", async () => {
  await office.as("operator");
  const row = (nama: string, nik: string, rt: string) => ({
    nama,
    nik,
    no_kk: "",
    sex: "1",
    tanggallahir: "05-04-1980",
    rt,
    rw: "2",
  });
  const done = await loadHere(office, [
    row("SUMIATI", "3204054504800011", "1"),
    row("PONIRAN", "3204050504800012", "01"),
    row("TUKIMIN", "3204050504800013", "RT 001"),
  ]);
  expect(done.counts).toMatchObject({ new: 3, rejected: 0 });
  const rts = await office.desk
    .office!.reader.selectFrom("persons")
    .select("ktp_rt")
    .distinct()
    .where("name", "in", ["SUMIATI", "PONIRAN", "TUKIMIN"])
    .execute();
  expect(rts).toEqual([{ ktp_rt: "001" }]);

  const header = "id_dtks;nkk;NIK;Nama;Tgl Lahir;rt;rw;shdk";
  const lines = [
    "A1;;3204050504800021;PAINO;05-04-1980;1;02;1",
    "A2;;3204050504800022;PAIMIN;05-04-1980;01;2;1",
    "A3;;3204050504800023;PAIJO;05-04-1980;001;02;1",
  ];
  const prelistId = await importListHere(office, `${header}\r\n${lines.join("\r\n")}\r\n`);
  const api = await office.as("operator");
  for (const rt of ["1", "01", "001", "RT 1"]) {
    const { rows, total } = await api.prelists.entries({ prelistId, rt });
    expect([rt, total, rows.map((one) => one.name)]).toEqual([rt, 3, ["PAINO", "PAIMIN", "PAIJO"]]);
  }
  expect((await api.prelists.entries({ prelistId, rt: "III" })).total).toBe(0);
  expect((await api.prelists.progress({ prelistId })).places).toMatchObject([
    { rt: "001", rw: "002", total: 3 },
  ]);
  const out = path.join(office.folder, "..", "keluar.csv");
  await exportListHere(office, prelistId, out);
  const text = fs.readFileSync(out, "utf8");
  for (const name of ["PAINO", "PAIMIN", "PAIJO"]) expect(text).toContain(name);
});
