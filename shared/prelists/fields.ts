// Schemas of the room prelists that several calls share.
import * as z from "zod";
import { OUTCOMES, REASONS } from "./outcomes.ts";
import { PROFILE_IDS } from "./profiles.ts";
import { REGIME_IDS } from "./regimes.ts";

export const Id = z.uuid();
export const Profile = z.enum(PROFILE_IDS);
export const Outcome = z.enum(OUTCOMES);
/** `belum` before any result. */
export const OutcomeState = z.enum(["belum", ...OUTCOMES]);
export const Reason = z.enum(REASONS);
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const Period = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export const FileToken = z.string().min(1).max(100);

/** Why data leaves the office; written down with the export. */
export const Why = z.string().trim().min(5).max(300);
export { LOOK, WORK } from "./rules.ts";

/** What is written. */
export const SheetFormat = z.enum(["xlsx", "csv"]);
/** What is read; of ODS and XLS the way back is XLSX. */
export const ReadFormat = z.enum(["xlsx", "ods", "xls", "csv"]);

export const Finding = z.object({
  code: z.string(),
  column: z.string().nullable(),
  other: z.number().optional(),
});

export const Counts = z.object({
  read: z.number(),
  new: z.number(),
  changed: z.number(),
  same: z.number(),
  rejected: z.number(),
  /** Left out by the officer. */
  skipped: z.number(),
  warned: z.number(),
});

/** Rows done so far; `total` is known only for some phases. */
export const Progress = z.object({
  phase: z.enum(["membaca", "memeriksa", "menyimpan", "menulis"]),
  rows: z.number(),
  total: z.number().nullable(),
});

export const MappedHeader = z.object({
  index: z.number(),
  header: z.string(),
  field: z.string().nullable(),
  via: z.enum(["sama", "alias", "mirip", "tersimpan"]).nullable(),
  /** Up to three values of the column; identity numbers masked. */
  samples: z.array(z.string()),
});

/** How the officer wants the file read; what is absent is guessed anew. */
export const Reading = z.object({
  file: FileToken,
  sheet: z.number().int().min(0).max(500).optional(),
  headerRow: z.number().int().min(1).max(30).optional(),
  profile: Profile.optional(),
  /** Our field for each column, in the order of the file. */
  mapping: z.array(z.string().max(60).nullable()).max(600).optional(),
});

/** A list that exists, or a new one. */
export const TargetList = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ada"), prelistId: Id }),
  z.object({
    kind: z.literal("baru"),
    id: Id.optional(),
    name: z.string().trim().min(1).max(120),
    regime: z.enum(REGIME_IDS),
    period: Period.nullable().default(null),
  }),
]);

export const ImportChoice = Reading.extend({
  target: TargetList,
  /** Columns (by header) whose blank cells clear the value; everywhere else a blank leaves it. */
  clear: z.array(z.string().max(200)).max(600).default([]),
  /** Rows that the officer leaves out: by number, or all of a village by its code or name in the file. */
  leave: z
    .object({
      rows: z.array(z.number().int().min(1)).max(5000).default([]),
      areas: z.array(z.string().max(200)).max(1000).default([]),
    })
    .optional(),
  /** Edition of the BPS codes in the file; the profile's own when absent. */
  areaEdition: z.string().trim().min(1).max(20).optional(),
});

export const FieldChanged = z.object({
  column: z.string(),
  old: z.string().nullable(),
  new: z.string().nullable(),
});
export const CheckedRow = z.object({
  row: z.number(),
  name: z.string().nullable(),
  /** Masked. */
  nik: z.string().nullable(),
  findings: z.array(Finding),
  changes: z.array(FieldChanged),
});
