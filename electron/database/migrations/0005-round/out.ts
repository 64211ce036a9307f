// Schema 5 of the room prelists: files on the way out.
export const out = "";
