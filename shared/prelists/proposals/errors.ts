// Error codes of proposals, removals and objections.
export type ProposalsError =
  | "usulan_terkunci" // the month was sent; a supervisor reopens it
  | "usulan_sudah_ada" // details.period: the person stands in that month already
  | "usulan_hapus_tanpa_bukti" // details.rows: removals without evidence
  | "usulan_berubah" // other rows are not ready than the officer was told
  | "usulan_kosong" // a month without proposals
  | "usulan_belum_dikirim" // answers come after sending
  | "alasan_penolakan_kosong" // details.rows: refused without a reason
  | "kunjungan_salah" // a visit in the future
  | "sanggah_tanggal_salah" // dates the wrong way round or in the future
  | "sanggah_tanpa_penyanggah" // a new objection does not say who objects
  | "sanggah_menyebut_penyanggah"; // details.fields: texts that name the objector
