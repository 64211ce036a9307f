// Calls for HSDS packages: looked at, taken in, given out. `file` is a token of a dialog or of the command line.
import * as z from "zod";
import { task } from "../call.ts";
import { TABLE_NAMES } from "./hsds/tables.ts";

const EDITORS = ["koordinator", "supervisor", "admin"] as const;
const PackageToken = z.string().max(200);
const Progress = z.object({ phase: z.enum(["membaca", "menyimpan", "menulis"]), rows: z.number() });

/** What to do with destinations that stand here already and are told otherwise by the package. */
export const EXISTING = ["ganti", "biarkan"] as const;
export type Existing = (typeof EXISTING)[number];

export const PackageProblem = z.object({
  code: z.enum(["rujukan_putus", "wajib_kosong", "jenis_salah", "id_ganda", "isi_ditolak"]),
  table: z.enum(TABLE_NAMES as [(typeof TABLE_NAMES)[number], ...(typeof TABLE_NAMES)[number][]]),
  row: z.number(),
  field: z.string(),
  refused: z.boolean(),
  value: z.string().optional(),
});
export type PackageProblem = z.infer<typeof PackageProblem>;

/** read = new + changed + same + kept + rejected, in services. */
export const PackageReport = z.object({
  counts: z.object({
    read: z.number(),
    new: z.number(),
    changed: z.number(),
    same: z.number(),
    kept: z.number(),
    rejected: z.number(),
  }),
  /** Organizations that stand for themselves; those known here already are only completed. */
  organizations: z.number(),
  /** Rows of other tables that are refused: hours, contacts ... */
  partsRejected: z.number(),
  /** The first 500, refused ones first; `problemCount` tells them all. */
  problems: z.array(PackageProblem),
  problemCount: z.number(),
  /** Tables that the descriptor names but that are not there. */
  missing: z.array(z.string()),
  /** Names of what is new or changes, at most 200. */
  changes: z.array(z.object({ name: z.string(), outcome: z.enum(["baru", "berubah", "tetap"]) })),
});
export type PackageReport = z.infer<typeof PackageReport>;

const Input = z.strictObject({ file: PackageToken, existing: z.enum(EXISTING) });

export const packageCalls = {
  /** Looks at a package and changes nothing. */
  checkPackage: task({ roles: EDITORS, log: {} }, Input, Progress, PackageReport),
  /** Takes in every service that is not refused, in one act. */
  importPackage: task({ roles: EDITORS, log: {} }, Input, Progress, PackageReport),
  /** Writes the whole directory, retired entries too, as one ZIP. */
  exportPackage: task(
    { roles: EDITORS, log: {}, file: "tulis" },
    z.strictObject({ file: PackageToken }),
    Progress,
    z.object({ services: z.number(), rows: z.number(), sha256: z.string() }),
  ),
};
