// English texts of the room reports.
import type { ReportsError } from '../../../shared/reports/errors.ts';
import type { ErrorWords } from '../words.ts';
import type { reports as original } from '../id/reports.ts';

export const reports: typeof original = {
  errors: {
    periode_tidak_sah: 'This period is not valid. Choose a month that has begun.',
  } satisfies ErrorWords<ReportsError>,
};
