export const referrals = "";
