// English texts of the room accounts.
import type { AccountsError } from "../../../shared/accounts/errors.ts";
import type { accounts as original } from "../id/accounts.ts";
import type { ErrorWords } from "../words.ts";

export const accounts: typeof original = {
  errors: {
    kata_sandi_salah: "Name and password do not match. Check capitals and try again.",
    akun_nonaktif: "This account has been disabled. Ask the administrator.",
    nama_pengguna_dipakai: "This user name is taken. Nothing was saved. Choose another.",
    kata_sandi_lemah:
      "This password is easy to guess. Nothing was saved. Use at least 10 characters, such as three unrelated words.",
    kode_pemulihan_salah:
      "The recovery code does not match. Check the sheet number and each group of letters.",
    admin_terakhir:
      "The office needs at least one active administrator. Nothing changed. Appoint another first.",
  } satisfies ErrorWords<AccountsError>,
};
