// Indonesian texts of the room backup.
import type { BackupError } from "../../../shared/backup/errors.ts";
import type { ErrorWords } from "../words.ts";

export const backup = {
  errors: {
    cadangan_rusak:
      "Berkas cadangan ini rusak atau tidak lengkap. Data sekarang tidak diubah. Gunakan cadangan lain.",
    cadangan_versi_baru:
      "Cadangan ini dibuat oleh versi aplikasi yang lebih baru. Data sekarang tidak diubah. Pasang versi terbaru dahulu.",
    cadangan_kunci_salah:
      "Kata sandi atau kode pemulihan tidak membuka cadangan ini. Data sekarang tidak diubah. Gunakan lembar pemulihan dengan nomor yang tertulis.",
  } satisfies ErrorWords<BackupError>,
};
