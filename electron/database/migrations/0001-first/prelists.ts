// Schema 1 of the room prelists.
export const prelists = ``;
