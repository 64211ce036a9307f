// Error codes: saved profiles of header sets, and tied lists.
export type ProfilesError =
  | "profil_ditolak" // details.cause: ProfileFileProblem
  | "profil_sudah_ada" // details.name: this header has a mapping already
  | "profil_berisi_data" // its header row holds a number of a person: it is not given away
  | "daftar_tidak_berpasangan"; // not a list of members and a list of households by the same id
