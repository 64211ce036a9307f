// What leaves a report without a database: small numbers stay hidden, and a report file is read strictly.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Definition } from "../../shared/reports/tables/definition.ts";
import { readReportFile, reportFileText } from "../../shared/reports/tables/file.ts";
import { HIDDEN, hideSmallCells } from "../../shared/reports/tables/small.ts";

const counts = fc.array(fc.oneof(fc.nat(6), fc.nat(40)), { minLength: 1, maxLength: 13 });

describe("a row of a sensitive kind", () => {
  it("shows no number below five, and what it shows is true", () => {
    fc.assert(
      fc.property(counts, (row) => {
        const { cells, sum } = hideSmallCells(row);
        for (const [at, cell] of cells.entries())
          if (cell !== HIDDEN) {
            expect(cell).toBe(row[at]);
            expect(cell).toBeGreaterThanOrEqual(5);
          }
        const whole = row.reduce((all, n) => all + n, 0);
        expect(sum).toBe(whole < 5 ? HIDDEN : whole);
      }),
    );
  });

  it("leaves each hidden number open from nought to four, even to somebody who knows the sum", () => {
    fc.assert(
      fc.property(counts, (row) => {
        const { cells } = hideSmallCells(row);
        const whole = row.reduce((all, n) => all + n, 0);
        const hidden = cells.filter((cell) => cell === HIDDEN).length;
        if (hidden === 0 || whole < 5) return; // all is hidden, the sum too: it says no more than "below five"
        const shown = cells.reduce<number>(
          (all, cell) => all + (cell === HIDDEN ? 0 : (cell as number)),
          0,
        );
        // Every whole number from 0 to 4 is possible for one of them: the others take the rest.
        expect(hidden).toBeGreaterThanOrEqual(2);
        expect(whole - shown).toBeGreaterThanOrEqual(5);
      }),
    );
  });

  it("gives up no more than it must", () => {
    expect(hideSmallCells([9, 3, 7, 20])).toEqual({ cells: [9, HIDDEN, HIDDEN, 20], sum: 39 });
    expect(hideSmallCells([9, 6])).toEqual({ cells: [9, 6], sum: 15 });
    expect(hideSmallCells([12, 0, 0])).toEqual({ cells: [HIDDEN, HIDDEN, HIDDEN], sum: 12 });
    expect(hideSmallCells([1, 2])).toEqual({ cells: [HIDDEN, HIDDEN], sum: HIDDEN });
  });
});

describe("a report as a file", () => {
  const definition = Definition.parse({
    source: "kasus",
    by: "desa",
    across: "status",
    measures: ["jumlah"],
    filter: { kategori: ["KES-01"], desa: ["32.04.05.2001"] },
  });
  const good = reportFileText({ name: "Rekap", definition });

  it("comes back as it was", () => {
    expect(readReportFile(good)).toEqual({
      report: expect.objectContaining({ name: "Rekap", definition }),
    });
  });

  it.each([
    ["something else", "bukan json", "bukan_laporan"],
    ["another kind of file", '{"format":"loket-profil-kolom"}', "bukan_laporan"],
    ["a newer one", good.replace('"formatVersion": 1', '"formatVersion": 2'), "versi"],
    ["an unknown field", good.replace('"part"', '"rahasia": 1, "part"'), "isi"],
    ["an unknown way", good.replace('"by": "desa"', '"by": "nik"'), "isi"],
    ["staff of another office", good.replace('"kategori"', '"petugas"'), "isi"],
    ["numbers of another source", good.replace('"jumlah"', '"hadir"'), "isi"],
    ["a person's number as its name", good.replace('"Rekap"', '"3204055504810001"'), "data"],
    ["a person's number as a group", good.replace('"KES-01"', '"3204.0555.0481.0001"'), "data"],
    ["too much", good + " ".repeat(300_000), "terlalu_besar"],
  ])("is refused when it is %s", (_, text, problem) => {
    expect(readReportFile(text)).toEqual({ problem });
  });
});
