// Copies a ZIP part by part: what is not replaced goes over as the packed bytes that it is, under the name, day and flags that it had.
import { open, type FileHandle } from "node:fs/promises";
import { crc32, createDeflateRaw } from "node:zlib";
import { refuse } from "../limits.ts";
import { feed, type ByteSource } from "../zip.ts";

/** New content of a part; null leaves the part out. */
export type Replacement = (() => AsyncIterable<Buffer>) | null;

interface Part {
  readonly name: string;
  /** The record of the central directory, as it stands. */
  readonly record: Buffer;
  readonly offset: number;
  readonly packed: number;
}

const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END = 0x06054b50;
const CHUNK = 256 * 1024;

/** The archive must have been opened by `openZip` before, which refuses what is too large or torn. */
export async function copyZip(
  from: ByteSource,
  target: string,
  replacements: ReadonlyMap<string, Replacement>,
): Promise<void> {
  const to = await open(target, "w", 0o600);
  try {
    const { parts, comment } = await partsOf(from);
    const records: Buffer[] = [];
    let at = 0;
    for (const part of parts) {
      const replacement = replacements.get(part.name);
      if (replacement === null) continue;
      const record = Buffer.from(part.record);
      record.writeUInt32LE(at, 42);
      // Sizes stand in the head of a part, never behind it.
      record.writeUInt16LE(record.readUInt16LE(8) & ~8, 8);
      at = replacement
        ? await writePart(to, at, record, replacement())
        : await copyPart(from, to, at, record, part);
      records.push(record);
    }
    const directory = Buffer.concat(records);
    await to.write(directory, 0, directory.length, at);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(END, 0);
    end.writeUInt16LE(records.length, 8);
    end.writeUInt16LE(records.length, 10);
    end.writeUInt32LE(directory.length, 12);
    end.writeUInt32LE(at, 16);
    end.writeUInt16LE(comment.length, 20);
    await to.write(Buffer.concat([end, comment]), 0, 22 + comment.length, at + directory.length);
    await to.sync();
  } finally {
    await to.close();
  }
}

async function partsOf(file: ByteSource): Promise<{ parts: Part[]; comment: Buffer }> {
  const { size } = await file.stat();
  const tail = await bytesAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END) end--;
  if (end < 0) throw refuse("berkas_rusak", "akhir_zip_hilang");
  const directory = await bytesAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const parts: Part[] = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === CENTRAL;) {
    const name = directory.readUInt16LE(at + 28);
    const length = 46 + name + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    const record = directory.subarray(at, at + length);
    parts.push({
      name: record.toString("utf8", 46, 46 + name),
      record,
      offset: record.readUInt32LE(42),
      packed: record.readUInt32LE(20),
    });
    at += length;
  }
  return { parts, comment: tail.subarray(end + 22) };
}

/** The head of a part, made from its record of the directory: no extra field, sizes in their place. */
function headOf(record: Buffer): Buffer {
  const name = record.subarray(46, 46 + record.readUInt16LE(28));
  const head = Buffer.alloc(30);
  head.writeUInt32LE(LOCAL, 0);
  record.copy(head, 4, 6, 28);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

async function copyPart(
  from: ByteSource,
  to: FileHandle,
  at: number,
  record: Buffer,
  part: Part,
): Promise<number> {
  const local = await bytesAt(from, part.offset, 30);
  const start = part.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const head = headOf(record);
  await to.write(head, 0, head.length, at);
  let position = at + head.length;
  for (let done = 0; done < part.packed; done += CHUNK) {
    const piece = await bytesAt(from, start + done, Math.min(CHUNK, part.packed - done));
    await to.write(piece, 0, piece.length, position);
    position += piece.length;
  }
  return position;
}

/** Deflates new content into its place; its head is written last, when its sizes are known. */
async function writePart(
  to: FileHandle,
  at: number,
  record: Buffer,
  content: AsyncIterable<Buffer>,
): Promise<number> {
  let crc = 0;
  let size = 0;
  const deflater = createDeflateRaw({ level: 6, chunkSize: CHUNK });
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const piece of content) {
      crc = crc32(piece, crc);
      size += piece.length;
      yield piece;
    }
  }
  const feeding = feed(counted(), deflater).catch((error: Error) => void deflater.destroy(error));
  const start = at + headOf(record).length;
  let position = start;
  for await (const piece of deflater as AsyncIterable<Buffer>) {
    await to.write(piece, 0, piece.length, position);
    position += piece.length;
  }
  await feeding;
  record.writeUInt16LE(8, 10);
  record.writeUInt32LE(crc, 16);
  record.writeUInt32LE(position - start, 20);
  record.writeUInt32LE(size, 24);
  const head = headOf(record);
  await to.write(head, 0, head.length, at);
  return position;
}

async function bytesAt(file: ByteSource, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead < length) throw refuse("berkas_rusak", "terpotong");
  return buffer;
}
