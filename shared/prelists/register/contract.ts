// Calls of the room prelists that fill the register itself from a file: look, check, import, undo, and what came of it.
import * as z from "zod";
import { query, task, type Role } from "../../call.ts";
import { VillageCodeText } from "../../areas/contract.ts";
import { FileToken, Id, MappedHeader, ReadFormat, SheetFormat, Why } from "../fields.ts";
import { REGISTER_PROFILE_IDS } from "./profiles.ts";

/** Who may fill the register from a file, and take it back. */
export const REGISTER_WORK = ["operator", "supervisor"] as const satisfies readonly Role[];

export const RegisterProfileName = z.enum(REGISTER_PROFILE_IDS);
export const RegisterVerdict = z.enum(["baru", "berubah", "sama", "ditolak", "dilewati"]);

const RegisterProgress = z.object({
  phase: z.enum(["membaca", "memeriksa", "menyimpan", "membatalkan", "menulis"]),
  rows: z.number(),
  total: z.number().nullable(),
});

const RegisterReading = z.object({
  file: FileToken,
  sheet: z.number().int().min(0).max(500).optional(),
  headerRow: z.number().int().min(1).max(30).optional(),
  profile: RegisterProfileName.optional(),
  /** Our field for each column, in the order of the file; null leaves the column behind. */
  mapping: z.array(z.string().max(60).nullable()).max(600).optional(),
});

export const RegisterChoice = RegisterReading.extend({
  /** Village of rows that write none. */
  villageCode: VillageCodeText.nullable().default(null),
  /** Rows without NIK that look like somebody on record: left out for a person to decide, or loaded as new. */
  likely: z.enum(["lewati", "muat"]).default("lewati"),
});

export const RegisterCounts = z.object({
  read: z.number(),
  new: z.number(),
  changed: z.number(),
  same: z.number(),
  rejected: z.number(),
  skipped: z.number(),
  warned: z.number(),
  proposed: z.number(),
});

const RegisterFinding = z.object({
  code: z.string(),
  column: z.string().nullable(),
  other: z.number().optional(),
  personId: z.string().optional(),
});

export const RegisterRow = z.object({
  row: z.number(),
  /** Person on record, once the import is in force. */
  personId: z.string().nullable(),
  name: z.string().nullable(),
  /** Masked. */
  nik: z.string().nullable(),
  findings: z.array(RegisterFinding),
  changes: z.array(
    z.object({
      field: z.string(),
      old: z.string().nullable(),
      new: z.string().nullable(),
      proposed: z.boolean(),
    }),
  ),
  undone: z.enum(["kembali", "tetap"]).nullable(),
  undoneReason: z.string().nullable(),
});

const ImportLine = z.object({
  id: z.string(),
  state: z.enum(["terbit", "membatalkan", "batal"]),
  profile: RegisterProfileName,
  fileName: z.string(),
  reason: z.string(),
  counts: RegisterCounts,
  /** Proposals of the import that still wait. */
  waiting: z.number(),
  at: z.string(),
  by: z.string(),
  undoneAt: z.string().nullable(),
  undoneBy: z.string().nullable(),
  undone: z.number().nullable(),
  kept: z.number().nullable(),
});

export const registerCalls = {
  /** Looks into a chosen file: sheets, header row, profile, mapping, samples of the columns that are read. Saves nothing. */
  registerInspect: task(
    { roles: REGISTER_WORK, log: { filters: true } },
    RegisterReading,
    RegisterProgress,
    z.object({
      format: ReadFormat,
      sheets: z.array(z.object({ name: z.string(), visible: z.boolean() })),
      sheet: z.number(),
      headerRow: z.number().nullable(),
      profile: RegisterProfileName.nullable(),
      confidence: z.number(),
      /** Columns that are left behind show no samples. */
      columns: z.array(MappedHeader),
      top: z.array(z.object({ row: z.number(), cells: z.array(z.string().nullable()) })),
    }),
  ),
  /** Checks every row against the file and the register; saves nothing. At most 300 rows of each kind are shown. */
  registerCheck: task(
    { roles: REGISTER_WORK, log: { filters: true, count: "output.counts.read" } },
    RegisterChoice,
    RegisterProgress,
    z.object({
      sha256: z.string(),
      counts: RegisterCounts,
      families: z.number(),
      /** Rows that look like somebody else on record. `stops`: so many that the file is not imported. */
      likely: z.object({ rows: z.number(), stops: z.boolean() }),
      findings: z.array(z.object({ code: z.string(), rows: z.number() })),
      rows: z.record(RegisterVerdict, z.array(RegisterRow)),
      seenBefore: z.boolean(),
    }),
  ),
  /** Checks again and writes what the check said. A cancelled import leaves nothing. */
  registerImport: task(
    { roles: REGISTER_WORK, log: { ids: ["output.importId"], count: "output.counts.read" } },
    RegisterChoice.extend({ reason: Why, sha256: z.string().max(64).optional() }),
    RegisterProgress,
    z.object({ importId: z.string(), counts: RegisterCounts, families: z.number() }),
  ),
  /** Takes one import back as one act; what somebody changed since is kept and told. */
  registerUndo: task(
    { roles: REGISTER_WORK, log: { ids: ["importId"] } },
    z.object({ importId: Id }),
    RegisterProgress,
    z.object({ undone: z.number(), kept: z.number() }),
  ),
  registerImports: query(
    { roles: REGISTER_WORK, log: { count: "output.rows" } },
    z.object({}),
    z.object({ rows: z.array(ImportLine) }),
  ),
  /** Rows behind a number of an import; `tetap`: those of which something stayed when it was undone. */
  registerRows: query(
    { roles: REGISTER_WORK, log: { ids: ["importId"], filters: true, count: "output.rows" } },
    z.object({
      importId: Id,
      kind: z.enum([...RegisterVerdict.options, "tetap"]),
      after: z.number().int().default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    z.object({ rows: z.array(RegisterRow), more: z.boolean() }),
  ),
  /** Rows that were refused or left out, as the same sheet with a column of reasons. */
  registerRejects: task(
    {
      roles: REGISTER_WORK,
      log: { ids: ["importId"], count: "output.rows" },
      proof: true,
      file: "tulis",
    },
    z.object({ importId: Id, file: FileToken, format: SheetFormat }),
    RegisterProgress,
    z.object({ rows: z.number(), sha256: z.string() }),
  ),
};
