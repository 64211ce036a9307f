// Schema 5 of the room prelists: proposals, removals and objections.
export const proposals = "";
