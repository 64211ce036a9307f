// A drawn "photo" of a house for the training office: a few coloured areas as a PNG, so that no real picture is needed.
import { crc32, deflateSync } from "node:zlib";

const WIDTH = 320;
const HEIGHT = 200;
type Colour = readonly [number, number, number];

function colourAt(x: number, y: number, wall: Colour): Colour {
  const roof = y >= 40 && y < 90 && Math.abs(x - 160) < (y - 36) * 2;
  if (roof) return [150, 60, 45];
  if (x >= 145 && x < 175 && y >= 120 && y < 170) return [95, 60, 35];
  if (x >= 85 && x < 235 && y >= 90 && y < 170) return wall;
  return y < 150 ? [190, 215, 235] : [120, 150, 90];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A PNG of some 1 kB. */
export function housePhoto(wall: Colour): Buffer {
  const rows = Buffer.alloc(HEIGHT * (WIDTH * 3 + 1)); // each row begins with filter 0
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) rows.set(colourAt(x, y, wall), y * (WIDTH * 3 + 1) + 1 + x * 3);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([8, 2, 0, 0, 0], 8); // eight bits, RGB
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
