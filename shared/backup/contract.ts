// Calls of the room backup: make, list, restore.
import * as z from "zod";
import { door, query, task } from "../call.ts";

export const BackupRow = z.object({
  name: z.string(),
  madeAt: z.string(),
  bytes: z.number().int(),
  verified: z.boolean(),
  cases: z.number().int(),
  persons: z.number().int(),
  recoverySheet: z.number().int(),
  elsewhere: z.boolean(),
  /** Photos, PDFs and their small pictures that belong to it, and how many of them were already lost when it was made. */
  documents: z.number().int(),
  documentsMissing: z.number().int(),
});
export type BackupRow = z.infer<typeof BackupRow>;

export const BackupSummary = z.object({
  officeName: z.string(),
  madeAt: z.string(),
  schema: z.number().int(),
  cases: z.number().int(),
  persons: z.number().int(),
  recoverySheet: z.number().int(),
  documents: z.number().int(),
  /** After a restore: how many of them were nowhere to be found. */
  documentsMissing: z.number().int(),
});

export type BackupSummary = z.infer<typeof BackupSummary>;

export const backup = {
  /** One click: copies, opens the copy, checks it. With `file` (a write token) also puts it on a stick or another folder. */
  make: task(
    {
      roles: ["admin", "supervisor", "petugas", "koordinator", "operator"],
      log: {},
      file: "tulis",
    },
    z.object({ file: z.string().max(60).optional() }),
    z.object({ phase: z.enum(["menyalin", "memeriksa", "menyimpan"]) }),
    BackupRow,
  ),
  list: query(
    { roles: "masuk", log: "none" },
    z.void(),
    z.object({ rows: z.array(BackupRow), lastAt: z.string().nullable(), dueToday: z.boolean() }),
  ),
  /** Backups in the office's own folder, for the sign-in screen. */
  found: door(
    { roles: "siapa-saja", log: "none" },
    z.void(),
    z.array(z.object({ name: z.string(), madeAt: z.string(), bytes: z.number().int() })),
  ),
  /** Reads the header of a backup (by name from `found`, or a chosen file) without opening it. */
  peek: door(
    { roles: "siapa-saja", log: "none" },
    z.object({ name: z.string().max(120).optional(), file: z.string().max(60).optional() }),
    BackupSummary,
  ),
  /** From the sign-in screen: with an admin's password or the recovery code of the sheet the backup names. The replaced data is kept beside it. */
  restore: door(
    { roles: "siapa-saja", log: {} },
    z.object({
      name: z.string().max(120).optional(),
      file: z.string().max(60).optional(),
      username: z.string().max(40).optional(),
      secret: z.string().min(1).max(200),
    }),
    BackupSummary,
  ),
};
