// Schema 5 of the room prelists: undoing an import.
export const imports = "";
