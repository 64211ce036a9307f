// Cells changed inside a CSV file: every byte beside them stays, whatever the file looks like.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { restore, type SheetRow } from "../../shared/sheets/cells.ts";
import { csvRows } from "../../electron/sheets/csv.ts";
import { LIMITS } from "../../electron/sheets/limits.ts";
import type { RowChange } from "../../electron/sheets/patch/change.ts";
import { patchCsv } from "../../electron/sheets/patch/csv.ts";
import { createReadStream } from "node:fs";

const folder = mkdtempSync(path.join(tmpdir(), "loket-kembali-csv-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const source = path.join(folder, "asal.csv");
const target = path.join(folder, "kembali.csv");

const bytes = (): AsyncIterable<Buffer> => createReadStream(source, { highWaterMark: 64 * 1024 });

async function* each(changes: readonly RowChange[]): AsyncGenerator<RowChange> {
  yield* changes;
}

function change(no: number, ...cells: [number, string | null][]): RowChange {
  return { no, cells: cells.map(([column, value]) => ({ column, value, as: "t" as const })) };
}

async function read(file: string, encoding: string, delimiter: string): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const batch of csvRows(createReadStream(file), encoding, delimiter, LIMITS))
    rows.push(...batch);
  return rows;
}

function encode(text: string, encoding: string): Buffer {
  if (encoding === "windows-1252") return Buffer.from(text, "latin1");
  if (encoding === "utf-16le") return Buffer.from(`\ufeff${text}`, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(`\ufeff${text}`, "utf16le").swap16();
  return Buffer.from(text);
}

describe("one cell", () => {
  it("changes between its delimiters only; quotes stay, blanks and a lone line end too", async () => {
    writeFileSync(
      source,
      '\ufeffsep=;\r\nNIK;"Nama";Ket\r\n\r\n"32";"Siti ""Ani""" ;  x \r\n33;Budi;;\r\n',
    );
    const done = await patchCsv(bytes, target, { encoding: "utf-8", delimiter: ";" }, () =>
      each([change(4, [1, 'Siti "A"'], [2, "a;b"]), change(5, [4, "=1+1"], [0, null])]),
    );
    expect(readFileSync(target, "utf8")).toBe(
      '\ufeffsep=;\r\nNIK;"Nama";Ket\r\n\r\n"32";"Siti ""A""";"a;b"\r\n;Budi;;;\'=1+1\r\n',
    );
    expect(done).toMatchObject({ cells: 4, left: [] });
  });

  it("is left, and said, when the encoding of the file lacks a letter", async () => {
    writeFileSync(source, encode("NIK;Nama\n1;Zoë\n", "windows-1252"));
    const done = await patchCsv(bytes, target, { encoding: "windows-1252", delimiter: ";" }, () =>
      each([change(2, [0, "2"], [1, "Łucja"])]),
    );
    expect(done).toMatchObject({ cells: 1, left: [{ row: 2, column: 1, why: "huruf" }] });
    expect(readFileSync(target)).toEqual(encode("NIK;Nama\n2;Zoë\n", "windows-1252"));
  });
});

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[ -~é]{0,12}$/) },
  fc.constantFrom("3205330105800001", "", "-", 'a"b', "dua\nbaris", " x "),
);

describe("any file", () => {
  it("comes back byte for byte without changes, torn quotes and odd bytes included", async () => {
    const contents = fc.oneof(
      fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array)),
      fc
        .string({ unit: fc.constantFrom('"', ";", "\r", "\n", "a", "é"), maxLength: 200 })
        .map((t) => Buffer.from(t)),
    );
    const encodings = fc.constantFrom("utf-8", "windows-1252", "utf-16le", "utf-16be");
    await fc.assert(
      fc.asyncProperty(contents, encodings, fc.boolean(), async (content, encoding, through) => {
        writeFileSync(source, content);
        // With `through` the whole file is walked record by record: the change asked for does nothing.
        const records = through ? [change(1)] : [];
        if (through && content.length < 4) return;
        await patchCsv(bytes, target, { encoding, delimiter: ";" }, () => each(records));
        expect(readFileSync(target).equals(content)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("reads as before but for the changed cells", async () => {
    const shapes = fc.record({
      rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), {
        minLength: 1,
        maxLength: 12,
      }),
      encoding: fc.constantFrom("utf-8", "windows-1252", "utf-16le", "utf-16be"),
      delimiter: fc.constantFrom(";", ",", "\t", "|"),
      lineEnd: fc.constantFrom("\r\n", "\n"),
      quoteAll: fc.boolean(),
      picks: fc.array(fc.tuple(fc.nat(11), fc.nat(4), cell), { maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(shapes, async ({ rows, encoding, delimiter, lineEnd, quoteAll, picks }) => {
        const dress = (text: string) =>
          quoteAll || /["\r\n]|^\s|\s$/.test(text) || text.includes(delimiter)
            ? `"${text.replaceAll('"', '""')}"`
            : text;
        const text = rows.map((row) => row.map(dress).join(delimiter) + lineEnd).join("");
        writeFileSync(source, encode(text, encoding));
        const before = await read(source, encoding, delimiter);
        const wanted = new Map<number, Map<number, string>>();
        for (const [row, column, value] of picks) {
          const there = before[row % Math.max(before.length, 1)];
          if (!there || column >= there.cells.length) continue;
          const cells = wanted.get(there.no) ?? new Map<number, string>();
          wanted.set(there.no, cells.set(column, value));
        }
        const changes = [...wanted]
          .sort(([a], [b]) => a - b)
          .map(([no, cells]) => change(no, ...cells));
        await patchCsv(bytes, target, { encoding, delimiter }, () => each(changes));
        const after = new Map(
          (await read(target, encoding, delimiter)).map((row) => [row.no, row.cells]),
        );
        for (const row of before) {
          const expected = row.cells.map(
            (was, column) => wanted.get(row.no)?.get(column) ?? was ?? "",
          );
          if (expected.every((value) => value.trim() === "")) continue; // the reader skips it
          expect(after.get(row.no)?.map((value) => restore(value ?? ""))).toEqual(
            expected.map((value) => restore(value)),
          );
        }
      }),
      { numRuns: 200 },
    );
  });
});
