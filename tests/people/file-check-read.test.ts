// Stand-alone files as they come: encodings, delimiters, titles above the header, no header at all, odd and hostile content.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPeople, type Columns } from "../../electron/people/file-check/read.ts";
import { writePairs } from "../../electron/people/file-check/pairs-file.ts";
import { writeSheet } from "../../electron/sheets/write-sheet.ts";
import { DeskError } from "../../shared/errors.ts";
import type { FilePerson } from "../../shared/people/file-check/persons.ts";

let folder = "";
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "loket-berkas-"));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const GUESS: Columns = { by: "tebakan" };

async function read(content: string | Uint8Array, columns: Columns = GUESS, name = "a.csv") {
  const file = path.join(folder, name);
  fs.writeFileSync(file, content);
  const people: FilePerson[] = [];
  const facts = await readPeople(file, { columns, asOf: "2026-11-24" }, (p) => people.push(p));
  return { people, ...facts };
}

async function refusal(work: Promise<unknown>): Promise<DeskError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(DeskError);
  return error as DeskError;
}

const CSV = "id,nama,nik\n1,Ani,3204055203990001\n2,Budi,\n";

describe("a file", () => {
  it("in any encoding and with any delimiter gives the same people", async () => {
    const plain = (await read(CSV)).people;
    expect(plain.map((p) => [p.id, p.fullName, p.nik])).toEqual([
      ["1", "Ani", "3204055203990001"],
      ["2", "Budi", null],
    ]);
    for (const delimiter of [";", "\t", "|"])
      expect((await read(CSV.replaceAll(",", delimiter))).people).toEqual(plain);
    expect((await read(`\ufeff${CSV}`)).people).toEqual(plain);
    expect((await read(Buffer.from(`\ufeff${CSV}`, "utf16le"))).people).toEqual(plain);
    expect((await read(CSV.replaceAll("\n", "\r\n"))).people).toEqual(plain);
    const latin = await read(Buffer.from("id,nama\n1,René\n", "latin1"));
    expect(latin.people[0]!.fullName).toBe("René");
  });

  it("with quotes, line breaks and commas inside cells", async () => {
    const { people } = await read('id,nama,alamat\n1,"Ani ""Ayu""","Jl. Mawar, No. 1\nRT 2"\n');
    expect(people[0]).toMatchObject({ fullName: 'Ani "Ayu"', address: "Jl. Mawar, No. 1 RT 2" });
  });

  it("with titles above the header", async () => {
    const { head, people } = await read(`DAFTAR PENERIMA,,\nDesa Cikole,,\n\n${CSV}`);
    expect(head.headerRow).toBe(4);
    expect(people.map((p) => p.id)).toEqual(["1", "2"]);
  });

  it("without a header row", async () => {
    const { head, people } = await read(
      "ANI WIDYA,3204055203990001,12/03/1999\nBUDI,3204051203800001,12/03/1980\n",
    );
    expect(head.headers).toEqual(["Kolom 1", "Kolom 2", "Kolom 3"]);
    expect(people.map((p) => [p.id, p.fullName, p.birthDate])).toEqual([
      ["1", "ANI WIDYA", "1999-03-12"],
      ["2", "BUDI", "1980-03-12"],
    ]);
    const map = { full_name: "Kolom 1", nik: "Kolom 2" };
    const mapped = await read("ANI,3204055203990001\n", { by: "peta", map });
    expect(mapped.people).toMatchObject([{ fullName: "ANI", nik: "3204055203990001" }]);
  });

  it("with a header only, or one row, has nobody or one", async () => {
    expect((await read("id,nama,nik\n")).people).toEqual([]);
    expect((await read("id,nama,nik\n1,Ani,\n")).people).toHaveLength(1);
  });

  it("that is empty is refused", async () => {
    expect((await refusal(read(""))).code).toBe("berkas_rusak");
  });

  it("without a column of names is refused with its columns", async () => {
    const { code, details } = await refusal(read("x,y\n1,2\n"));
    expect([code, details.headers]).toEqual(["nama_tidak_ada", ["x", "y"]]);
  });

  it("that lacks a column of the MAP is refused with its name", async () => {
    const { code, details } = await refusal(
      read(CSV, { by: "peta", map: { full_name: "nama", kk: "NO_KK" } }),
    );
    expect(code).toBe("peta_kolom_salah");
    expect(details.problem).toEqual({ kind: "kolom_tidak_ada", key: "kk", column: "NO_KK" });
  });

  it("counts and names rows without a name, and ids that stand twice", async () => {
    const { rows, people, refused, repeatedIds } = await read(
      "id,nama,nik\n1,Ani,\n1,Ani,\n3,,\n,Budi,\n",
    );
    expect(rows).toBe(4);
    expect(refused).toEqual([{ row: 4, why: "tanpa_nama" }]);
    expect(repeatedIds).toBe(1);
    expect(people.map((p) => p.id)).toEqual(["1", "1", "5"]);
  });

  it("finds a date pattern by itself when the MAP names none", async () => {
    const map = { full_name: "nama", birth_date: "lahir" };
    const { people } = await read("nama,lahir\nAni,12/31/1980\nBudi,01/02/1990\n", {
      by: "peta",
      map,
    });
    expect(people.map((p) => p.birthDate)).toEqual(["1980-12-31", "1990-01-02"]);
  });

  it("full of odd signs is read to the letter", async () => {
    const names = [
      "Robert'); DROP TABLE persons;--",
      "😀 Ani",
      "=2+5",
      "李 明",
      "ا ني",
      "x".repeat(10_000),
    ];
    const { people } = await read(`nama\n${names.map((n) => `"${n}"`).join("\n")}\n`);
    expect(people.map((p) => p.fullName)).toEqual(names.map((n) => n.slice(0, 240)));
  });

  it("of Excel keeps leading zeros, reads dates and formulas' values", async () => {
    const file = path.join(folder, "b.xlsx");
    async function* rows() {
      yield ["007", "Ani", "0812345", "1999-03-12"];
    }
    await writeSheet(file, {
      name: "Data",
      headers: ["id", "nama", "nik", "tgl_lahir"],
      rows: rows(),
      format: "xlsx",
    });
    const people: FilePerson[] = [];
    await readPeople(file, { columns: GUESS, asOf: "2026-11-24" }, (p) => people.push(p));
    expect(people).toMatchObject([{ id: "007", nik: "0812345", birthDate: "1999-03-12" }]);
  });
});

describe("PAIRS.csv", () => {
  it("keeps harmless ids to the letter and takes the sting out of formulas", async () => {
    const file = path.join(folder, "pasangan.csv");
    const pair = {
      probability: 0.5,
      band: "likely",
      reasons: ["nik_sama", "nama_sama"],
      a: 0,
      b: 1,
    } as const;
    await writePairs(file, [
      { ...pair, idA: "007", idB: "rec-1-org" },
      { ...pair, idA: "-12", idB: "=1+1" },
      { ...pair, idA: 'a,"b"', idB: "+62812" },
    ]);
    expect(fs.readFileSync(file, "utf8").split("\r\n")).toEqual([
      "id_a,id_b,probability,band,reasons",
      "007,rec-1-org,0.500000,likely,NIK sama; nama sama",
      "-12,'=1+1,0.500000,likely,NIK sama; nama sama",
      '"a,""b""",+62812,0.500000,likely,NIK sama; nama sama',
      "",
    ]);
  });
});
