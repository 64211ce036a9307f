// English texts of the room backup.
import type { BackupError } from "../../../shared/backup/errors.ts";
import type { backup as original } from "../id/backup.ts";
import type { ErrorWords } from "../words.ts";

export const backup: typeof original = {
  errors: {
    cadangan_rusak:
      "This backup is damaged or incomplete. Present data was not changed. Use another backup.",
    cadangan_versi_baru:
      "This backup was made by a newer version. Present data was not changed. Install the newest version first.",
    cadangan_kunci_salah:
      "The password or recovery code does not open this backup. Present data was not changed. Use the recovery sheet it names.",
  } satisfies ErrorWords<BackupError>,
};
