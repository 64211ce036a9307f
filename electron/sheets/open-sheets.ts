// Opens a file by what it holds, never by its name alone.
import { open } from "node:fs/promises";
import { extname } from "node:path";
import { openCsv } from "./csv.ts";
import { refuse, type SheetLimits } from "./limits.ts";
import { isOds, openOds } from "./ods.ts";
import type { OpenSheets } from "./port.ts";
import { openXlsx } from "./xlsx.ts";
import { openZip } from "./zip.ts";

/** Throws DeskError with a cause that says what the file is instead. */
export async function openSheets(
  path: string,
  name: string,
  limits: SheetLimits,
): Promise<OpenSheets> {
  const head = await readHead(path, limits);
  const extension = extname(name).toLowerCase();
  if (head.length === 0) throw refuse("berkas_rusak", "kosong");
  if (head.readUInt32BE(0) === 0x504b0304 || head.readUInt32BE(0) === 0x504b0506)
    return openArchive(path, limits);
  if (head.subarray(0, 8).equals(Buffer.from("d0cf11e0a1b11ae1", "hex"))) {
    // Both a password-protected XLSX and an XLS of 97-2003 lie in this older container.
    if (
      head.includes(Buffer.from("EncryptedPackage", "utf16le")) ||
      head.includes(Buffer.from("EncryptionInfo", "utf16le"))
    )
      throw refuse("berkas_terkunci_sandi", "bersandi");
    const { openXls } = await import("./xls.ts"); // a large reader for a rare format
    return openXls(path, limits);
  }
  if (head.subarray(0, 5).toString("latin1") === "%PDF-")
    throw refuse("berkas_bukan_lembar_kerja", "pdf");
  if ([".csv", ".txt", ".tsv", ".tab", ".dat"].includes(extension)) return openCsv(path, limits);
  const zipLater =
    extension.startsWith(".xls") && head.includes(Buffer.from("PK\u0001\u0002", "latin1"));
  if (zipLater) throw refuse("berkas_rusak", "awal_zip_hilang");
  // Online systems often hand out a web page under the name .xls.
  if (/<(?:!doctype html|html|table)[\s>]/i.test(head.toString("latin1")))
    throw refuse("berkas_bukan_lembar_kerja", "halaman_web");
  throw refuse("berkas_bukan_lembar_kerja", head.includes(0) ? "isi_biner" : "isi_teks");
}

/** XLSX and ODS are both ZIP archives; the parts inside tell which. */
async function openArchive(path: string, limits: SheetLimits): Promise<OpenSheets> {
  const zip = await openZip(path, limits);
  try {
    return isOds(zip) ? await openOds(zip, limits) : await openXlsx(zip, limits);
  } catch (error) {
    await zip.close();
    throw error;
  }
}

async function readHead(path: string, limits: SheetLimits): Promise<Buffer> {
  const file = await open(path, "r").catch((error: NodeJS.ErrnoException) => {
    throw refuse("berkas_tidak_terbaca", error.code ?? "buka");
  });
  try {
    const { size } = await file.stat();
    if (size > limits.fileBytes) throw refuse("berkas_terlalu_besar", "berkas");
    const buffer = Buffer.alloc(Math.min(size, 256 * 1024));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    // Short files are padded, so that the magic number can be read.
    return bytesRead === 0
      ? buffer.subarray(0, 0)
      : bytesRead < 8
        ? Buffer.concat([buffer.subarray(0, bytesRead), Buffer.alloc(8 - bytesRead, 32)])
        : buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
