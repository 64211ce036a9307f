// The bytes of an imported file, kept deflated in the database until its batch is deleted, and read back byte for byte.
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { promisify } from "node:util";
import { deflateRaw, inflateRaw } from "node:zlib";
import { DeskError } from "../../../shared/errors.ts";
import type { Db } from "../../database/tables.ts";
import type { TaskContext } from "../../serve/context.ts";
import { provenance } from "../provenance.ts";

/** Bytes of the file in one part: what is held in memory, and what one transaction writes. */
const PART = 1_000_000;
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

/**
 * Writes a kept file to `target`, readable by this user alone.
 * Throws 'berkas_asal_tidak_ada' when none is kept, 'berkas_rusak' when its bytes are not those that were imported.
 */
export async function restoreOriginal(db: Db, batchId: string, target: string): Promise<void> {
  const kept = await db
    .selectFrom("prelist_files")
    .select(["size", "sha256"])
    .where("batch_id", "=", batchId)
    .executeTakeFirst();
  if (!kept) throw new DeskError("berkas_asal_tidak_ada");
  const file = await open(target, "w", 0o600);
  const hash = createHash("sha256");
  try {
    for (let seq = 0, done = 0; done < kept.size; seq++) {
      const part = await db
        .selectFrom("prelist_file_parts")
        .select("bytes")
        .where("batch_id", "=", batchId)
        .where("seq", "=", seq)
        .executeTakeFirst();
      if (!part) break;
      const bytes = await inflate(part.bytes);
      hash.update(bytes);
      await file.write(bytes);
      done += bytes.length;
    }
  } finally {
    await file.close();
  }
  if (hash.digest("hex") !== kept.sha256)
    throw new DeskError("berkas_rusak", { cause: "berkas_asal" });
}
