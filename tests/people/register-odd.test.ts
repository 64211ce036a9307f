// The bad input of real offices through the two doors for files: what a file brings is stored faithfully and found, or refused with its reason.
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { REGISTER_FINDING_WORDS } from "../../shared/prelists/register/finding-words.ts";
import { cleanText } from "../../shared/values/text.ts";
import { csvOf, type Row } from "../fixtures/register-files.ts";
import { finish, newOffice, type Api, type TestOffice } from "../support/office.ts";
import { checkHere, loadHere } from "../support/register-import.ts";

let office: TestOffice;
let api: Api;
beforeAll(async () => {
  office = await newOffice();
  api = await office.as("supervisor");
});
afterAll(() => office.close());

const NAMES = [
  "Robert'); DROP TABLE persons;--",
  '"; DELETE FROM persons; --',
  "=SUM(A1:A9)",
  "@Siti",
  "😀",
  "👩‍👩‍👧‍👦",
  "Siti 👍🏽 Aminah",
  "Prof. Dr. Ir. H.",
  "Hj. Dra.",
  "bin",
  "M",
  "X Æ A-12",
  "王小明",
  "ꦱꦸꦥꦂꦤꦺꦴ",
  "ســعاد",
  "Zoe\u0308 A\u030Angstro\u0308m",
  "Ｓｕｐａｒｎｏ",
  "Su\u200bpar\u200dno",
  "\u202eonrapuS",
  "Suparno ٣",
  "Nur’aini; Siti",
  "a".repeat(150),
];
const NOTHING = ["", "   ", "-", ".", "?!", "\u200b", "\u202e\u2066"];
const day = (at: number) => `${String((at % 27) + 1).padStart(2, "0")}-03-${1950 + at}`;
const row = (at: number, change: Row): Row => ({
  nama: `Warga Rekaan ${at}`,
  nik: "",
  no_kk: "",
  sex: "1",
  tanggallahir: day(at),
  nama_ibu: "",
  rt: "1",
  rw: "2",
  status_dasar: "1",
  ...change,
});
const search = async (text: string) => (await api.people.search({ text })).hits;

