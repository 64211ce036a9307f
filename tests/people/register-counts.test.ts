// The numbers of a check are those of the import, add up, and are true of the register: whatever the file holds.
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { registerEquationHolds } from "../../shared/prelists/register/rules.ts";
import { opensidRows, registerFamilies, type Row } from "../fixtures/register-files.ts";
import { newOffice, type TestOffice } from "../support/office.ts";
import { checkHere, loadHere, undoHere } from "../support/register-import.ts";

let office: TestOffice;
const KNOWN = opensidRows(registerFamilies(91, 8));
const FRESH = opensidRows(registerFamilies(92, 8));
beforeAll(async () => {
  office = await newOffice();
  await office.as("operator");
  await loadHere(office, KNOWN);
});
afterAll(() => office.close());

/** What may happen to a row on its way here. */
const DIRT: readonly ((row: Row, other: Row) => Row)[] = [
  (row) => row,
  (row) => ({ ...row, nama_ibu: "NGATINAH REKAAN" }),
  (row, other) => ({ ...row, no_kk: other.no_kk! }),
  (row, other) => ({ ...row, nik: other.nik! }),
  (row) => ({ ...row, nik: "0" }),
  (row) => ({ ...row, nik: "320405050480" }),
  (row) => ({ ...row, tanggallahir: "31-02-1980" }),
  (row) => ({ ...row, tanggallahir: "00-00-1950" }),
  (row) => ({ ...row, kk_level: "1" }),
  (row) => ({ ...row, kk_level: "4" }),
  (row) => ({ ...row, nama: "" }),
  (row) => ({ ...row, status_dasar: "2" }),
  (row) => ({ ...row, rt: "III" }),
];
const rows = fc
  .array(
    fc.record({
      known: fc.boolean(),
      at: fc.nat(),
      other: fc.nat(),
      dirt: fc.nat(DIRT.length - 1),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((list) =>
    list.map(({ known, at, other, dirt }) => {
      const pool = known ? KNOWN : FRESH;
      return DIRT[dirt]!(pool[at % pool.length]!, KNOWN[other % KNOWN.length]!);
    }),
  );

async function persons(): Promise<number> {
  const found = await office.desk
    .office!.reader.selectFrom("persons")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return found.n;
}

test("read = new + changed + same + rejected + skipped, in the check, in the import, row by row and in the register", async () => {
  const kinds = new Set<string>();
  await fc.assert(
    fc.asyncProperty(rows, async (list) => {
      const checked = await checkHere(office, list);
      expect(checked.counts.read).toBe(list.length);
      expect(registerEquationHolds(checked.counts)).toBe(true);
      const shown = {
        new: "baru",
        changed: "berubah",
        same: "sama",
        rejected: "ditolak",
        skipped: "dilewati",
      } as const;
      for (const [count, verdict] of Object.entries(shown)) {
        const told = checked.rows[verdict]!;
        expect(told.length, verdict).toBe(checked.counts[count as keyof typeof shown]);
        if (told.length > 0) kinds.add(verdict);
        // Whoever is refused or left out is told why.
        if (verdict === "ditolak" || verdict === "dilewati")
          for (const row of told)
            expect(row.findings.length, JSON.stringify(row)).toBeGreaterThan(0);
      }
      if (checked.likely.stops) return;
      const before = await persons();
      const { importId, counts } = await loadHere(office, list);
      expect(counts).toEqual(checked.counts);
      expect((await persons()) - before).toBe(counts.new);
      await undoHere(office, importId);
      expect(await persons()).toBe(before);
    }),
    { numRuns: 15, seed: 20261128 },
  );
  expect([...kinds].sort()).toEqual(["baru", "berubah", "dilewati", "ditolak", "sama"]);
}, 120_000);
