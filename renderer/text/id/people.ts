// Indonesian texts of the room people.
import type { PeopleError } from '../../../shared/people/errors.ts';
import type { ErrorWords } from '../words.ts';

export const people = {
  errors: {
    nik_dipakai: 'NIK ini sudah dipakai orang lain yang terdaftar. Belum ada yang disimpan. Buka orang itu, atau periksa kembali angkanya.',
    kk_tidak_sah: 'No. KK harus 16 angka yang benar. Belum ada yang disimpan. Periksa kembali angkanya pada Kartu Keluarga.',
    kepala_keluarga_ganda: 'Keluarga ini sudah memiliki kepala keluarga. Belum ada yang disimpan. Ubah dahulu hubungan anggota yang lain.',
  } satisfies ErrorWords<PeopleError>,
};
