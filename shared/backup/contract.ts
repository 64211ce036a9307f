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
  /** By hand, by the hour, or at a lock or the end. */
  kind: z.enum(["tangan", "jam", "keluar"]),
  /** When it was also written to the second place, or the code of why not; both null: there was none. */
  secondAt: z.string().nullable(),
  secondFailure: z.string().nullable(),
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

export const DrillRow = z.object({
  at: z.string(),
  backup: z.string(),
  backupMadeAt: z.string(),
  place: z.enum(["pertama", "kedua"]),
  outcome: z.enum(["berhasil", "gagal"]),
  /** Code of what was wrong. */
  finding: z.string().nullable(),
  cases: z.number().int(),
  persons: z.number().int(),
  links: z.number().int(),
  documents: z.number().int(),
  milliseconds: z.number().int(),
});
export type DrillRow = z.infer<typeof DrillRow>;

export const Drive = z.enum(["tetap", "lepas", "jaringan", "tidak_diketahui"]);

/** What is known of one place; `freeBytes` null: it does not answer. */
const PlaceState = z.object({
  name: z.string(),
  drive: Drive,
  freeBytes: z.number().nullable(),
  low: z.boolean(),
  /** Why no office would be set up there; null when it may. */
  refused: z.string().nullable(),
});

export const BackupState = z.object({
  rows: z.array(BackupRow),
  lastAt: z.string().nullable(),
  dueToday: z.boolean(),
  /** The last one is an hour old. */
  due: z.boolean(),
  /** Anything was done since the last one. */
  changed: z.boolean(),
  here: PlaceState,
  second: PlaceState.extend({
    lastAt: z.string().nullable(),
    /** Code of why the last backup is not there. */
    failure: z.string().nullable(),
  }).nullable(),
  drill: z.object({ due: z.boolean(), rows: z.array(DrillRow) }),
});
export type BackupState = z.infer<typeof BackupState>;

/** Who opens a backup or a replaced office: an administrator of that day, or the recovery code. */
const Opener = { username: z.string().max(40).optional(), secret: z.string().min(1).max(200) };

export const backup = {
  /** One click: copies, opens the copy, checks it. With `file` (a write token) also puts it on a stick or another folder. */
  make: task(
    {
      roles: "masuk",
      log: {},
      file: "tulis",
    },
    z.object({
      file: z.string().max(60).optional(),
      /** Made by the office itself; gives way to a task that somebody starts. */
      auto: z.enum(["jam", "keluar"]).optional(),
    }),
    z.object({ phase: z.enum(["menyalin", "memeriksa", "menyimpan"]) }),
    BackupRow,
  ),
  list: query({ roles: "masuk", log: "none" }, z.void(), BackupState),
  /** Restores the newest backup of each place on a scratch copy and says what was found. */
  drill: task(
    { roles: "masuk", log: { count: "rows" } },
    z.object({ auto: z.boolean().optional() }),
    z.object({ phase: z.enum(["mengambil", "memeriksa", "lampiran"]) }),
    z.object({ rows: z.array(DrillRow) }),
  ),
  /**
   * The emergency export into a chosen folder: persons, cases, referrals and prelists as XLSX, CSV and a page, readable without this program.
   * Not encrypted.
   */
  readable: task(
    { roles: ["supervisor", "admin"], log: { count: "output.rows" }, proof: true },
    z.object({ file: z.string().max(60), why: z.string().trim().min(5).max(200) }),
    z.object({ phase: z.enum(["orang", "kasus", "rujukan", "prelist"]) }),
    z.object({
      name: z.string(),
      persons: z.number().int(),
      cases: z.number().int(),
      referrals: z.number().int(),
      rows: z.number().int(),
    }),
  ),
  /** What a chosen place is, before anything is written there: the token is only looked at. */
  place: door(
    { roles: "masuk", log: "none" },
    z.object({ file: z.string().max(60) }),
    z.object({
      name: z.string(),
      drive: Drive,
      freeBytes: z.number().nullable(),
      cloud: z.boolean(),
    }),
  ),
  /** The second place of every backup (a chosen folder), or none. */
  setSecond: door(
    { roles: ["admin"], log: {} },
    z.object({ file: z.string().max(60).nullable() }),
    z.void(),
  ),
  /** The PC's clock was looked at and is right: the doubt ends, and time goes on from it. */
  trustClock: door({ roles: ["admin", "supervisor"], log: {} }, z.void(), z.void()),
  /** What the last restore replaced, if it is still kept. */
  replaced: door(
    { roles: "siapa-saja", log: "none" },
    z.void(),
    z.object({ replacedAt: z.string() }).nullable(),
  ),
  /** Puts the replaced data back; the present data is kept in its turn. */
  undoRestore: door(
    { roles: "siapa-saja", log: {} },
    z.object(Opener),
    z.object({ replacedAt: z.string() }),
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
      ...Opener,
    }),
    BackupSummary,
  ),
};
