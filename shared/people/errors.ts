// Error codes of the room people.
import type { MergeError } from "./merge-errors.ts";
import type { FileCheckError } from "./file-check/errors.ts";
import type { SurgeryError } from "./surgery-errors.ts";

export type PeopleError =
  | SurgeryError
  | FileCheckError
  | MergeError
  | "nik_tidak_sah" // details.findings
  | "nik_perlu_catatan" // warnings without a note; details.findings
  | "nik_perlu_alasan" // neither NIK nor reason
  | "nik_dipakai" // details.personId
  | "sedang_dimuat" // a file that is being loaded holds this number
  | "kk_tidak_sah" // details.findings
  | "kk_dipakai" // details.familyId
  | "kepala_keluarga_ganda" // details.personId of the present head
  | "kepala_keluarga_kosong"
  | "sudah_berkeluarga" // details.familyId
  | "tanggal_lahir_tidak_sah"
  | "telepon_tidak_sah"
  | "wilayah_tidak_dikenal";
