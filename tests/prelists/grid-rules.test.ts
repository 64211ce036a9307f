// What the grid decides without a database: ranges on the clipboard, filters, movement, and which action Ctrl+Z means.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsIn, moved, pasteTarget, rangeOf } from "../../renderer/prelists/grid/keys.ts";
import { columnsInSight, edgesOf, rowsInSight } from "../../renderer/prelists/grid/geometry.ts";
import { cellTest, compareCells, foldCell } from "../../shared/prelists/grid/filter.ts";
import { redoStep, undoStep, type ActionFact } from "../../shared/prelists/grid/history.ts";
import { mayFilterMasked } from "../../shared/prelists/grid/rules.ts";
import { readRange, writeRange } from "../../shared/prelists/grid/tsv.ts";

const cell = fc.string({
  unit: fc.constantFrom("a", "0", '"', "\t", "\n", "\r", " ", "é", "3205"),
});

describe("a range on the clipboard", () => {
  it("comes back as it was written", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }).chain((width) =>
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
            minLength: 1,
            maxLength: 6,
          }),
        ),
        (rows) => {
          expect(readRange(writeRange(rows))).toEqual(rows);
        },
      ),
      { numRuns: 500 },
    );
  });
  it("is read as Excel and LibreOffice write it", () => {
    expect(readRange("3205330105800001\t01\r\n-\t\r\n")).toEqual([
      ["3205330105800001", "01"],
      ["-", ""],
    ]);
    expect(readRange('"Jl. ""Baru""\nNo. 1"\tb')).toEqual([['Jl. "Baru"\nNo. 1', "b"]]);
    expect(readRange('5" pipa\t"terbuka\nb')).toEqual([['5" pipa', '"terbuka'], ["b"]]);
  });
});

describe("a filter", () => {
  const passes = (text: string, value: string | null) => cellTest(text)?.(foldCell(value));
  it("means part of a value, all of it, blank or not blank", () => {
    expect(passes("SITI", "Ny. Siti Aminah")).toBe(true);
    expect(passes("jose", "José")).toBe(true);
    expect(passes("=1", "1")).toBe(true);
    expect(passes("=1", "11")).toBe(false);
    expect(passes("=", "  ")).toBe(true);
    expect(passes("<>", null)).toBe(false);
    expect(passes("<>3", "4")).toBe(true);
    expect(cellTest("  ")).toBeUndefined();
  });
  it("orders numbers by size and blanks last, whatever the rows", () => {
    expect(["10", "", "9", "budi", "2"].toSorted(compareCells)).toEqual([
      "2",
      "9",
      "10",
      "budi",
      "",
    ]);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.nat(99).map(String), fc.string({ maxLength: 3 }))),
        (values) => {
          const folded = values.map(foldCell);
          const sorted = folded.toSorted(compareCells);
          for (let at = 1; at < sorted.length; at++)
            expect(compareCells(sorted[at - 1]!, sorted[at]!)).toBeLessThanOrEqual(0);
        },
      ),
    );
  });
  it("over masked numbers wants four digits", () => {
    expect(mayFilterMasked("320")).toBe(false);
    expect(mayFilterMasked("=320")).toBe(false);
    expect(mayFilterMasked("3205")).toBe(true);
    expect(mayFilterMasked("=")).toBe(true);
  });
});

describe("movement", () => {
  const size = { rows: 100, columns: 5, page: 20 };
  it("never leaves the grid", () => {
    const keys = [
      "ArrowUp",
      "ArrowDown",
      "ArrowLeft",
      "ArrowRight",
      "Home",
      "End",
      "PageUp",
      "PageDown",
    ];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean()), { maxLength: 40 }),
        (presses) => {
          let at = { row: 0, column: 0 };
          for (const [key, ctrl] of presses) {
            at = moved(at, key, ctrl, size)!;
            expect(at.row).toBeGreaterThanOrEqual(0);
            expect(at.row).toBeLessThan(100);
            expect(at.column).toBeGreaterThanOrEqual(0);
            expect(at.column).toBeLessThan(5);
          }
        },
      ),
    );
    expect(moved({ row: 3, column: 2 }, "End", true, size)).toEqual({ row: 99, column: 4 });
    expect(moved({ row: 3, column: 2 }, "x", false, size)).toBeUndefined();
  });
  it("repeats a pasted range that fits the selection, else takes its own shape", () => {
    const chosen = rangeOf({ row: 5, column: 3 }, { row: 2, column: 2 });
    expect(cellsIn(chosen)).toBe(8);
    expect(pasteTarget(chosen, { rows: 1, columns: 1 })).toEqual(chosen);
    expect(pasteTarget(chosen, { rows: 3, columns: 1 })).toEqual({
      top: 2,
      left: 2,
      bottom: 4,
      right: 2,
    });
  });
  it("draws only what is in sight", () => {
    const columns = Array.from({ length: 200 }, (_, index) => ({
      key: `k${index}`,
      field: null,
      kind: "teks",
      index,
      codes: [],
    }));
    const { from, to } = rowsInSight(93_750, 40, 100_000);
    expect(from).toBeLessThanOrEqual(50_000);
    expect(to - from).toBeLessThan(60);
    const across = columnsInSight(900, 80, edgesOf(columns));
    expect(across.to - across.from).toBeLessThan(14);
  });
});

describe("Ctrl+Z and Ctrl+Y", () => {
  const fact = (id: string, undoes: string | null = null, at = id): ActionFact => ({
    id,
    undoes,
    at,
    edits: 1,
  });
  it("take back the newest change, then the one before, and do them again in turn", () => {
    const facts = [fact("a"), fact("b")];
    expect(undoStep(facts)?.actionIds).toEqual(["b"]);
    facts.push(fact("c", "b"));
    expect(undoStep(facts)?.actionIds).toEqual(["a"]);
    expect(redoStep(facts)?.actionIds).toEqual(["c"]);
    facts.push(fact("d", "c"));
    expect(redoStep(facts)).toBeUndefined();
    expect(undoStep(facts)?.actionIds).toEqual(["d"]);
  });
  it("take the steps of one large change together, and forget what was undone once something new is written", () => {
    const facts = [fact("a"), fact("b1", null, "2"), fact("b2", null, "2")];
    expect(undoStep(facts)).toEqual({ actionIds: ["b2", "b1"], edits: 2 });
    facts.push(fact("u2", "b2"), fact("u1", "b1"), fact("n"));
    expect(redoStep(facts)).toBeUndefined();
    expect(undoStep(facts)?.actionIds).toEqual(["n"]);
  });
  it("agree with a stack, whatever is pressed", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("tulis", "urung", "ulang"), { maxLength: 30 }),
        (presses) => {
          const facts: ActionFact[] = [];
          const done: string[] = [];
          let undone: string[] = [];
          const rootOf = (id: string): string => {
            const one = facts.find((f) => f.id === id)!;
            return one.undoes === null ? id : rootOf(one.undoes);
          };
          for (const [turn, press] of presses.entries()) {
            const id = String(turn).padStart(3, "0");
            if (press === "tulis") {
              facts.push(fact(id));
              done.push(id);
              undone = [];
              continue;
            }
            const step = press === "urung" ? undoStep(facts) : redoStep(facts);
            const expected = press === "urung" ? done.at(-1) : undone.at(-1);
            expect(step && rootOf(step.actionIds[0]!)).toBe(expected);
            if (!step) continue;
            facts.push(fact(id, step.actionIds[0]!));
            if (press === "urung") undone.push(done.pop()!);
            else done.push(undone.pop()!);
          }
        },
      ),
    );
  });
});
