// Schema 5 of the room prelists: work packages and field sheets.
export const packages = "";
