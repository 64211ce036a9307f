// The emergency export: everything readable without this program, nothing that runs, the password given anew, and a row in the audit.
import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makePerson, walkIn } from "../cases/support.ts";
import { finish, newOffice, type TestOffice } from "../support/office.ts";

let office: TestOffice;
beforeEach(async () => {
  office = await newOffice();
});
afterEach(() => office.close());

test("persons and cases are in workbooks, CSV and one page; formulas are text; it is logged", async () => {
  const person = await makePerson(office, "=HYPERLINK(1) Siti <b>");
  const { number } = await office.api.cases.register(walkIn(person));
  const place = path.join(office.folder, "..", "darurat");
  fs.mkdirSync(place);
  const token = () =>
    office.desk.tokens.give(place, "tempat-cadangan", "baca", office.desk.now()).file;
  office.desk.provedAt = undefined;
  await expect(
    office.api.backup.readable({ file: token(), why: "uji coba saja" }),
  ).rejects.toMatchObject({ code: "perlu_kata_sandi" });
  office.desk.provedAt = office.desk.now().getTime();
  const { answer } = await finish(
    office.api.backup.readable({ file: token(), why: "uji coba saja" }),
  );
  expect(answer).toMatchObject({ persons: 1, cases: 1, referrals: 0, rows: 0 });
  expect(fs.readdirSync(place)).toEqual([answer.name]);
  const read = (name: string) => fs.readFileSync(path.join(place, answer.name, name), "utf8");
  expect(read("orang.csv")).toContain(";'=HYPERLINK(1) Siti <b>;");
  expect(read("kasus.csv")).toContain(number);
  const page = read("buka-saya.html");
  expect(page).toContain("Siti &lt;b&gt;");
  expect(page).toContain("uji coba saja");
  expect(page).not.toMatch(/<script|<img|http:|https:/);
  const { rows } = await office.api.audit.list({});
  expect(rows.some((r) => r.call === "backup.readable" && r.outcome === "berhasil")).toBe(true);
  expect(JSON.stringify(rows)).not.toContain("Siti");
});
