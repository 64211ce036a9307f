// Indonesian texts of the room prelists.
import type { PrelistsError } from '../../../shared/prelists/errors.ts';
import type { ErrorWords } from '../words.ts';

export const prelists = {
  errors: {
    berkas_bukan_lembar_kerja: 'Berkas ini bukan lembar kerja XLSX atau CSV. Tidak ada yang diimpor. Pilih berkas lain.',
    berkas_terkunci_sandi: 'Berkas ini terkunci kata sandi. Tidak ada yang diimpor. Simpan ulang tanpa kata sandi di Excel, lalu pilih lagi.',
    berkas_terlalu_besar: 'Berkas ini terlalu besar. Tidak ada yang diimpor. Bagi menjadi beberapa berkas, lalu impor satu per satu.',
    berkas_rusak: 'Berkas ini rusak. Tidak ada yang diimpor. Minta salinan baru dari pengirim.',
    berkas_terlalu_lama: 'Berkas ini terlalu lama dibaca. Tidak ada yang diimpor. Bagi menjadi beberapa berkas, lalu coba lagi.',
    judul_kolom_tidak_ditemukan: 'Baris judul kolom tidak ditemukan. Tidak ada yang diimpor. Periksa apakah lembar yang dipilih benar.',
  } satisfies ErrorWords<PrelistsError>,
};
