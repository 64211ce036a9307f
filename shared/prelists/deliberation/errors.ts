// Error codes of deliberation in the village.
export type DeliberationError =
  | "musyawarah_terkunci" // what was asked is not open in this state
  | "langkah_musyawarah_salah" // the move does not start from this state
  | "musyawarah_belum_lengkap" // details.missing: what locking still needs
  | "putusan_kurang" // details.missing: what must be told with the decision
  | "agenda_kosong" // nothing fits the filters, or all of it is on the agenda already
  | "agenda_terlalu_besar" // details.most
  | "sudah_diputuskan" // a decided row does not leave the agenda
  | "alasan_buka_kunci_kurang"
  | "baris_sudah_diputuskan"; // details.on: the entry stands in a locked deliberation of that day
