// English texts of the room directory.
import type { DirectoryError } from '../../../shared/directory/errors.ts';
import type { ErrorWords } from '../words.ts';
import type { directory as original } from '../id/directory.ts';

export const directory: typeof original = {
  errors: {
    tujuan_dipakai: 'Referrals use this destination, so it cannot be removed. Deactivate it instead.',
  } satisfies ErrorWords<DirectoryError>,
};
