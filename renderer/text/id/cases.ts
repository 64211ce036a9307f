// Indonesian texts of the room cases.
import type { CasesError } from '../../../shared/cases/errors.ts';
import type { ErrorWords } from '../words.ts';

export const cases = {
  errors: {
    langkah_tidak_boleh: 'Langkah ini tidak dapat diambil pada keadaan kasus sekarang. Tidak ada yang berubah. Muat ulang kasus untuk melihat langkah yang tersedia.',
    langkah_lewat_rujukan: 'Keadaan ini hanya dicapai dengan menerbitkan atau menjawab rujukan. Tidak ada yang berubah. Buka bagian rujukan pada kasus ini.',
    catatan_wajib: 'Langkah ini memerlukan catatan. Belum ada yang disimpan. Tulis catatannya, lalu simpan lagi.',
    pengusul_bukan_penetap: 'Orang yang memberi rekomendasi tidak boleh menetapkannya sendiri. Tidak ada yang berubah. Minta rekan lain menetapkan.',
    lembar_penetapan_wajib: 'Penetapan oleh pejabat bernama memerlukan lembar yang sudah ditandatangani. Belum ada yang disimpan. Lampirkan pindaian lembar itu.',
    pengesahan_belum: 'Rujukan darurat ini masih menunggu pengesahan. Tidak ada yang berubah. Sahkan dahulu, lalu lanjutkan.',
    kasus_terbatas: 'Kasus ini terbatas; akun Anda hanya dapat melihat nomornya. Hubungi petugas yang menanganinya.',
    kategori_nonaktif: 'Kategori ini sudah nonaktif. Belum ada yang disimpan. Pilih kategori lain.',
    kategori_dipakai: 'Kode kategori ini sudah ada. Belum ada yang disimpan. Gunakan kode lain.',
    lampiran_terlalu_besar: 'Lampiran ini terlalu besar dan tidak disimpan. Perkecil gambar atau pindai ulang, lalu lampirkan lagi.',
    lampiran_jenis_salah: 'Jenis berkas ini tidak diterima sebagai lampiran. Gunakan foto JPEG atau PNG, atau PDF.',
    lampiran_kosong: 'Berkas ini kosong dan tidak disimpan. Pilih berkas lain.',
  } satisfies ErrorWords<CasesError>,
};
