// Calls of the room referrals.

export const referrals = {};
