// Schema 4 of the room referrals: lists of answers, and the sub-steps of a category.
export const answers = ``;
