// The parts of a workbook beside its rows: sheet names and paths, shared strings, and which styles are dates.
import { refuse } from "./limits.ts";
import { attribute, decodeExcelEscapes, xmlScanner, type XmlHandler } from "./xml.ts";
import { MAX_CELL_CHARS } from "../../shared/sheets/cells.ts";
import type { Zip, ZipEntry } from "./zip.ts";

export interface WorkbookParts {
  readonly sheets: readonly {
    readonly name: string;
    readonly visible: boolean;
    readonly entry: ZipEntry;
  }[];
  readonly date1904: boolean;
  readonly strings: ZipEntry | undefined;
  readonly styles: ZipEntry | undefined;
}

/** Scans one part as it is inflated. */
export async function scanPart(
  zip: Zip,
  entry: ZipEntry,
  maxBytes: number,
  handler: Partial<XmlHandler>,
): Promise<void> {
  const scanner = xmlScanner({
    open: handler.open ?? ignore,
    close: handler.close ?? ignore,
    text: handler.text ?? ignore,
  });
  const decoder = new TextDecoder("utf-8");
  for await (const chunk of zip.stream(entry, maxBytes))
    scanner.push(decoder.decode(chunk, { stream: true }));
  scanner.push(decoder.decode());
  scanner.end();
}

function ignore(): void {
  // Parts of a document that this scan does not need.
}

export async function readParts(zip: Zip, partBytes: number): Promise<WorkbookParts> {
  const rootRels = await relations(zip, "_rels/.rels", "", partBytes);
  const bookPath = [...rootRels.values()].find((rel) =>
    rel.type.endsWith("/officeDocument"),
  )?.target;
  const book = bookPath === undefined ? undefined : zip.entries.get(bookPath);
  if (!book) throw refuse("berkas_bukan_lembar_kerja", "zip_lain");
  const folder = book.name.includes("/") ? book.name.slice(0, book.name.lastIndexOf("/") + 1) : "";
  const rels = await relations(
    zip,
    `${folder}_rels/${book.name.slice(folder.length)}.rels`,
    folder,
    partBytes,
  );
  const found: { name: string; visible: boolean; id: string }[] = [];
  let date1904 = false;
  await scanPart(zip, book, partBytes, {
    open(name, attributes) {
      if (name === "workbookPr")
        date1904 = /^(1|true)$/.test(attribute(attributes, "date1904") ?? "");
      if (name === "sheet")
        found.push({
          name: attribute(attributes, "name") ?? "",
          visible: (attribute(attributes, "state") ?? "visible") === "visible",
          id: attribute(attributes, "id") ?? "",
        });
    },
  });
  const sheets = found.flatMap(({ name, visible, id }) => {
    const rel = rels.get(id);
    const entry = rel?.type.endsWith("/worksheet") ? zip.entries.get(rel.target) : undefined;
    return entry ? [{ name, visible, entry }] : [];
  });
  if (sheets.length === 0) throw refuse("berkas_rusak", "tanpa_lembar");
  const part = (type: string): ZipEntry | undefined =>
    zip.entries.get([...rels.values()].find((rel) => rel.type.endsWith(type))?.target ?? "");
  return { sheets, date1904, strings: part("/sharedStrings"), styles: part("/styles") };
}

async function relations(
  zip: Zip,
  path: string,
  folder: string,
  partBytes: number,
): Promise<Map<string, { type: string; target: string }>> {
  const rels = new Map<string, { type: string; target: string }>();
  const entry = zip.entries.get(path);
  if (!entry) return rels;
  await scanPart(zip, entry, partBytes, {
    open(name, attributes) {
      if (name !== "Relationship" || attribute(attributes, "TargetMode") === "External") return;
      const target = attribute(attributes, "Target") ?? "";
      rels.set(attribute(attributes, "Id") ?? "", {
        type: attribute(attributes, "Type") ?? "",
        target: resolve(folder, target),
      });
    },
  });
  return rels;
}

function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const parts = folder.split("/").filter((part) => part !== "");
  for (const part of target.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** Shared strings, in order; one longer than a cell can be is cut one character over the limit, so that its row is refused. */
export async function readStrings(
  zip: Zip,
  entry: ZipEntry | undefined,
  partBytes: number,
): Promise<string[]> {
  const strings: string[] = [];
  if (!entry) return strings;
  let text = "";
  let inText = false;
  let phonetic = false;
  await scanPart(zip, entry, partBytes, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") phonetic = true;
      else if (name === "t") inText = !phonetic;
    },
    close(name) {
      if (name === "si") strings.push(decodeExcelEscapes(text));
      else if (name === "rPh") phonetic = false;
      else if (name === "t") inText = false;
    },
    text(piece) {
      if (inText && text.length <= MAX_CELL_CHARS)
        text += piece.slice(0, MAX_CELL_CHARS + 1 - text.length);
    },
  });
  return strings;
}

/** For each cell style, whether it shows a date. */
export async function readDateStyles(
  zip: Zip,
  entry: ZipEntry | undefined,
  partBytes: number,
): Promise<boolean[]> {
  const styles: boolean[] = [];
  if (!entry) return styles;
  const customDates = new Set<number>();
  let inCellFormats = false;
  await scanPart(zip, entry, partBytes, {
    open(name, attributes) {
      if (name === "numFmt" && isDateFormat(attribute(attributes, "formatCode") ?? ""))
        customDates.add(Number(attribute(attributes, "numFmtId")));
      else if (name === "cellXfs") inCellFormats = true;
      else if (name === "xf" && inCellFormats) {
        const id = Number(attribute(attributes, "numFmtId") ?? 0);
        styles.push(
          (id >= 14 && id <= 17) ||
            id === 22 ||
            (id >= 27 && id <= 36) ||
            (id >= 50 && id <= 58) ||
            customDates.has(id),
        );
      }
    },
    close(name) {
      if (name === "cellXfs") inCellFormats = false;
    },
  });
  return styles;
}

/** Day or year letters outside quotes, brackets and escapes; hours and minutes alone are no date. */
function isDateFormat(code: string): boolean {
  return /[dy]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, ""));
}
