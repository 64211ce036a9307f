// Schema 4 of the room referrals: templates of the office, and what was printed.
export const letters = ``;