describe("the register import", () => {
  it("keeps every odd name as it is written, and finds it", async () => {
    const rows = NAMES.map((nama, at) => row(at, { nama }));
    const checked = await checkHere(office, rows, { likely: "muat" });
    const done = await loadHere(office, rows, { likely: "muat" });
    expect(done.counts).toEqual(checked.counts);
    expect(done.counts).toMatchObject({ read: rows.length, new: rows.length });
    const stored = await office.desk
      .office!.reader.selectFrom("persons")
      .select("name")
      .orderBy("birth_date")
      .execute();
    expect(stored.map((one) => one.name).sort()).toEqual(NAMES.map(cleanText).sort());
    for (const name of NAMES)
      expect(
        (await search(name)).map((hit) => hit.name),
        name,
      ).toContain(cleanText(name));
    expect((await loadHere(office, rows, { likely: "muat" })).counts).toMatchObject({
      same: rows.length,
    });
  });

  it("refuses what is no name, and a name of 10,000 letters, each with its reason and whole in the file of refused rows", async () => {
    const rows = [...NOTHING, "Su".repeat(5_000)].map((nama, at) =>
      row(200 + at, { nama, tanggallahir: day(at) }),
    );
    const { counts, rows: shown } = await checkHere(office, rows);
    expect(counts).toMatchObject({ read: rows.length, rejected: rows.length });
    for (const one of shown.ditolak!)
      expect(one.findings.map((finding) => finding.code)).toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^(nama_kosong|nama_terlalu_panjang|sel_terlalu_panjang)$/),
        ]),
      );
    for (const { findings } of shown.ditolak!)
      for (const { code } of findings) expect(REGISTER_FINDING_WORDS).toHaveProperty(code);
  });

  it("reads digits of other scripts, and signs and invisible marks between them, as one number", async () => {
    const niks = [
      "３２０４０５２５０３５５００２１",
      "٣٢٠٤٠٥٢٥٠٣٥٥٠٠٢٢",
      "3204\u200b0525\u00a00355 0023",
      "\u202d3204.0525.0355.0024\u202c",
    ];
    const rows = niks.map((nik, at) => row(40 + at, { nik, tanggallahir: "25-03-1955" }));
    expect((await loadHere(office, rows)).counts).toMatchObject({ new: 4, rejected: 0 });
    for (const [at, nik] of niks.entries()) {
      const [hit] = await search(`320405250355002${at + 1}`);
      expect(hit?.name, nik).toBe(`Warga Rekaan ${40 + at}`);
    }
  });

  it("days that never were are refused; a year alone is kept beside an empty date; a flood of 1 January is loaded and marked", async () => {
    const days = ["31-02-1980", "29-02-1900", "00-13-1950", "32-01-1950"];
    const wrong = await checkHere(
      office,
      days.map((tanggallahir, at) => row(60 + at, { tanggallahir })),
    );
    expect(wrong.counts).toMatchObject({ read: 4, rejected: 4 });
    const year = await loadHere(office, [row(70, { tanggallahir: "00-00-1950" })]);
    expect(year.counts).toMatchObject({ new: 1, warned: 1 });
    const [known] = await search("Warga Rekaan 70");
    expect(known!.birthDate).toBeNull();
    const { entries } = await api.people.history({ personId: known!.personId });
    expect(entries.flatMap((entry) => entry.notes.map((note) => note.text))).toContain(
      "00-00-1950",
    );

    const names = [
      "Kartini",
      "Wahyudi",
      "Sulastri",
      "Bambang",
      "Jumiati",
      "Heru",
      "Ngatmi",
      "Paijo",
    ];
    const more = ["Setiawan", "Rahayu", "Pranoto", "Lestari", "Utomo"];
    const flood = names.flatMap((first, i) =>
      more.map((second, j) =>
        row(0, {
          nama: `${first} ${second}`,
          tanggallahir: "01-01-1970",
          sex: i % 2 === 0 ? "2" : "1",
          rt: String(j + 1),
        }),
      ),
    );
    const checked = await checkHere(office, flood);
    expect(checked.likely.stops).toBe(false);
    const { counts } = await loadHere(office, flood);
    expect(counts).toMatchObject({ read: 40, new: 40, warned: 40 });
  });

  it("RT 1, 01, 001 and RT.1 are one RT: stored once, filtered, and told in the cleaning list as one", async () => {
    const ways = ["9", "09", "009", "RT.9", "٩", "９"];
    const rows = ways.map((rt, at) => row(50 + at, { rt, rw: "7" }));
    expect((await loadHere(office, rows)).counts).toMatchObject({ new: ways.length, rejected: 0 });
    for (const rt of ways) {
      const { counts } = await api.people.cleaningCounts({ rt });
      expect(counts.tanpa_ibu, rt).toBe(ways.length);
      const list = await api.people.cleaningList({ kind: "tanpa_ibu", rt });
      expect(list.rows.map((one) => one.person!.rt)).toEqual(ways.map(() => "009"));
    }
    // What is no RT is nobody's, not everybody's.
    for (const rt of ["abc", "9/7", "9999"]) {
      expect((await api.people.cleaningCounts({ rt })).counts.tanpa_ibu, rt).toBe(0);
      expect((await api.people.cleaningList({ kind: "tanpa_ibu", rt })).rows, rt).toEqual([]);
    }
  });
});

describe("the check of a file", () => {
  it("finds each odd name that is there twice, and shows it as it is written", async () => {
    const rows = NAMES.flatMap((nama, at) =>
      ["a", "b"].map((twin) => ({
        no: `${at}${twin}`,
        nama_lengkap: nama,
        nik:
          `3204050${String((at % 28) + 1)}`.slice(0, 6) +
          `${String((at % 28) + 1).padStart(2, "0")}0380${String(at + 1).padStart(4, "0")}`,
        tanggal_lahir: `${String((at % 28) + 1).padStart(2, "0")}/03/1980`,
      })),
    );
    const file = path.join(office.folder, "..", "ganjil.csv");
    fs.writeFileSync(file, csvOf(rows));
    const token = office.readToken(file);
    const seen = (await finish(api.people.inspectList({ file: token }))).answer;
    const { answer } = await finish(
      api.people.checkList({
        file: token,
        columns: {
          headerRow: seen.headerRow,
          birthFormat: seen.birthFormat,
          fields: seen.columns.map((column) => column.field),
        },
        against: { kind: "sendiri" },
      }),
    );
    expect(answer.list).toMatchObject({ rows: rows.length, refusedRows: 0 });
    const told = new Map(answer.pairs.map((pair) => [pair.a.name, pair]));
    for (const name of NAMES) expect([...told.keys()], name).toContain(cleanText(name));
  });
});
