// English texts: saved profiles of header sets, and workbooks with a household and a member sheet.
import { en } from "../plural.ts";
import type { ProfilesError } from "../../../../shared/prelists/profiles/errors.ts";
import type { ProfileFileProblem } from "../../../../shared/prelists/profiles/file.ts";
import type { profiles as Indonesian } from "../../id/round/profiles.ts";
import { detailText, type ErrorWords } from "../../words.ts";

const REFUSED: Readonly<Record<ProfileFileProblem, string>> = {
  terlalu_besar: "it is too large for a column profile",
  bukan_profil: "it is no column profile of Loket",
  versi: "it was made by a newer version of Loket",
  isi: "it holds unknown parts or lacks some",
  kolom: "it names a field that is unknown, chosen twice, or lacks a column that tells rows apart",
  data: "its header row holds a person's number",
};

export const profiles: typeof Indonesian = {
  title: "Column profiles",
  subtitle: "What the columns of each sender's file mean, recognised again by the header row.",
  open: "Column profiles",
  label: "Saved column profiles",
  empty: "No column profile yet",
  emptyBody: "A profile is saved by itself whenever a file has been imported.",
  columns: {
    name: "Name",
    kind: "Kind of list",
    known: "Columns known",
    origin: "Origin",
    used: "Last used",
  },
  unnamed: "Unnamed",
  known: (known, all) => `${known} of ${all}`,
  origins: { kantor: "This office", berkas: "File of another office" },
  fromFile: "Take from a file",
  toFile: "Save as a file",
  toFileOf: (name) => `Save as a file: ${name}`,
  remove: "Delete",
  removeOf: (name) => `Delete ${name}`,
  removeTitle: "Delete this column profile?",
  removeBody: "The next file with this header is guessed anew. Lists and imports stay as they are.",
  keep: "Cancel",
  removed: "Column profile deleted.",
  exported: (columns) => en`Profile of ${columns} [column|columns] saved as a file.`,
  fileName: (name) => `${name}.loketprofil`,
  imported: (name) => `Profile ${name} is ready.`,
  replaceBody: (name) =>
    name === ""
      ? "This office has a profile for the same header row. Nothing was changed."
      : `This office has the profile ${name} for the same header row. Nothing was changed.`,
  replace: "Replace it by the file",
  actions: "Actions",
  detail: {
    title: "Column profile",
    name: "Name of the profile",
    nameHint: "For example: BNBA of the agency 2026",
    nameMissing: "Write a name.",
    save: "Save name",
    saved: "Name saved.",
    header: "Header",
    field: "Read as",
    kept: "Kept as it is",
    edition: (edition) => `BPS area codes, edition ${edition}`,
  },
  pair: {
    title: "Household sheet + members",
    found: "This workbook holds a sheet of households and a sheet of their members.",
    looking: (rows) => en`Looking for sheets that belong together: ${rows} [row|rows]`,
    both: "Import both at once",
    one: "Import one sheet only",
    how: "How to import",
    sheets: "Sheets to import",
    sheet: "Sheet",
    kind: "Kind",
    header: "Header row",
    known: "Columns known",
    rows: "Rows",
    join: "How the sheets join",
    joined: (households, members) =>
      en`${households} [household|households] and ${members} [member|members] find each other.`,
    empty: (n) => en`${n} [household|households] without members`,
    strays: (n) => en`${n} [member|members] without a household`,
    allFound: "Every row finds its pair.",
    name: "Name of the list",
    nameHint: "Becomes two lists: households and members.",
    nameMissing: "Write a name.",
    target: "Put them into",
    targetNew: "Two new lists",
    targetOld: "Two lists that are tied",
    lists: "List of households",
    householdName: (name) => `${name} (households)`,
    memberName: (name) => `${name} (members)`,
    check: "Check both",
    checking: (name, rows) => en`Checking sheet ${name}: ${rows} [row|rows]`,
    saving: (name, rows) => en`Saving sheet ${name}: ${rows} [row|rows]`,
    save: (rows) => en`Save ${rows} [row|rows] of two sheets`,
    resultOf: (name) => `Sheet ${name}`,
    saved: "Both sheets are saved and tied.",
    half: "The household sheet is saved, the member sheet is not. Save once more: what is there stays as it is.",
  },
  link: {
    title: "Lists that belong together",
    members: (name) => `Members in ${name}`,
    households: (name) => `Households in ${name}`,
    offer: "Tie to a list of households",
    offerHint: "This list holds the same household ids as another list.",
    tie: "Tie",
    tied: "The lists are tied.",
  },
};

/** What the journal calls each call. */
export const profilesCallWords = {
  "prelists.savedProfiles": "Looked at column profiles",
  "prelists.nameProfile": "Named a column profile",
  "prelists.deleteProfile": "Deleted a column profile",
  "prelists.exportProfile": "Saved a column profile as a file",
  "prelists.importProfile": "Took a column profile from a file",
  "prelists.sheetPair": "Looked for household and member sheets",
  "prelists.linkLists": "Tied a list of members to its households",
  "prelists.listLink": "Looked at tied lists",
};

export const profilesErrors: ErrorWords<ProfilesError> = {
  profil_ditolak: (details) =>
    `This file is refused: ${REFUSED[detailText(details, "cause") as ProfileFileProblem] ?? "its contents are unknown"}. Existing profiles are unchanged. Ask the sending office for its *.loketprofil file.`,
  profil_sudah_ada:
    "This office already has a profile for the same header row. Nothing was changed.",
  profil_berisi_data:
    "The header row of this profile holds a person's number, so it is not saved as a file. Delete this profile, then import its file with the right header row.",
  daftar_tidak_berpasangan:
    "Only a list of members can be tied to a list of households. Nothing was changed.",
};
