// English texts of the room prelists.
import type { PrelistsError } from '../../../shared/prelists/errors.ts';
import type { ErrorWords } from '../words.ts';
import type { prelists as original } from '../id/prelists.ts';

export const prelists: typeof original = {
  errors: {
    berkas_bukan_lembar_kerja: 'This file is not an XLSX or CSV sheet. Nothing was imported. Choose another file.',
    berkas_terkunci_sandi: 'This file is locked by a password. Nothing was imported. Save it without a password in Excel and choose it again.',
    berkas_terlalu_besar: 'This file is too large. Nothing was imported. Split it and import the parts.',
    berkas_rusak: 'This file is damaged. Nothing was imported. Ask the sender for a new copy.',
    berkas_terlalu_lama: 'Reading this file takes too long. Nothing was imported. Split it and try again.',
    judul_kolom_tidak_ditemukan: 'No header row was found. Nothing was imported. Check that the right sheet was chosen.',
  } satisfies ErrorWords<PrelistsError>,
};
