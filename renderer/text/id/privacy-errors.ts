// Indonesian sentences of the errors of the room privacy, and its words in the audit log.
import type { PrivacyError } from "../../../shared/privacy/errors.ts";
import type { ErrorWords } from "../words.ts";

export const privacyErrors: ErrorWords<PrivacyError> = {
  data_dibatasi:
    "Penggunaan data orang ini sedang dibatasi atas permintaannya. Tidak ada yang dikirim atau diubah. Minta supervisor membuka izin dengan alasan di Pelindungan data, lalu ulangi.",
  persetujuan_tidak_ada:
    "Warga ini tidak setuju, atau menarik persetujuannya, untuk dibagikan kepada lembaga di luar pemerintah. Rujukan tidak dibuat dan kasus tidak berubah. Pilih tujuan pemerintah, atau tanyakan lagi kepada warga.",
  persetujuan_sudah_ditarik:
    "Persetujuan ini sudah ditarik kembali; catatannya tidak berubah lagi. Muat ulang halaman untuk melihatnya.",
  wali_wajib:
    "Persetujuan untuk anak di bawah 18 tahun diberikan orang tua atau wali. Belum ada yang disimpan. Pilih orang tua atau wali dan tulis namanya.",
  permintaan_sudah_dijawab:
    "Permintaan ini sudah dijawab; jawabannya tidak berubah. Bila ada hal baru, catat permintaan baru.",
  hapus_masih_berjalan:
    "Orang ini masih punya kasus yang berjalan. Tidak ada yang dihapus. Tutup kasusnya dahulu, lalu usulkan lagi.",
  hapus_orang_kedua:
    "Penghapusan dijalankan oleh orang lain daripada pengusulnya. Tidak ada yang dihapus. Minta supervisor atau admin lain masuk dan menjalankannya.",
  hapus_sudah_diputuskan:
    "Usulan penghapusan ini sudah diputuskan. Tidak ada yang dihapus sekarang. Muat ulang daftar untuk melihat keadaannya.",
  batasan_sudah_ada:
    "Data orang ini sudah dibatasi. Tidak ada yang berubah. Muat ulang halaman untuk melihat batasannya.",
  insiden_belum_diberitahukan:
    "Insiden ditutup setelah subjek data dan lembaga diberi tahu. Insiden tetap terbuka. Cetak kedua surat, kirim, dan catat waktunya dahulu.",
};

export const privacyCalls = {
  "privacy.overview": "Melihat ringkasan pelindungan data",
  "privacy.saveContact": "Mengubah petugas pelindungan data",
  "privacy.ofPerson": "Membuka pelindungan data seseorang",
  "privacy.consentOfCase": "Melihat persetujuan kasus",
  "privacy.completeConsent": "Melengkapi persetujuan",
  "privacy.withdrawConsent": "Mencatat penarikan persetujuan",
  "privacy.consentPaper": "Membuat tanda terima persetujuan",
  "privacy.addRequest": "Mencatat permintaan subjek data",
  "privacy.requests": "Melihat daftar permintaan subjek data",
  "privacy.answerRequest": "Menjawab permintaan subjek data",
  "privacy.requestPaper": "Membuat surat permintaan subjek data",
  "privacy.restrict": "Membatasi penggunaan data",
  "privacy.liftRestriction": "Membuka pembatasan data",
  "privacy.permitUse": "Mengizinkan satu penggunaan data yang dibatasi",
  "privacy.accessPaper": "Membuat berkas subjek data",
  "privacy.accessExport": "Menyalin data seseorang ke berkas",
  "privacy.retention": "Melihat jadwal retensi",
  "privacy.erasures": "Melihat daftar penghapusan",
  "privacy.proposeErasure": "Mengusulkan penghapusan data",
  "privacy.declineErasure": "Menolak usulan penghapusan",
  "privacy.erase": "Menghapus data seseorang",
  "privacy.erasurePaper": "Membuat berita acara pemusnahan",
  "privacy.incidents": "Melihat daftar insiden data",
  "privacy.saveIncident": "Mencatat insiden data",
  "privacy.nameAffected": "Menambah orang yang terkena insiden",
  "privacy.tellIncident": "Mencatat pemberitahuan insiden",
  "privacy.closeIncident": "Menutup insiden data",
  "privacy.incidentPaper": "Membuat surat pemberitahuan insiden",
  "privacy.dpiaPaper": "Membuat penilaian dampak",
  "privacy.recordsPaper": "Membuat catatan kegiatan pemrosesan",
};
