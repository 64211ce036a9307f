// Handlers of the room backup: one function per call of shared/backup/contract.ts.
import type { backup as contract } from "../../shared/backup/contract.ts";
import { dueToday } from "../../shared/backup/rules.ts";
import { DeskError } from "../../shared/errors.ts";
import { getOffice } from "../office/queries.ts";
import type { HandlersOf } from "../serve/context.ts";
import type { Desk } from "../serve/desk.ts";
import { readBackup } from "./file-format.ts";
import { findBackupFiles } from "./folder.ts";
import { makeBackup } from "./make.ts";
import { listBackups } from "./queries.ts";
import { backupByName, restoreBackup, summaryOf } from "./restore.ts";

/** The chosen backup: a name from `found`, or a token from the dialog. */
function chosen(desk: Desk, input: { name?: string | undefined; file?: string | undefined }) {
  if (input.file) return readBackup(desk.tokens.take(input.file, "baca", desk.now()));
  if (input.name) return readBackup(backupByName(desk.files, input.name));
  throw new DeskError("masukan_salah", { fields: { name: "required" } });
}

export const backup: HandlersOf<typeof contract> = {
  async make(task, { file }) {
    return await makeBackup(task, file === undefined ? undefined : task.file(file));
  },

  async list({ db, now }) {
    const rows = await listBackups(db);
    const { timeZone } = await getOffice(db);
    const lastAt = rows.find((r) => r.verified)?.madeAt ?? null;
    return { rows, lastAt, dueToday: dueToday(lastAt, now().toISOString(), timeZone) };
  },

  found({ desk }) {
    return findBackupFiles(desk.files.backups).map(({ name, madeAt, bytes }) => ({
      name,
      madeAt,
      bytes,
    }));
  },

  peek({ desk }, input) {
    return summaryOf(chosen(desk, input).header);
  },

  async restore({ desk }, { username, secret, ...which }) {
    return await restoreBackup(desk, chosen(desk, which), username || undefined, secret);
  },
};
