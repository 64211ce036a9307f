// Schema 1 of the room backup.
export const backup = ``;
