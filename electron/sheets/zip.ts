// Reads a ZIP by its central directory, without trusting it: limits first, then real inflated bytes counted while streaming.
import { open } from "node:fs/promises";
import { createInflateRaw, type createDeflateRaw } from "node:zlib";
import { refuse, type SheetLimits } from "./limits.ts";

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

export interface Zip {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Inflated chunks of one entry; throws DeskError when it is damaged or grows past its limit. */
  stream(entry: ZipEntry, maxBytes: number): AsyncGenerator<Buffer>;
  /** A whole small part. */
  read(entry: ZipEntry): Promise<Buffer>;
  close(): Promise<void>;
}

/** Bytes that can be read anywhere: an open file, or one kept elsewhere. */
export interface ByteSource {
  read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ bytesRead: number }>;
  stat(): Promise<{ size: number }>;
  close(): Promise<void>;
}

const END_SIGNATURE = 0x06054b50;
const END_MIN = 22;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const MAX_DIRECTORY = 4_000_000;
const RATIO_FROM = 8_000_000;
const CHUNK = 64 * 1024;

/** Closing the archive closes what it was opened from. */
export async function openZip(from: string | ByteSource, limits: SheetLimits): Promise<Zip> {
  const file: ByteSource = typeof from === "string" ? await open(from, "r") : from;
  try {
    const entries = await readDirectory(file, limits);
    return {
      entries,
      stream: (entry, maxBytes) => inflate(file, entry, maxBytes, limits.ratio),
      async read(entry) {
        const chunks: Buffer[] = [];
        for await (const chunk of inflate(file, entry, limits.partBytes, limits.ratio))
          chunks.push(chunk);
        return Buffer.concat(chunks);
      },
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function readDirectory(
  file: ByteSource,
  limits: SheetLimits,
): Promise<Map<string, ZipEntry>> {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  let end = tail.length - END_MIN;
  while (end >= 0 && tail.readUInt32LE(end) !== END_SIGNATURE) end--;
  if (end < 0) throw refuse("berkas_rusak", "akhir_zip_hilang");
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  // 0xffff and 0xffffffff announce ZIP64: over 4 GB or 65,535 parts, more than any list.
  if (count > limits.zipEntries) throw refuse("berkas_terlalu_besar", "terlalu_banyak_bagian");
  if (length > MAX_DIRECTORY || start === 0xffffffff) throw refuse("berkas_terlalu_besar", "zip64");
  if (start + length > size) throw refuse("berkas_rusak", "daftar_isi_zip");
  const directory = await readAt(file, start, length);
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== CENTRAL_SIGNATURE)
      throw refuse("berkas_rusak", "daftar_isi_zip");
    const flags = directory.readUInt16LE(at + 8);
    if (flags & 1) throw refuse("berkas_terkunci_sandi", "zip_bersandi");
    const nameLength = directory.readUInt16LE(at + 28);
    const entry: ZipEntry = {
      name: directory.toString("utf8", at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    };
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    if (at > directory.length || entry.offset + entry.packed > size)
      throw refuse("berkas_rusak", "daftar_isi_zip");
    if (entry.size > limits.sheetBytes) throw refuse("berkas_terlalu_besar", "isi_terlalu_besar");
    checkRatio(entry.size, entry.packed, limits.ratio);
    entries.set(entry.name, entry);
  }
  return entries;
}

function checkRatio(size: number, packed: number, ratio: number): void {
  if (size > RATIO_FROM && size > packed * ratio) throw refuse("berkas_terlalu_besar", "bom_zip");
}

async function readAt(file: ByteSource, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead < length) throw refuse("berkas_rusak", "terpotong");
  return buffer;
}

async function* packedChunks(
  file: ByteSource,
  start: number,
  length: number,
): AsyncGenerator<Buffer> {
  for (let done = 0; done < length; done += CHUNK)
    yield await readAt(file, start + done, Math.min(CHUNK, length - done));
}

async function* inflate(
  file: ByteSource,
  entry: ZipEntry,
  maxBytes: number,
  ratio: number,
): AsyncGenerator<Buffer> {
  const local = await readAt(file, entry.offset, 30);
  if (local.readUInt32LE(0) !== LOCAL_SIGNATURE) throw refuse("berkas_rusak", "bagian_zip");
  const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  let total = 0;
  function count(chunk: Buffer): Buffer {
    total += chunk.length;
    if (total > maxBytes) throw refuse("berkas_terlalu_besar", "isi_terlalu_besar");
    checkRatio(total, entry.packed, ratio);
    return chunk;
  }
  if (entry.method === 0) {
    for await (const chunk of packedChunks(file, start, entry.packed)) yield count(chunk);
    return;
  }
  if (entry.method !== 8) throw refuse("berkas_rusak", "pemampatan_tidak_dikenal");
  const inflater = createInflateRaw({ chunkSize: CHUNK });
  // A file that ends too early ends the inflating with the same words; nobody else would hear of it in time.
  const feeding = feed(packedChunks(file, start, entry.packed), inflater).catch((error: Error) => {
    inflater.destroy(error);
  });
  try {
    for await (const chunk of inflater as AsyncIterable<Buffer>) yield count(chunk);
    await feeding;
  } catch (error) {
    throw error instanceof Error && "code" in error && String(error.code).startsWith("Z_")
      ? refuse("berkas_rusak", "isi_zip")
      : error;
  } finally {
    inflater.destroy();
    await feeding;
  }
}

/** Writes with back-pressure; a reader that stopped early destroys the stream, which ends the feeding. */
export async function feed(
  chunks: AsyncIterable<Buffer>,
  into: ReturnType<typeof createInflateRaw> | ReturnType<typeof createDeflateRaw>,
): Promise<void> {
  for await (const chunk of chunks) {
    if (into.destroyed) return;
    if (!into.write(chunk))
      await new Promise<void>((resolve) => {
        const go = (): void => {
          into.off("drain", go).off("close", go);
          resolve();
        };
        into.on("drain", go).on("close", go);
      });
  }
  into.end();
}
