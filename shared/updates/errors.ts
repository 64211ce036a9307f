// Error codes of the room updates.
export type UpdatesError =
  | "pembaruan_rusak" // not an update, cut short, or changed after it was signed
  | "pembaruan_tidak_dikenal" // signed by nobody this program trusts
  | "pembaruan_komputer_lain" // made for another kind of computer or another way of installing
  | "pembaruan_tidak_lebih_baru" // an older or the same program
  | "pembaruan_tanpa_kunci" // this build holds no key to check an update with
  | "pembaruan_bukan_pemasangan" // runs from a folder: nothing to replace
  | "pembaruan_mode_latihan"
  | "pembaruan_perlu_cadangan" // no checked backup of what stands now
  | "pembaruan_tidak_ada" // nothing is ready, or the server has nothing for this computer
  | "pembaruan_alamat_salah" // not https, or not an address
  | "pembaruan_tidak_terjangkau" // details.why: the server did not answer, or answered something else
  | "pembaruan_gagal_dipasang"; // the old program still stands
