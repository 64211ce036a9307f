// The list that the bench of duplicates works on: fictitious people of the training generator, every tenth of them twice, as a text file.
import fs from "node:fs";
import { makeFamilies } from "../../electron/demo/people.ts";
import type { LinkageFields } from "../../shared/people/linkage/fields.ts";
import type { LinkageRecords } from "../../shared/people/linkage/records.ts";
import { nameKey } from "../../shared/values/name-key.ts";
import { seededRandom, type Random } from "../../shared/values/random.ts";

export const COLUMNS = [
  "name",
  "nameKey",
  "nik",
  "kk",
  "birthDate",
  "sex",
  "motherName",
  "birthPlace",
  "phone",
  "address",
  "rt",
  "rw",
  "village",
  // "1" where the row is the one before it, written once more.
  "again",
] as const;
type Row = LinkageFields & { readonly again: string };
const TWICE = 0.1;
const CHUNK = 1 << 20;

function slipped(row: LinkageFields, random: Random): LinkageFields {
  const name = row.name!;
  const at = random.int(0, name.length - 1);
  const letter = random.pick([..."aeioutnrs"]);
  const day = row.birthDate!.slice(8);
  const birth = row.birthDate!;
  return random.pick<() => LinkageFields>([
    () => ({ ...row, name: name.slice(0, at) + letter + name.slice(at + 1) }),
    () => ({ ...row, name: name.slice(0, at) + name.slice(at + 1) || name }),
    () => ({ ...row, nik: null }),
    () => ({ ...row, kk: null, address: "Jl. Baru 1", rt: "001", rw: "001" }),
    () => ({
      ...row,
      birthDate: day <= "12" ? `${birth.slice(0, 5)}${day}-${birth.slice(5, 7)}` : birth,
      nik: null,
    }),
    () => ({ ...row, motherName: null, phone: null }),
  ])();
}

/** Writes about `count` rows, tab between the values, and answers how many. The same seed gives the same file. */
export function writeRows(file: string, count: number, seed: number): number {
  const random = seededRandom(seed);
  const villageCodes = Array.from(
    { length: Math.max(3, Math.round(count / 4000)) },
    (_, i) => `32.04.${String(1 + Math.floor(i / 9)).padStart(2, "0")}.${2001 + (i % 9)}`,
  );
  const out = fs.openSync(file, "w");
  let written = 0;
  let text = `${COLUMNS.join("\t")}\n`;
  const write = (row: LinkageFields, again = "") => {
    const full: Row = { ...row, nameKey: nameKey(row.name!), again };
    text += `${COLUMNS.map((column) => full[column] ?? "").join("\t")}\n`;
    written++;
    if (text.length > CHUNK) {
      fs.writeSync(out, text);
      text = "";
    }
  };
  const options = { count: count * 2, villageCodes, asOf: "2026-11-24" };
  for (const family of makeFamilies(seed, options)) {
    for (const member of family.members) {
      const row: LinkageFields = {
        ...member,
        kk: family.kk,
        address: `${family.address} ${family.hamlet}`.replaceAll("\t", " "),
        rt: family.rt,
        rw: family.rw,
        village: family.villageCode,
      };
      write(row);
      if (random.chance(TWICE)) write(slipped(row, random), "1");
    }
    if (written >= count) break;
  }
  fs.writeSync(out, text);
  fs.closeSync(out);
  return written;
}

/**
 * Reads such a file into the engine; answers by row whether it is the row before it once more.
 * @param from rows before this one belong to the first list, the others to the second
 */
export function readRows(
  file: string,
  records: LinkageRecords,
  from = Number.MAX_SAFE_INTEGER,
): Uint8Array {
  const input = fs.openSync(file, "r");
  const buffer = Buffer.alloc(CHUNK);
  const decoder = new TextDecoder();
  let rest = "";
  let seen = -1;
  let again = new Uint8Array(1 << 16);
  for (;;) {
    const length = fs.readSync(input, buffer, 0, CHUNK, null);
    if (length === 0) break;
    const lines = (rest + decoder.decode(buffer.subarray(0, length), { stream: true })).split("\n");
    rest = lines.pop()!;
    for (const line of lines) {
      if (seen++ < 0) continue;
      const v = line.split("\t");
      if (seen > again.length) {
        const larger = new Uint8Array(again.length * 2);
        larger.set(again);
        again = larger;
      }
      again[seen - 1] = Number(v[13]);
      records.add(
        {
          name: v[0]!,
          nameKey: v[1]!,
          nik: v[2]!,
          kk: v[3]!,
          birthDate: v[4]!,
          sex: v[5]!,
          motherName: v[6]!,
          birthPlace: v[7]!,
          phone: v[8]!,
          address: v[9]!,
          rt: v[10]!,
          rw: v[11]!,
          village: v[12]!,
        },
        seen > from ? 1 : 0,
      );
    }
  }
  fs.closeSync(input);
  return again;
}
