// Error codes of the room prelists.
export type PrelistsError = 'berkas_bukan_lembar_kerja' | 'berkas_terkunci_sandi' | 'berkas_terlalu_besar' | 'berkas_rusak' | 'berkas_terlalu_lama' | 'judul_kolom_tidak_ditemukan';
