// "Periksa berkas" through the border of the app: look, compare with itself, another file and the register, save the pairs; nothing stays.
import fs from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { REASONS } from "../../shared/people/linkage/fields.ts";
import { makeRegister, makeTwoFiles } from "../support/dirt/indonesian.ts";
import { pairKey, truePairs, type Made } from "../support/dirt/truth.ts";
import { readPairs, writeMade } from "../support/dirt/write.ts";
import { fillOffice } from "../support/make-people.ts";
import { finish, newOffice, type Api, type TestOffice } from "../support/office.ts";

let office: TestOffice;
let api: Api;
let made: Made;
const at = (name: string) => path.join(office.folder, "..", name);
beforeAll(async () => {
  office = await newOffice();
  api = await office.as("operator");
  made = makeRegister({ seed: 81, people: 300 });
  writeMade(at("daftar.csv"), made);
});
afterAll(() => office.close());

type Inspected = Awaited<ReturnType<typeof look>>;
async function look(name: string) {
  const file = office.readToken(at(name));
  const { answer } = await finish(api.people.inspectList({ file }));
  return { file, ...answer };
}
const columnsOf = ({ headerRow, birthFormat, columns }: Inspected) => ({
  headerRow,
  birthFormat,
  fields: columns.map((column) => column.field),
});

/** Text of every cell of every table, to show that no value of the file is in the database. */
async function everything(): Promise<string> {
  const db = office.desk.office!.reader;
  const tables = await sql<{
    name: string;
  }>`select name from sqlite_master where type = 'table'`.execute(db);
  const all: unknown[] = [];
  for (const { name } of tables.rows)
    all.push((await sql`select * from ${sql.table(name)}`.execute(db)).rows);
  return JSON.stringify(all);
}

