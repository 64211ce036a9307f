// Keeps a checked document: bytes in the second file, sealed where its row says so, and read back from there.
import { mimeOf, type AttachmentMime } from "../../shared/documents/attachments.ts";
import { documentPaper } from "../../shared/documents/paper.ts";
import { DeskError } from "../../shared/errors.ts";
import type { PaperSheet } from "../../shared/papers/paper.ts";
import type { Documents } from "../database/documents.ts";
import type { Db } from "../database/tables.ts";
import { getOffice } from "../office/queries.ts";
import type { SensitiveBox } from "../serve/context.ts";
import { checkApart } from "./check-apart.ts";
import type { DocumentTable } from "./tables.ts";

/** Where sealed bytes or a sealed name belong: they open nowhere else. */
export const placeOf = (table: DocumentTable, part: "body" | "thumb" | "name", id: string) =>
  `${table}.${part}:${id}`;

/** What came from outside, looked into: nothing but picture or paper. */
export interface CheckedFile {
  readonly id: string;
  readonly body: Buffer;
  readonly thumb: Buffer | null;
}

/** Where the bytes of a document lie, before its row is written. */
export interface Stored {
  readonly mime: AttachmentMime;
  readonly size: number;
  readonly sealed: boolean;
  readonly address: string;
  readonly thumb: string | null;
}

/** @throws DeskError 'masukan_salah' for text that is no base64, and those of `checkApart` */
export async function checkedFile(
  id: string,
  body: string,
  thumb: string | null,
): Promise<CheckedFile> {
  const checked = await checkApart({
    body: bytesOf(body),
    thumb: thumb === null ? null : bytesOf(thumb),
  });
  return {
    id,
    body: Buffer.from(checked.body),
    thumb: checked.thumb && Buffer.from(checked.thumb),
  };
}

function bytesOf(base64: string): Buffer {
  const bytes = Buffer.from(base64, "base64");
  if (bytes.length !== Math.floor((base64.replace(/=+$/, "").length * 3) / 4))
    throw new DeskError("masukan_salah", { fields: { body: "bukan_base64" } });
  return bytes;
}

/**
 * Keeps the bytes; the row is written after it. Sealed bytes differ each time, so a sealed document is never shared with another row, and
 * nobody without the second key can tell that a known paper lies there.
 * @throws DeskError 'lampiran_jenis_salah', and those of `Documents.put`
 */
export function storeDocument(
  { documents, sensitive }: { documents: Documents; sensitive: SensitiveBox },
  table: DocumentTable,
  sealed: boolean,
  file: CheckedFile,
): Stored {
  const mime = mimeOf(file.body);
  if (!mime) throw new DeskError("lampiran_jenis_salah");
  const keep = (part: "body" | "thumb", bytes: Buffer) =>
    documents.put(sealed ? sensitive.sealBytes(bytes, placeOf(table, part, file.id)) : bytes);
  return {
    mime,
    size: file.body.length,
    sealed,
    address: keep("body", file.body),
    thumb: file.thumb && keep("thumb", file.thumb),
  };
}

interface KeptRow {
  readonly id: string;
  readonly sealed: number;
}

/** @throws DeskError 'lampiran_isi_hilang' | 'peran_tidak_cukup' */
export function openBody(
  { documents, sensitive }: { documents: Documents; sensitive: SensitiveBox },
  table: DocumentTable,
  row: KeptRow & { readonly address: string },
): Buffer {
  const kept = documents.get(row.address);
  return row.sealed === 1 ? sensitive.openBytes(kept, placeOf(table, "body", row.id)) : kept;
}

/** The small picture, or undefined where there is none; a lost one is only not shown. */
export function openThumb(
  { documents, sensitive }: { documents: Documents; sensitive: SensitiveBox },
  table: DocumentTable,
  row: KeptRow & { readonly thumb: string | null },
): Buffer | undefined {
  const kept = row.thumb === null ? undefined : documents.find(row.thumb);
  return kept && row.sealed === 1
    ? sensitive.openBytes(kept, placeOf(table, "thumb", row.id))
    : kept;
}

/**
 * A document on paper: a photo as it is kept, a PDF as the pages that the screen drew.
 * @throws DeskError 'masukan_salah' when pages are missing, or given for a photo
 */
export async function paperOf(
  db: Db,
  mime: string,
  pages: readonly string[],
  body: () => Promise<Buffer> | Buffer,
): Promise<PaperSheet> {
  const drawn = mime === "application/pdf";
  if (drawn !== pages.length > 0)
    throw new DeskError("masukan_salah", { fields: { pages: "jumlah" } });
  const pictures = drawn
    ? pages.map((base64) => ({ mime: "image/jpeg", base64 }))
    : [{ mime, base64: (await body()).toString("base64") }];
  const { paperSize, training } = await getOffice(db);
  return documentPaper(pictures, paperSize, training);
}
