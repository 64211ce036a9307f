// Real small pictures made in the test: a grey JPEG and a grey PNG of any size, with whatever else a camera or an attacker puts into them.
import { crc32, deflateSync } from "node:zlib";

const bytes = (...list: number[]) => Buffer.from(list);

function segment(marker: number, data: Buffer): Buffer {
  const head = bytes(0xff, marker, 0, 0);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** EXIF with a side that is up and a place: what a telephone writes. */
export const EXIF = Buffer.concat([
  Buffer.from("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0", "latin1"),
  Buffer.from("GPS 6.9175 S 107.6191 E", "latin1"),
]);

export interface Extra {
  readonly exif?: boolean;
  readonly comment?: string;
  /** Glued behind the end. */
  readonly tail?: Buffer;
}

/** A grey baseline JPEG (ITU T.81): every block is "no difference, end of block". */
export function jpegOf(width: number, height: number, extra: Extra = {}): Buffer {
  const frame = bytes(8, 0, 0, 0, 0, 1, 1, 0x11, 0);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  const table = (id: number) => bytes(id, 1, ...Array.from({ length: 15 }, () => 0), 0);
  const bits = 2 * Math.ceil(width / 8) * Math.ceil(height / 8);
  const scan = Buffer.alloc(Math.ceil(bits / 8));
  if (bits % 8) scan[scan.length - 1] = 0xff >> (bits % 8);
  return Buffer.concat([
    bytes(0xff, 0xd8),
    segment(0xe0, Buffer.from("JFIF\0\x01\x01\0\0\x01\0\x01\0\0", "latin1")),
    ...(extra.exif ? [segment(0xe1, EXIF)] : []),
    ...(extra.comment ? [segment(0xfe, Buffer.from(extra.comment, "latin1"))] : []),
    segment(0xdb, bytes(0, ...Array.from({ length: 64 }, () => 1))),
    segment(0xc0, frame),
    segment(0xc4, table(0x00)),
    segment(0xc4, table(0x10)),
    segment(0xda, bytes(1, 1, 0, 0, 63, 0)),
    scan,
    bytes(0xff, 0xd9),
    extra.tail ?? Buffer.alloc(0),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A grey PNG. `shade` makes two of the same size differ; bytes instead of a shade are its dots, so that it cannot be packed small. */
export function pngOf(
  width: number,
  height: number,
  extra: Extra = {},
  shade: number | Uint8Array = 128,
): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8); // eight bits, grey
  const rows = Buffer.alloc(height * (width + 1), shade);
  for (let y = 0; y < height; y++) rows[y * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", head),
    ...(extra.exif ? [chunk("eXIf", EXIF)] : []),
    ...(extra.comment ? [chunk("tEXt", Buffer.from(`Comment\0${extra.comment}`, "latin1"))] : []),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
    extra.tail ?? Buffer.alloc(0),
  ]);
}

/** A PNG whose header promises more than it holds: unpacking it would take gigabytes. */
export function hugePng(width: number, height: number): Buffer {
  const png = pngOf(1, 1);
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}
