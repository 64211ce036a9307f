// Errors of the room privacy.
export type PrivacyError =
  | "data_dibatasi" // a restricted person's data: a supervisor's reason is needed first
  | "persetujuan_tidak_ada" // referred outside the government although the citizen said no, or withdrew
  | "persetujuan_sudah_ditarik"
  | "wali_wajib" // a child's consent is given by parent or guardian (art. 25)
  | "permintaan_sudah_dijawab"
  | "hapus_masih_berjalan" // an open case stands in the way of an erasure
  | "hapus_orang_kedua" // who proposed an erasure does not carry it out
  | "hapus_sudah_diputuskan"
  | "batasan_sudah_ada"
  | "insiden_belum_diberitahukan"; // closing before subjects and authority were told
