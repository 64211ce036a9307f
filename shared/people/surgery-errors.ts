// Error codes of household surgery; part of the room people.

export type SurgeryError =
  | "tanggal_di_depan"
  | "tanggal_sebelum_lahir"
  | "tanggal_sebelum_mulai" // details.from: the day it began
  | "perlu_kepala_baru" // details.familyId, personIds: who may be the head
  | "kepala_baru_tidak_sah"
  | "hubungan_belum_diisi" // details.personIds
  | "keluarga_sama"
  | "orang_tidak_aktif" // details.personId, state
  | "orang_masih_aktif"
  | "dokumen_perlu_alasan"
  | "tujuan_perlu_diisi"
  | "pecah_semua"
  | "ibu_tidak_sah"
  | "urutan_rumah_tangga_dipakai"
  | "idbdt_dipakai"
  | "program_sudah_berjalan"
  | "hamil_sudah_tercatat"
  | "hamil_tidak_sah"
  | "sudah_berakhir"
  | "peristiwa_bukan_terakhir" // details.eventId of the later one
  | "peristiwa_sudah_dibatalkan"
  | "peristiwa_tak_dapat_dibatalkan"
  | "bayi_sudah_dipakai"; // details.personId
