// Reads and writes of the office's own row.
import { OfficeSettings, type OfficeView } from "../../shared/office/contract.ts";
import { DeskError } from "../../shared/errors.ts";
import type { Db } from "../database/tables.ts";

/** @throws DeskError 'berubah_di_tempat_lain' when `version` is not the stored one */
export async function saveOffice(
  db: Db,
  settings: OfficeSettings,
  version: number,
  at: string,
): Promise<void> {
  const done = await db
    .updateTable("office")
    .set({ settings: JSON.stringify(settings), version: version + 1, updated_at: at })
    .where("version", "=", version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw new DeskError("berubah_di_tempat_lain");
}

export async function getOffice(db: Db): Promise<OfficeView> {
  const row = await db
    .selectFrom("office")
    .select(["id", "settings", "training", "version"])
    .executeTakeFirstOrThrow();
  return {
    ...OfficeSettings.parse(JSON.parse(row.settings)),
    id: row.id,
    training: row.training === 1,
    version: row.version,
  };
}
