// The print register: every letter that left the program, and only those; reprints are counted and said; nothing of it can be changed.
import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { recordPrints } from "../../electron/referrals/prints.ts";
import { DeskError } from "../../shared/errors.ts";
import { newOffice, type TestOffice } from "../support/office.ts";
import { person, refer, refused } from "./support.ts";

let office: TestOffice;
let leaves: boolean;
let asked: number[];
beforeEach(async () => {
  office = await newOffice();
  leaves = true;
  asked = [];
  Object.assign(office.desk.options.outside, {
    print: async (_sheet: unknown, copies: number) => {
      asked.push(copies);
      return leaves;
    },
    chooseToWrite: async () => (leaves ? path.join(office.folder, "surat.pdf") : null),
  });
});
afterEach(() => office.close());

async function letter() {
  const { id, api } = await refer(office, await person(office));
  const make = (size: "A4" | "F4" | "Folio" = "A4") => api.referrals.letter({ id, size });
  return { id, api, make };
}

test("each print and each saved PDF is one row: when, by whom, which size, how many, which reprint", async () => {
  const { id, api, make } = await letter();
  const first = await make();
  expect(first.printed).toEqual({ printed: 0, saved: 0, lastAt: null, lastBy: "" });
  await api.shell.printPaper({ paperId: first.paperId, copies: 2 });
  await api.shell.savePaper({ paperId: first.paperId });
  const again = await make("F4");
  expect(again.printed).toMatchObject({ printed: 1, saved: 1, lastBy: "Petugas 5" });
  await api.shell.printPaper({ paperId: again.paperId });

  const { letterId, printed } = await api.referrals.get({ id });
  expect(printed).toMatchObject({ printed: 2, saved: 1 });
  const { rows } = await api.referrals.prints({ letterId });
  expect(rows.map(({ seq, way, size, copies, by }) => [seq, way, size, copies, by])).toEqual([
    [1, "cetak", "A4", 2, "Petugas 5"],
    [2, "pdf", "A4", 1, "Petugas 5"],
    [3, "cetak", "F4", 1, "Petugas 5"],
  ]);
  expect(asked).toEqual([2, 1]); // the printer is asked for what is recorded
  const book = await api.referrals.register({ year: 2026 });
  expect(book.rows.map((row) => row.printed)).toEqual([printed]);
  expect(fs.existsSync(path.join(office.folder, "surat.pdf"))).toBe(true);
});

test("what was looked at, but did not leave the program, is not in the register", async () => {
  const { id, api, make } = await letter();
  leaves = false;
  const { paperId } = await make();
  await api.shell.renderPaper({ paperId });
  expect(await api.shell.printPaper({ paperId })).toEqual({ printed: false });
  expect(await api.shell.savePaper({ paperId })).toEqual({ saved: false });
  expect((await api.referrals.get({ id })).printed.lastAt).toBeNull();
});

test("a printer that goes away is told in a sentence, and nothing stands in the register", async () => {
  const { id, api, make } = await letter();
  const { paperId } = await make();
  const { print } = office.desk.options.outside;
  const gone = async () => {
    throw new DeskError("pencetak_gagal");
  };
  Object.assign(office.desk.options.outside, { print: gone });
  await expect(api.shell.printPaper({ paperId })).rejects.toMatchObject({ code: "pencetak_gagal" });
  Object.assign(office.desk.options.outside, { print });
  expect((await api.referrals.get({ id })).printed.lastAt).toBeNull();
  leaves = true;
  expect(await api.shell.printPaper({ paperId })).toEqual({ printed: true });
});

test("a paper without a letter leaves no row", async () => {
  const { api, caseId } = await refer(office, await person(office));
  const { paperId, printed } = await api.cases.receipt({ id: caseId });
  expect(printed).toBeNull();
  await api.shell.printPaper({ paperId });
  const rows = await office.desk.office!.reader.selectFrom("letter_prints").selectAll().execute();
  expect(rows).toEqual([]);
});

test("the audit chain names the letter; the rows hold ids and sizes only, and stay as they are", async () => {
  const { id, api, make } = await letter();
  await api.shell.printPaper({ paperId: (await make()).paperId });
  const { letterId } = await api.referrals.get({ id });
  const { reader, writer } = office.desk.office!;
  const row = await reader
    .selectFrom("audit")
    .select(["ids", "outcome"])
    .where("call", "=", "shell.printPaper")
    .executeTakeFirstOrThrow();
  expect(row).toEqual({ ids: JSON.stringify([letterId]), outcome: "berhasil" });
  const rows = JSON.stringify(await reader.selectFrom("letter_prints").selectAll().execute());
  expect(rows).not.toMatch(/Siti|3204/);
  await expect(writer.updateTable("letter_prints").set({ copies: 9 }).execute()).rejects.toThrow(
    /append-only/,
  );
  await expect(writer.deleteFrom("letter_prints").execute()).rejects.toThrow(/append-only/);
});

test("a desk locked while the print dialog stood open says that the print is not in the register", async () => {
  const { api, make } = await letter();
  const { paperId } = await make();
  Object.assign(office.desk.options.outside, {
    print: async () => {
      await office.desk.lock();
      return true;
    },
  });
  expect((await refused(api.shell.printPaper({ paperId })))?.code).toBe("cetak_tidak_tercatat");
});

test("a batch records each of its letters once", async () => {
  const one = await letter();
  const { letterId } = await one.api.referrals.get({ id: one.id });
  await office.desk.office!.writer.transaction().execute((trx) =>
    recordPrints(trx, {
      letterIds: [letterId, letterId],
      way: "pdf",
      size: "F4",
      copies: 1,
      at: office.desk.now(),
      by: office.desk.session!.accountId,
    }),
  );
  expect((await one.api.referrals.get({ id: one.id })).printed).toMatchObject({ saved: 1 });
});
