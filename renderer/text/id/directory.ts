// Indonesian texts of the room directory.
import type { DirectoryError } from '../../../shared/directory/errors.ts';
import type { ErrorWords } from '../words.ts';

export const directory = {
  errors: {
    tujuan_dipakai: 'Tujuan ini sudah dipakai oleh rujukan, jadi tidak dapat dihapus. Nonaktifkan saja bila tidak diperlukan lagi.',
  } satisfies ErrorWords<DirectoryError>,
};
