// The 91,599 regions in 6 MB: the file's own bytes, where each line begins, and a lower-case copy to search in.
import {
  AREA_LEVELS,
  ancestorCodes,
  levelOf,
  parentCode,
  type AreaLevel,
} from "../../shared/values/area-code.ts";
import type { Area, AreaHit } from "../../shared/areas/contract.ts";
import { asciiDigits, cleanText } from "../../shared/values/text.ts";

export interface AreaSearch {
  /** Only this region and what lies in it. */
  readonly within?: string | undefined;
  readonly levels?: readonly AreaLevel[] | undefined;
  readonly limit: number;
}

// Words that say which level is meant and are not part of a name; "kabupaten" and "kota" are part of it.
const LEVEL_WORDS: Readonly<Record<string, AreaLevel>> = {
  provinsi: "provinsi",
  prov: "provinsi",
  kecamatan: "kecamatan",
  kec: "kecamatan",
  desa: "desa",
  kelurahan: "desa",
  kel: "desa",
};
const SAME_WORDS: Readonly<Record<string, string>> = { kab: "kabupaten" };

export class AreaList {
  readonly #bytes: Buffer;
  readonly #starts: Int32Array;
  readonly #plain: string;
  readonly #plainStarts: Int32Array;

  /** `bytes`: CSV `kode,nama` with a header line, sorted by code. */
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#starts = lineStarts(bytes);
    // Latin-1 keeps one byte a letter; the three bytes of U+2019 go with the other apostrophes.
    const plain = Buffer.from(
      bytes
        .toString("latin1")
        .toLowerCase()
        .replace(/['"\u00e2\u0080\u0099]/g, ""),
      "latin1",
    );
    this.#plain = plain.toString("latin1");
    this.#plainStarts = lineStarts(plain);
  }

  get count(): number {
    return this.#starts.length;
  }

  find(code: string): Area | undefined {
    const index = this.#lowerBound(code);
    return index < this.count && this.#code(index) === code ? this.#area(index) : undefined;
  }

  /** Provinces for null; otherwise the regions directly below, in the order of their codes. Empty for a village. */
  children(code: string | null): Area[] {
    const out: Area[] = [];
    const prefix = code === null ? "" : `${code}.`;
    let index = this.#lowerBound(prefix);
    while (index < this.count && this.#code(index).startsWith(prefix)) {
      const area = this.#area(index);
      out.push(area);
      index = this.#lowerBound(`${area.code}/`); // '/' follows '.', so this skips everything below
    }
    return out;
  }

  /** From the province down to the region itself; empty when the code is not known. */
  path(code: string): Area[] {
    const path = ancestorCodes(code).map((ancestor) => this.find(ancestor));
    return path.every((area) => area !== undefined) ? (path as Area[]) : [];
  }

  /** By the beginnings of words: at least one in the region's own name, the others there or in the names above it. */
  search(text: string, options: AreaSearch): AreaHit[] {
    const { words, level } = readQuery(text);
    if (words.length === 0) return [];
    const levels = level ? [level] : options.levels;
    const phrase = words.join(" ");
    const found = new Map<number, number>();
    for (const anchor of words) {
      for (const index of this.#linesWith(anchor, options.within)) {
        if (found.has(index)) continue;
        const rank = this.#rank(index, words, phrase, levels);
        if (rank !== undefined) found.set(index, rank);
      }
    }
    return [...found]
      .sort((a, b) => a[1] - b[1] || a[0] - b[0])
      .slice(0, options.limit)
      .map(([index]) => ({
        ...this.#area(index),
        path: this.path(this.#code(index)).map((area) => area.name),
      }));
  }

  #rank(
    index: number,
    words: readonly string[],
    phrase: string,
    levels: readonly AreaLevel[] | undefined,
  ): number | undefined {
    const line = this.#plainLine(index);
    const comma = line.indexOf(",");
    const level = levelOf(line.slice(0, comma));
    if (!level || (levels && !levels.includes(level))) return undefined;
    const own = line.slice(comma + 1);
    const above = words.filter((word) => !hasWord(own, word));
    if (above.length > 0 && !this.#namedAbove(line.slice(0, comma), above)) return undefined;
    const short = own.replace(/^(kabupaten|kota) /, "");
    const closeness =
      own === phrase || short === phrase
        ? 0
        : own.startsWith(phrase) || short.startsWith(phrase)
          ? 1
          : above.length === 0
            ? 2
            : 3;
    return closeness * 10 + AREA_LEVELS.indexOf(level);
  }

  #namedAbove(code: string, words: readonly string[]): boolean {
    let names = "";
    for (let above = parentCode(code); above; above = parentCode(above)) {
      const index = this.#lowerBound(above);
      const line = this.#plainLine(index);
      names += ` ${line.slice(line.indexOf(",") + 1)}`;
    }
    return words.every((word) => hasWord(names, word));
  }

  *#linesWith(word: string, within: string | undefined): Generator<number> {
    const first = within ? this.#lowerBound(within) : 0;
    const last = within ? this.#lowerBound(`${within}/`) : this.count;
    const end = last < this.count ? this.#plainStarts[last]! : this.#plain.length;
    let line = first;
    for (
      let at = this.#plain.indexOf(word, first < this.count ? this.#plainStarts[first] : end);
      at >= 0 && at < end;
      at = this.#plain.indexOf(word, at + 1)
    ) {
      const before = this.#plain.charCodeAt(at - 1);
      // A letter or digit before it: the middle of a word, or of a code.
      if ((before >= 97 && before <= 122) || (before >= 48 && before <= 57)) continue;
      line = lineAt(this.#plainStarts, at, line);
      const comma = this.#plain.indexOf(",", this.#plainStarts[line]);
      if (at > comma) yield line;
    }
  }

  /** First line whose code is not before `code`. */
  #lowerBound(code: string): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#code(middle) < code) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #code(index: number): string {
    const start = this.#starts[index]!;
    return this.#bytes.toString("latin1", start, this.#bytes.indexOf(44, start));
  }

