// Files cross the border as one-use tokens: no contract field is named like a path, and none can be used as one.
import * as z from "zod";
import { describe, expect, it } from "vitest";
import { allCalls, deepFields, elementOf, typeOf, unwrap, type Field } from "./contract.ts";

const FORBIDDEN = new Set(
  `path paths folder folders dir dirs directory file files filename filenames filepath uri url
   cwd root location jalur berkas lokasi`.split(/\s+/),
);

/** 'backupFilePath' -> backup, file, path */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[\s_-]+/);
}

interface Named extends Field {
  readonly call: string;
  readonly side: "masukan" | "jawaban";
}

const named: Named[] = allCalls().flatMap((call) => [
  ...deepFields(call.input).map((f) => ({ ...f, call: call.id, side: "masukan" as const })),
  ...[call.output, call.progress].flatMap((schema) =>
    schema && !call.meta.stream
      ? deepFields(schema).map((f) => ({ ...f, call: call.id, side: "jawaban" as const }))
      : [],
  ),
]);

/** A field `file` is a token: a short text, handed out by a dialog. */
function isToken(field: Field): boolean {
  return field.name === "file" && unwrap(field.schema).every((s) => typeOf(s) === "string");
}

/** The name of a file, told to the screen; nothing can be opened with it. */
function isDisplayName(field: Named): boolean {
  return field.side === "jawaban" && field.name === "fileName";
}

/** The path of a region is a list of names or regions, not a place on the disk. */
function isRegionPath(field: Named): boolean {
  return (
    field.call.startsWith("areas.") &&
    field.name === "path" &&
    unwrap(field.schema).every((s) => elementOf(s) !== undefined)
  );
}

describe("fields of the contract", () => {
  it("are many", () => expect(named.length).toBeGreaterThan(300));

  it("are not named like a path", () => {
    const wrong = named.filter(
      (f) =>
        wordsOf(f.name).some((w) => FORBIDDEN.has(w)) &&
        !isToken(f) &&
        !isDisplayName(f) &&
        !isRegionPath(f),
    );
    expect([...new Set(wrong.map((f) => `${f.call}: ${f.path}`))]).toEqual([]);
  });

  it("that hold a token are too short for a path and refuse nothing else", () => {
    const long = named.filter(
      (f) => f.side === "masukan" && isToken(f) && f.schema.safeParse("x".repeat(300)).success,
    );
    expect(long.map((f) => `${f.call}: ${f.path}`)).toEqual([]);
  });

  it("are caught when they are", () => {
    const schema = z.object({ rows: z.array(z.object({ backupFolder: z.string() })) });
    const caught = deepFields(schema).filter((f) => wordsOf(f.name).some((w) => FORBIDDEN.has(w)));
    expect(caught.map((f) => f.path)).toEqual(["rows.backupFolder"]);
  });
});
