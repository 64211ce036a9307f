// What is missing in the settings of an office, field by field; the ground floor checks the same once more.
import type { OfficeSettings } from "../../shared/office/contract.ts";
import type { Text } from "../text/index.ts";
import type { Problem } from "../ui/error-summary.tsx";
import { CODE_PARTS } from "./terms.ts";

export type Part = "kantor" | "kop" | "penanda" | "surat";
type Words = Text["office"]["problems"];

const TOKENS = /\{(\w+)\}/g;
const KNOWN = new Set(["klas", "seq", "unit", "bulan_romawi", "tahun"]);

function ofOffice(office: OfficeSettings, words: Words): Problem[] {
  const problems: Problem[] = [];
  if (office.areaCode.split(".").length !== CODE_PARTS[office.level])
    problems.push({ field: "kantor-wilayah", message: words.area });
  if (office.name.trim().length < 3) problems.push({ field: "kantor-nama", message: words.name });
  for (const key of ["village", "hamlet", "deliberation", "head"] as const)
    if (office.terms[key].trim() === "")
      problems.push({ field: `istilah-${key}`, message: words.term });
  return problems;
}

function ofLetterhead({ letterhead }: OfficeSettings, words: Words): Problem[] {
  const problems: Problem[] = [];
  if (letterhead.name.trim() === "")
    problems.push({ field: "kop-nama", message: words.letterhead });
  if (letterhead.place.trim() === "") problems.push({ field: "kop-tempat", message: words.place });
  return problems;
}

function ofSigners({ signers }: OfficeSettings, words: Words): Problem[] {
  if (signers.length === 0) return [{ field: "penanda-tambah", message: words.noSigner }];
  return signers.flatMap((signer, i) => [
    ...(signer.name.trim() === ""
      ? [{ field: `penanda-${i}-nama`, message: words.signerName(i + 1) }]
      : []),
    ...(signer.position.trim() === ""
      ? [{ field: `penanda-${i}-jabatan`, message: words.signerPosition(i + 1) }]
      : []),
    ...(signer.nip !== null && !/^\d{18}$/.test(signer.nip)
      ? [{ field: `penanda-${i}-nip`, message: words.nip(i + 1, signer.nip.length) }]
      : []),
  ]);
}

function ofLetters(office: OfficeSettings, words: Words): Problem[] {
  const tokens = [...office.letterPattern.matchAll(TOKENS)].map((m) => m[1] ?? "");
  const good = tokens.includes("seq") && tokens.every((token) => KNOWN.has(token));
  return [
    ...(good ? [] : [{ field: "surat-pola", message: words.pattern }]),
    ...(office.letterClass.trim() === ""
      ? [{ field: "surat-klas", message: words.letterClass }]
      : []),
  ];
}

const CHECKS = {
  kantor: ofOffice,
  kop: ofLetterhead,
  penanda: ofSigners,
  surat: ofLetters,
} satisfies Record<Part, unknown>;

export function officeProblems(
  office: OfficeSettings,
  words: Words,
  parts: readonly Part[],
): Problem[] {
  return parts.flatMap((part) => CHECKS[part](office, words));
}

/** The message for one field, beside it. */
export function problemAt(problems: readonly Problem[], field: string): string | undefined {
  return problems.find((one) => one.field === field)?.message;
}
