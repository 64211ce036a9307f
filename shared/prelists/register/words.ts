// Codes and words of OpenSID and SIAK for relation, marital state, occupation and base state, as the register's own codes.
import words from "../../../resources/prelists/register-words.json" with { type: "json" };
import { MARITALS, RELATIONS } from "../../people/codes.ts";
import { OCCUPATION_COUNT, occupationLabel } from "../../people/occupations.ts";
import { asciiDigits, cleanText } from "../../values/text.ts";

type Table = Readonly<Record<string, number | null>>;

/** Upper case, signs as single spaces: "BELUM/TIDAK BEKERJA" and "belum tidak bekerja" are one. */
function wordKey(text: string): string {
  return asciiDigits(cleanText(text))
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** "1", "01" and "1. Kepala Keluarga" all hold the code 1. */
function leadingCode(key: string, highest: number): number | undefined {
  const found = /^0*(\d{1,2})(?: |$)/.exec(key);
  const code = Number(found?.[1]);
  return code >= 1 && code <= highest ? code : undefined;
}

function lookUp(text: string, table: Table, labels: Table, highest: number): number | undefined {
  const key = wordKey(text);
  return table[key] ?? labels[key] ?? leadingCode(key, highest);
}

function labelsOf(list: Readonly<Record<number, string>>): Table {
  return Object.fromEntries(
    Object.entries(list).map(([code, label]) => [wordKey(label), Number(code)]),
  );
}
const RELATION_LABELS = labelsOf(RELATIONS);
const MARITAL_LABELS = labelsOf(MARITALS);
const OCCUPATION_LABELS = labelsOf(
  Object.fromEntries(
    Array.from({ length: OCCUPATION_COUNT }, (_, index) => [
      index + 1,
      occupationLabel(index + 1) ?? "",
    ]),
  ),
);

/** SHDK 1-11; undefined when the text names none. */
export function readRelation(text: string): number | undefined {
  return lookUp(text, words.relation, RELATION_LABELS, 11);
}

/** 1-4; undefined when the text names none or leaves it open ("janda" may be divorced or widowed). */
export function readMarital(text: string): number | undefined {
  return lookUp(text, words.marital, MARITAL_LABELS, 4);
}

/** 1-89 of Dukcapil; undefined when the text names none. */
export function readOccupation(text: string): number | undefined {
  return lookUp(text, {}, OCCUPATION_LABELS, OCCUPATION_COUNT);
}

/** OpenSID's status_dasar says that the person is no longer a resident: dead, moved, lost, gone or void. */
export function isGone(text: string): boolean {
  const key = wordKey(text);
  return (
    (words.gone as Readonly<Record<string, string>>)[key.replace(/^0+(?=\d)/, "")] !== undefined
  );
}