describe("a chosen file", () => {
  it("is shown with the meaning of its columns and masked samples", async () => {
    const seen = await look("daftar.csv");
    expect(seen.headerRow).toBe(1);
    expect(seen.birthFormat).toBe("DD/MM/YYYY");
    expect(seen.columns.map((column) => column.field)).toEqual([
      "id",
      "nik",
      "kk",
      "full_name",
      "birth_place",
      "birth_date",
      "sex",
      "mother_name",
      "phone",
      "address",
      "rt",
      "rw",
      "village",
    ]);
    const niks = seen.columns[1]!.samples.join();
    expect(niks).toContain("••••");
    expect(niks).not.toMatch(/\d{9}/);
  });

  it("compared with itself gives pairs of both rows with reasons, numbers masked", async () => {
    const seen = await look("daftar.csv");
    const { progress, answer } = await finish(
      api.people.checkList({
        file: seen.file,
        columns: columnsOf(seen),
        against: { kind: "sendiri" },
      }),
    );
    expect(progress.map((p) => p.phase)).toContain("membandingkan");
    expect(answer.list).toMatchObject({ rows: made.rows.length, used: made.rows.length });
    const truth = truePairs(made);
    const found = answer.pairs.filter((pair) => truth.has(pairKey(pair.a.id, pair.b.id)));
    expect(found.length).toBeGreaterThan(truth.size * 0.9);
    for (const pair of answer.pairs) {
      expect(pair.reasons.length).toBeGreaterThan(0);
      // The CSV says words; the screen gets codes and says them in its language.
      expect(REASONS).toEqual(expect.arrayContaining(pair.reasons));
      expect(`${pair.a.nik} ${pair.b.nik} ${pair.a.kk} ${pair.a.phone}`).not.toMatch(/\d{9}/);
      if (pair.a.sex !== pair.b.sex && pair.a.sex && pair.b.sex)
        expect(pair.differs).toContain("sex");
    }
    // At least half of them are in the database's own words nowhere: a name of the file.
    const inside = await everything();
    for (const pair of found.slice(0, 20)) expect(inside).not.toContain(pair.a.name);
  });

  it("saved: the same pairs as PAIRS.csv, and the audit names the call only", async () => {
    const seen = await look("daftar.csv");
    const input = {
      file: seen.file,
      columns: columnsOf(seen),
      against: { kind: "sendiri" as const },
    };
    const { answer: checked } = await finish(api.people.checkList(input));
    const { answer } = await finish(
      api.people.exportListPairs({
        ...input,
        out: { file: office.writeToken(at("pasangan.csv")) },
        why: "diperiksa bersama desa tetangga",
      }),
    );
    const total = checked.counts.certain! + checked.counts.likely! + checked.counts.possible!;
    expect(answer.pairs).toBe(total);
    expect((await api.people.pairExports({})).rows).toMatchObject([
      {
        id: answer.exportId,
        against: "sendiri",
        pairs: total,
        why: "diperiksa bersama desa tetangga",
      },
    ]);
    for (const why of ["", "   ", "abcd", "    a    "])
      await expect(
        (async () =>
          finish(
            api.people.exportListPairs({
              ...input,
              out: { file: office.writeToken(at("tanpa-keperluan.csv")) },
              why,
            }),
          ))(),
        why,
      ).rejects.toMatchObject({ code: "masukan_salah" });
    expect(fs.existsSync(at("tanpa-keperluan.csv"))).toBe(false);
    const rows = readPairs(at("pasangan.csv"));
    expect(rows).toHaveLength(total);
    const shown = new Set(checked.pairs.map((pair) => pairKey(pair.a.id, pair.b.id)));
    expect(rows.filter((row) => shown.has(pairKey(row.id_a!, row.id_b!))).length).toBe(shown.size);
    const audit = await (await office.as("supervisor")).audit.list({});
    api = await office.as("operator");
    expect(audit.rows.map((row) => row.call)).toContain("people.exportListPairs");
  });

  it("against another file", async () => {
    const { list, register } = makeTwoFiles({ seed: 82, people: 150 });
    writeMade(at("satu.csv"), list);
    writeMade(at("dua.csv"), register);
    const [one, two] = [await look("satu.csv"), await look("dua.csv")];
    const { answer } = await finish(
      api.people.checkList({
        file: one.file,
        columns: columnsOf(one),
        against: { kind: "berkas", file: two.file, columns: columnsOf(two) },
      }),
    );
    expect(answer.against).toMatchObject({ used: register.rows.length });
    expect(answer.pairs.every((pair) => pair.a.id.startsWith("L"))).toBe(true);
    expect(answer.pairs.every((pair) => pair.b.id.startsWith("R"))).toBe(true);
    expect(answer.lookingDuplicate * 2).toBeGreaterThan(answer.list.used);
  });

  it("against the register: a person on record is found and can be opened", async () => {
    await fillOffice(office, 83, 30);
    const known = await office.desk
      .office!.reader.selectFrom("persons")
      .select(["id", "name", "nik", "birth_date", "mother_name"])
      .where("nik", "is not", null)
      .limit(20)
      .execute();
    const lines = known.map(
      (p, n) => `x${n},${p.nik},"${p.name}",${p.birth_date},"${p.mother_name ?? ""}"`,
    );
    fs.writeFileSync(
      at("orang.csv"),
      `id,nik,nama,tgl_lahir,nama_ibu\n${lines.join("\n")}\nx99,,Zuleha Qibtiyah Unik,1991-02-03,\n`,
    );
    const seen = await look("orang.csv");
    const { answer } = await finish(
      api.people.checkList({
        file: seen.file,
        columns: columnsOf(seen),
        against: { kind: "register" },
      }),
    );
    expect(answer.against).toBeNull();
    const found = new Map(
      answer.pairs.filter((p) => p.band !== "possible").map((p) => [p.a.id, p.b.personId]),
    );
    expect(known.filter((p, n) => found.get(`x${n}`) === p.id)).toHaveLength(20);
    expect(found.has("x99")).toBe(false);
  });

  it("can be left in the middle", async () => {
    const seen = await look("daftar.csv");
    const stop = new AbortController();
    const stream = await api.people.checkList(
      { file: seen.file, columns: columnsOf(seen), against: { kind: "sendiri" } },
      { signal: stop.signal },
    );
    await stream.next();
    stop.abort();
    await expect(finish(stream)).rejects.toMatchObject({ code: "dibatalkan" });
    await expect(look("daftar.csv")).resolves.toMatchObject({ headerRow: 1 });
  });

  it("with columns that cannot be, and tokens for another use, is refused", async () => {
    const seen = await look("daftar.csv");
    const columns = { ...columnsOf(seen), fields: seen.columns.map(() => null) };
    const input = { file: seen.file, columns, against: { kind: "sendiri" as const } };
    await expect(finish(api.people.checkList(input))).rejects.toMatchObject({
      code: "nama_tidak_ada",
    });
    const good = { ...input, columns: columnsOf(seen) };
    await expect(
      (async () =>
        finish(
          api.people.exportListPairs({ ...good, out: { file: seen.file }, why: "menimpa" }),
        ))(),
    ).rejects.toMatchObject({ code: "token_berkas_tidak_berlaku" });
    const other = {
      kind: "berkas" as const,
      file: office.writeToken(at("z.csv")),
      columns: columnsOf(seen),
    };
    await expect(
      (async () => finish(api.people.checkList({ ...good, against: other })))(),
    ).rejects.toMatchObject({ code: "token_berkas_tidak_berlaku" });
    expect(fs.readFileSync(at("daftar.csv"), "utf8")).toContain("tanggal_lahir");
  });
});
