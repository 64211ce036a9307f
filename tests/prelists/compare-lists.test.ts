// Two lists compared: the rules on made-up rows, then a real office with two files.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  bitsOf,
  changesBetween,
  comparisonHolds,
  DIFFERENCES,
  differencesIn,
  kindsBetween,
  sharedColumns,
} from "../../shared/prelists/compare-lists.ts";
import { PROFILES } from "../../shared/prelists/profiles.ts";
import { finish, newOffice, type Api, type TestOffice } from "../support/office.ts";

describe("the rules", () => {
  const list = (columns: [string, string | null][]) => ({
    profile: PROFILES.bnba,
    columns: columns.map(([key, field]) => ({ key, field })),
  });
  const columns = sharedColumns(
    list([
      ["nik", "nik"],
      ["tgl_lahir", "tanggal_lahir"],
      ["rt", "rt"],
      ["DESIL", null],
      ["Catatan", null],
    ]),
    list([
      ["nik", "nik"],
      ["tgl_lahir", "tanggal_lahir"],
      ["rt", "rt"],
      ["Desil", null],
      ["Lain", null],
    ]),
  );

  it("compares what both lists have, by field or by name", () => {
    expect(columns.map(({ label, rank }) => [label, rank])).toEqual([
      ["nik", false],
      ["tgl_lahir", false],
      ["rt", false],
      ["Desil", true],
    ]);
  });

  it("a date in two formats, a zero before an RT and a dash are no change", () => {
    const before = { payload: { tgl_lahir: "1990-02-01", rt: "001", DESIL: "-" }, familyKey: null };
    const after = { payload: { tgl_lahir: "01/02/1990", rt: "1" }, familyKey: "2" };
    expect(changesBetween(before, after, columns)).toEqual([]);
    expect(kindsBetween(before, after, columns, [])).toEqual([]);
  });

  it("tells a moved family and the direction of a desil", () => {
    const row = (desil: string, familyKey: string) => ({
      payload: { nik: "1", DESIL: desil, Desil: desil },
      familyKey,
    });
    const kinds = (from: [string, string], to: [string, string]) => {
      const [before, after] = [row(...from), row(...to)];
      return kindsBetween(before, after, columns, changesBetween(before, after, columns));
    };
    expect(kinds(["2", "a"], ["4", "a"])).toEqual(["berubah", "peringkat_naik"]);
    expect(kinds(["4", "a"], ["3", "b"])).toEqual([
      "berubah",
      "pindah_keluarga",
      "peringkat_turun",
    ]);
    expect(kinds(["tidak ada", "a"], ["3", "a"])).toEqual(["berubah"]);
  });

  it("sets of differences survive their number", () => {
    fc.assert(
      fc.property(fc.subarray([...DIFFERENCES]), (some) => {
        expect(differencesIn(bitsOf(some))).toEqual(some);
      }),
    );
  });
});

describe("a real office", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "loket-banding-"));
  let office: TestOffice;
  let api: Api;
  beforeAll(async () => {
    office = await newOffice();
    api = await office.as("operator");
  });
  afterAll(async () => {
    await office.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const person = (n: number, { kk = n, rt = "1", desil = 3, name = `WARGA ${n}` } = {}) =>
    `A${n};32053301051${String(kk).padStart(5, "0")};320533010580${String(n).padStart(4, "0")};${name};01/05/1980;${rt};2;1;${desil}`;
  async function put(name: string, lines: readonly string[]): Promise<string> {
    const file = path.join(folder, `${name}.csv`);
    writeFileSync(file, ["id_dtks;nkk;nik;nama;tgl_lahir;rt;rw;shdk;desil", ...lines].join("\n"));
    const target = {
      kind: "baru" as const,
      id: crypto.randomUUID(),
      name,
      regime: "DTSEN" as const,
      period: null,
    };
    const { answer } = await finish(api.prelists.import({ file: office.readToken(file), target }));
    expect(answer.counts.rejected).toBe(0);
    return answer.prelistId;
  }

  it("adds up, names every difference, and goes out on paper and as a file", async () => {
    const people = Array.from({ length: 700 }, (_, n) => person(n + 1));
    const before = await put("Mei", people);
    const after = await put("Juni", [
      ...people.slice(0, 690),
      person(691, { rt: "7" }),
      person(692, { kk: 9001 }),
      person(693, { desil: 5 }),
      person(694, { desil: 1, name: "WARGA BARU NAMA" }),
      person(9100),
      person(9101),
    ]);
    expect(await api.prelists.comparison({ beforeId: before, afterId: after })).toBeNull();
    const { answer } = await finish(api.prelists.compare({ beforeId: before, afterId: after }));
    expect(comparisonHolds(answer.counts)).toBe(true);
    expect(answer.counts).toEqual({
      lama: 700,
      baru: 696,
      sama: 690,
      berubah: 4,
      masuk: 2,
      keluar: 6,
      pindah_keluarga: 1,
      peringkat_naik: 1,
      peringkat_turun: 1,
    });
    const { comparisonId } = answer;
    for (const kind of DIFFERENCES) {
      const { rows, more } = await api.prelists.comparisonRows({ comparisonId, kind });
      expect([kind, rows.length, more]).toEqual([kind, answer.counts[kind], false]);
    }
    const moved = await api.prelists.comparisonRows({ comparisonId, kind: "pindah_keluarga" });
    expect(moved.rows[0]).toMatchObject({
      name: "WARGA 692",
      kinds: ["berubah", "pindah_keluarga"],
    });
    // Numbers are masked on screen, also inside a change.
    expect(JSON.stringify(moved)).not.toMatch(/\d{16}/);
    const paper = await api.prelists.comparisonPaper({ comparisonId });
    expect(paper.landscape).toBe(true);

    const out = path.join(folder, "beda.csv");
    const written = await finish(
      api.prelists.exportComparison({
        comparisonId,
        file: office.writeToken(out),
        format: "csv",
        why: "Bahan rapat desa",
      }),
    );
    const lines = readFileSync(out, "utf8").trim().split(/\r?\n/);
    expect(lines).toHaveLength(written.answer.rows + 1);
    // Two came, six left, and five columns changed (name and desil of one person).
    expect(written.answer.rows).toBe(2 + 6 + 5);
    expect(lines.some((line) => line.includes("3205330105800694"))).toBe(true);
    const { rows } = await api.prelists.exports({ prelistId: after });
    expect(rows[0]).toMatchObject({ kind: "banding", why: "Bahan rapat desa" });

    // A comparison is as old as it is; comparing anew replaces it.
    const again = await finish(api.prelists.compare({ beforeId: before, afterId: after }));
    expect(again.answer.counts).toEqual(answer.counts);
    const now = await api.prelists.comparison({ beforeId: before, afterId: after });
    expect(now).toMatchObject({ id: again.answer.comparisonId, stale: false });
    const back = await finish(api.prelists.compare({ beforeId: after, afterId: before }));
    expect(back.answer.counts).toMatchObject({ masuk: 6, keluar: 2, berubah: 4, sama: 690 });
    await expect(
      finish(api.prelists.compare({ beforeId: after, afterId: after })),
    ).rejects.toMatchObject({ code: "daftar_tak_sebanding" });
  }, 120_000);
});
