// Schema 1 of the room drafts.
export const drafts = ``;
