// Indonesian texts of the room drafts.

export const drafts = {};
