// Schema 5 of the room prelists: results of verification.
export const results = "";
