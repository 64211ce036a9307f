// Schema 5 of the room prelists: profiles of header sets.
export const profiles = "";
