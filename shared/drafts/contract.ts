// Calls of the room drafts.

export const drafts = {};
