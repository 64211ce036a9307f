// English texts of the room office.
import type { OfficeError } from "../../../shared/office/errors.ts";
import type { office as original } from "../id/office.ts";
import type { ErrorWords } from "../words.ts";

export const office: typeof original = {
  errors: {
    kantor_sudah_ada:
      "This computer already has an office. Nothing changed. Sign in with an existing account.",
    kantor_belum_ada: "There is no office on this computer yet. Set one up or restore a backup.",
    kantor_terbuka_di_tempat_lain:
      "The office is open in another window or command. The data is safe. Close the other one and try again.",
    basis_data_rusak:
      "The office database is damaged and was not opened. The file was not changed. Restore the latest backup.",
    basis_data_versi_baru:
      "This data was made by a newer version of the app. The file was not changed. Install the newest version.",
    kunci_rusak:
      "The key file of the office is damaged or missing. The data was not changed. Restore the latest backup.",
    jangkar_tidak_cocok:
      "This data is older than the last record of this computer. Nothing was changed. Unless you restored a backup, tell the supervisor.",
  } satisfies ErrorWords<OfficeError>,
};
