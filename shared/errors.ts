// The one error that crosses the house: a code and details without personal data. Words for it live in renderer/text.
import type { AccountsError } from "./accounts/errors.ts";
import type { BackupError } from "./backup/errors.ts";
import type { CasesError } from "./cases/errors.ts";
import type { DirectoryError } from "./directory/errors.ts";
import type { OfficeError } from "./office/errors.ts";
import type { PeopleError } from "./people/errors.ts";
import type { PrivacyError } from "./privacy/errors.ts";
import type { PrelistsError } from "./prelists/errors.ts";
import type { RoundError } from "./prelists/round.ts";
import type { ReferralsError } from "./referrals/errors.ts";
import type { ReportsError } from "./reports/errors.ts";
import type { UpdatesError } from "./updates/errors.ts";

/** Errors of the spine itself; rooms add theirs in shared/<room>/errors.ts. */
export type SpineError =
  | "masukan_salah" // input did not fit the schema; details.fields: { path: reason }
  | "panggilan_tidak_dikenal"
  | "belum_masuk"
  | "terkunci"
  | "peran_tidak_cukup"
  | "tidak_ditemukan"
  | "berubah_di_tempat_lain" // optimistic lock: somebody else saved first
  | "disk_penuh"
  | "folder_hanya_baca"
  | "kantor_hanya_baca" // chain and anchor disagree: nothing is written until somebody who may has looked
  | "berkas_tidak_terbaca"
  | "token_berkas_tidak_berlaku"
  | "pencetak_gagal" // the printer went away, or took the sheet and gave it up
  | "cetak_tidak_tercatat" // printed, but the desk was locked before the print register could be written
  | "dibatalkan"
  | "kesalahan_tak_terduga";

export type ErrorCode =
  | SpineError
  | AccountsError
  | BackupError
  | CasesError
  | DirectoryError
  | OfficeError
  | PeopleError
  | PrelistsError
  | PrivacyError
  | RoundError
  | ReferralsError
  | ReportsError
  | UpdatesError;

export type ErrorDetails = Readonly<Record<string, unknown>>;

/** Thrown inside, converted once at the border (electron/serve), worded once on the screen (renderer/text). */
export class DeskError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = "DeskError";
    this.code = code;
    this.details = details;
  }
}
