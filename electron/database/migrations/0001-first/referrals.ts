// Schema 1 of the room referrals.
export const referrals = ``;
