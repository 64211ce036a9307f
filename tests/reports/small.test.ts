// What leaves a report without a database: small numbers stay hidden, and a report file is read strictly.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildTable } from "../../shared/reports/tables/build.ts";
import { Definition } from "../../shared/reports/tables/definition.ts";
import { readReportFile, reportFileText } from "../../shared/reports/tables/file.ts";

const months = fc.array(fc.oneof(fc.nat(6), fc.nat(40)), { minLength: 12, maxLength: 12 });
const YEAR = { from: "2026-01-01", to: "2026-12-31" };

/** A table of kinds by month, or of months by kinds, as somebody without the right sees it. */
function seen(kinds: Readonly<Record<string, readonly number[]>>, turned: boolean) {
  const atoms = Object.entries(kinds).flatMap(([kind, counts]) =>
    counts.map((n, at) => {
      const month = `2026-${String(at + 1).padStart(2, "0")}`;
      return turned
        ? { row: month, column: kind, n, state: "selesai" }
        : { row: kind, column: month, n, state: "selesai" };
    }),
  );
  const definition = Definition.parse({
    source: "kasus",
    by: turned ? "bulan" : "ppks",
    across: turned ? "ppks" : "bulan",
    measures: ["jumlah"],
  });
  return buildTable(
    { definition, period: YEAR, atoms, units: 0, names: new Map(), entitled: false },
    { title: "Uji", subtitle: "" },
    [],
  );
}

describe("a sensitive kind, for somebody who may not open it", () => {
  it("looks the same whatever its numbers are, as long as the same ones are five or more", () => {
    const other = (row: readonly number[], by: readonly number[]) =>
      row.map((n, at) => (n < 5 ? by[at]! % 5 : 5 + by[at]!));
    fc.assert(
      fc.property(months, months, months, fc.boolean(), (plain, sensitive, by, turned) => {
        const changed = other(sensitive, by);
        const many = (row: readonly number[]) => row.reduce((sum, n) => sum + n, 0) >= 5;
        fc.pre(many(sensitive) === many(changed));
        const first = seen({ "PPKS-24": plain, "PPKS-16": sensitive }, turned);
        expect(seen({ "PPKS-24": plain, "PPKS-16": changed }, turned)).toEqual(first);
      }),
    );
  });

  it("is left out altogether when there are fewer than five, beside kinds that keep their numbers", () => {
    fc.assert(
      fc.property(months, fc.nat(4), fc.nat(11), fc.boolean(), (plain, few, at, turned) => {
        const row = Array.from({ length: 12 }, (_, month) => (month === at ? few : 0));
        const { rows, columns, total } = seen({ "PPKS-24": plain, "PPKS-16": row }, turned);
        const cells = rows.flatMap((one) => one.cells);
        expect(cells.every((cell) => typeof cell === "number")).toBe(true);
        expect(turned ? columns.length : rows.length).toBe(1);
        if (turned) expect(total).toEqual([plain.reduce((sum, n) => sum + n, 0)]);
        else expect(total).toBeNull();
      }),
    );
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