  #area(index: number): Area {
    const start = this.#starts[index]!;
    const end = index + 1 < this.count ? this.#starts[index + 1]! : this.#bytes.length;
    const line = this.#bytes.toString("utf8", start, end).trimEnd();
    const comma = line.indexOf(",");
    const code = line.slice(0, comma);
    return { code, name: line.slice(comma + 1).replace(/^"|"$/g, ""), level: levelOf(code)! };
  }

  #plainLine(index: number): string {
    const end = index + 1 < this.count ? this.#plainStarts[index + 1]! - 1 : this.#plain.length;
    return this.#plain.slice(this.#plainStarts[index], end).trimEnd();
  }
}

/** Where each line after the header begins; an empty last line does not count. */
function lineStarts(bytes: Buffer): Int32Array {
  const starts = new Int32Array(bytes.length >> 3);
  let count = 0;
  for (let at = 0; at < bytes.length - 1; at++) if (bytes[at] === 10) starts[count++] = at + 1;
  return starts.slice(0, count);
}

function lineAt(starts: Int32Array, at: number, from: number): number {
  let low = from;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function hasWord(names: string, word: string): boolean {
  for (let at = names.indexOf(word); at >= 0; at = names.indexOf(word, at + 1)) {
    if (at === 0 || !/[a-z0-9]/.test(names[at - 1]!)) return true;
  }
  return false;
}

function readQuery(text: string): { words: string[]; level?: AreaLevel | undefined } {
  const all = asciiDigits(cleanText(text))
    .toLowerCase()
    .replace(/['’‘ʼ`"]/g, "")
    .split(/[\s.,/]+/)
    .filter(Boolean);
  const named = all.filter((word) => LEVEL_WORDS[word] === undefined);
  const words = (named.length > 0 ? named : all)
    .slice(0, 6)
    .map((word) => SAME_WORDS[word] ?? word);
  return {
    words,
    level: named.length > 0 ? LEVEL_WORDS[all.find((word) => LEVEL_WORDS[word]) ?? ""] : undefined,
  };
}
