// Handlers of the room backup: one function per call of shared/backup/contract.ts.
import type { backup as contract } from "../../shared/backup/contract.ts";
import { DeskError } from "../../shared/errors.ts";
import type { HandlersOf } from "../serve/context.ts";
import { recordDoubt } from "../serve/clock.ts";
import type { Desk } from "../serve/desk.ts";
import { runDrill } from "./drill.ts";
import { readBackup } from "./file-format.ts";
import { findBackupFiles } from "./folder.ts";
import { makeBackup } from "./make.ts";
import { exportReadable } from "./readable.ts";
import { backupByName, restoreBackup, summaryOf } from "./restore.ts";
import { chooseSecond, lookAtPlace, stateOfBackups } from "./state.ts";
import { keptOffices } from "./kept.ts";
import { undoRestore } from "./undo.ts";

/** The chosen backup: a name from `found`, or a token from the dialog. */
function chosen(desk: Desk, input: { name?: string | undefined; file?: string | undefined }) {
  if (input.file) return readBackup(desk.tokens.take(input.file, "baca", desk.now()));
  if (input.name) return readBackup(backupByName(desk.files, input.name));
  throw new DeskError("masukan_salah", { fields: { name: "required" } });
}

export const backup: HandlersOf<typeof contract> = {
  async make(task, { file, auto }) {
    return await makeBackup(task, file === undefined ? undefined : task.file(file), auto);
  },

  async list({ db, now }) {
    return await stateOfBackups(db, now());
  },

  async drill(task) {
    return { rows: await runDrill(task) };
  },

  async readable(task, { file, why }) {
    return await exportReadable(task, task.file(file), why);
  },

  async place({ desk }, { file }) {
    return await lookAtPlace(desk.tokens.look(file, desk.now()));
  },

  async setSecond({ desk, session }, { file }) {
    const place = file === null ? null : desk.tokens.take(file, "baca", desk.now());
    await chooseSecond(desk, place, session!.accountId);
  },

  async trustClock({ desk }) {
    const { office, clock } = desk;
    if (!office) throw new DeskError(desk.absence());
    if (!clock?.doubt) return;
    clock.confirm();
    await recordDoubt(office, clock, null, "dipastikan");
    desk.emit({ type: "status" });
  },

  replaced({ desk }) {
    const kept = keptOffices(desk.files)[0];
    return kept ? { replacedAt: kept.replacedAt } : null;
  },

  async undoRestore({ desk }, { username, secret }) {
    return await undoRestore(desk, username || undefined, secret);
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
