// The chain of calculation names every cell with a formula; Excel calls a workbook damaged whose chain names a cell that has none.
import { attribute } from "../xml.ts";
import type { Zip, ZipEntry } from "../zip.ts";
import type { Replacement } from "./zip-copy.ts";

export interface CalcParts {
  readonly chain: ZipEntry;
  readonly types: ZipEntry;
  readonly relations: ZipEntry;
  readonly book: ZipEntry;
}

/** What the parts say once these cells of a sheet have no formula; an empty chain leaves the workbook. */
export async function withoutFormulas(
  zip: Zip,
  parts: CalcParts,
  sheet: { readonly name: string },
  references: readonly string[],
): Promise<Map<string, Replacement>> {
  const text = async (entry: ZipEntry): Promise<string> => (await zip.read(entry)).toString("utf8");
  const id = sheetIdOf(await text(parts.book), sheet.name);
  const fallen = new Set(references);
  let left = 0;
  let inherited = "";
  const chain = (await text(parts.chain)).replace(
    /<((?:[\w.-]+:)?)c\s([^>]*?)\/?>(?:<\/(?:[\w.-]+:)?c>)?/g,
    (whole, prefix: string, raw: string) => {
      const attributes = ` ${raw}`;
      const own = attribute(attributes, "i");
      inherited = own ?? inherited;
      if (inherited === id && fallen.has(attribute(attributes, "r") ?? "")) return "";
      left++;
      // A sheet's number holds for those that follow: each says its own, since one before it may have gone.
      return own === undefined && inherited !== ""
        ? `<${prefix}c ${raw.trimEnd()} i="${inherited}"/>`
        : whole;
    },
  );
  if (left > 0) return new Map([[parts.chain.name, bytes(chain)]]);
  const types = (await text(parts.types)).replace(
    /<(?:[\w.-]+:)?Override\s[^>]*calcChain\.xml[^>]*\/>/,
    "",
  );
  const relations = (await text(parts.relations)).replace(
    /<(?:[\w.-]+:)?Relationship\s[^>]*calcChain\.xml[^>]*\/>/,
    "",
  );
  return new Map<string, Replacement>([
    [parts.chain.name, null],
    [parts.types.name, bytes(types)],
    [parts.relations.name, bytes(relations)],
  ]);
}

function sheetIdOf(book: string, name: string): string | undefined {
  for (const [, raw] of book.matchAll(/<(?:[\w.-]+:)?sheet\s([^>]*)>/g))
    if (attribute(` ${raw!}`, "name") === name) return attribute(` ${raw!}`, "sheetId");
  return undefined;
}

function bytes(text: string): Replacement {
  return async function* () {
    yield Buffer.from(text);
  };
}
