// Error codes of the room cases.
export type CasesError = 'langkah_tidak_boleh' | 'catatan_wajib' | 'pengusul_bukan_penetap' | 'kategori_nonaktif';
