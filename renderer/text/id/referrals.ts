// Indonesian texts of the room referrals.
import type { ReferralsError } from '../../../shared/referrals/errors.ts';
import type { ErrorWords } from '../words.ts';

export const referrals = {
  errors: {
    nomor_surat_dipakai: 'Nomor surat ini sudah dipakai. Belum ada yang disimpan. Gunakan nomor lain.',
    rujukan_sudah_dijawab: 'Rujukan ini sudah dijawab. Tidak ada yang berubah. Muat ulang untuk melihat jawabannya.',
  } satisfies ErrorWords<ReferralsError>,
};
