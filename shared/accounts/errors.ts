// Error codes of the room accounts.
export type AccountsError =
  | "kata_sandi_salah"
  | "akun_nonaktif"
  | "nama_pengguna_dipakai"
  | "kata_sandi_lemah"
  | "kode_pemulihan_salah"
  | "admin_terakhir";
