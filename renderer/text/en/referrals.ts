// English texts of the room referrals.
import type { ReferralsError } from '../../../shared/referrals/errors.ts';
import type { ErrorWords } from '../words.ts';
import type { referrals as original } from '../id/referrals.ts';

export const referrals: typeof original = {
  errors: {
    nomor_surat_dipakai: 'This letter number is taken. Nothing was saved. Use another number.',
    rujukan_sudah_dijawab: 'This referral has been answered. Nothing changed. Reload to see the answer.',
  } satisfies ErrorWords<ReferralsError>,
};
