// Error codes of the room accounts.
export type AccountsError =
  | "kata_sandi_salah" // details.waitSeconds when the next try must wait
  | "tunggu_sebelum_mencoba" // details.waitSeconds
  | "perlu_kata_sandi" // give the password again, then the same call goes through
  | "akun_nonaktif"
  | "nama_pengguna_dipakai"
  | "kata_sandi_lemah" // details.problems
  | "ganti_kata_sandi_dulu"
  | "kode_pemulihan_salah"
  | "admin_terakhir";
