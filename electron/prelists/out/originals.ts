// The bytes of an imported file, kept deflated in the database until its batch is deleted, and read back byte for byte.
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { promisify } from "node:util";
import { deflateRaw, inflateRaw } from "node:zlib";
import { DeskError } from "../../../shared/errors.ts";
import type { Db } from "../../database/tables.ts";
import type { TaskContext } from "../../serve/context.ts";
import type { ByteSource } from "../../sheets/zip.ts";
import { provenance } from "../provenance.ts";

/** Bytes of the file in one part: what is held in memory, and what one transaction writes. */
const PART = 1_000_000;
const PIECE = 64 * 1024;
const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/**
 * Keeps the file behind an import that is not published yet. Its parts stand in small transactions; a swept import takes them along.
 * Throws 'berkas_berubah' when the file is not the one that the batch read.
 */
export async function keepOriginal<P>(
  context: Pick<TaskContext<P>, "db" | "now" | "session" | "checkCancelled">,
  batchId: string,
  source: string,
): Promise<void> {
  const { db } = context;
  const batch = await db
    .selectFrom("prelist_batches")
    .select("sha256")
    .where("id", "=", batchId)
    .executeTakeFirstOrThrow();
  const file = await open(source, "r");
  try {
    const { size } = await file.stat();
    const at = context.now().toISOString();
    const row = {
      batch_id: batchId,
      size,
      sha256: batch.sha256,
      ...provenance(`impor:${batchId}`, context.session.accountId, at),
    };
    await db.insertInto("prelist_files").values(row).execute();
    const hash = createHash("sha256");
    const buffer = Buffer.alloc(Math.min(PART, Math.max(size, 1)));
    for (let seq = 0, done = 0; done < size; seq++) {
      context.checkCancelled();
      const { bytesRead } = await file.read(buffer, 0, buffer.length, done);
      if (bytesRead === 0) break;
      const piece = buffer.subarray(0, bytesRead);
      hash.update(piece);
      const bytes = await deflate(piece);
      await db.insertInto("prelist_file_parts").values({ batch_id: batchId, seq, bytes }).execute();
      done += bytesRead;
    }
    if (hash.digest("hex") !== batch.sha256) throw new DeskError("berkas_berubah");
  } finally {
    await file.close();
  }
}

/** A kept file, read part by part. */
export interface Original extends ByteSource {
  readonly size: number;
  /** From its beginning, in pieces of 64 kB. */
  pieces(): AsyncGenerator<Buffer>;
}

/** @throws DeskError 'berkas_asal_tidak_ada' when none is kept */
export async function openOriginal(db: Db, batchId: string): Promise<Original> {
  const kept = await db
    .selectFrom("prelist_files")
    .select("size")
    .where("batch_id", "=", batchId)
    .executeTakeFirst();
  if (!kept) throw new DeskError("berkas_asal_tidak_ada");
  const { size } = kept;
  let held: { seq: number; bytes: Buffer } | undefined;
  async function part(seq: number): Promise<Buffer> {
    if (held?.seq === seq) return held.bytes;
    const row = await db
      .selectFrom("prelist_file_parts")
      .select("bytes")
      .where("batch_id", "=", batchId)
      .where("seq", "=", seq)
      .executeTakeFirst();
    if (!row) throw new DeskError("berkas_rusak", { cause: "berkas_asal" });
    held = { seq, bytes: await inflate(row.bytes) };
    return held.bytes;
  }
  async function read(buffer: Buffer, offset: number, length: number, position: number) {
    let done = 0;
    while (done < length && position + done < size) {
      const at = position + done;
      const bytes = await part(Math.floor(at / PART));
      const copied = bytes.copy(buffer, offset + done, at % PART, (at % PART) + length - done);
      if (copied === 0) break;
      done += copied;
    }
    return { bytesRead: done };
  }
  return {
    size,
    read,
    stat: async () => ({ size }),
    close: async () => undefined,
    async *pieces() {
      for (let at = 0; at < size; at += PIECE) {
        const buffer = Buffer.alloc(Math.min(PIECE, size - at));
        await read(buffer, 0, buffer.length, at);
        yield buffer;
      }
    },
  };
}
