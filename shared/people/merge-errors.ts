// Error codes of duplicates, merging and cleaning; part of the room people.

export type MergeError =
  | "orang_sama" // one record cannot be merged with itself
  | "sudah_digabung" // details.personId: who stands for it
  | "sudah_dibatalkan"
  | "keadaan_berbeda" // one is dead or gone, the other is not: the event comes first
  | "pilih_keluarga" // details.familyIds
  | "tautan_tidak_dikenal" // a row that was not offered when a merge is taken back
  | "batalkan_perlu_supervisor"
  | "terlalu_banyak_ganda"; // details: persons, doubled
