// What the backup page and the watch ask: is one due, what are the places like, how did the last drill end.
import path from "node:path";
import type { BackupState } from "../../shared/backup/contract.ts";
import { LOW_SPACE_BYTES } from "../../shared/backup/places.ts";
import { drillDue, dueThisHour, dueToday } from "../../shared/backup/rules.ts";
import { DeskError } from "../../shared/errors.ts";
import { makeFolder } from "../database/folder.ts";
import { driveKind, freeBytes, placeRefusal } from "../database/places.ts";
import type { Db } from "../database/tables.ts";
import { getOffice } from "../office/queries.ts";
import type { Desk } from "../serve/desk.ts";
import { filesOf } from "../database/files-of.ts";
import { changedSince, listBackups, listDrills, secondPlace, setSecondPlace } from "./queries.ts";

type PlaceState = BackupState["here"];

export async function stateOfBackups(db: Db, now: Date): Promise<BackupState> {
  const rows = await listBackups(db);
  const { timeZone } = await getOffice(db);
  const lastAt = rows.find((r) => r.verified)?.madeAt ?? null;
  const at = now.toISOString();
  const changed = await changedSince(db);
  const drills = await listDrills(db);
  const good = drills.find((d) => d.outcome === "berhasil")?.at ?? null;
  const files = await filesOf(db);
  const second = await secondPlace(db);
  return {
    rows,
    lastAt,
    dueToday: dueToday(lastAt, at, timeZone),
    due: changed && dueThisHour(lastAt, at),
    changed,
    here: placeState(files.folder, "tidak_diketahui"),
    second: second
      ? {
          ...placeState(second.place, second.drive),
          lastAt: rows.find((r) => r.secondAt !== null)?.secondAt ?? null,
          failure: rows[0]?.secondFailure ?? null,
        }
      : null,
    drill: { due: rows.length > 0 && drillDue(good, at), rows: drills },
  };
}

function placeState(place: string, drive: PlaceState["drive"]): PlaceState {
  const free = freeBytes(place) ?? null;
  return {
    name: place,
    drive,
    freeBytes: free,
    low: free !== null && free < LOW_SPACE_BYTES,
    refused: placeRefusal(place),
  };
}

/** What lies behind a chosen file or folder, before anything is written there. */
export async function lookAtPlace(place: string) {
  const refused = placeRefusal(place);
  return {
    name: path.basename(place),
    drive: await driveKind(place),
    freeBytes: freeBytes(place) ?? null,
    cloud: refused !== null && refused !== "jaringan",
  };
}

/**
 * Sets the second place of every backup, or none. A network folder may be one: a backup there is a finished file, not a living database.
 * @throws DeskError 'tempat_kedua_sama' | 'folder_hanya_baca' | 'disk_penuh'
 */
export async function chooseSecond(desk: Desk, place: string | null, by: string): Promise<void> {
  if (!desk.office) throw new DeskError(desk.absence());
  const chosen = place === null ? null : { place, drive: await driveKind(place) };
  if (chosen) {
    const from = path.relative(desk.files.folder, chosen.place);
    if (from === "" || (!from.startsWith("..") && !path.isAbsolute(from)))
      throw new DeskError("tempat_kedua_sama");
    makeFolder(chosen.place);
  }
  const at = desk.now().toISOString();
  await desk.office.writer.transaction().execute((trx) => setSecondPlace(trx, chosen, at, by));
}
