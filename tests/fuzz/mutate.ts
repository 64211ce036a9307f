// One hostile file from an honest one, always the same for the same seed and number.
import { seededRandom, type Random } from "../../shared/values/random.ts";
import { rawZip } from "../prelists/raw-xlsx.ts";
import type { Base, Format } from "./bases.ts";

export interface Mutant {
  readonly format: Format;
  readonly bytes: Buffer;
}

export function mutant(bases: readonly Base[], seed: number, number: number): Mutant {
  const random = seededRandom(Math.imul(seed, 0x9e3779b1) ^ number);
  const base = bases[number % bases.length]!;
  let bytes: Buffer;
  if (base.parts.length > 0 && random.chance(0.65)) bytes = bentArchive(base, random);
  else if (base.format === "csv") bytes = bentText(base.bytes, random);
  else bytes = bentBytes(base.bytes, random);
  return { format: base.format, bytes };
}

/** Flips, cuts, doubles and overwrites; sizes and places as a broken stick or an attacker would leave them. */
function bentBytes(whole: Buffer, random: Random): Buffer {
  let bytes = Buffer.from(whole);
  for (let left = random.int(1, 6); left > 0 && bytes.length > 1; left--) {
    const at = random.int(0, bytes.length - 1);
    const length = Math.min(random.pick([1, 2, 4, 8, 60, 500]), bytes.length - at);
    const way = random.int(0, 6);
    if (way === 0) bytes[at] = bytes[at]! ^ (1 << random.int(0, 7));
    else if (way === 1) bytes.fill(random.pick([0, 0xff, 0x7f, 0x80, 0x20]), at, at + length);
    else if (way === 2) bytes = bytes.subarray(0, at);
    else if (way === 3) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    else if (way === 4)
      bytes = Buffer.concat([
        bytes.subarray(0, at + length),
        bytes.subarray(at, at + length),
        bytes.subarray(at + length),
      ]);
    else if (way === 5) for (let n = 0; n < length; n++) bytes[at + n] = random.int(0, 255);
    else if (at + 4 <= bytes.length)
      bytes.writeUInt32LE(
        random.pick([0, 1, 0x7fffffff, 0xffffffff, bytes.length, bytes.length + 1]),
        at,
      );
  }
  return bytes;
}

/** Words that a text of that format may not hold where they come to stand. */
const SPLINTERS: Readonly<Record<"zip" | "csv", readonly string[]>> = {
  zip: [
    '<!DOCTYPE x [<!ENTITY a "&b;&b;&b;">]>',
    "&a;",
    "&#0;",
    "&#x110000;",
    "&#99999999;",
    "<",
    ">",
    "</",
    "]]>",
    "<![CDATA[",
    "<!--",
    '"',
    "'",
    "\0",
    "\uFFFF",
    "<row>",
    "</row>",
    "<c>",
    "</c>",
    '<c r="XFD1048576"><v>1</v></c>',
    '<c r="A0"/>',
    '<c r="-1"/>',
    '<row r="-5">',
    '<row r="99999999999">',
    'r="ZZZZZZZZ9"',
    't="s"',
    's="999999"',
    "<v>1e999</v>",
    "<v>-1</v>",
    "<v>99999999999999999999</v>",
    "<f>",
    "<is><t>",
    'table:number-rows-repeated="1048576"',
    'table:number-columns-repeated="16384"',
    'number-rows-repeated="-1"',
    "<table:table>",
    "</table:table>",
    'Target="../../../etc/passwd"',
    'TargetMode="External"',
    "<si/>",
    "x".repeat(40_000),
  ],
  csv: [
    '"',
    '""',
    ";",
    ",",
    "\t",
    "|",
    "\r",
    "\n",
    "\0",
    "\ufeff",
    "sep=|\n",
    "=1+1",
    '"\n',
    "\u2028",
    "x".repeat(40_000),
    ";".repeat(700),
  ],
};

function splintered(content: Buffer, splinters: readonly string[], random: Random): Buffer {
  let text = content.toString("latin1");
  for (let left = random.int(1, 5); left > 0; left--) {
    const at = random.int(0, text.length);
    const way = random.int(0, 3);
    if (way === 0) text = text.slice(0, at) + random.pick(splinters) + text.slice(at);
    else if (way === 1) text = text.slice(0, at) + text.slice(at + random.int(1, 40));
    else if (way === 2) {
      // Another number in the place of one: references, counts, styles, indexes.
      const found = /\d+/g;
      found.lastIndex = at;
      const hit = found.exec(text);
      if (hit)
        text =
          text.slice(0, hit.index) +
          random.pick(["0", "-1", "1", "1048577", "16385", "4294967296", "1e9", ""]) +
          text.slice(hit.index + hit[0].length);
    } else {
      const end = Math.min(text.length, at + random.int(5, 400));
      text =
        text.slice(0, end) + text.slice(at, end).repeat(random.pick([1, 2, 30])) + text.slice(end);
    }
  }
  return Buffer.from(text, "latin1");
}

/** A well-formed archive whose contents are not: what the parser behind the unpacking meets. */
function bentArchive(base: Base, random: Random): Buffer {
  const parts = base.parts.map((part) => ({ ...part }));
  const which = random.int(0, parts.length - 1);
  const way = random.int(0, 9);
  if (way === 0) parts.splice(which, 1);
  else if (way === 1)
    parts[which]!.name = random.pick([
      "../../x.xml",
      "/abs.xml",
      "C:\\x.xml",
      "",
      `${parts[which]!.name}\0`,
      parts[0]!.name,
    ]);
  else if (way === 2)
    parts.push({ ...parts[which]!, name: parts[random.int(0, parts.length - 1)]!.name });
  else if (way === 3) parts[which]!.content = bentBytes(parts[which]!.content, random);
  else parts[which]!.content = splintered(parts[which]!.content, SPLINTERS.zip, random);
  const made = rawZip(parts);
  return random.chance(0.15) ? bentBytes(made, random) : made;
}

/** Quotes, delimiters, line ends and encodings in the wrong place. */
function bentText(whole: Buffer, random: Random): Buffer {
  const text = random.chance(0.7)
    ? splintered(whole, SPLINTERS.csv, random)
    : bentBytes(whole, random);
  const way = random.int(0, 7);
  if (way === 0) return Buffer.from(`\ufeff${text.toString("latin1")}`, "utf16le");
  if (way === 1) return Buffer.from(`\ufeff${text.toString("latin1")}`, "utf16le").swap16();
  if (way === 2) return Buffer.concat([text, Buffer.from(text.toString("latin1"), "utf16le")]);
  if (way === 3)
    return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), text, Buffer.from([0xff, 0xfe, 0xc3])]);
  return text;
}
