// Schema 3: referrals.
export const referrals = "";
