// Error codes of the room referrals.
export type ReferralsError = 'nomor_surat_dipakai' | 'rujukan_sudah_dijawab';
