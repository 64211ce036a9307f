// Indonesian texts of the room office.
import type { OfficeError } from "../../../shared/office/errors.ts";
import type { ErrorWords } from "../words.ts";

export const office = {
  errors: {
    kantor_sudah_ada:
      "Kantor di komputer ini sudah dibuat. Tidak ada yang berubah. Silakan masuk dengan akun yang ada.",
    kantor_belum_ada:
      "Belum ada kantor di komputer ini. Buat kantor baru atau pulihkan dari cadangan.",
    kantor_terbuka_di_tempat_lain:
      "Data kantor sedang dibuka oleh jendela atau perintah lain. Data aman. Tutup yang lain, lalu coba lagi.",
    basis_data_rusak:
      "Basis data kantor rusak dan tidak dibuka. Berkasnya tidak diubah. Pulihkan dari cadangan terakhir.",
    basis_data_versi_baru:
      "Data ini dibuat oleh versi aplikasi yang lebih baru. Berkasnya tidak diubah. Pasang versi terbaru, lalu buka lagi.",
    kunci_rusak:
      "Berkas kunci kantor rusak atau hilang. Data tidak diubah. Pulihkan dari cadangan terakhir.",
    jangkar_tidak_cocok:
      "Data ini lebih lama daripada catatan terakhir komputer ini. Tidak ada yang diubah. Bila Anda tidak memulihkan cadangan, beri tahu supervisor.",
  } satisfies ErrorWords<OfficeError>,
};
