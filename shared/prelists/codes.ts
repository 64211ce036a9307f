// Code lists of the prelist families with their versions (field notes 3.7). Lists of different versions are never mixed.
import bdt from "../../resources/prelists/codes-bdt-2015.json" with { type: "json" };
import dukcapil from "../../resources/prelists/codes-dukcapil.json" with { type: "json" };
import { cleanText } from "../values/text.ts";
import type { Sex } from "../values/nik.ts";

export type CodeVersion = "bdt-2015" | "dukcapil";

const LISTS: Readonly<
  Record<CodeVersion, Readonly<Record<string, readonly (readonly string[])[]>>>
> = { "bdt-2015": bdt.lists, dukcapil: dukcapil.lists };

/** `[code, label]` pairs of one list; undefined when the version has no such list. */
export function codeList(
  version: CodeVersion,
  list: string,
): readonly (readonly string[])[] | undefined {
  return LISTS[version][list];
}

export function codeListNames(version: CodeVersion): string[] {
  return Object.keys(LISTS[version]);
}

/** Codes are written `1` or `01`: compared without leading zeros, kept as written. */
export function codeLabel(version: CodeVersion, list: string, code: string): string | undefined {
  const codes = LISTS[version][list];
  if (!codes) return undefined;
  let labels = labelsOf.get(codes);
  if (!labels) {
    // The first of two spellings of one code counts.
    labels = new Map(
      codes.map(([known = "", label]) => [bareCode(known), label] as const).reverse(),
    );
    labelsOf.set(codes, labels);
  }
  return labels.get(bareCode(code));
}
const labelsOf = new WeakMap<
  readonly (readonly string[])[],
  ReadonlyMap<string, string | undefined>
>();

function bareCode(code: string): string {
  return code.trim().replace(/^0+(?=\d)/, "");
}

/** Sex as senders write it: 1/2, L/P or the words. Null when it says neither. */
export function readSex(text: string | null): Sex | null {
  const word = cleanText(text ?? "").toUpperCase();
  if (word === "1" || word === "01" || word === "L" || word.startsWith("LAKI") || word === "PRIA")
    return "L";
  return word === "2" || word === "02" || word === "P" || /^PEREMPUAN|^WANITA/.test(word)
    ? "P"
    : null;
}

/** Code 1 means head of family in Hubkel and in SHDK alike; senders also write the words. */
export function isHeadOfFamily(relation: string | null): boolean {
  const word = cleanText(relation ?? "")
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, " ")
    .trim();
  return bareCode(word) === "1" || /^(1 )?KEPALA (KELUARGA|RUMAH TANGGA)$/.test(word);
}

/** Hubkel (8 relations) of an SHDK code (11 relations); derived, so only proposed. */
export function hubkelOfShdk(shdk: string): string | undefined {
  return (dukcapil.shdkToHubkel as Record<string, string>)[bareCode(shdk)];
}
