// Indonesian texts of the room accounts.
import type { AccountsError } from "../../../shared/accounts/errors.ts";
import type { ErrorWords } from "../words.ts";

export const accounts = {
  errors: {
    kata_sandi_salah:
      "Nama pengguna atau kata sandi belum cocok. Periksa huruf besar dan kecil, lalu coba lagi.",
    akun_nonaktif: "Akun ini sudah dinonaktifkan. Minta admin mengaktifkannya kembali.",
    nama_pengguna_dipakai:
      "Nama pengguna ini sudah dipakai. Belum ada yang disimpan. Pilih nama lain.",
    kata_sandi_lemah:
      "Kata sandi ini mudah ditebak. Belum ada yang disimpan. Gunakan paling sedikit 10 huruf, misalnya tiga kata yang tidak berhubungan.",
    kode_pemulihan_salah:
      "Kode pemulihan belum cocok. Periksa nomor lembar dan tiap kelompok hurufnya.",
    admin_terakhir:
      "Kantor harus memiliki paling sedikit satu admin yang aktif. Tidak ada yang berubah. Angkat admin lain dahulu.",
  } satisfies ErrorWords<AccountsError>,
};
