// Unpacks the entries of a zip file that the caller wants, with their permissions.
import fs from "node:fs";
import path from "node:path";
import { inflateRawSync } from "node:zlib";

const END_OF_DIRECTORY = 0x06054b50;

/** `place(name)` answers where an entry goes, relative to `destination`, or undefined to leave it out. */
export function unzip(file, destination, place) {
  const zip = fs.readFileSync(file);
  let end = zip.length - 22;
  while (zip.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(at + 28);
    const entry = {
      method: zip.readUInt16LE(at + 10),
      size: zip.readUInt32LE(at + 20),
      mode: (zip.readUInt32LE(at + 38) >>> 16) & 0o777,
      header: zip.readUInt32LE(at + 42),
      to: place(zip.toString("utf8", at + 46, at + 46 + nameLength)),
    };
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    if (entry.to && !entry.to.endsWith("/")) write(zip, entry, destination);
  }
}

function write(zip, { method, size, mode, header, to }, destination) {
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const packed = zip.subarray(start, start + size);
  const file = path.resolve(destination, to);
  if (!file.startsWith(destination + path.sep)) throw new Error(`unsafe zip entry ${to}`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, method === 0 ? packed : inflateRawSync(packed));
  fs.chmodSync(file, mode || 0o644);
}
