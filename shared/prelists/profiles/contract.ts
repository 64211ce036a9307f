// Calls for saved mappings of headers (seen, named, deleted, carried by file) and for a workbook with a household and a member sheet.
import * as z from "zod";
import { command, query, task } from "../../call.ts";
import { FileToken, Id, LOOK, Profile, Progress, WORK } from "../fields.ts";
import { ProfileName } from "./file.ts";

const SavedProfile = z.object({
  id: z.string(),
  /** Null until somebody named it. */
  name: z.string().nullable(),
  profile: Profile,
  /** berkas: taken in from a file of another office. */
  origin: z.enum(["kantor", "berkas"]),
  areaEdition: z.string().nullable(),
  columns: z.array(z.object({ header: z.string(), field: z.string().nullable() })),
  /** ISO 8601 UTC: last import with it, or last change. */
  usedAt: z.string(),
  by: z.string(),
});
export type SavedProfile = z.infer<typeof SavedProfile>;

const PairSheet = z.object({
  sheet: z.number(),
  name: z.string(),
  headerRow: z.number(),
  profile: Profile,
  columns: z.number(),
  known: z.number(),
  rows: z.number(),
});

/** Households and members that find each other, and those that do not. */
const Join = z.object({
  households: z.number(),
  members: z.number(),
  /** Households without a member. */
  empty: z.number(),
  /** Members whose household is on no row. */
  strays: z.number(),
});
export type Join = z.infer<typeof Join>;

export const profilesCalls = {
  savedProfiles: query(
    { roles: WORK, log: "none" },
    z.void(),
    z.object({ rows: z.array(SavedProfile) }),
  ),
  nameProfile: command(
    { roles: WORK, log: { ids: ["id"] } },
    z.object({ id: Id, name: ProfileName }),
    z.object({ name: z.string() }),
  ),
  /** The next file with this header is guessed anew. Lists and imports stay as they are. */
  deleteProfile: command(
    { roles: WORK, log: { ids: ["id"] } },
    z.object({ id: Id }),
    z.object({ id: z.string() }),
  ),
  /** Header row and meaning of its columns; no value of any row. Throws profil_berisi_data. */
  exportProfile: task(
    { roles: WORK, log: { ids: ["id"] }, file: "tulis" },
    z.object({ id: Id, file: FileToken }),
    z.void(),
    z.object({ columns: z.number() }),
  ),
  /** Throws profil_ditolak (details.cause) and, without `replace`, profil_sudah_ada. */
  importProfile: task(
    { roles: WORK, log: { ids: ["output.id"] } },
    z.object({ file: FileToken, replace: z.boolean().default(false) }),
    z.void(),
    z.object({ id: z.string(), name: z.string(), replaced: z.boolean() }),
  ),
  /** A sheet of households and a sheet of members in one workbook, and how far they find each other. Null when there are none. Saves nothing. */
  sheetPair: task(
    { roles: WORK, log: { filters: true } },
    z.object({ file: FileToken }),
    Progress,
    z
      .object({
        household: PairSheet,
        member: PairSheet,
        join: Join,
        /** Lists already tied that this workbook may continue. */
        lists: z.array(
          z.object({ householdListId: z.string(), memberListId: z.string(), name: z.string() }),
        ),
      })
      .nullable(),
  ),
  /** Ties a list of members to the list of its households. Throws daftar_tidak_berpasangan. */
  linkLists: command(
    { roles: WORK, log: { ids: ["memberListId", "householdListId"] } },
    z.object({ memberListId: Id, householdListId: Id }),
    z.object({ householdListId: z.string() }),
  ),
  /** The tied list of this one, or lists that it may be tied to. */
  listLink: query(
    { roles: LOOK, log: { ids: ["prelistId"] } },
    z.object({ prelistId: Id }),
    z.object({
      linked: z.array(z.object({ id: z.string(), name: z.string(), join: Join })),
      /** Household lists by the same id, for a list of members without one. */
      offers: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  ),
};
