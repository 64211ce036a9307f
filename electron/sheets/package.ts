// Opens a tabular data package from outside: a ZIP, or datapackage.json beside its CSV files. Each table is a sheet.
import { createReadStream, existsSync } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { csvRows } from "./csv.ts";
import { refuse, type SheetLimits } from "./limits.ts";
import type { OpenSheets } from "./port.ts";
import { openZip, type Zip } from "./zip.ts";

const DESCRIPTOR = "datapackage.json";
const DESCRIPTOR_BYTES = 4_000_000;
const MOST_TABLES = 100;

interface Table {
  readonly name: string;
  /** Where its text comes from; undefined: named by the descriptor, but not there. */
  readonly open: (() => Readable) | undefined;
  readonly encoding: string;
  readonly delimiter: string;
}

/** Tables that the descriptor names but that are not there are sheets that cannot be seen. */
export async function openPackage(file: string, limits: SheetLimits): Promise<OpenSheets> {
  const head = await firstBytes(file);
  const zipped = head.length > 3 && head.readUInt32BE(0) === 0x504b0304;
  const zip = zipped ? await openZip(file, limits) : undefined;
  try {
    const tables = zip ? await inZip(zip, limits) : await besideIt(file);
    return {
      info: {
        format: "csv",
        sheets: tables.map(({ name, open: there }) => ({ name, visible: there !== undefined })),
      },
      rows(sheet) {
        const table = tables[sheet];
        if (!table?.open) throw refuse("lembar_tidak_ditemukan", "lembar");
        return csvRows(table.open(), table.encoding, table.delimiter, limits);
      },
      close: async () => zip?.close(),
    };
  } catch (error) {
    await zip?.close();
    throw error;
  }
}

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file, "r").catch((error: NodeJS.ErrnoException) => {
    throw refuse("berkas_tidak_terbaca", error.code ?? "buka");
  });
  try {
    const bytes = Buffer.alloc(4);
    const { bytesRead } = await handle.read(bytes, 0, 4, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The descriptor lies at the root of the ZIP or in its only folder. */
async function inZip(zip: Zip, limits: SheetLimits): Promise<Table[]> {
  const name = [...zip.entries.keys()].find(
    (entry) =>
      entry === DESCRIPTOR || (entry.endsWith(`/${DESCRIPTOR}`) && entry.split("/").length === 2),
  );
  const entry = name && zip.entries.get(name);
  if (!entry) throw refuse("berkas_bukan_lembar_kerja", "bukan_paket");
  if (entry.size > DESCRIPTOR_BYTES) throw refuse("berkas_terlalu_besar", "isi_terlalu_besar");
  const folder = name.slice(0, -DESCRIPTOR.length);
  return tablesOf((await zip.read(entry)).toString("utf8"), (at) => {
    const part = zip.entries.get(folder + at);
    return part && (() => Readable.from(zip.stream(part, limits.sheetBytes)));
  });
}

async function besideIt(file: string): Promise<Table[]> {
  if (path.basename(file) !== DESCRIPTOR) throw refuse("berkas_bukan_lembar_kerja", "bukan_paket");
  const handle = await open(file, "r");
  try {
    if ((await handle.stat()).size > DESCRIPTOR_BYTES)
      throw refuse("berkas_terlalu_besar", "isi_terlalu_besar");
    const folder = path.dirname(file);
    return tablesOf(await handle.readFile("utf8"), (at) => {
      const part = path.join(folder, at);
      return existsSync(part) ? () => createReadStream(part) : undefined;
    });
  } finally {
    await handle.close();
  }
}

/** A plain name inside the package: no way up, no root, no address on a network. */
const PLAIN = /^(?!.*\.\.)[\p{L}\p{N}_-][\p{L}\p{N} ._-]*(?:\/[\p{L}\p{N}_-][\p{L}\p{N} ._-]*)*$/u;

function tablesOf(text: string, find: (at: string) => (() => Readable) | undefined): Table[] {
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw refuse("berkas_rusak", "keterangan_paket");
  }
  const resources = (read as { resources?: unknown } | null)?.resources;
  if (!Array.isArray(resources) || resources.length === 0 || resources.length > MOST_TABLES)
    throw refuse("berkas_rusak", "keterangan_paket");
  return resources.map((resource: unknown) => {
    const { name, path: at, encoding, dialect } = (resource ?? {}) as Record<string, unknown>;
    if (typeof name !== "string" || typeof at !== "string" || !PLAIN.test(at))
      throw refuse("berkas_rusak", "keterangan_paket");
    const delimiter = (dialect as { delimiter?: unknown } | undefined)?.delimiter;
    return {
      name: name.slice(0, 100),
      open: find(at),
      encoding: knownEncoding(encoding),
      delimiter: typeof delimiter === "string" && delimiter.length === 1 ? delimiter : ",",
    };
  });
}

function knownEncoding(name: unknown): string {
  try {
    return new TextDecoder(typeof name === "string" ? name : "utf-8").encoding;
  } catch {
    throw refuse("berkas_rusak", "pengodean_tidak_dikenal");
  }
}
