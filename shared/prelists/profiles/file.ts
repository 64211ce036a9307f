// A saved mapping as a file (*.loketprofil): header row and the meaning of its columns, nothing of any person. Read strictly.
import * as z from "zod";
import { columnOf } from "../../sheets/profile.ts";
import { PROFILE_IDS, PROFILES } from "../profiles.ts";

export const PROFILE_FILE_EXTENSION = "loketprofil";
/** 600 headers of 200 characters and their fields, with room for escapes. */
export const PROFILE_FILE_BYTES = 400_000;
const FORMAT = "loket-profil-kolom";
const VERSION = 1;

export const ProfileName = z.string().trim().min(1).max(80);

const Column = z.strictObject({
  header: z.string().max(200),
  /** Our field; null for a column that is kept verbatim. */
  field: z.string().max(60).nullable(),
});
const ProfileFile = z.strictObject({
  format: z.literal(FORMAT),
  formatVersion: z.literal(VERSION),
  name: ProfileName,
  profile: z.enum(PROFILE_IDS),
  profileVersion: z.string().min(1).max(60),
  areaEdition: z.string().min(1).max(20).nullable(),
  columns: z.array(Column).min(1).max(600),
});
export type ProfileFile = z.infer<typeof ProfileFile>;
type Contents = Omit<ProfileFile, "format" | "formatVersion">;

/** Why a file is no profile that this version may take in. */
export type ProfileFileProblem =
  | "terlalu_besar"
  | "bukan_profil" // not JSON, or another kind of file
  | "versi" // made by a newer version
  | "isi" // unknown or missing parts
  | "kolom" // a field unknown, chosen twice, or the ones that tell rows apart missing
  | "data"; // a header that is a number of a person: data row saved as header

/** A header row chosen by mistake holds a person; such a mapping never leaves the office. */
export function holdsPersonalData(headers: readonly string[]): boolean {
  return headers.some((header) => /\d{12}/.test(header.replace(/[\s.'-]/g, "")));
}

export function profileFileText(contents: Contents): string {
  return `${JSON.stringify({ format: FORMAT, formatVersion: VERSION, ...contents }, null, 2)}\n`;
}

/** The contents, or why the file is refused. Nothing unknown is skipped. */
export function readProfileFile(
  text: string,
): { readonly file: ProfileFile } | { readonly problem: ProfileFileProblem } {
  if (text.length > PROFILE_FILE_BYTES) return { problem: "terlalu_besar" };
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { problem: "bukan_profil" }; // told to the officer in the same sentence as another kind of file
  }
  const head = json as { format?: unknown; formatVersion?: unknown } | null;
  if (head?.format !== FORMAT) return { problem: "bukan_profil" };
  if (head.formatVersion !== VERSION) return { problem: "versi" };
  const file = ProfileFile.safeParse(json).data;
  if (!file) return { problem: "isi" };
  if (!fieldsFit(file)) return { problem: "kolom" };
  return holdsPersonalData(file.columns.map(({ header }) => header))
    ? { problem: "data" }
    : { file };
}

function fieldsFit({ profile: id, columns }: ProfileFile): boolean {
  const profile = PROFILES[id];
  const fields = columns.map(({ field }) => field).filter((field) => field !== null);
  return (
    new Set(fields).size === fields.length &&
    fields.every((field) => columnOf(profile, field)) &&
    profile.need.every((group) => group.some((field) => fields.includes(field)))
  );
}
