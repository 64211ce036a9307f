// Indonesian texts of the look at the health of the office and of the support file.
export const health = {
  title: "Periksa kesehatan",
  subtitle:
    "Memeriksa basis data, lampiran, jejak audit, kunci, cadangan, dan disk. Tidak ada yang diubah.",
  examine: "Periksa sekarang",
  steps: {
    basis_data: "Memeriksa setiap halaman basis data",
    jejak_audit: "Memeriksa jejak audit",
    lampiran: "Memeriksa lampiran",
  },
  findings: "Hasil pemeriksaan",
  columns: { what: "Bagian", result: "Hasil", detail: "Keterangan" },
  results: { baik: "Baik", perhatian: "Perlu perhatian", rusak: "Rusak", lewati: "Dilewati" },
  emptyTitle: "Belum diperiksa",
  emptyBody: "Pemeriksaan biasanya selesai dalam beberapa detik. Loket tetap dapat dipakai.",
  support: "Berkas dukungan",
  supportBody:
    "Untuk orang yang membantu memperbaiki. Inilah seluruh isinya: tidak ada nama, NIK, alamat, isi kasus, nama kantor, atau nama folder. Bacalah dahulu, lalu simpan dan kirim sendiri; Loket tidak mengirim apa pun.",
  save: "Simpan berkas dukungan",
  saved: "Berkas dukungan sudah disimpan.",
  /** The page of the help that F1 shows from every screen. */
  safety: "Keamanan dan cadangan",
};
