// Indonesian texts of the room reports.
import type { ReportsError } from '../../../shared/reports/errors.ts';
import type { ErrorWords } from '../words.ts';

export const reports = {
  errors: {
    periode_tidak_sah: 'Periode ini belum benar. Pilih bulan dan tahun yang sudah berjalan.',
  } satisfies ErrorWords<ReportsError>,
};
