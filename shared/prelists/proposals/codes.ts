// What a proposal holds and what a removal needs, as data (resources/prelists/proposals.json): sections, columns, kinds of evidence.
import data from "../../../resources/prelists/proposals.json" with { type: "json" };
import type { ProfileColumn } from "../../sheets/profile.ts";
import { codeList, type CodeVersion } from "../codes.ts";
import { PROFILES } from "../profiles.ts";

const PROFILE = PROFILES.usulan;

export const REMOVAL_REASONS = [
  "meninggal",
  "pindah",
  "mampu",
  "ganda",
  "tidak_ditemukan",
  "mengundurkan_diri",
] as const;
export type RemovalReason = (typeof REMOVAL_REASONS)[number];

/** dokumen: a letter or photo of it; pernyataan: the family's signed statement; kunjungan: enough visits at which nobody was met. */
export const EVIDENCE = ["dokumen", "pernyataan", "kunjungan"] as const;
export type Evidence = (typeof EVIDENCE)[number];

export const VISIT_FOUND = [
  "tidak_ada_orang",
  "pindah",
  "tidak_dikenal",
  "tidak_bersedia",
] as const;
export type VisitFound = (typeof VISIT_FOUND)[number];

/** Visits on different days that are evidence; rule of the office, in data. */
export const VISITS_NEEDED: number = data.removal.visits;
/** Which evidence a reason accepts; any one of them is enough. */
export const ACCEPTED = data.removal.reasons as Readonly<
  Record<RemovalReason, readonly Evidence[]>
>;
/** Days of the clock of an objection, only shown: what follows from silence is told differently by the sources. */
export const OBJECTION_DAYS: number = data.objection.days;

export const YES: string = data.yes;
export const NO: string = data.no;
/** A yes in the first column asks for the second. */
export const YES_NEEDS = data.yesNeeds as Readonly<Record<string, string>>;
/** What a comparison with Dukcapil is about: a change of one of them asks for a new comparison (field notes 3.1 b). */
export const MATCHED_COLUMNS: readonly string[] = data.matchedWithDukcapil;
export const FILLED_AT_EXPORT: readonly string[] = data.filledAtExport;
export const NEEDED_FOR_REMOVAL: readonly string[] = data.neededForRemoval;

export type SectionId = "identitas" | "keluarga" | "alamat" | "kesehatan" | "berkas";
export interface FormSection {
  readonly id: SectionId;
  readonly columns: readonly ProfileColumn[];
}

const byHeader = new Map(PROFILE.columns.map((column) => [column.header, column]));

/** The column of a header. @throws RangeError when the profile has no such column */
export function proposalColumn(header: string): ProfileColumn {
  const column = byHeader.get(header);
  if (!column) throw new RangeError(`usulan has no column ${header}`);
  return column;
}

/** Sections of the form with their columns, in the order of the keyboard. */
export const FORM_SECTIONS: readonly FormSection[] = data.sections.map(({ id, columns }) => ({
  id: id as SectionId,
  columns: columns.map(proposalColumn),
}));

/** Headers that an officer fills. */
export const FORM_COLUMNS: readonly ProfileColumn[] = FORM_SECTIONS.flatMap(
  ({ columns }) => columns,
);

/** Headers that the sender wants filled (field notes 3.4). */
export const NEEDED_COLUMNS: readonly string[] = (PROFILE.required ?? []).map((field) => {
  const column = PROFILE.columns.find((one) => one.field === field);
  if (!column) throw new RangeError(`usulan has no column of ${field}`);
  return column.header;
});

/** Codes and labels of a column; undefined for free text. */
export function codesOf(column: ProfileColumn): readonly (readonly string[])[] | undefined {
  if (column.header in YES_NEEDS)
    return [
      [YES, "Ya"],
      [NO, "Tidak"],
    ];
  if (column.header === "disabil_kode") return codeList("bdt-2015", "jenis_cacat");
  return column.codes === undefined
    ? undefined
    : codeList(PROFILE.codes as CodeVersion, column.codes);
}
